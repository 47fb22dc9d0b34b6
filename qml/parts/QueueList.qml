// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Jobs

/*!
    The queues of a store: how many jobs wait, run and failed in each, its course over the last hour, and pausing. Keys: j and k or the
    arrows move, Enter opens, Shift-P pauses or resumes.
*/
FocusScope {
    id: view

    required property MonitorSession session
    property string currentQueue
    property bool trends: true
    readonly property alias model: queues

    signal opened(string queue)
    signal pauseRequested(string queue)

    function valuesAt(row: int): var { return queues.valuesAt(row) }
    function values(queue: string): var {
        const row = queues.rowOf(queue)
        return row >= 0 ? queues.valuesAt(row) : null
    }

    // Pausing asks for a reason, so it goes through the view around; without one it is done at once.
    property bool direct: true

    function togglePause(queue: string) {
        const row = queues.rowOf(queue)
        if (row < 0)
            return
        if (valuesAt(row).paused)
            session.resumeQueue(queue)
        else if (direct)
            session.pauseQueue(queue)
        else
            pauseRequested(queue)
    }

    implicitWidth: 640
    implicitHeight: head.height + Math.max(1, queues.count) * rowHeight
    readonly property int rowHeight: Math.round(36 * Theme.scale)

    // Where columns stand; those to the right go first when room is short.
    readonly property real nameWidth: Math.max(120, width - (wide ? 560 : width > 560 ? 420 : 250) * Theme.scale - (runningWidth - numberWidth))
    readonly property bool wide: width > 700 * Theme.scale
    readonly property bool medium: width > 560 * Theme.scale
    readonly property real numberWidth: Math.round(76 * Theme.scale)
    //! How much of the nodes' room each queue takes.
    readonly property bool bars: queues.capacity > 0 && width > 840 * Theme.scale
    readonly property real runningWidth: bars ? Math.round(190 * Theme.scale) : numberWidth
    readonly property real failedX: nameWidth + numberWidth + runningWidth

    QueueModel {
        id: queues

        monitor: view.session ? view.session.monitor : null
        trends: view.trends
    }

    Keys.onPressed: event => {
        let row = list.currentIndex
        event.accepted = true
        if (event.modifiers === Qt.ShiftModifier && event.key === Qt.Key_P && row >= 0)
            view.togglePause(queues.valuesAt(row)["name"])
        else if (event.modifiers !== Qt.NoModifier)
            event.accepted = false
        else if (event.key === Qt.Key_Down || event.key === Qt.Key_J)
            list.currentIndex = Math.min(queues.count - 1, row + 1)
        else if (event.key === Qt.Key_Up || event.key === Qt.Key_K)
            list.currentIndex = Math.max(0, row - 1)
        else if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && row >= 0)
            view.opened(queues.valuesAt(row)["name"])
        else
            event.accepted = false
        if (list.currentIndex >= 0)
            view.currentQueue = queues.valuesAt(list.currentIndex)["name"]
    }

    component Head: JobsText {
        height: parent ? parent.height : 0
        color: Theme.muted
        font.pixelSize: Theme.sizeSmall
        font.weight: Font.Medium
    }

    Rectangle {
        id: head

        width: parent.width
        height: Math.round(30 * Theme.scale)
        color: Theme.sunken

        Head { x: Theme.l; width: view.nameWidth - Theme.l; text: qsTr("Queue") }
        Head { x: view.nameWidth; width: view.numberWidth; text: qsTr("Due"); horizontalAlignment: Text.AlignRight }
        Head { x: view.nameWidth + view.numberWidth; width: view.runningWidth; text: qsTr("Running"); horizontalAlignment: Text.AlignRight }
        Head {
            x: view.failedX
            width: view.numberWidth
            text: qsTr("Failed")
            horizontalAlignment: Text.AlignRight
            visible: view.medium
        }
        Head {
            x: view.failedX + view.numberWidth
            width: view.numberWidth + 10
            text: qsTr("Ended")
            horizontalAlignment: Text.AlignRight
            visible: view.medium
        }
        Head { x: view.failedX + 2 * view.numberWidth + 30; width: 100; text: qsTr("Last hour"); visible: view.wide }
    }

    ListView {
        id: list

        objectName: "queueListView"
        y: head.height
        width: parent.width
        height: parent.height - y
        clip: true
        focus: true
        cacheBuffer: 0
        model: queues
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        keyNavigationEnabled: false
        highlightFollowsCurrentItem: false
        currentIndex: -1
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Queues")

        T.ScrollBar.vertical: JobsScrollBar {}

        delegate: Item {
            id: row

            required property int index
            required property string name
            required property bool paused
            required property string pausedBy
            required property double available
            required property double scheduled
            required property double running
            required property double failed
            required property double retryable
            required property double perMinute
            required property list<real> trend
            required property list<real> troubleTrend

            width: list.width
            height: view.rowHeight
            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("Queue %1, %2 due, %3 running, %4 failed").arg(Format.line(name, 80)).arg(available).arg(running).arg(failed)
                + (paused ? ", " + qsTr("paused") : "")

            Rectangle {
                anchors.fill: parent
                color: row.name === view.currentQueue ? Theme.selected : mouse.containsMouse ? Theme.hover : "transparent"
            }
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: 1
                color: Theme.border
                opacity: 0.6
            }
            Rectangle {
                anchors.fill: parent
                anchors.margins: 1
                radius: 4
                color: "transparent"
                border.width: 2
                border.color: Theme.accent
                visible: list.currentIndex === row.index && view.activeFocus
            }
            MouseArea {
                id: mouse

                anchors.fill: parent
                hoverEnabled: true
                onClicked: {
                    view.forceActiveFocus()
                    list.currentIndex = row.index
                    view.currentQueue = row.name
                    view.opened(row.name)
                }
            }

            JobsText {
                id: nameText

                x: Theme.l
                width: Math.min(implicitWidth, view.nameWidth - Theme.l - (row.paused ? pausedChip.width + 2 * Theme.s : Theme.s))
                height: parent.height
                text: Format.line(row.name, 128)
                font.weight: Font.Medium
            }
            Rectangle {
                id: pausedChip

                x: nameText.x + nameText.width + Theme.s
                anchors.verticalCenter: parent.verticalCenter
                width: pausedText.implicitWidth + Math.round(28 * Theme.scale)
                height: Math.round(20 * Theme.scale)
                radius: height / 2
                color: Theme.amberBack
                visible: row.paused

                Icon {
                    x: 8
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.round(10 * Theme.scale)
                    height: Math.round(10 * Theme.scale)
                    name: "pause"
                    color: Theme.amber
                }
                JobsText {
                    id: pausedText

                    x: Math.round(21 * Theme.scale)
                    height: parent.height
                    text: qsTr("Paused")
                    color: Theme.amber
                    font.pixelSize: Theme.sizeSmall
                    font.weight: Font.Medium
                }
                HoverHandler { id: pausedHover }
                JobsToolTip {
                    text: row.pausedBy.length > 0 ? qsTr("Paused by %1").arg(Format.line(row.pausedBy, 200)) : qsTr("Paused")
                    shown: pausedHover.hovered
                }
            }
            JobsText {
                x: view.nameWidth
                width: view.numberWidth
                height: parent.height
                text: Format.compact(row.available)
                horizontalAlignment: Text.AlignRight
            }
            JobsText {
                x: view.nameWidth + view.numberWidth
                width: view.numberWidth
                height: parent.height
                text: Format.compact(row.running)
                color: row.running > 0 ? Theme.cyan : Theme.muted
                horizontalAlignment: Text.AlignRight
                visible: !view.bars
            }
            UtilisationBar {
                objectName: "utilisation-" + row.name
                x: view.nameWidth + view.numberWidth + Theme.xl
                anchors.verticalCenter: parent.verticalCenter
                width: view.runningWidth - Theme.xl
                busy: row.running
                capacity: queues.capacity
                visible: view.bars
            }
            JobsText {
                x: view.failedX
                width: view.numberWidth
                height: parent.height
                text: Format.compact(row.failed)
                color: row.failed > 0 ? Theme.red : Theme.muted
                horizontalAlignment: Text.AlignRight
                visible: view.medium
            }
            JobsText {
                x: view.failedX + view.numberWidth
                width: view.numberWidth + 10
                height: parent.height
                text: row.perMinute >= 0 ? Format.rate(row.perMinute) : "–"
                color: Theme.muted
                horizontalAlignment: Text.AlignRight
                visible: view.medium
            }
            Sparkline {
                x: view.failedX + 2 * view.numberWidth + 30
                anchors.verticalCenter: parent.verticalCenter
                width: Math.round(100 * Theme.scale)
                height: Math.round(20 * Theme.scale)
                values: row.trend
                troubles: row.troubleTrend
                color: Theme.chartCompleted
                troubleColor: Theme.chartFailed
                visible: view.wide
            }
            JobsButton {
                anchors.right: parent.right
                anchors.rightMargin: Theme.m
                anchors.verticalCenter: parent.verticalCenter
                compact: true
                look: "ghost"
                iconName: row.paused ? "play" : "pause"
                hint: row.paused ? qsTr("Resume %1").arg(Format.line(row.name, 60)) : qsTr("Pause %1").arg(Format.line(row.name, 60))
                keys: qsTr("Shift+P")
                enabled: view.session.canOperate
                reason: view.session.lockedReason
                onClicked: view.togglePause(row.name)
            }
        }
    }

    EmptyState {
        anchors.fill: list
        visible: queues.count === 0
        kind: queues.error.length > 0 ? "error" : queues.loaded ? "empty" : "loading"
        title: kind === "error" ? qsTr("The queues could not be listed") : kind === "loading" ? qsTr("Loading queues…") : qsTr("No queues yet")
        text: kind === "error" ? Format.sentence(queues.error) : kind === "empty" ? qsTr("A queue appears with the first job that is pushed to it.") : ""
        action: kind === "error" ? qsTr("Try again") : ""
        onTriggered: queues.refresh()
    }
}
