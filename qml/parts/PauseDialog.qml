// SPDX-License-Identifier: MIT
import QtQuick
import Jobs

//! Asks why a queue is paused or drained, so that whoever comes later knows.
JobsDialog {
    id: dialog

    required property MonitorSession session
    property string queue
    property bool drains: false

    function ask(name: string, toDrain = false) {
        queue = name
        drains = toDrain
        reason.clear()
        open()
        reason.forceActiveFocus()
    }

    function pause() {
        if (!session.canOperate)
            return
        if (drains)
            session.drainQueue(queue, reason.text.trim())
        else
            session.pauseQueue(queue, reason.text.trim())
        close()
    }

    title: (drains ? qsTr("Drain queue %1?") : qsTr("Pause queue %1?")).arg(Format.line(queue, 128))
    subtitle: drains ? qsTr("It is paused, and you are told when the last of its running jobs has ended. It stays paused until somebody resumes it.")
        : qsTr("Running jobs go on. Nothing more is claimed from it, in any process, until somebody resumes it.")

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
            objectName: "pauseButton"
            look: "primary"
            text: dialog.drains ? qsTr("Drain") : qsTr("Pause")
            iconName: "pause"
            enabled: dialog.session.canOperate
            reason: dialog.session.lockedReason
            onClicked: dialog.pause()
        }
    ]
}
