// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Jobs

//! What a job is and how it stands, and what can be done with it now.
Item {
    id: view

    required property MonitorSession session
    required property JobDetails details
    property bool closable: true

    signal closed()
    signal editRequested()
    signal actionRequested(int action)

    implicitHeight: headColumn.implicitHeight + Theme.m + Theme.l

    Column {
        id: headColumn

        x: Theme.l
        y: Theme.m
        width: parent.width - 2 * Theme.l
        spacing: Theme.s

        Item {
            width: parent.width
            height: Theme.controlHeight

            JobsText {
                height: parent.height
                width: parent.width - closeButton.width - linkButton.width - Theme.s
                text: Format.line(view.details.kind, 128)
                font.pixelSize: Theme.sizeTitle
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            JobsButton {
                id: linkButton

                anchors.right: closeButton.left
                look: "ghost"
                iconName: "link"
                hint: qsTr("Copy a link to this job")
                onClicked: view.session.copy(view.session.deepLink(view.details.jobId))
            }
            JobsButton {
                id: closeButton

                anchors.right: parent.right
                width: visible ? implicitWidth : 0
                look: "ghost"
                iconName: "close"
                hint: qsTr("Close")
                keys: qsTr("Esc")
                visible: view.closable
                onClicked: view.closed()
            }
        }
        Row {
            width: parent.width
            spacing: Theme.s

            StateChip { id: stateChip; jobState: view.details.jobState }
            JobsText {
                width: parent.width - x
                height: Math.round(22 * Theme.scale)
                text: qsTr("Job %1 in queue %2").arg(view.details.jobId).arg(Format.line(view.details.queue, 60))
                color: Theme.muted
            }
        }
        Flow {
            width: parent.width
            spacing: 6

            Repeater {
                model: [
                    {action: MonitorSession.Retry, icon: "retryable", keys: qsTr("Shift+R")},
                    {action: MonitorSession.RunNow, icon: "play", keys: qsTr("Shift+N")},
                    {action: MonitorSession.Resume, icon: "running", keys: qsTr("Shift+U")},
                    {action: MonitorSession.Suspend, icon: "pause", keys: qsTr("Shift+P")},
                    {action: MonitorSession.Cancel, icon: "cancelled", keys: qsTr("Shift+C")},
                    {action: MonitorSession.Remove, icon: "trash", keys: qsTr("Shift+D")},
                ]

                JobsButton {
                    required property var modelData
                    readonly property bool possible: view.details.found && view.details.jobState >= 0 && view.details.allows(modelData.action)

                    compact: true
                    text: view.session.actionName(modelData.action)
                    iconName: modelData.icon
                    keys: modelData.keys
                    visible: possible
                    enabled: view.session.canOperate
                    reason: view.session.lockedReason
                    onClicked: view.actionRequested(modelData.action)
                }
            }
            JobsButton {
                compact: true
                text: qsTr("Edit…")
                iconName: "edit"
                keys: qsTr("Shift+E")
                visible: view.details.found && view.details.jobState >= 0 && view.details.allows(MonitorSession.Edit)
                enabled: view.session.canOperate
                reason: view.session.lockedReason
                onClicked: view.editRequested()
            }
            JobsButton {
                compact: true
                text: qsTr("Push a copy")
                iconName: "copy"
                enabled: view.session.canOperate
                reason: view.session.lockedReason
                onClicked: view.session.duplicate(view.details.jobId)
            }
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.border
    }
}
