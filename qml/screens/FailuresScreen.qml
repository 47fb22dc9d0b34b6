// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Jobs

//! What fails, why and since when; and its repair, a group at a time.
FocusScope {
    id: screen

    required property MonitorSession session
    property bool paused: false
    property var muted: []
    property string current
    readonly property bool sideBySide: width >= 900 * Theme.scale
    readonly property alias groups: list
    readonly property var windows: [60, 24 * 60, 7 * 24 * 60]

    signal jobRequested(double jobId)
    signal jobsRequested(string filter)
    signal muteChanged(var muted)

    function focusContent() { list.forceActiveFocus() }

    function toggleMuted(fingerprint: string) {
        muted = muted.includes(fingerprint) ? muted.filter(other => other !== fingerprint) : muted.concat([fingerprint])
        muteChanged(muted)
    }

    function act(action: int, fingerprint: string) {
        confirmation.ask(action, [], "fingerprint:" + fingerprint + " state:failed,retryable")
    }

    // The group that is shown; it is looked up again whenever the list changes.
    property int revision: 0
    readonly property var group: revision >= 0 && current.length > 0 ? list.values(current) : null

    Connections {
        target: list.model
        function onReportChanged() { screen.revision += 1 }
    }

    ConfirmDialog {
        id: confirmation

        session: screen.session
    }

    Item {
        id: head

        width: parent.width
        height: Math.round(26 * Theme.scale) + 2 * Theme.m

        Segments {
            id: range

            x: Theme.l
            y: Theme.m
            label: qsTr("Time")
            options: [qsTr("Last hour"), qsTr("Last day"), qsTr("Last week")]
            currentIndex: 1
            onChosen: index => currentIndex = index
        }
        JobsText {
            x: range.x + range.width + Theme.l
            y: Theme.m
            width: parent.width - x - mutedBox.width - 2 * Theme.l
            height: range.height
            text: {
                if (!list.model.loaded)
                    return ""
                const groups = qsTr("%1 groups", "", list.model.count).arg(Format.count(list.model.count))
                const jobs = qsTr("%1 jobs", "", list.model.failures).arg(Format.count(list.model.failures))
                return list.model.partial ? qsTr("%1, %2; only the newest %3 jobs were looked at").arg(groups).arg(jobs).arg(Format.count(list.model.scanned))
                    : qsTr("%1, %2").arg(groups).arg(jobs)
            }
            color: Theme.muted
        }
        JobsCheckBox {
            id: mutedBox

            anchors.right: parent.right
            anchors.rightMargin: Theme.l
            y: Theme.m
            height: range.height
            text: qsTr("Show muted")
            visible: screen.muted.length > 0
        }
    }

    Rectangle {
        id: table

        x: Theme.l
        y: head.height
        width: screen.sideBySide ? Math.floor((parent.width - 2 * Theme.l - Theme.m) * 0.48) : parent.width - 2 * Theme.l
        height: parent.height - y - Theme.l
        radius: Theme.radius + 2
        color: Theme.panel
        border.color: Theme.border
        visible: screen.sideBySide || screen.current.length === 0

        FailureGroups {
            id: list

            anchors.fill: parent
            anchors.margins: 1
            focus: true
            session: screen.session
            paused: screen.paused
            muted: screen.muted
            showMuted: mutedBox.checked
            windowMinutes: screen.windows[range.currentIndex]
            onOpened: fingerprint => screen.current = fingerprint
            onCurrentChanged: if (screen.sideBySide) screen.current = current
            onActed: (action, fingerprint) => screen.act(action, fingerprint)
        }
    }

    Rectangle {
        x: screen.sideBySide ? table.x + table.width + Theme.m : Theme.l
        y: head.height
        width: parent.width - x - Theme.l
        height: parent.height - y - Theme.l
        radius: Theme.radius + 2
        color: Theme.panel
        border.color: Theme.border
        visible: screen.sideBySide || screen.current.length > 0

        FailureDetail {
            id: detail

            anchors.fill: parent
            anchors.margins: 1
            session: screen.session
            group: screen.group
            muted: screen.muted.includes(screen.current)
            onActed: action => screen.act(action, screen.current)
            onJobRequested: id => screen.jobRequested(id)
            onListRequested: screen.jobsRequested("fingerprint:" + screen.current)
            onMuteToggled: screen.toggleMuted(screen.current)
            Keys.onEscapePressed: {
                if (!screen.sideBySide)
                    screen.current = ""
                list.forceActiveFocus()
            }
        }
        JobsButton {
            anchors.right: parent.right
            anchors.margins: Theme.s
            anchors.top: parent.top
            look: "ghost"
            iconName: "close"
            hint: qsTr("Back to the groups")
            visible: !screen.sideBySide
            onClicked: screen.current = ""
        }
    }
}
