// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Jobs

//! One group of failures: what they have in common, the newest error with its stack, some of the jobs, and what to do with all.
FocusScope {
    id: view

    required property MonitorSession session
    property var group: null
    property bool muted: false

    signal acted(int action)
    signal jobRequested(double jobId)
    signal listRequested()
    signal muteToggled()

    EmptyState {
        anchors.fill: parent
        visible: view.group === null
        iconName: "failures"
        title: qsTr("No group chosen")
        text: qsTr("Choose one to see its error, and to retry or delete its jobs.")
    }

    Flickable {
        id: flick

        anchors.fill: parent
        contentWidth: width
        contentHeight: body.implicitHeight + 2 * Theme.l
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        visible: view.group !== null

        T.ScrollBar.vertical: JobsScrollBar {}

        Column {
            id: body

            x: Theme.l
            y: Theme.l
            width: flick.width - 2 * Theme.l
            spacing: Theme.m

            JobsText {
                width: parent.width
                text: Format.line(view.group?.message ?? "", 200)
                font.pixelSize: Theme.sizeLarge
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            JobsText {
                width: parent.width
                text: view.group ? qsTr("%1 jobs of kind %2, first %3, last %4", "", view.group.count).arg(Format.count(view.group.count))
                    .arg(Format.line(view.group.kind, 80)).arg(Format.dateTime(view.group.firstSeen)).arg(Format.dateTime(view.group.lastSeen)) : ""
                color: Theme.muted
                wrapMode: Text.Wrap
            }
            Flow {
                width: parent.width
                spacing: 6

                JobsButton {
                    objectName: "retryGroup"
                    look: "primary"
                    text: qsTr("Retry all %1").arg(Format.count(view.group?.count ?? 0))
                    iconName: "retryable"
                    keys: qsTr("Shift+R")
                    enabled: view.session.canOperate
                    reason: view.session.lockedReason
                    onClicked: view.acted(MonitorSession.Retry)
                }
                JobsButton {
                    text: qsTr("Delete all")
                    iconName: "trash"
                    keys: qsTr("Shift+D")
                    enabled: view.session.canOperate
                    reason: view.session.lockedReason
                    onClicked: view.acted(MonitorSession.Remove)
                }
                JobsButton {
                    text: qsTr("List the jobs")
                    iconName: "jobs"
                    onClicked: view.listRequested()
                }
                JobsButton {
                    text: view.muted ? qsTr("Unmute") : qsTr("Mute")
                    hint: qsTr("Muted groups are hidden here and announced no more")
                    onClicked: view.muteToggled()
                }
                JobsButton {
                    iconName: "copy"
                    hint: qsTr("Copy the error with its stack or output")
                    onClicked: view.session.copy((view.group?.sample ?? "") + "\n\n" + (view.group?.trace ?? ""))
                }
            }

            JobsText {
                text: qsTr("Newest error")
                color: Theme.muted
                font.pixelSize: Theme.sizeSmall
                font.weight: Font.DemiBold
            }
            JobsTextArea {
                width: parent.width
                height: Math.min(160, editor.contentHeight + 2 * Theme.s + 2)
                readOnly: true
                label: qsTr("Newest error")
                text: Format.block(view.group?.sample ?? "", 4000)
            }
            JobsText {
                text: qsTr("Stack or output")
                color: Theme.muted
                font.pixelSize: Theme.sizeSmall
                font.weight: Font.DemiBold
                visible: (view.group?.trace ?? "").length > 0
            }
            JobsTextArea {
                width: parent.width
                height: Math.min(320, editor.contentHeight + 2 * Theme.s + 2)
                readOnly: true
                label: qsTr("Stack or output")
                text: Format.block(view.group?.trace ?? "", 16000)
                visible: (view.group?.trace ?? "").length > 0
            }
            JobsText {
                text: qsTr("Newest jobs")
                color: Theme.muted
                font.pixelSize: Theme.sizeSmall
                font.weight: Font.DemiBold
            }
            Flow {
                width: parent.width
                spacing: Theme.m

                Repeater {
                    model: view.group?.jobs ?? []

                    TextLink {
                        required property double modelData

                        text: "#" + modelData
                        onClicked: view.jobRequested(modelData)
                    }
                }
            }
        }
    }
}
