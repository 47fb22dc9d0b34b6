// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Jobs

/*!
    Failures grouped by their cause. Keys: j and k or the arrows move, Enter opens, Shift-R retries the group, Shift-D deletes its jobs:
    acted() asks for that.
*/
FocusScope {
    id: view

    required property MonitorSession session
    property string current
    property int windowMinutes: 24 * 60
    property var muted: []
    property bool showMuted: false
    property bool paused: false
    property bool choosesFirst: false // as soon as there is one
    readonly property alias model: groups

    signal opened(string fingerprint)
    signal acted(int action, string fingerprint)

    function valuesAt(row: int): var { return groups.valuesAt(row) }
    function values(fingerprint: string): var {
        const row = groups.rowOf(fingerprint)
        return row >= 0 ? groups.valuesAt(row) : null
    }

    function choose(row: int) {
        if (row < 0 || row >= groups.count)
            return
        list.currentIndex = row
        current = valuesAt(row).fingerprint
        list.positionViewAtIndex(row, ListView.Contain)
    }

    implicitWidth: 480
    implicitHeight: 320

    FailureModel {
        id: groups

        monitor: view.session ? view.session.monitor : null
        windowMinutes: view.windowMinutes
        held: view.paused || holding.running
        onRowsInserted: {
            if (view.choosesFirst) {
                view.choosesFirst = false
                view.choose(0)
            }
            list.currentIndex = rowOf(view.current)
        }
        onRowsMoved: list.currentIndex = rowOf(view.current)
        onRowsRemoved: list.currentIndex = rowOf(view.current)
    }
    Timer { id: holding; interval: 3000 }

    Keys.onPressed: event => {
        event.accepted = true
        if (event.modifiers === Qt.ShiftModifier && view.current.length > 0 && event.key === Qt.Key_R)
            view.acted(MonitorSession.Retry, view.current)
        else if (event.modifiers === Qt.ShiftModifier && view.current.length > 0 && event.key === Qt.Key_D)
            view.acted(MonitorSession.Remove, view.current)
        else if (event.modifiers !== Qt.NoModifier)
            event.accepted = false
        else if (event.key === Qt.Key_Down || event.key === Qt.Key_J)
            view.choose(Math.min(groups.count - 1, list.currentIndex + 1))
        else if (event.key === Qt.Key_Up || event.key === Qt.Key_K)
            view.choose(Math.max(0, list.currentIndex - 1))
        else if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && view.current.length > 0)
            view.opened(view.current)
        else
            event.accepted = false
    }

    ListView {
        id: list

        objectName: "failureListView"
        anchors.fill: parent
        clip: true
        focus: true
        cacheBuffer: 0
        model: groups
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        highlightFollowsCurrentItem: false
        currentIndex: -1
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Failure groups")

        T.ScrollBar.vertical: JobsScrollBar {}

        delegate: Item {
            id: row

            required property int index
            required property string fingerprint
            required property string kind
            required property string message
            required property double count
            required property date firstSeen
            required property date lastSeen
            required property list<string> queues
            required property list<real> trend
            readonly property bool isMuted: view.muted.includes(fingerprint)

            width: list.width
            height: visible ? Math.round(60 * Theme.scale) : 0
            visible: !isMuted || view.showMuted
            opacity: isMuted ? 0.6 : 1
            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("%1 failures of %2: %3", "", count).arg(count).arg(Format.line(kind, 60)).arg(Format.line(message, 120))

            Rectangle {
                anchors.fill: parent
                color: row.fingerprint === view.current ? Theme.selected : mouse.containsMouse ? Theme.hover : "transparent"
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
                onPositionChanged: holding.restart()
                onExited: holding.stop()
                onClicked: {
                    view.forceActiveFocus()
                    view.choose(row.index)
                    view.opened(row.fingerprint)
                }
            }

            JobsText {
                id: countText

                x: Theme.m
                y: Theme.s
                width: Math.round(58 * Theme.scale)
                height: Math.round(22 * Theme.scale)
                text: Format.compact(row.count)
                color: Theme.red
                font.pixelSize: Theme.sizeLarge
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignRight
            }
            JobsText {
                x: countText.x + countText.width + Theme.m
                y: Theme.s
                width: row.width - x - trendLine.width - 2 * Theme.l
                height: countText.height
                text: Format.line(row.message, 200)
                font.weight: Font.Medium
            }
            JobsText {
                x: countText.x + countText.width + Theme.m
                y: Theme.s + countText.height
                width: row.width - x - trendLine.width - 2 * Theme.l
                height: countText.height
                text: (row.isMuted ? qsTr("Muted") + " · " : "") + qsTr("%1 · %2 · first %3", "kind, queues, how long ago")
                    .arg(Format.line(row.kind, 60)).arg(Format.line(Format.joined(row.queues), 60)).arg(Format.ago(row.firstSeen, Format.now))
                color: Theme.muted
                font.pixelSize: Theme.sizeSmall
            }
            Sparkline {
                id: trendLine

                anchors.right: parent.right
                anchors.rightMargin: Theme.l
                y: Theme.s + 2
                width: Math.round(84 * Theme.scale)
                height: Math.round(20 * Theme.scale)
                bars: true
                values: row.trend
                color: Theme.chartFailed
            }
            JobsText {
                anchors.right: trendLine.right
                y: Theme.s + countText.height
                height: countText.height
                text: Format.ago(row.lastSeen, Format.now)
                color: Theme.muted
                font.pixelSize: Theme.sizeSmall
            }
        }
    }

    EmptyState {
        anchors.fill: list
        visible: groups.count === 0
        kind: groups.error.length > 0 ? "error" : groups.loaded ? "empty" : "loading"
        iconName: kind === "empty" ? "completed" : "warning"
        title: kind === "error" ? qsTr("The failures could not be read") : kind === "loading" ? qsTr("Looking for failures…") : qsTr("Nothing failed")
        text: kind === "error" ? Format.sentence(groups.error) : kind === "empty" ? qsTr("No job failed within this time.") : ""
        action: kind === "error" ? qsTr("Try again") : ""
        onTriggered: groups.refresh()
    }
}
