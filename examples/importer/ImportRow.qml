// SPDX-License-Identifier: MIT
import QtQuick
import Jobs

//! One import: its file, how far it is, and what can be done with it.
Item {
    id: row

    required property MonitorSession session
    required property double jobId
    required property int jobState
    required property var tags
    required property string error
    required property double progress
    required property double progressTotal
    required property string progressText

    readonly property bool isOver: jobState === JobStates.Completed || jobState === JobStates.Failed || jobState === JobStates.Cancelled

    implicitHeight: Math.round(64 * Theme.scale)
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2").arg(name.text).arg(Format.stateName(jobState))

    JobsText {
        id: name

        x: Theme.l
        y: Theme.s
        width: chip.x - x - Theme.m
        height: Math.round(22 * Theme.scale)
        text: Format.line(row.tags.length > 0 ? row.tags[0] : "", 128)
        font.weight: Font.DemiBold
    }
    StateChip {
        id: chip

        anchors.right: buttons.left
        anchors.rightMargin: Theme.m
        y: Theme.s
        jobState: row.jobState
    }
    JobProgress {
        x: Theme.l
        y: name.y + name.height + Theme.xs
        width: chip.x + chip.width - x
        height: Math.round(24 * Theme.scale)
        done: row.progress
        total: row.progressTotal
        text: row.progressText
        visible: row.jobState !== JobStates.Failed && row.progressTotal > 0
    }
    JobsText {
        x: Theme.l
        y: name.y + name.height + Theme.xs
        width: chip.x + chip.width - x
        height: Math.round(24 * Theme.scale)
        text: Format.line(row.error, 300)
        color: Theme.red
        font.pixelSize: Theme.sizeSmall
        visible: row.jobState === JobStates.Failed
    }
    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: Theme.m
        anchors.verticalCenter: parent.verticalCenter
        width: Math.round(68 * Theme.scale)
        layoutDirection: Qt.RightToLeft
        spacing: Theme.xs

        JobsButton {
            objectName: "cancel-" + row.jobId
            iconName: "cancelled"
            look: "ghost"
            hint: qsTr("Cancel")
            visible: !row.isOver
            onClicked: row.session.act(MonitorSession.Cancel, [row.jobId])
        }
        JobsButton {
            objectName: "suspend-" + row.jobId
            iconName: "pause"
            look: "ghost"
            hint: qsTr("Suspend")
            visible: !row.isOver && row.jobState !== JobStates.Suspended
            onClicked: row.session.act(MonitorSession.Suspend, [row.jobId])
        }
        JobsButton {
            objectName: "resume-" + row.jobId
            iconName: "play"
            look: "ghost"
            hint: qsTr("Resume")
            visible: row.jobState === JobStates.Suspended
            onClicked: row.session.act(MonitorSession.Resume, [row.jobId])
        }
        JobsButton {
            objectName: "retry-" + row.jobId
            iconName: "retryable"
            look: "ghost"
            hint: qsTr("Try again")
            visible: row.jobState === JobStates.Failed || row.jobState === JobStates.Cancelled
            onClicked: row.session.act(MonitorSession.Retry, [row.jobId])
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.border
        opacity: 0.6
    }
}
