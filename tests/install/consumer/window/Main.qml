// SPDX-License-Identifier: MIT
import QtQuick
import Jobs

Window {
    id: window

    required property JobMonitor jobMonitor

    width: 720
    height: 360
    visible: true
    color: Theme.panel

    JobProgress {
        objectName: "progress"
        x: 16
        y: 12
        width: parent.width - 32
        done: job.progress
        total: job.progressTotal
        text: job.progressText
    }
    JobDetails {
        id: job

        monitor: window.jobMonitor
        jobId: 1
    }

    Item {
        objectName: "list"
        y: 60
        width: parent.width
        height: parent.height - y

        JobList { anchors.fill: parent; session: MonitorSession { monitor: window.jobMonitor; unlocked: true } }
    }
}
