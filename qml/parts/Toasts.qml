// SPDX-License-Identifier: MIT
import QtQuick
import Jobs

//! The newest message, with undo where what it tells of can be taken back. A good one goes by itself; an error stays until it is dismissed or another comes.
Item {
    id: view

    //! For undo, where offerUndo() is called.
    property MonitorSession session: null
    property string text
    property bool isError: false
    property bool undoable: false

    function show(message: string, error: bool) {
        text = message
        isError = error
        undoable = false
        if (error)
            timer.stop()
        else
            timer.restart()
    }
    //! For the message that is shown.
    function offerUndo() {
        undoable = true
        timer.restart()
    }

    height: visible ? label.implicitHeight + 2 * Theme.m : 0
    visible: text.length > 0

    Timer {
        id: timer

        // Reaching for the button takes a while; nothing goes under the pointer or while it has the focus.
        interval: view.undoable ? 15000 : 5000
        onTriggered: {
            if (pointer.hovered || undoButton.activeFocus || close.activeFocus)
                timer.restart()
            else
                view.text = ""
        }
    }
    HoverHandler { id: pointer }

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
            width: buttons.x - x - Theme.m
            text: Format.block(view.text, 600)
            wrapMode: Text.Wrap
            color: view.isError ? Theme.red : Theme.green
        }
        Row {
            id: buttons

            anchors.right: parent.right
            anchors.rightMargin: Theme.s
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.xs

            JobsButton {
                id: undoButton

                objectName: "undoButton"
                compact: true
                text: qsTr("Undo")
                hint: view.session?.undoText ?? ""
                keys: qsTr("Ctrl+Z")
                visible: view.undoable && (view.session?.undoText ?? "").length > 0
                enabled: view.session?.canOperate ?? false
                reason: view.session?.lockedReason ?? ""
                onClicked: view.session.undo()
            }
            JobsButton {
                id: close

                compact: true
                look: "ghost"
                iconName: "close"
                hint: qsTr("Dismiss")
                onClicked: view.text = ""
            }
        }
    }
}
