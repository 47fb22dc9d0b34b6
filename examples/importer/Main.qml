// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Jobs

//! Files to import above, their progress below.
Window {
    id: window

    required property var importer
    required property JobMonitor jobMonitor

    width: 760
    height: 520
    minimumWidth: 460
    minimumHeight: 320
    visible: true
    title: qsTr("File importer")
    color: Theme.window

    MonitorSession {
        id: jobs

        monitor: window.jobMonitor
        unlocked: true
        onNotice: (text, isError) => { if (isError) toasts.show(text, true) } // the rows tell what went well
    }
    JobModel {
        id: imports

        monitor: window.jobMonitor
        filterText: "kind:import-file"
    }
    StoreOverview {
        id: figures

        monitor: window.jobMonitor
        readonly property double ended: updates >= 0 ? inState(JobStates.Completed) + inState(JobStates.Failed) + inState(JobStates.Cancelled) : 0
        property int updates: 0
        onUpdated: ++updates
    }

    function add(path: string) {
        const problem = importer.add(path)
        if (problem.length > 0)
            toasts.show(problem, true)
        else
            field.clear()
    }

    DropArea {
        id: drop

        anchors.fill: parent
        onDropped: event => {
            const problem = window.importer.addUrls(event.urls)
            if (problem.length > 0)
                toasts.show(problem, true)
        }
    }

    Column {
        id: head

        x: Theme.l
        y: Theme.l
        width: parent.width - 2 * Theme.l
        spacing: Theme.m

        Row {
            width: parent.width
            spacing: Theme.s

            JobsTextField {
                id: field

                objectName: "path"
                width: parent.width - addButton.width - Theme.s
                focus: true
                placeholderText: qsTr("Path of a file or a folder, or drop files here")
                onAccepted: window.add(text)
            }
            JobsButton {
                id: addButton

                objectName: "add"
                look: "primary"
                text: qsTr("Import")
                enabled: field.length > 0
                onClicked: window.add(field.text)
            }
        }
        Item {
            width: parent.width
            height: allProgress.implicitHeight
            visible: imports.count > 0

            JobProgress {
                id: allProgress

                objectName: "all"
                width: parent.width - pauseAll.width - resumeAll.width - 2 * Theme.s
                done: figures.ended
                total: figures.jobs
                text: qsTr("%1 of %2 files").arg(Format.count(figures.ended)).arg(Format.count(figures.jobs))
            }
            JobsButton {
                id: pauseAll

                objectName: "pauseAll"
                anchors.right: resumeAll.left
                anchors.rightMargin: Theme.s
                anchors.bottom: parent.bottom
                iconName: "pause"
                text: qsTr("Suspend all")
                enabled: figures.running + figures.available > 0
                onClicked: jobs.actOnFilter(MonitorSession.Suspend, "kind:import-file state:running,available,retryable", -1)
            }
            JobsButton {
                id: resumeAll

                objectName: "resumeAll"
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                iconName: "play"
                text: qsTr("Resume all")
                enabled: figures.updates >= 0 && figures.inState(JobStates.Suspended) > 0
                onClicked: jobs.actOnFilter(MonitorSession.Resume, "kind:import-file state:suspended", -1)
            }
        }
    }

    Rectangle {
        x: Theme.l
        y: head.y + head.height + Theme.l
        width: parent.width - 2 * Theme.l
        height: parent.height - y - Theme.l
        radius: Theme.radius + 2
        color: Theme.panel
        border.color: drop.containsDrag ? Theme.accent : Theme.border
        border.width: drop.containsDrag ? 2 : 1

        ListView {
            objectName: "imports"
            anchors.fill: parent
            anchors.margins: 2
            clip: true
            model: imports
            boundsBehavior: Flickable.StopAtBounds
            onContentYChanged: imports.setVisibleRows(indexAt(1, contentY + 1), indexAt(1, contentY + height - 1))

            delegate: ImportRow {
                width: ListView.view.width
                session: jobs
            }
        }
        EmptyState {
            anchors.fill: parent
            visible: imports.count === 0
            kind: imports.error.length > 0 ? "error" : imports.loaded ? "empty" : "loading"
            title: kind === "error" ? qsTr("The imports could not be listed") : kind === "loading" ? qsTr("Looking for imports…") : qsTr("Nothing imported yet")
            text: kind === "error" ? imports.error : kind === "loading" ? "" : qsTr("Drop text files here, or type the path of a file or folder above.")
        }
    }

    Toasts {
        id: toasts

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.xl
        width: Math.min(520, parent.width - 2 * Theme.xl)
    }
}
