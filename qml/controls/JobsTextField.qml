// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Jobs

//! A field for one line. \c invalid colours its border; what is wrong stands beside it.
T.TextField {
    id: control

    property string iconName
    property bool invalid: false
    property bool mono: false

    implicitWidth: 200
    implicitHeight: Theme.controlHeight
    leftPadding: iconName.length > 0 ? Math.round(14 * Theme.scale) + 16 : Theme.s + 2
    rightPadding: Theme.s
    verticalAlignment: TextInput.AlignVCenter
    color: enabled ? Theme.text : Theme.disabled
    selectionColor: Theme.accentFill
    selectedTextColor: Theme.onFill
    placeholderTextColor: Theme.muted
    font.family: mono ? Theme.monoFamily : Theme.family
    font.pixelSize: Theme.size
    selectByMouse: true

    Accessible.name: placeholderText

    Icon {
        x: 9
        anchors.verticalCenter: parent.verticalCenter
        width: Math.round(14 * Theme.scale)
        height: Math.round(14 * Theme.scale)
        name: control.iconName
        color: Theme.muted
        visible: control.iconName.length > 0
    }

    JobsText {
        x: control.leftPadding
        width: control.width - control.leftPadding - control.rightPadding
        height: control.height
        text: control.placeholderText
        color: Theme.muted
        visible: control.length === 0 && control.preeditText.length === 0
        Accessible.ignored: true
    }

    background: Rectangle {
        radius: Theme.radius
        color: control.enabled ? Theme.panel : Theme.sunken
        border.width: control.activeFocus ? 2 : 1
        border.color: control.invalid ? Theme.red : control.activeFocus ? Theme.accent : Theme.borderStrong
    }
}
