// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Jobs

/*!
    Jobs that were pushed, completed and failed over a minute, a quarter of an hour, an hour or a day, of all queues, one queue or one
    kind.
*/
Item {
    id: view

    required property MonitorSession session
    property string queue
    property string kind
    property bool live: true
    property int range: 2
    readonly property var seconds: [60, 900, 3600, 86400]
    readonly property alias model: history
    readonly property bool stacked: keys.implicitWidth + range.width + Theme.m > width

    implicitWidth: 480
    implicitHeight: 220
    Accessible.role: Accessible.Chart
    Accessible.name: qsTr("Throughput. %1").arg(chart.summary)

    HistoryModel {
        id: history

        monitor: view.session ? view.session.monitor : null
        rangeSeconds: view.seconds[view.range]
        queue: view.queue
        kind: view.kind
        live: view.live && view.visible
    }

    component Key: Row {
        id: key

        property string name
        property color tone
        property bool line: false

        spacing: 6

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: key.line ? 14 : 10
            height: key.line ? 2 : 10
            radius: key.line ? 1 : 2
            color: key.tone
        }
        JobsText {
            text: key.name
            color: Theme.muted
            font.pixelSize: Theme.sizeSmall
        }
    }

    Row {
        id: keys

        y: view.stacked ? range.height + Theme.s : 0
        height: Math.round(26 * Theme.scale)
        spacing: Theme.l

        Key { anchors.verticalCenter: parent.verticalCenter; name: qsTr("Completed"); tone: Theme.chartCompleted }
        Key { anchors.verticalCenter: parent.verticalCenter; name: qsTr("Failed attempts"); tone: Theme.chartFailed }
        Key { anchors.verticalCenter: parent.verticalCenter; name: qsTr("Pushed"); tone: Theme.chartPushed; line: true }
    }
    Segments {
        id: range

        anchors.right: parent.right
        label: qsTr("Range")
        options: [qsTr("1 m", "one minute"), qsTr("15 m", "fifteen minutes"), qsTr("1 h", "one hour"), qsTr("24 h", "one day")]
        currentIndex: view.range
        onChosen: index => view.range = index
    }

    Chart {
        id: chart

        y: keys.y + keys.height + Theme.s
        width: parent.width
        height: parent.height - y
        visible: history.count > 0
        model: history
        completedColor: Theme.chartCompleted
        failedColor: Theme.chartFailed
        pushedColor: Theme.chartPushed
        gridColor: Theme.border
        textColor: Theme.muted
        hoverColor: Theme.hover
        font.family: Theme.family
        font.pixelSize: Theme.sizeSmall
        utc: Format.utc
        hoveredStep: hover.hovered ? stepAt(hover.point.position.x) : -1

        HoverHandler { id: hover }
    }

    Rectangle {
        id: bubble

        readonly property int step: chart.hoveredStep
        readonly property bool before: step >= 0 && chart.stepX(step) > chart.width / 2

        function value(role: int): double { return step >= 0 ? history.data(history.index(step, 0), role) : 0 }

        x: step >= 0 ? (before ? chart.stepX(step) - width - 8 : chart.stepX(step + 1) + 8) : 0
        y: chart.y + Theme.s
        width: bubbleText.implicitWidth + 2 * Theme.s
        height: bubbleText.implicitHeight + 2 * Theme.s
        radius: Theme.radius
        color: Theme.panel
        border.color: Theme.borderStrong
        visible: step >= 0 && step < history.count

        JobsText {
            id: bubbleText

            anchors.centerIn: parent
            font.pixelSize: Theme.sizeSmall
            lineHeight: 1.25
            text: bubble.visible ? qsTr("%1\n%2 completed\n%3 failed attempts\n%4 pushed\np95 wait %5")
                .arg(Format.dateTime(history.data(history.index(bubble.step, 0), HistoryModel.AtRole)))
                .arg(Format.count(bubble.value(HistoryModel.CompletedRole)))
                .arg(Format.count(bubble.value(HistoryModel.FailedRole) + bubble.value(HistoryModel.RetriedRole)))
                .arg(Format.count(bubble.value(HistoryModel.PushedRole)))
                .arg(Format.duration(bubble.value(HistoryModel.WaitP95Role))) : ""
        }
    }

    EmptyState {
        anchors.fill: chart
        visible: history.count === 0
        kind: history.error.length > 0 ? "error" : history.loaded ? "empty" : "loading"
        title: kind === "error" ? qsTr("The history could not be read") : kind === "loading" ? qsTr("Loading history…") : qsTr("No history yet")
        text: kind === "error" ? Format.sentence(history.error) : kind === "empty" ? qsTr("It fills as jobs run, a point a minute.") : ""
    }
}
