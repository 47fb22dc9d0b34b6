// SPDX-License-Identifier: MIT
import QtQuick
import Jobs

//! Says why there is nothing to see and what to do about it. \c kind is "empty", "loading" or "error".
Item {
    id: state

    property string kind: "empty"
    property string title
    property string text
    property string iconName: kind === "error" ? "warning" : "info"
    property string action

    signal triggered()

    Accessible.role: Accessible.StaticText
    Accessible.name: title + ". " + text

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.l, 420)
        spacing: Theme.s

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.round(28 * Theme.scale)
            height: Math.round(28 * Theme.scale)
            name: state.kind === "loading" ? "waiting" : state.iconName
            color: state.kind === "error" ? Theme.red : Theme.muted
        }
        JobsText {
            width: parent.width
            text: state.title
            font.pixelSize: Theme.sizeLarge
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
        JobsText {
            width: parent.width
            text: state.text
            color: Theme.muted
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            visible: text.length > 0
        }
        JobsButton {
            anchors.horizontalCenter: parent.horizontalCenter
            text: state.action
            visible: text.length > 0
            onClicked: state.triggered()
        }
    }
}
