// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Jobs
import JobsMonitor

T.ApplicationWindow {
    id: window

    required property MonitorApplication app
    readonly property alias view: view

    width: 1280
    height: 800
    minimumWidth: 640
    minimumHeight: 480
    visible: false
    color: Theme.window
    title: app.session.name.length > 0 ? qsTr("%1 – Jobs monitor").arg(app.session.name) : qsTr("Jobs monitor")

    Binding { target: Theme; property: "mode"; value: window.app.themeMode }
    // Nobody reads "3 s ago" in a window that is not seen.
    Binding { target: Format; property: "ticking"; value: window.visibility !== Window.Minimized && window.visibility !== Window.Hidden }

    Connections {
        target: window.app
        function onJobRequested(id) { view.openJob(id) }
        function onRaiseRequested() {
            window.show()
            window.raise()
            window.requestActivate()
        }
    }

    ConnectionsDialog {
        id: connectionsDialog

        app: window.app
    }

    MonitorView {
        id: view

        objectName: "monitorView"
        anchors.fill: parent
        focus: true
        session: window.app.session
        canChooseConnection: true
        mutedFailures: window.app.mutedFailures
        onConnectionsRequested: connectionsDialog.open()
        onThemeToggled: {
            const modes = ["auto", "light", "dark"]
            window.app.themeMode = modes[(modes.indexOf(window.app.themeMode) + 1) % modes.length]
        }
        onMutedChanged: muted => window.app.mutedFailures = muted
        onFailureGroupAppeared: (kind, message) => window.app.notify(qsTr("New failure: %1").arg(Format.line(kind, 80)), Format.line(message, 300))
        moreCommands: [{name: qsTr("Quit"), keys: "Ctrl Q", run: () => Qt.quit()}]
    }

    Shortcut { sequence: "Ctrl+Q"; onActivated: Qt.quit() }
}
