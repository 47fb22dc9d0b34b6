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

    JobHead {
        id: head

        width: parent.width
        session: view.session
        details: job
        closable: view.closable
        visible: job.found
        onClosed: view.closed()
        onEditRequested: view.editRequested(view.jobId)
        onActionRequested: action => view.act(action)
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

                    JobAttempt {
                        width: parent ? parent.width : 0
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

                JobLog {
                    width: parent.width
                    lines: job.log
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
