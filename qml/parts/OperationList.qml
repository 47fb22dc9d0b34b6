// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Jobs

//! Actions that are under way; toasts tell how they ended.
Column {
    id: view

    required property MonitorSession session
    readonly property var all: session.operations
    readonly property var shown: all.filter(operation => operation.running).slice(0, 4)

    spacing: Theme.s

    Repeater {
        model: view.shown

        Rectangle {
            id: row

            required property JobOperation modelData

            width: view.width
            height: Math.round(60 * Theme.scale)
            radius: Theme.radius + 2
            color: Theme.panel
            border.color: Theme.borderStrong
            Accessible.role: Accessible.StatusBar
            Accessible.name: title.text

            JobsText {
                id: title

                x: Theme.m
                y: Theme.s
                width: buttons.x - x - Theme.s
                text: qsTr("%1: %2").arg(row.modelData.title).arg(Format.line(row.modelData.scope, 100))
                font.weight: Font.Medium
            }
            JobsText {
                x: Theme.m
                y: title.y + title.height + 4
                width: title.width
                text: row.modelData.progress >= 0 ? Format.percent(row.modelData.progress) : qsTr("Working…")
                color: Theme.muted
                font.pixelSize: Theme.sizeSmall
            }
            Rectangle {
                x: 1
                anchors.bottom: parent.bottom
                anchors.bottomMargin: 1
                width: (parent.width - 2) * Math.max(0, row.modelData.progress)
                height: 3
                color: Theme.accent
            }
            Row {
                id: buttons

                anchors.right: parent.right
                anchors.rightMargin: Theme.s
                anchors.verticalCenter: parent.verticalCenter
                spacing: 4

                JobsButton {
                    compact: true
                    text: qsTr("Stop")
                    hint: qsTr("What was done stays done")
                    enabled: !row.modelData.stopping
                    onClicked: row.modelData.cancel()
                }
            }
        }
    }
}
