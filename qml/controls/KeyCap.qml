// SPDX-License-Identifier: MIT
import QtQuick
import Jobs

//! A key as it is drawn in help texts.
Rectangle {
    property alias text: label.text

    implicitWidth: Math.max(Math.round(22 * Theme.scale), label.implicitWidth + 12)
    implicitHeight: Math.round(22 * Theme.scale)
    radius: 4
    color: Theme.sunken
    border.color: Theme.border

    JobsText {
        id: label

        anchors.centerIn: parent
        font.pixelSize: Theme.sizeSmall
        font.weight: Font.Medium
    }
}
