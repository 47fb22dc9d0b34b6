// SPDX-License-Identifier: MIT
// A Loader of Qt 6.4 makes no bound components, and to qmllint the ids that unbound ones use are unknown.
// qmllint disable unqualified
import QtQuick
import Jobs

//! A job in a table.
Item {
    id: row

    required property int index
    required property double jobId
    required property bool loaded
    required property int jobState
    required property string kind
    required property string queue
    required property int priority
    required property int attempt
    required property int maxAttempts
    required property date createdAt
    required property date dueAt
    required property string error
    required property double progress
    required property double progressTotal
    required property string progressText

    property var columns: ({})
    property bool selected: false
    property bool current: false
    property bool listFocused: false
    property bool hovered: false

    readonly property bool showsProgress: jobState === JobStates.Running && (progress > 0 || progressTotal > 0 || progressText.length > 0)

    implicitHeight: Theme.rowHeight
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("Job %1, %2, %3, queue %4").arg(jobId).arg(Format.line(kind, 80)).arg(Format.stateName(jobState)).arg(Format.line(queue, 80))
    Accessible.selected: selected
    Accessible.focusable: true

    Rectangle {
        anchors.fill: parent
        color: row.selected ? Theme.selected : row.hovered ? Theme.hover : "transparent"
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: 1
        radius: 4
        color: "transparent"
        border.width: row.listFocused ? 2 : 1
        border.color: row.listFocused ? Theme.accent : Theme.borderStrong
        visible: row.current
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.border
        opacity: 0.6
    }

    Rectangle {
        x: 14
        anchors.verticalCenter: parent.verticalCenter
        width: 16
        height: 16
        radius: 4
        color: row.selected ? Theme.accentFill : "transparent"
        border.width: row.selected ? 0 : 1
        border.color: row.hovered || row.current ? Theme.borderStrong : Theme.border

        Icon {
            anchors.centerIn: parent
            width: Math.round(12 * Theme.scale)
            height: Math.round(12 * Theme.scale)
            name: "check"
            color: Theme.onFill
            visible: row.selected
        }
    }

    Icon {
        x: row.columns.state?.x ?? 0
        anchors.verticalCenter: parent.verticalCenter
        width: Math.round(14 * Theme.scale)
        height: Math.round(14 * Theme.scale)
        name: Theme.stateIcon(row.jobState)
        color: Theme.stateColor(row.jobState)
        visible: row.loaded && row.columns.state !== undefined
    }
    JobsText {
        x: (row.columns.state?.x ?? 0) + Math.round(20 * Theme.scale)
        width: (row.columns.state?.width ?? 0) - Math.round(20 * Theme.scale)
        height: parent.height
        text: Format.stateName(row.jobState)
        color: Theme.stateColor(row.jobState)
        font.weight: Font.Medium
        visible: row.loaded && row.columns.state !== undefined
    }
    JobsText {
        x: row.columns.id?.x ?? 0
        width: row.columns.id?.width ?? 0
        height: parent.height
        text: row.jobId
        color: Theme.muted
        horizontalAlignment: Text.AlignRight
        visible: row.columns.id !== undefined
    }
    JobsText {
        x: row.columns.kind?.x ?? 0
        width: row.columns.kind?.width ?? 0
        height: parent.height
        text: Format.line(row.kind, 128)
        font.weight: Font.Medium
        visible: row.loaded && row.columns.kind !== undefined
    }
    JobsText {
        x: row.columns.queue?.x ?? 0
        width: row.columns.queue?.width ?? 0
        height: parent.height
        text: Format.line(row.queue, 128)
        visible: row.loaded && row.columns.queue !== undefined
    }
    JobsText {
        x: row.columns.priority?.x ?? 0
        width: row.columns.priority?.width ?? 0
        height: parent.height
        text: row.priority
        horizontalAlignment: Text.AlignRight
        color: row.priority === 0 ? Theme.muted : Theme.text
        visible: row.loaded && row.columns.priority !== undefined
    }
    JobsText {
        x: row.columns.attempt?.x ?? 0
        width: row.columns.attempt?.width ?? 0
        height: parent.height
        text: row.attempt + " / " + row.maxAttempts
        horizontalAlignment: Text.AlignRight
        color: row.attempt > 1 ? Theme.amber : Theme.muted
        visible: row.loaded && row.columns.attempt !== undefined
    }
    JobsText {
        x: row.columns.created?.x ?? 0
        width: row.columns.created?.width ?? 0
        height: parent.height
        text: row.loaded ? Format.ago(row.createdAt, Format.now) : ""
        color: Theme.muted
        visible: row.columns.created !== undefined
    }
    JobsText {
        x: row.columns.due?.x ?? 0
        width: row.columns.due?.width ?? 0
        height: parent.height
        text: row.loaded ? Format.ago(row.dueAt, Format.now) : ""
        color: Theme.muted
        visible: row.columns.due !== undefined
    }
    JobsText {
        x: row.columns.note?.x ?? 0
        width: row.columns.note?.width ?? 0
        height: parent.height
        text: Format.line(row.error, 300)
        color: row.jobState === JobStates.Failed ? Theme.red : Theme.muted
        visible: row.loaded && row.columns.note !== undefined && !row.showsProgress
    }
    Loader {
        x: row.columns.note?.x ?? 0
        width: row.columns.note?.width ?? 0
        height: parent.height
        active: row.showsProgress && row.columns.note !== undefined
        sourceComponent: JobProgress {
            compact: true
            done: row.progress
            total: row.progressTotal
            text: row.progressText
        }
    }
    Rectangle {
        x: row.columns.kind?.x ?? 120
        anchors.verticalCenter: parent.verticalCenter
        width: 160
        height: 10
        radius: 5
        color: Theme.sunken
        visible: !row.loaded
    }
}
