// SPDX-License-Identifier: MIT
import QtQuick
import Jobs

//! Asks why a queue is paused, so that whoever comes later knows.
JobsDialog {
    id: dialog

    required property MonitorSession session
    property string queue

    function ask(name: string) {
        queue = name
        reason.clear()
        open()
        reason.forceActiveFocus()
    }

    function pause() {
        if (!session.canOperate)
            return
        session.pauseQueue(queue, reason.text.trim())
        close()
    }

    title: qsTr("Pause queue %1?").arg(Format.line(queue, 128))
    subtitle: qsTr("Running jobs go on. Nothing more is claimed from it, in any process, until somebody resumes it.")

    JobsTextField {
        id: reason

        objectName: "pauseReason"
        width: parent.width
        placeholderText: qsTr("Reason, for those who find it paused")
        maximumLength: 200
        Keys.onReturnPressed: dialog.pause()
    }

    buttons: [
        JobsButton {
            text: qsTr("Keep it running")
            keys: qsTr("Esc")
            onClicked: dialog.close()
        },
        JobsButton {
            look: "primary"
            text: qsTr("Pause")
            iconName: "pause"
            enabled: dialog.session.canOperate
            reason: dialog.session.lockedReason
            onClicked: dialog.pause()
        }
    ]
}
