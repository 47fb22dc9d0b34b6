// SPDX-License-Identifier: MIT
import QtQuick
import Jobs

//! The newest message. A good one goes by itself; an error stays until it is dismissed or another comes.
Item {
    id: view

    property string text
    property bool isError: false

    function show(message: string, error: bool) {
        text = message
        isError = error
        if (error)
            timer.stop()
        else
            timer.restart()
    }

    height: visible ? label.implicitHeight + 2 * Theme.m : 0
    visible: text.length > 0

    Timer {
        id: timer

        interval: 5000
        onTriggered: view.text = ""
    }

    Rectangle {
        objectName: "toast"
        anchors.fill: parent
        radius: Theme.radius + 2
        color: view.isError ? Theme.redBack : Theme.greenBack
        border.color: view.isError ? Theme.red : Theme.green
        Accessible.role: Accessible.AlertMessage
        Accessible.name: view.text

        Icon {
            x: Theme.m
            anchors.verticalCenter: parent.verticalCenter
            width: Math.round(16 * Theme.scale)
            height: Math.round(16 * Theme.scale)
            name: view.isError ? "warning" : "check"
            color: view.isError ? Theme.red : Theme.green
        }
        JobsText {
            id: label

            x: Theme.m + 26
            y: Theme.m
            width: parent.width - x - close.width - Theme.m
            text: Format.block(view.text, 600)
            wrapMode: Text.Wrap
            color: view.isError ? Theme.red : Theme.green
        }
        JobsButton {
            id: close

            anchors.right: parent.right
            anchors.rightMargin: Theme.s
            anchors.verticalCenter: parent.verticalCenter
            compact: true
            look: "ghost"
            iconName: "close"
            hint: qsTr("Dismiss")
            onClicked: view.text = ""
        }
    }
}
