// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Jobs

//! The processes that run jobs: how busy they are, and telling them to claim nothing or to stop.
FocusScope {
    id: screen

    required property MonitorSession session
    property double stopping: 0

    function focusContent() { list.forceActiveFocus() }

    NodeModel {
        id: nodes

        monitor: screen.session ? screen.session.monitor : null
    }

    JobsDialog {
        id: stopDialog

        title: qsTr("Stop node %1?").arg(Format.line(nodes.nameOf(screen.stopping), 128))
        subtitle: qsTr("It finishes or hands back what runs, and then ends. Nobody here can start it again.")
        buttons: [
            JobsButton {
                text: qsTr("Keep it running")
                onClicked: stopDialog.close()
            },
            JobsButton {
                look: "danger"
                text: qsTr("Stop")
                enabled: screen.session.canOperate
                reason: screen.session.lockedReason
                onClicked: {
                    screen.session.setNodeMode(screen.stopping, NodeModes.Stopping)
                    stopDialog.close()
                }
            }
        ]
    }

    Keys.onPressed: event => {
        event.accepted = true
        if (event.modifiers !== Qt.NoModifier)
            event.accepted = false
        else if (event.key === Qt.Key_Down || event.key === Qt.Key_J)
            list.currentIndex = Math.min(nodes.count - 1, list.currentIndex + 1)
        else if (event.key === Qt.Key_Up || event.key === Qt.Key_K)
            list.currentIndex = Math.max(0, list.currentIndex - 1)
        else
            event.accepted = false
    }

    Rectangle {
        x: Theme.l
        y: Theme.l
        width: parent.width - 2 * Theme.l
        height: parent.height - 2 * Theme.l
        radius: Theme.radius + 2
        color: Theme.panel
        border.color: Theme.border

        ListView {
            id: list

            anchors.fill: parent
            anchors.margins: 1
            clip: true
            focus: true
            cacheBuffer: 0
            model: nodes
            currentIndex: -1
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationEnabled: false
            highlightFollowsCurrentItem: false
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Nodes")

            T.ScrollBar.vertical: JobsScrollBar {}

            delegate: Item {
                id: row

                required property int index
                required property double nodeId
                required property string name
                required property string host
                required property double pid
                required property string version
                required property date startedAt
                // So that the text stands still: minutes, and seconds before the first of them.
                function wholeUnits(time: real): real { return time - time % (time < 60000 ? 1000 : 60000) }
                required property date leaseUntil
                required property int capacity
                required property int busy
                required property int mode
                readonly property bool narrow: width < 800 * Theme.scale
                readonly property real nameWidth: Math.max(140, width * (narrow ? 0.37 : 0.3))
                readonly property bool silent: leaseUntil.getTime() < Format.now

                width: list.width
                height: Math.round(60 * Theme.scale)
                Accessible.role: Accessible.ListItem
                Accessible.name: qsTr("Node %1, %2 of %3 busy, %4").arg(Format.line(name, 80)).arg(busy).arg(capacity).arg(stateText.text)

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
                    visible: list.currentIndex === row.index && list.activeFocus
                }
                MouseArea {
                    anchors.fill: parent
                    onClicked: {
                        list.forceActiveFocus()
                        list.currentIndex = row.index
                    }
                }

                JobsText {
                    x: Theme.l
                    y: Theme.s
                    width: row.nameWidth
                    height: Math.round(22 * Theme.scale)
                    text: Format.line(row.name, 128)
                    font.weight: Font.Medium
                }
                JobsText {
                    x: Theme.l
                    y: Theme.s + Math.round(22 * Theme.scale)
                    width: row.nameWidth
                    height: Math.round(20 * Theme.scale)
                    text: qsTr("%1, process %2, libjobs %3").arg(Format.line(row.host, 80)).arg(row.pid).arg(Format.line(row.version, 20))
                    color: Theme.muted
                    font.pixelSize: Theme.sizeSmall
                }
                UtilisationBar {
                    id: utilisation

                    x: Theme.l + row.nameWidth + Theme.l
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(220, row.width * 0.2)
                    busy: row.busy
                    capacity: row.capacity
                }
                Column {
                    x: utilisation.x + utilisation.width + Theme.xl
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.max(0, buttons.x - x - Theme.m)
                    spacing: 2

                    JobsText {
                        id: stateText

                        width: parent.width
                        text: row.silent ? qsTr("Silent") : row.mode === NodeModes.Working ? qsTr("Working") : row.mode === NodeModes.Quiet ? qsTr("Quiet: claims nothing") : qsTr("Stopping")
                        color: row.silent ? Theme.red : row.mode === NodeModes.Working ? Theme.green : Theme.amber
                        font.weight: Font.Medium
                    }
                    JobsText {
                        width: parent.width
                        text: row.silent ? qsTr("lease ended %1").arg(Format.ago(row.leaseUntil, Format.now)) : qsTr("up %1, lease until %2").arg(Format.duration(row.wholeUnits(Format.now - row.startedAt.getTime()))).arg(Format.time(row.leaseUntil))
                        color: Theme.muted
                        font.pixelSize: Theme.sizeSmall
                    }
                }
                Row {
                    id: buttons

                    anchors.right: parent.right
                    anchors.rightMargin: Theme.l
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 6

                    JobsButton {
                        compact: true
                        text: row.narrow ? "" : row.mode === NodeModes.Working ? qsTr("Quiet") : qsTr("Resume")
                        hint: row.mode === NodeModes.Working ? qsTr("Let it finish what runs and claim nothing more") : qsTr("Let it claim jobs again")
                        iconName: row.mode === NodeModes.Working ? "pause" : "play"
                        enabled: screen.session.canOperate && row.mode !== NodeModes.Stopping
                        reason: screen.session.lockedReason
                        onClicked: screen.session.setNodeMode(row.nodeId, row.mode === NodeModes.Working ? NodeModes.Quiet : NodeModes.Working)
                    }
                    JobsButton {
                        compact: true
                        text: row.narrow ? "" : qsTr("Stop…")
                        hint: qsTr("Stop…")
                        iconName: "stop"
                        enabled: screen.session.canOperate && row.mode !== NodeModes.Stopping
                        reason: screen.session.lockedReason
                        onClicked: {
                            screen.stopping = row.nodeId
                            stopDialog.open()
                        }
                    }
                }
            }
        }
        EmptyState {
            anchors.fill: parent
            visible: nodes.count === 0
            kind: nodes.loaded ? "empty" : "loading"
            iconName: "nodes"
            title: nodes.loaded ? qsTr("No node runs jobs") : qsTr("Loading nodes…")
            text: nodes.loaded ? qsTr("A process appears here when it starts a JobQueue with workers on this store.") : ""
        }
    }
}
