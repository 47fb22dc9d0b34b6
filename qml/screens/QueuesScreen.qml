// SPDX-License-Identifier: MIT
// A Loader of Qt 6.4 makes no bound components, and to qmllint the ids that unbound ones use are unknown.
// qmllint disable unqualified
import QtQuick
import QtQuick.Templates as T
import Jobs

//! The queues, and one of them in detail: its course, its counts, who paused it; pause, resume, drain and purge.
FocusScope {
    id: screen

    required property MonitorSession session
    property bool paused: false
    property string current
    readonly property bool sideBySide: width >= 1040 * Theme.scale
    readonly property alias queues: list

    signal jobsRequested(string filter)

    function focusContent() { list.forceActiveFocus() }
    function open(queue: string) {
        list.currentQueue = queue
        current = queue
    }
    //! Opens the first one as soon as there is one.
    function openFirst() {
        opensFirst = list.model.count === 0
        if (!opensFirst)
            open(list.valuesAt(0).name)
    }
    property bool opensFirst: false
    function askPause(queue: string) { pauseDialog.ask(queue) }

    property int revision: 0
    readonly property var queue: revision >= 0 && current.length > 0 ? list.values(current) : null

    Connections {
        target: list.model
        function onDataChanged() { screen.revision += 1 }
        function onCountChanged() {
            screen.revision += 1
            if (screen.opensFirst)
                screen.openFirst()
        }
    }
    ConfirmDialog {
        id: confirmation

        session: screen.session
    }
    PauseDialog {
        id: pauseDialog

        session: screen.session
    }

    Rectangle {
        id: table

        x: Theme.l
        y: Theme.l
        width: screen.sideBySide && screen.current.length > 0 ? Math.floor((parent.width - 2 * Theme.l - Theme.m) * 0.58) : parent.width - 2 * Theme.l
        height: parent.height - y - Theme.l
        radius: Theme.radius + 2
        color: Theme.panel
        border.color: Theme.border
        visible: screen.sideBySide || screen.current.length === 0
        clip: true

        QueueList {
            id: list

            anchors.fill: parent
            anchors.margins: 1
            focus: true
            direct: false
            session: screen.session
            onOpened: queue => screen.current = queue
            onPauseRequested: queue => pauseDialog.ask(queue)
        }
    }

    Rectangle {
        x: screen.sideBySide ? table.x + table.width + Theme.m : Theme.l
        y: Theme.l
        width: parent.width - x - Theme.l
        height: parent.height - y - Theme.l
        radius: Theme.radius + 2
        color: Theme.panel
        border.color: Theme.border
        visible: screen.current.length > 0

        Flickable {
            id: flick

            anchors.fill: parent
            anchors.margins: 1
            contentWidth: width
            contentHeight: body.implicitHeight + 2 * Theme.l
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            T.ScrollBar.vertical: JobsScrollBar {}

            Column {
                id: body

                x: Theme.l
                y: Theme.m
                width: flick.width - 2 * Theme.l
                spacing: Theme.m

                Item {
                    width: parent.width
                    height: Theme.controlHeight

                    JobsText {
                        width: parent.width - close.width - Theme.s
                        height: parent.height
                        text: Format.line(screen.current, 128)
                        font.pixelSize: Theme.sizeTitle
                        font.weight: Font.DemiBold
                        Accessible.role: Accessible.Heading
                        Accessible.name: text
                    }
                    JobsButton {
                        id: close

                        anchors.right: parent.right
                        look: "ghost"
                        iconName: "close"
                        hint: qsTr("Close")
                        onClicked: {
                            screen.current = ""
                            list.currentQueue = ""
                            list.forceActiveFocus()
                        }
                    }
                }
                Rectangle {
                    width: parent.width
                    height: pausedText.implicitHeight + 2 * Theme.s
                    radius: Theme.radius
                    color: Theme.amberBack
                    visible: screen.queue?.paused ?? false

                    JobsText {
                        id: pausedText

                        x: Theme.m
                        y: Theme.s
                        width: parent.width - 2 * Theme.m
                        text: screen.queue ? qsTr("Paused by %1, %2. Nothing is claimed from it.").arg(Format.line(screen.queue.pausedBy || qsTr("somebody"), 200)).arg(Format.ago(screen.queue.pausedAt, Format.now))
                            + " " + (screen.queue.running > 0 ? qsTr("%1 of its jobs still run.", "", screen.queue.running).arg(Format.count(screen.queue.running)) : qsTr("None of its jobs runs.")) : ""
                        color: Theme.amber
                        wrapMode: Text.Wrap
                    }
                }
                Flow {
                    width: parent.width
                    spacing: 6

                    JobsButton {
                        text: screen.queue?.paused ? qsTr("Resume") : qsTr("Pause…")
                        iconName: screen.queue?.paused ? "play" : "pause"
                        keys: qsTr("Shift+P")
                        enabled: screen.session.canOperate
                        reason: screen.session.lockedReason
                        onClicked: list.togglePause(screen.current)
                    }
                    JobsButton {
                        objectName: "drainQueue"
                        text: qsTr("Drain…")
                        iconName: "drain"
                        hint: qsTr("Pause it, and tell when the last of its running jobs has ended")
                        visible: !(screen.queue?.paused ?? false)
                        enabled: screen.session.canOperate
                        reason: screen.session.lockedReason
                        onClicked: pauseDialog.ask(screen.current, true)
                    }
                    JobsButton {
                        text: qsTr("List its jobs")
                        iconName: "jobs"
                        onClicked: screen.jobsRequested("queue:" + screen.session.quoted(screen.current))
                    }
                    JobsButton {
                        text: qsTr("Purge…")
                        iconName: "trash"
                        hint: qsTr("Delete every job of this queue that is not running and not final")
                        enabled: screen.session.canOperate
                        reason: screen.session.lockedReason
                        onClicked: confirmation.ask(MonitorSession.Remove, [], screen.session.purgeFilter(screen.current), false, screen.current)
                    }
                }
                Grid {
                    id: grid

                    width: parent.width
                    columns: Math.max(2, Math.floor(width / (120 * Theme.scale)))
                    rowSpacing: Theme.s
                    columnSpacing: Theme.s

                    Repeater {
                        model: [["available", JobStates.Available], ["running", JobStates.Running], ["scheduled", JobStates.Scheduled],
                                ["retryable", JobStates.Retryable], ["suspended", JobStates.Suspended], ["waiting", JobStates.Waiting],
                                ["failed", JobStates.Failed], ["cancelled", JobStates.Cancelled], ["completed", JobStates.Completed]]

                        T.AbstractButton {
                            id: cell

                            required property var modelData

                            width: Math.floor((grid.width - (grid.columns - 1) * Theme.s) / grid.columns)
                            implicitHeight: Math.round(46 * Theme.scale)
                            hoverEnabled: true
                            focusPolicy: Qt.StrongFocus
                            Accessible.name: Format.stateName(modelData[1]) + ": " + figure.text
                            onClicked: screen.jobsRequested("queue:" + screen.session.quoted(screen.current) + " state:" + Format.stateKey(modelData[1]))
                            Keys.onReturnPressed: cell.clicked()

                            background: Rectangle {
                                radius: Theme.radius
                                color: cell.hovered ? Theme.hover : Theme.sunken

                                FocusRing { control: cell; visible: cell.visualFocus }
                            }
                            contentItem: Item {
                                JobsText {
                                    id: figure

                                    x: Theme.s + 2
                                    y: Theme.xs
                                    text: Format.compact(screen.queue?.[cell.modelData[0]] ?? 0)
                                    font.pixelSize: Theme.sizeLarge
                                    font.weight: Font.DemiBold
                                }
                                JobsText {
                                    x: Theme.s + 2
                                    y: Math.round(24 * Theme.scale)
                                    width: parent.width - x
                                    text: Format.stateName(cell.modelData[1])
                                    color: Theme.stateColor(cell.modelData[1])
                                    font.pixelSize: Theme.sizeSmall
                                }
                            }
                        }
                    }
                }
                Loader {
                    width: parent.width
                    height: 220
                    active: screen.current.length > 0
                    sourceComponent: ThroughputChart {
                        session: screen.session
                        queue: screen.current
                        live: screen.visible && !screen.paused
                    }
                }
                JobsText {
                    width: parent.width
                    text: qsTr("Kinds: %1").arg(Format.line(Format.joined(screen.queue?.kinds ?? []), 400))
                    color: Theme.muted
                    wrapMode: Text.Wrap
                    visible: (screen.queue?.kinds ?? []).length > 0
                }
            }
        }
    }
}
