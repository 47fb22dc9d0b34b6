// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Jobs

//! What is wrong, in sentences that say what to do.
Item {
    id: view

    property var problems: []
    property string error
    property bool loaded: true

    signal queueRequested(string queue)
    signal nodesRequested()
    signal jobsRequested(string filter)

    implicitHeight: list.contentHeight

    function isSevere(type: int): bool { return type === Problems.NoWorker || type === Problems.WorkersQuiet || type === Problems.SilentNode }

    function title(problem: var): string {
        const subject = Format.line(problem.subject, 80)
        switch (problem.type) {
        case Problems.PausedQueue: return qsTr("Queue %1 is paused").arg(subject)
        case Problems.NoWorker: return qsTr("No node runs jobs")
        case Problems.WorkersQuiet: return qsTr("All nodes are quiet")
        case Problems.BacklogGrows: return qsTr("The backlog grows")
        case Problems.LongWait: return qsTr("Jobs wait long")
        case Problems.ClockSkew: return qsTr("Clocks differ by %1").arg(Format.duration(Math.abs(problem.number)))
        case Problems.SilentNode: return qsTr("Node %1 is silent").arg(subject)
        }
        return ""
    }

    function sentence(problem: var): string {
        switch (problem.type) {
        case Problems.PausedQueue:
            return problem.number > 0 ? qsTr("%1 jobs wait in it until somebody resumes it.", "", problem.number).arg(Format.count(problem.number)) : qsTr("Nothing is claimed from it until somebody resumes it.")
        case Problems.NoWorker: return qsTr("%1 jobs are due. Start a program that has their handlers.", "", problem.number).arg(Format.count(problem.number))
        case Problems.WorkersQuiet: return qsTr("%1 jobs are due, but every node was told to claim none. Resume a node.", "", problem.number).arg(Format.count(problem.number))
        case Problems.BacklogGrows: return qsTr("In the last 15 minutes %1 more jobs came than ended. Add workers, or push less.", "", problem.number).arg(Format.count(problem.number))
        case Problems.LongWait: return qsTr("The oldest has been due for %1. Is there a handler for its kind?").arg(Format.duration(problem.number))
        case Problems.ClockSkew:
            return problem.number > 0 ? qsTr("This machine is ahead of the store. Times are shown by the store's clock.") : qsTr("This machine is behind the store. Times are shown by the store's clock.")
        case Problems.SilentNode: return qsTr("Its lease ended %1 ago. Its jobs are given to others.").arg(Format.duration(problem.number))
        }
        return ""
    }

    function follow(problem: var) {
        switch (problem.type) {
        case Problems.PausedQueue: return queueRequested(problem.subject)
        case Problems.LongWait:
        case Problems.BacklogGrows: return jobsRequested("state:available")
        case Problems.ClockSkew: return
        default: return nodesRequested()
        }
    }

    ListView {
        id: list

        anchors.fill: parent
        clip: true
        cacheBuffer: 0
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        model: view.problems
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Problems")

        T.ScrollBar.vertical: JobsScrollBar {}

        delegate: T.AbstractButton {
            id: row

            required property var modelData

            width: list.width
            height: content.implicitHeight + 2 * Theme.s
            hoverEnabled: true
            focusPolicy: Qt.StrongFocus
            Accessible.name: view.title(modelData) + ". " + view.sentence(modelData)
            onClicked: view.follow(modelData)
            Keys.onReturnPressed: view.follow(modelData)

            background: Rectangle {
                color: row.hovered ? Theme.hover : "transparent"

                FocusRing { control: row; gap: -2; visible: row.visualFocus }
            }
            contentItem: Item {
                implicitHeight: content.implicitHeight

                Icon {
                    x: Theme.l
                    y: Theme.s + 1
                    width: Math.round(16 * Theme.scale)
                    height: Math.round(16 * Theme.scale)
                    name: view.isSevere(row.modelData.type) ? "warning" : row.modelData.type === Problems.PausedQueue ? "pause" : "info"
                    color: view.isSevere(row.modelData.type) ? Theme.red : Theme.amber
                }
                Column {
                    id: content

                    x: Theme.l + Math.round(26 * Theme.scale)
                    y: Theme.s
                    width: row.width - x - Theme.l
                    spacing: 2

                    JobsText {
                        width: parent.width
                        text: view.title(row.modelData)
                        font.weight: Font.Medium
                    }
                    JobsText {
                        width: parent.width
                        text: view.sentence(row.modelData)
                        color: Theme.muted
                        font.pixelSize: Theme.sizeSmall
                        wrapMode: Text.Wrap
                    }
                }
            }
        }
    }

    EmptyState {
        anchors.fill: parent
        visible: view.problems.length === 0
        kind: view.error.length > 0 ? "error" : view.loaded ? "empty" : "loading"
        iconName: kind === "error" ? "warning" : "completed"
        title: kind === "error" ? qsTr("The store cannot be asked") : view.loaded ? qsTr("All is well") : qsTr("Looking…")
        text: kind === "error" ? Format.sentence(view.error) : view.loaded ? qsTr("Nothing keeps jobs from being done.") : ""
    }
}
