// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Jobs

/*!
    Everything about one job: what can be done with it, its life, why it waits, its attempts, error, log, parameters and result.
*/
FocusScope {
    id: view

    required property MonitorSession session
    property double jobId: 0
    property bool closable: true
    readonly property alias details: job

    signal closed()
    signal editRequested(double jobId)
    signal jobRequested(double jobId)

    function act(action: int) { session.act(action, [jobId]) }

    implicitWidth: 420
    implicitHeight: 480

    JobDetails {
        id: job

        monitor: view.session ? view.session.monitor : null
        jobId: view.jobId
    }

    Keys.onPressed: event => {
        if (event.key === Qt.Key_Escape && view.closable) {
            view.closed()
            event.accepted = true
        } else if (event.modifiers === Qt.ShiftModifier) {
            const actions = {
                [Qt.Key_R]: MonitorSession.Retry, [Qt.Key_C]: MonitorSession.Cancel, [Qt.Key_D]: MonitorSession.Remove,
                [Qt.Key_N]: MonitorSession.RunNow, [Qt.Key_P]: MonitorSession.Suspend, [Qt.Key_U]: MonitorSession.Resume,
            }
            if (actions[event.key] !== undefined) {
                view.act(actions[event.key])
                event.accepted = true
            } else if (event.key === Qt.Key_E) {
                view.editRequested(view.jobId)
                event.accepted = true
            }
        }
    }

    component Section: Column {
        id: section

        property string title
        property alias tools: toolSlot.data

        width: parent ? parent.width : 0
        spacing: Theme.xs

        Item {
            width: parent.width
            height: Math.round(24 * Theme.scale)

            JobsText {
                height: parent.height
                text: section.title
                color: Theme.muted
                font.pixelSize: Theme.sizeSmall
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Row {
                id: toolSlot

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }

    component Fact: Item {
        id: fact

        property string label
        property string value

        width: parent ? parent.width / 2 - Theme.s : 0
        height: Math.round(38 * Theme.scale)
        visible: value.length > 0

        JobsText {
            width: parent.width
            height: parent.height / 2
            text: fact.label
            color: Theme.muted
            font.pixelSize: Theme.sizeSmall
        }
        JobsText {
            y: parent.height / 2
            width: parent.width
            height: parent.height / 2
            text: Format.line(fact.value, 200)
        }
    }

    Item {
        id: head

        width: parent.width
        height: headColumn.implicitHeight + Theme.m + Theme.l
        visible: job.found

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
                    text: Format.line(job.kind, 128)
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
                    onClicked: view.session.copy(view.session.deepLink(view.jobId))
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

                StateChip { id: stateChip; jobState: job.jobState }
                JobsText {
                    width: parent.width - x
                    height: Math.round(22 * Theme.scale)
                    text: qsTr("Job %1 in queue %2").arg(view.jobId).arg(Format.line(job.queue, 60))
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
                        readonly property bool possible: job.found && job.jobState >= 0 && job.allows(modelData.action)

                        compact: true
                        text: view.session.actionName(modelData.action)
                        iconName: modelData.icon
                        keys: modelData.keys
                        visible: possible
                        enabled: view.session.canOperate
                        reason: view.session.lockedReason
                        onClicked: view.act(modelData.action)
                    }
                }
                JobsButton {
                    compact: true
                    text: qsTr("Edit…")
                    iconName: "edit"
                    keys: qsTr("Shift+E")
                    visible: job.found && job.jobState >= 0 && job.allows(MonitorSession.Edit)
                    enabled: view.session.canOperate
                    reason: view.session.lockedReason
                    onClicked: view.editRequested(view.jobId)
                }
                JobsButton {
                    compact: true
                    text: qsTr("Push a copy")
                    iconName: "copy"
                    enabled: view.session.canOperate
                    reason: view.session.lockedReason
                    onClicked: view.session.duplicate(view.jobId)
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

    Flickable {
        id: flick

        y: head.height
        width: parent.width
        height: parent.height - y
        contentWidth: width
        contentHeight: body.implicitHeight + 2 * Theme.m
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        visible: job.found

        T.ScrollBar.vertical: JobsScrollBar {}

        Column {
            id: body

            x: Theme.l
            y: Theme.m
            width: flick.width - 2 * Theme.l
            spacing: Theme.m

            JobProgress {
                width: parent.width
                done: job.progress
                total: job.progressTotal
                text: job.progressText
                visible: job.jobState === JobStates.Running && (job.progress > 0 || job.progressTotal > 0 || job.progressText.length > 0)
            }

            Section {
                title: qsTr("Why it does not run")
                visible: job.blockers.length > 0

                Repeater {
                    model: job.blockers

                    JobsText {
                        required property string modelData

                        width: parent.width
                        text: Format.line(modelData, 500)
                        wrapMode: Text.Wrap
                    }
                }
            }

            Section {
                title: qsTr("Error")
                visible: job.lastError.length > 0

                JobsTextArea {
                    width: parent.width
                    height: Math.min(180, editor.contentHeight + 2 * Theme.s + 2)
                    readOnly: true
                    label: qsTr("Error")
                    text: Format.block(job.lastError, 16000)
                }
            }

            Section {
                title: qsTr("Life")

                JobTimeline {
                    width: parent.width
                    details: job
                }
            }

            Flow {
                width: parent.width
                spacing: Theme.s

                Fact { label: qsTr("Attempts"); value: qsTr("%1 of %2").arg(job.attempt).arg(job.maxAttempts) }
                Fact { label: qsTr("Priority"); value: String(job.priority) }
                Fact { label: qsTr("Worker deaths"); value: job.crashes > 0 ? String(job.crashes) : "" }
                Fact { label: qsTr("Expires"); value: isNaN(job.expiresAt.getTime()) ? "" : Format.dateTime(job.expiresAt) }
                Fact { label: qsTr("Tags"); value: Format.joined(job.tags) }
                Fact { label: qsTr("Unique key"); value: job.uniqueKey }
            }

            Section {
                title: qsTr("Failed and broken-off attempts (%1)").arg(job.attempts.count)
                visible: job.attempts.count > 0

                Repeater {
                    model: job.attempts

                    Rectangle {
                        id: attemptRow

                        required property int attempt
                        required property date finishedAt
                        required property double duration
                        required property string outcome
                        required property string error
                        required property string trace
                        property bool open: false

                        width: parent ? parent.width : 0
                        height: attemptColumn.implicitHeight + 2 * Theme.s
                        radius: Theme.radius
                        color: Theme.sunken

                        Column {
                            id: attemptColumn

                            x: Theme.s
                            y: Theme.s
                            width: parent.width - 2 * Theme.s
                            spacing: Theme.xs

                            Item {
                                width: parent.width
                                height: attemptTitle.implicitHeight

                                JobsText {
                                    id: attemptTitle

                                    text: qsTr("%1. %2").arg(attemptRow.attempt).arg(Format.outcomeName(attemptRow.outcome))
                                    font.weight: Font.Medium
                                }
                                JobsText {
                                    anchors.right: parent.right
                                    text: attemptRow.duration >= 0
                                        ? qsTr("%1, ran %2").arg(Format.dateTime(attemptRow.finishedAt)).arg(Format.duration(attemptRow.duration))
                                        : Format.dateTime(attemptRow.finishedAt)
                                    color: Theme.muted
                                    font.pixelSize: Theme.sizeSmall
                                }
                            }
                            JobsText {
                                width: parent.width
                                text: Format.block(attemptRow.error, attemptRow.open ? 16000 : 300)
                                color: Theme.muted
                                wrapMode: Text.Wrap
                                maximumLineCount: attemptRow.open ? 200 : 2
                                visible: text.length > 0
                            }
                            JobsTextArea {
                                width: parent.width
                                height: Math.min(240, editor.contentHeight + 2 * Theme.s + 2)
                                readOnly: true
                                label: qsTr("Stack or output")
                                text: Format.block(attemptRow.trace, 16000)
                                visible: attemptRow.open && attemptRow.trace.length > 0
                            }
                            TextLink {
                                text: attemptRow.open ? qsTr("Less") : attemptRow.trace.length > 0 ? qsTr("Show stack or output") : qsTr("More")
                                visible: attemptRow.trace.length > 0 || attemptRow.error.length > 120
                                onClicked: attemptRow.open = !attemptRow.open
                            }
                        }
                    }
                }
            }

            Section {
                id: parameterSection

                property bool raw: false

                title: qsTr("Parameters")
                tools: TextLink {
                    text: parameterSection.raw ? qsTr("Tree") : qsTr("Text")
                    onClicked: parameterSection.raw = !parameterSection.raw
                }

                JsonView {
                    width: parent.width
                    label: qsTr("Parameters")
                    json: job.parameters
                    raw: parameterSection.raw
                }
            }

            Section {
                title: qsTr("Result")
                visible: job.result.length > 0

                JsonView {
                    width: parent.width
                    label: qsTr("Result")
                    json: job.result
                }
            }
            Section {
                title: qsTr("Checkpoint")
                visible: job.checkpoint.length > 0

                JsonView {
                    width: parent.width
                    label: qsTr("Checkpoint")
                    json: job.checkpoint
                }
            }
            Section {
                title: qsTr("Metadata")
                visible: job.metadata.length > 0

                JsonView {
                    width: parent.width
                    label: qsTr("Metadata")
                    json: job.metadata
                }
            }

            Section {
                title: qsTr("Log")
                visible: job.log.length > 0

                Rectangle {
                    // By the texts: the list's own content grows as the list does.
                    readonly property real wantedHeight: {
                        const letters = Math.max(10, (width - 2 * Theme.s) / (Theme.sizeSmall * 0.6) - 10)
                        let lines = 0
                        for (let i = 0; i < job.log.length && lines < 20; ++i)
                            lines += Math.max(1, Math.ceil(job.log[i].text.length / letters))
                        return lines * Math.round(Theme.sizeSmall * 1.5)
                    }

                    width: parent.width
                    height: Math.min(260, wantedHeight + 2 * Theme.s)
                    radius: Theme.radius
                    color: Theme.sunken

                    ListView {
                        id: logList

                        anchors.fill: parent
                        anchors.margins: Theme.s
                        clip: true
                        activeFocusOnTab: true
                        boundsBehavior: Flickable.StopAtBounds
                        interactive: contentHeight > height
                        model: job.log
                        onCountChanged: positionViewAtEnd()
                        Accessible.role: Accessible.List
                        Accessible.name: qsTr("Log")

                        T.ScrollBar.vertical: JobsScrollBar {}

                        delegate: Item {
                            id: logLine

                            required property var modelData

                            width: ListView.view.width
                            height: logText.implicitHeight + 2

                            JobsText {
                                id: logTime

                                text: Format.time(logLine.modelData.at)
                                color: Theme.muted
                                font.family: Theme.monoFamily
                                font.pixelSize: Theme.sizeSmall
                            }
                            JobsText {
                                id: logText

                                x: logTime.width + Theme.m
                                width: parent.width - x
                                text: Format.block(logLine.modelData.text, 2000)
                                wrapMode: Text.WrapAnywhere
                                font.family: Theme.monoFamily
                                font.pixelSize: Theme.sizeSmall
                            }
                        }
                    }
                }
            }
        }
    }

    EmptyState {
        anchors.fill: parent
        visible: !job.found
        kind: view.jobId <= 0 ? "empty" : job.loading ? "loading" : "error"
        iconName: view.jobId <= 0 ? "jobs" : "warning"
        title: view.jobId <= 0 ? qsTr("No job chosen") : job.loading ? qsTr("Loading job %1…").arg(view.jobId) : qsTr("Job %1 cannot be shown").arg(view.jobId)
        text: view.jobId <= 0 ? qsTr("Choose one in the list.") : job.loading ? "" : Format.sentence(job.error)
        action: view.jobId > 0 && !job.loading && view.closable ? qsTr("Close") : ""
        onTriggered: view.closed()
    }
}
