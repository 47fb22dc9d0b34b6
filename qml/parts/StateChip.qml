// SPDX-License-Identifier: MIT
import QtQuick
import Jobs

//! A job's state: a drawing, its name and a colour. The name never goes; the colour alone says nothing.
Rectangle {
    id: chip

    required property int jobState

    implicitWidth: label.x + label.implicitWidth + Theme.s
    implicitHeight: Math.round(22 * Theme.scale)
    radius: height / 2
    color: Theme.stateBack(jobState)
    Accessible.role: Accessible.StaticText
    Accessible.name: label.text

    Icon {
        x: Theme.s
        anchors.verticalCenter: parent.verticalCenter
        width: Math.round(12 * Theme.scale)
        height: Math.round(12 * Theme.scale)
        name: Theme.stateIcon(chip.jobState)
        color: Theme.stateColor(chip.jobState)
    }
    JobsText {
        id: label

        x: Theme.s + Math.round(16 * Theme.scale)
        width: Math.min(implicitWidth, chip.width - x - 4)
        height: parent.height
        text: Format.stateName(chip.jobState)
        color: Theme.stateColor(chip.jobState)
        font.pixelSize: Theme.sizeSmall
        font.weight: Font.Medium
    }
}
