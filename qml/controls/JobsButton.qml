// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Jobs

/*!
    A button with a text, an icon or both. \c look is "plain", "primary", "danger" or "ghost". \c reason says why it cannot be pressed now,
    and \c keys which keys do the same; both stand in the tooltip.
*/
T.Button {
    id: control

    property string look: "plain"
    property string iconName
    property string keys
    property string reason
    property string hint
    property bool compact: false

    readonly property color foreground: !enabled ? Theme.disabled
        : look === "primary" || look === "danger" ? Theme.onFill : checked ? Theme.accent : Theme.text

    implicitWidth: Math.max(implicitHeight, row.implicitWidth + (text.length > 0 ? 2 * Theme.m : 2 * Theme.s))
    implicitHeight: compact ? Math.round(24 * Theme.scale) : Theme.controlHeight
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    font.family: Theme.family
    font.pixelSize: compact ? Theme.sizeSmall : Theme.size

    Accessible.role: checkable ? Accessible.CheckBox : Accessible.Button
    Accessible.name: text.length > 0 ? text : hint
    Accessible.description: reason
    Accessible.checkable: checkable
    Accessible.checked: checked

    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    background: Rectangle {
        radius: Theme.radius
        color: {
            if (!control.enabled)
                return control.look === "ghost" ? "transparent" : Theme.sunken
            if (control.look === "primary")
                return control.down || control.hovered ? Qt.darker(Theme.accentFill, 1.12) : Theme.accentFill
            if (control.look === "danger")
                return control.down || control.hovered ? Qt.darker(Theme.dangerFill, 1.12) : Theme.dangerFill
            if (control.down || control.checked)
                return Theme.selected
            if (control.hovered)
                return Theme.hover
            return control.look === "ghost" ? "transparent" : Theme.panel
        }
        border.width: control.look === "plain" ? 1 : 0
        border.color: control.enabled ? Theme.borderStrong : Theme.border

        FocusRing { control: control; visible: control.visualFocus }
    }

    contentItem: Item {
        implicitWidth: row.implicitWidth
        implicitHeight: row.implicitHeight

        Row {
            id: row

            anchors.centerIn: parent
            spacing: 6

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.round((control.compact ? 14 : 16) * Theme.scale)
                height: width
                name: control.iconName
                color: control.foreground
                visible: control.iconName.length > 0
            }
            JobsText {
                anchors.verticalCenter: parent.verticalCenter
                text: control.text
                font: control.font
                color: control.foreground
                visible: text.length > 0
            }
        }
    }

    // A disabled control gets no hover: the area above it does.
    HoverHandler { id: hover; enabled: !control.enabled }

    JobsToolTip {
        text: {
            const parts = []
            if (control.text.length === 0 && control.hint.length > 0)
                parts.push(control.hint)
            else if (control.hint.length > 0 && control.hint !== control.text)
                parts.push(control.hint)
            if (control.keys.length > 0)
                parts.push(control.keys)
            const title = parts.join("  ·  ")
            return control.reason.length > 0 && !control.enabled ? (title.length > 0 ? title + "\n" : "") + control.reason : title
        }
        shown: (control.hovered || hover.hovered) && text.length > 0
    }
}
