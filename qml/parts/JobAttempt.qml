// SPDX-License-Identifier: MIT
import QtQuick
import Jobs

//! One failed or broken-off attempt, of an AttemptModel.
Rectangle {
    id: view

    required property int attempt
    required property date finishedAt
    required property double duration
    required property string outcome
    required property string error
    required property string trace
    property bool open: false

    implicitHeight: content.implicitHeight + 2 * Theme.s
    radius: Theme.radius
    color: Theme.sunken

    Column {
        id: content

        x: Theme.s
        y: Theme.s
        width: parent.width - 2 * Theme.s
        spacing: Theme.xs

        Item {
            width: parent.width
            height: title.implicitHeight

            JobsText {
                id: title

                text: qsTr("%1. %2").arg(view.attempt).arg(Format.outcomeName(view.outcome))
                font.weight: Font.Medium
            }
            JobsText {
                anchors.right: parent.right
                text: view.duration >= 0
                    ? qsTr("%1, ran %2").arg(Format.dateTime(view.finishedAt)).arg(Format.duration(view.duration))
                    : Format.dateTime(view.finishedAt)
                color: Theme.muted
                font.pixelSize: Theme.sizeSmall
            }
        }
        JobsText {
            width: parent.width
            text: Format.block(view.error, view.open ? 16000 : 300)
            color: Theme.muted
            wrapMode: Text.Wrap
            maximumLineCount: view.open ? 200 : 2
            visible: text.length > 0
        }
        JobsTextArea {
            width: parent.width
            height: Math.min(240, editor.contentHeight + 2 * Theme.s + 2)
            readOnly: true
            label: qsTr("Stack or output")
            text: Format.block(view.trace, 16000)
            visible: view.open && view.trace.length > 0
        }
        TextLink {
            text: view.open ? qsTr("Less") : view.trace.length > 0 ? qsTr("Show stack or output") : qsTr("More")
            visible: view.trace.length > 0 || view.error.length > 120
            onClicked: view.open = !view.open
        }
    }
}
