// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Jobs

//! All keys at a glance.
JobsDialog {
    id: overlay

    readonly property var groups: [
        {title: qsTr("Go to"), keys: [
            ["G O", qsTr("Overview")], ["G F", qsTr("Failures")], ["G J", qsTr("Jobs")], ["G Q", qsTr("Queues")], ["G N", qsTr("Nodes")], ["G A", qsTr("Audit log")],
        ]},
        {title: qsTr("Anywhere"), keys: [
            ["/", qsTr("Filter jobs")], [":", qsTr("Command palette")], ["R", qsTr("Stop and go on updating")], ["T", qsTr("Light, dark, automatic")],
            ["U", qsTr("Local time or UTC")], ["Ctrl +", qsTr("Larger, and Ctrl − smaller")], ["Ctrl Z", qsTr("Undo")], ["?", qsTr("These keys")],
        ]},
        {title: qsTr("In lists"), keys: [
            ["J K", qsTr("Down and up")], [qsTr("Space"), qsTr("Choose")], ["Ctrl A", qsTr("Choose all that match")], [qsTr("Enter"), qsTr("Open")], [qsTr("Esc"), qsTr("Close, or choose none")],
            ["O", qsTr("Newest or oldest first")], ["V", qsTr("Columns")],
        ]},
        {title: qsTr("Shift means it"), keys: [
            ["Shift R", qsTr("Retry")], ["Shift N", qsTr("Run now")], ["Shift P", qsTr("Suspend a job, pause a queue")], ["Shift U", qsTr("Resume")],
            ["Shift E", qsTr("Edit")], ["Shift C", qsTr("Cancel")], ["Shift D", qsTr("Delete")],
        ]},
    ]

    wantedWidth: 720
    title: qsTr("Keys")
    subtitle: qsTr("What changes something needs Shift, and asks again when more than one job is meant.")

    Grid {
        id: grid

        width: parent.width
        columns: width > 520 ? 2 : 1
        columnSpacing: Theme.xl
        rowSpacing: Theme.l

        Repeater {
            model: overlay.groups

            Column {
                id: group

                required property var modelData

                width: (grid.width - (grid.columns - 1) * Theme.xl) / grid.columns
                spacing: Theme.xs

                JobsText {
                    text: group.modelData.title
                    color: Theme.muted
                    font.pixelSize: Theme.sizeSmall
                    font.weight: Font.DemiBold
                }
                Repeater {
                    model: group.modelData.keys

                    Item {
                        id: line

                        required property var modelData

                        width: group.width
                        height: Math.round(26 * Theme.scale)

                        Row {
                            anchors.verticalCenter: parent.verticalCenter
                            spacing: 4

                            Repeater {
                                model: line.modelData[0].split(" ")

                                KeyCap {
                                    required property string modelData

                                    text: modelData
                                }
                            }
                        }
                        JobsText {
                            x: Math.round(104 * Theme.scale)
                            width: parent.width - x
                            height: parent.height
                            text: line.modelData[1]
                        }
                    }
                }
            }
        }
    }
}
