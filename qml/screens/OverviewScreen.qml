// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Jobs

//! How a store is doing, at a glance.
FocusScope {
    id: screen

    required property MonitorSession session
    required property StoreOverview overview
    property bool paused: false

    signal jobsRequested(string filter)
    signal queueRequested(string queue)
    signal screenRequested(string name)
    signal pauseRequested(string queue)

    readonly property bool narrow: width < 900 * Theme.scale

    function focusContent() { queues.forceActiveFocus() }
    //! A figure is no figure before it was told.
    function known(figure: string): string { return overview.loaded ? figure : "–" }

    Flickable {
        id: flick

        anchors.fill: parent
        contentWidth: width
        contentHeight: column.implicitHeight + 2 * Theme.l
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        T.ScrollBar.vertical: JobsScrollBar {}

        Column {
            id: column

            x: Theme.l
            y: Theme.l
            width: flick.width - 2 * Theme.l
            spacing: Theme.m

            Grid {
                id: cards

                width: parent.width
                columns: screen.width < 620 * Theme.scale ? 2 : screen.width < 1100 * Theme.scale ? 3 : 6
                columnSpacing: Theme.m
                rowSpacing: Theme.m
                // The last of a row takes what rounding left over, so that it ends where the cards below do.
                function widthOf(index: int): real {
                    const each = Math.floor((width - (columns - 1) * columnSpacing) / columns)
                    return index % columns === columns - 1 ? width - (columns - 1) * (each + columnSpacing) : each
                }

                StatCard {
                    width: cards.widthOf(0)
                    label: qsTr("Throughput")
                    figure: screen.known(Format.rate(screen.overview.perMinute))
                    note: qsTr("last five minutes")
                    course: screen.overview.throughput
                    courseColor: Theme.chartCompleted
                    onClicked: screen.jobsRequested("state:completed")
                }
                StatCard {
                    width: cards.widthOf(1)
                    label: qsTr("Due")
                    figure: screen.known(Format.compact(screen.overview.available))
                    note: !screen.overview.loaded ? "" : screen.overview.available > 0 ? qsTr("oldest %1").arg(Format.ago(screen.overview.oldestDue, Format.now)) : qsTr("nothing waits")
                    onClicked: screen.jobsRequested("state:available")
                }
                StatCard {
                    width: cards.widthOf(2)
                    label: qsTr("Running")
                    figure: screen.known(Format.compact(screen.overview.running))
                    note: !screen.overview.loaded ? "" : screen.overview.capacity > 0 ? qsTr("%1 slots on %2", "places for running jobs; on how many nodes", screen.overview.capacity).arg(Format.count(screen.overview.capacity)).arg(qsTr("%1 nodes", "", screen.overview.nodes).arg(Format.count(screen.overview.nodes))) : qsTr("no node runs jobs")
                    onClicked: screen.jobsRequested("state:running")
                }
                StatCard {
                    width: cards.widthOf(3)
                    label: qsTr("Failed, last hour")
                    figure: screen.known(Format.compact(screen.overview.failedLastHour))
                    figureColor: screen.overview.failedLastHour > 0 ? Theme.red : Theme.text
                    note: !screen.overview.loaded ? "" : qsTr("%1 more attempts retried", "", screen.overview.retriedLastHour).arg(Format.compact(screen.overview.retriedLastHour))
                    course: screen.overview.failures
                    courseColor: Theme.chartFailed
                    onClicked: screen.screenRequested("failures")
                }
                StatCard {
                    width: cards.widthOf(4)
                    label: qsTr("p95 wait, last hour")
                    figure: Format.duration(screen.overview.waitP95)
                    note: qsTr("p95 run %1").arg(Format.duration(screen.overview.runP95))
                    leads: false
                }
                StatCard {
                    width: cards.widthOf(5)
                    label: qsTr("Time to empty")
                    figure: screen.overview.secondsToEmpty >= 0 ? Format.duration(screen.overview.secondsToEmpty * 1000) : "–"
                    note: !screen.overview.loaded ? "" : screen.overview.available === 0 ? qsTr("nothing waits") : screen.overview.secondsToEmpty >= 0 ? qsTr("at the present pace") : qsTr("nothing ends at present")
                    leads: false
                }
            }

            Grid {
                width: parent.width
                columns: screen.narrow ? 1 : 2
                columnSpacing: Theme.m
                rowSpacing: Theme.m

                Card {
                    width: screen.narrow ? parent.width : Math.floor((parent.width - Theme.m) * 0.68)
                    height: Math.round(Math.max(240, Math.min(340, screen.height * 0.38)))
                    margin: Theme.l

                    ThroughputChart {
                        anchors.fill: parent
                        session: screen.session
                        live: screen.visible && !screen.paused
                    }
                }
                Card {
                    width: screen.narrow ? parent.width : parent.width - Theme.m - Math.floor((parent.width - Theme.m) * 0.68)
                    height: screen.narrow ? Math.max(110, problems.implicitHeight + headHeight + Theme.m) : Math.round(Math.max(240, Math.min(340, screen.height * 0.38)))
                    title: qsTr("Needs attention")
                    note: screen.overview.problems.length > 0 ? String(screen.overview.problems.length) : ""
                    margin: 0

                    ProblemList {
                        id: problems

                        anchors.fill: parent
                        problems: screen.overview.problems
                        loaded: screen.overview.loaded
                        error: screen.overview.error
                        onQueueRequested: queue => screen.queueRequested(queue)
                        onNodesRequested: screen.screenRequested("nodes")
                        onJobsRequested: filter => screen.jobsRequested(filter)
                    }
                }
            }

            Card {
                width: parent.width
                // Many queues scroll by themselves: rows that nobody sees are not made.
                height: headHeight + Math.min(Math.max(queues.implicitHeight, 120), Math.max(300, flick.height - 120)) + 2
                title: qsTr("Queues")
                margin: 0

                QueueList {
                    id: queues

                    anchors.fill: parent
                    anchors.leftMargin: 1
                    anchors.rightMargin: 1
                    focus: true
                    direct: false
                    session: screen.session
                    onOpened: queue => screen.queueRequested(queue)
                    onPauseRequested: queue => screen.pauseRequested(queue)
                }
            }
        }
    }
}
