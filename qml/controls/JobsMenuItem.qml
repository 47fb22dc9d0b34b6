// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Jobs

//! A line of a menu: a drawing, its text, and the keys that do the same.
T.MenuItem {
    id: item

    property string iconName
    property string keys
    property bool danger: false

    readonly property color foreground: !enabled ? Theme.disabled : danger ? Theme.red : Theme.text

    implicitWidth: 60 + label.implicitWidth + (keys.length > 0 ? hint.implicitWidth + Theme.xl : 0)
    implicitHeight: visible ? Theme.controlHeight : 0
    font.family: Theme.family
    font.pixelSize: Theme.size
    Accessible.name: text

    background: Rectangle {
        radius: Theme.radius - 2
        color: item.highlighted ? Theme.hover : "transparent"
        border.width: item.highlighted && item.activeFocus ? 1 : 0
        border.color: Theme.accent
    }
    contentItem: Item {
        Icon {
            x: Theme.s
            anchors.verticalCenter: parent.verticalCenter
            width: Math.round(15 * Theme.scale)
            height: Math.round(15 * Theme.scale)
            name: item.checkable ? (item.checked ? "check" : "") : item.iconName
            color: item.foreground
        }
        JobsText {
            id: label

            x: 32
            width: parent.width - 32 - (hint.visible ? hint.width + Theme.l : Theme.s)
            height: parent.height
            text: item.text
            color: item.foreground
        }
        JobsText {
            id: hint

            anchors.right: parent.right
            anchors.rightMargin: Theme.s
            height: parent.height
            text: item.keys
            color: Theme.muted
            font.pixelSize: Theme.sizeSmall
            visible: text.length > 0
        }
    }
}
