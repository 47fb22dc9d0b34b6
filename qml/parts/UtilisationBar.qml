// SPDX-License-Identifier: MIT
import QtQuick
import Jobs

//! How many of so many are busy.
Item {
    id: bar

    property real busy: 0
    property real capacity: 0
    property string text: capacity > 0 ? qsTr("%1 / %2").arg(Format.count(busy)).arg(Format.count(capacity)) : Format.count(busy)

    implicitWidth: 120
    implicitHeight: Math.round(18 * Theme.scale)
    Accessible.role: Accessible.ProgressBar
    Accessible.name: text

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(20, parent.width - label.width - Theme.s)
        height: 6
        radius: 3
        color: Theme.cyanBack

        Rectangle {
            width: bar.busy > 0 ? Math.max(6, parent.width * Math.min(1, bar.capacity > 0 ? bar.busy / bar.capacity : 0)) : 0
            height: parent.height
            radius: 3
            color: Theme.cyan
        }
    }
    JobsText {
        id: label

        anchors.right: parent.right
        width: Math.max(implicitWidth, Math.round(46 * Theme.scale))
        height: parent.height
        text: bar.text
        horizontalAlignment: Text.AlignRight
        font.pixelSize: Theme.sizeSmall
    }
}
