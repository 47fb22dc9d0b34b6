// SPDX-License-Identifier: MIT
import QtQuick
import Jobs

//! The connection, and what goes for every screen: commands, updating, time zone, theme, keys, the lock.
Rectangle {
    id: view

    required property MonitorSession session
    property bool paused: false
    property bool compact: false

    signal connectionsRequested()
    signal commandsRequested()
    signal keysRequested()
    signal pauseToggled()
    signal themeToggled()

    implicitHeight: Math.round(48 * Theme.scale)
    color: Theme.panel

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.border
    }

    JobsButton {
        id: connection

        objectName: "connectionButton"
        x: Theme.s
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, Math.round(320 * Theme.scale))
        look: "ghost"
        text: Format.line(view.session.name || view.session.product || qsTr("No connection"), 60)
        iconName: "plug"
        hint: view.session.store.length > 0 ? Format.line(view.session.store, 200) : view.session.statusText
        font.weight: Font.DemiBold
        onClicked: view.connectionsRequested()
    }
    Rectangle {
        id: productionBadge

        x: connection.x + connection.width + Theme.xs
        anchors.verticalCenter: parent.verticalCenter
        width: productionText.implicitWidth + 2 * Theme.s
        height: Math.round(22 * Theme.scale)
        radius: height / 2
        color: Theme.dangerFill
        visible: view.session.production

        JobsText {
            id: productionText

            anchors.centerIn: parent
            text: qsTr("Production")
            color: Theme.onFill
            font.pixelSize: Theme.sizeSmall
            font.weight: Font.DemiBold
        }
    }
    JobsText {
        x: productionBadge.visible ? productionBadge.x + productionBadge.width + Theme.s : connection.x + connection.width + Theme.xs
        width: Math.max(0, tools.x - x - Theme.m)
        height: parent.height
        text: Format.line(Format.joined([view.session.product, view.session.driver]), 80)
        color: Theme.muted
        visible: width > 60
    }

    Row {
        id: tools

        anchors.right: parent.right
        anchors.rightMargin: Theme.m
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.s

        JobsButton {
            anchors.verticalCenter: parent.verticalCenter
            text: view.compact ? "" : qsTr("Commands")
            iconName: "search"
            hint: qsTr("All commands")
            keys: ":"
            onClicked: view.commandsRequested()
        }
        JobsButton {
            objectName: "pauseUpdates"
            anchors.verticalCenter: parent.verticalCenter
            iconName: view.paused ? "play" : "pause"
            text: view.paused ? qsTr("Stopped") : view.compact ? "" : qsTr("Live")
            hint: view.paused ? qsTr("Go on updating") : qsTr("Stop updating")
            keys: "R"
            checkable: true
            checked: view.paused
            onClicked: view.pauseToggled()
        }
        Segments {
            anchors.verticalCenter: parent.verticalCenter
            label: qsTr("Time zone")
            options: [qsTr("Local"), "UTC"]
            currentIndex: Format.utc ? 1 : 0
            visible: !view.compact
            onChosen: index => Format.utc = index === 1
        }
        JobsButton {
            anchors.verticalCenter: parent.verticalCenter
            look: "ghost"
            iconName: "theme"
            hint: Theme.mode === "auto" ? qsTr("Theme: automatic") : Theme.mode === "dark" ? qsTr("Theme: dark") : qsTr("Theme: light")
            keys: "T"
            onClicked: view.themeToggled()
        }
        JobsButton {
            anchors.verticalCenter: parent.verticalCenter
            look: "ghost"
            iconName: "keyboard"
            hint: qsTr("Keys")
            keys: "?"
            onClicked: view.keysRequested()
        }
        JobsButton {
            objectName: "lockButton"
            anchors.verticalCenter: parent.verticalCenter
            iconName: view.session.unlocked && view.session.mayUnlock ? "unlock" : "lock"
            text: view.session.unlocked && view.session.mayUnlock ? qsTr("Unlocked") : qsTr("Read-only")
            look: view.session.unlocked && view.session.mayUnlock && view.session.production ? "danger" : "plain"
            hint: view.session.unlocked ? qsTr("Forbid changes again") : qsTr("Allow changes")
            enabled: view.session.mayUnlock
            reason: view.session.lockedReason
            onClicked: view.session.unlocked = !view.session.unlocked
        }
    }
}
