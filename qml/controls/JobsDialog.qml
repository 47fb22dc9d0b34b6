// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Jobs

//! A dialog over the window: title, content and a row of buttons. Escape closes it.
T.Popup {
    id: dialog

    property string title
    property string subtitle
    default property alias content: body.data
    property alias buttons: buttonRow.data
    property int wantedWidth: 460

    modal: true
    focus: true
    parent: T.Overlay.overlay
    anchors.centerIn: parent
    padding: 0
    width: Math.min(wantedWidth, parent ? parent.width - 2 * Theme.l : wantedWidth)
    height: Math.min(implicitHeight, parent ? parent.height - 2 * Theme.l : implicitHeight)
    implicitHeight: head.height + body.implicitHeight + 2 * Theme.l + (buttonRow.visible ? buttonRow.height + Theme.l : 0)
    closePolicy: T.Popup.CloseOnEscape

    T.Overlay.modal: Rectangle { color: Theme.shade }

    background: Rectangle {
        radius: Theme.radius + 4
        color: Theme.panel
        border.color: Theme.border
    }

    contentItem: FocusScope {
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: dialog.title
        Accessible.description: dialog.subtitle

        Column {
            id: head

            x: Theme.l
            width: parent.width - 2 * Theme.l
            topPadding: Theme.l
            spacing: Theme.xs

            JobsText {
                width: parent.width
                text: dialog.title
                font.pixelSize: Theme.sizeLarge
                font.weight: Font.DemiBold
            }
            JobsText {
                width: parent.width
                text: dialog.subtitle
                color: Theme.muted
                wrapMode: Text.Wrap
                visible: text.length > 0
            }
        }

        Flickable {
            id: flick

            x: Theme.l
            y: head.height + Theme.m
            width: parent.width - 2 * Theme.l
            height: parent.height - y - (buttonRow.visible ? buttonRow.height + 2 * Theme.l : Theme.l)
            contentWidth: width
            contentHeight: body.implicitHeight
            clip: contentHeight > height
            interactive: contentHeight > height
            boundsBehavior: Flickable.StopAtBounds

            T.ScrollBar.vertical: JobsScrollBar {}

            Column {
                id: body

                width: flick.width
                spacing: Theme.m
            }
        }

        Row {
            id: buttonRow

            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: Theme.l
            spacing: Theme.s
            visible: children.length > 0
        }
    }
}
