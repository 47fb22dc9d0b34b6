// SPDX-License-Identifier: MIT
import QtQuick
import Jobs

//! A panel with a title line; its children lie below that.
Rectangle {
    id: card

    property string title
    property string note
    default property alias content: body.data
    property alias tools: toolRow.data
    property int margin: Theme.l
    readonly property int headHeight: title.length > 0 || toolRow.children.length > 0 ? Math.round(44 * Theme.scale) : 0

    radius: Theme.radius + 2
    color: Theme.panel
    border.color: Theme.border

    JobsText {
        id: heading

        x: Theme.l
        height: card.headHeight
        width: Math.min(implicitWidth, card.width - toolRow.width - 3 * Theme.l)
        text: card.title
        font.weight: Font.DemiBold
        font.pixelSize: Theme.size
        visible: card.title.length > 0
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    JobsText {
        x: heading.x + heading.width + Theme.s
        height: card.headHeight
        width: card.width - x - toolRow.width - 2 * Theme.l
        text: card.note
        color: Theme.muted
        font.pixelSize: Theme.sizeSmall
    }
    Row {
        id: toolRow

        anchors.right: parent.right
        anchors.rightMargin: Theme.m
        height: card.headHeight
        spacing: Theme.s
    }
    Item {
        id: body

        x: card.margin
        y: card.headHeight > 0 ? card.headHeight : card.margin
        width: card.width - 2 * card.margin
        height: card.height - y - card.margin
    }
}
