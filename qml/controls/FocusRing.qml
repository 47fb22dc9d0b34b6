// SPDX-License-Identifier: MIT
import QtQuick
import Jobs

//! Shows where keys go. Lies over its parent.
Rectangle {
    property Item control: parent
    property int gap: 2

    anchors.fill: parent
    anchors.margins: -gap
    color: "transparent"
    radius: Theme.radius + gap
    border.width: 2
    border.color: Theme.accent
    visible: control !== null && control.activeFocus && (control as Item).visible
}
