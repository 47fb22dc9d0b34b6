// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Jobs

//! The moments in a job's life, one after the other, with the time between them.
Column {
    id: timeline

    required property JobDetails details

    readonly property var moments: {
        const list = [{name: qsTr("Pushed"), at: details.createdAt, color: Theme.grey}]
        const dueLater = details.dueAt.getTime() - details.createdAt.getTime() > 999
        if (dueLater)
            list.push({name: qsTr("Due"), at: details.dueAt, color: Theme.violet})
        const started = !isNaN(details.startedAt.getTime())
        if (started)
            list.push({name: qsTr("Started (attempt %1)").arg(details.attempt), at: details.startedAt, color: Theme.cyan})
        if (!isNaN(details.finishedAt.getTime()))
            list.push({name: Format.stateName(details.jobState), at: details.finishedAt, color: Theme.stateColor(details.jobState)})
        list.sort((a, b) => a.at.getTime() - b.at.getTime())
        return list
    }

    spacing: 0

    Repeater {
        model: timeline.moments

        Item {
            id: moment

            required property int index
            required property var modelData

            width: timeline.width
            height: Math.round(26 * Theme.scale)

            Rectangle {
                x: 6
                y: parent.height / 2
                width: 1
                height: parent.height
                color: Theme.border
                visible: moment.index + 1 < timeline.moments.length
            }
            Rectangle {
                x: 2
                anchors.verticalCenter: parent.verticalCenter
                width: 9
                height: 9
                radius: 5
                color: moment.modelData.color
            }
            JobsText {
                x: 22
                width: parent.width * 0.42
                height: parent.height
                text: moment.modelData.name
            }
            JobsText {
                id: when

                x: 22 + parent.width * 0.42
                width: parent.width * 0.3
                height: parent.height
                text: Format.dateTime(moment.modelData.at)
                color: Theme.muted

                HoverHandler { id: hover }
                JobsToolTip {
                    text: Format.exact(moment.modelData.at)
                    shown: hover.hovered
                }
            }
            JobsText {
                anchors.right: parent.right
                width: parent.width - when.x - when.width
                height: parent.height
                text: moment.index === 0 ? Format.ago(moment.modelData.at, Format.now)
                    : "+ " + Format.duration(moment.modelData.at.getTime() - timeline.moments[moment.index - 1].at.getTime())
                color: Theme.muted
                horizontalAlignment: Text.AlignRight
            }
        }
    }
}
