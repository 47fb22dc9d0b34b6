// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Jobs

//! A box to tick, with its text; the third state stands for some of many.
T.CheckBox {
    id: control

    implicitWidth: indicator.width + (text.length > 0 ? label.implicitWidth + Theme.s : 0)
    implicitHeight: Math.max(indicator.height, label.implicitHeight)
    hoverEnabled: true
    spacing: Theme.s
    Accessible.name: text

    indicator: Rectangle {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        implicitWidth: 16
        implicitHeight: 16
        radius: 4
        color: control.checked ? Theme.accentFill : Theme.panel
        border.width: control.checked ? 0 : 1
        border.color: control.enabled ? Theme.borderStrong : Theme.border

        Icon {
            anchors.centerIn: parent
            width: Math.round(12 * Theme.scale)
            height: Math.round(12 * Theme.scale)
            name: control.checkState === Qt.PartiallyChecked ? "minus" : "check"
            color: Theme.onFill
            visible: control.checked
        }
        FocusRing { control: control; visible: control.visualFocus }
    }
    contentItem: JobsText {
        id: label

        leftPadding: control.indicator.width + (control.text.length > 0 ? Theme.s : 0)
        text: control.text
    }
}
