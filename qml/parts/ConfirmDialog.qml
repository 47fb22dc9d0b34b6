// SPDX-License-Identifier: MIT
import QtQuick
import Jobs

/*!
    Asks before many jobs are changed: what is done, to which jobs, how many of them, and how many are left alone because of their state. The
    count is what is acted on: if another number matches when it begins, nothing is done. Where every job of the store would be gone, their
    number has to be typed; before a purge, the queue's name.
*/
JobsDialog {
    id: dialog

    required property MonitorSession session
    property int action: MonitorSession.Retry
    property var ids: []
    property string filterText
    property string queue // that is purged, or empty
    property bool typesNumber: false
    readonly property bool purge: queue.length > 0
    readonly property string typedWord: purge ? queue : typesNumber && allowed > 0 ? String(allowed) : "" // what has to be typed, or empty

    property double matching: -1
    property double allowed: -1
    property bool exact: true
    property string problem
    property int token: 0

    readonly property bool typedRight: !(typesNumber || purge) || typed.text.trim() === typedWord
    readonly property bool ready: matching >= 0 && allowed > 0 && problem.length === 0 && typedRight && session.canOperate
    readonly property bool removes: action === MonitorSession.Remove

    signal agreed()

    function ask(wantedAction: int, wantedIds: var, wantedFilter: string, wantsNumber = false, purgedQueue = "") {
        action = wantedAction
        ids = wantedIds
        filterText = wantedFilter
        typesNumber = wantsNumber
        queue = purgedQueue
        matching = allowed = -1
        problem = ""
        typed.clear()
        reason.clear()
        token += 1
        session.dryRun(action, ids, filterText, token)
        open()
        if (typesNumber || purge)
            typed.forceActiveFocus()
        else
            confirm.forceActiveFocus()
    }

    function agree() {
        if (!ready)
            return
        if (ids.length > 0)
            session.act(action, ids, reason.text)
        else
            session.actOnFilter(action, filterText, exact ? matching : -1, reason.text)
        agreed()
        close()
    }

    title: purge ? qsTr("Purge this queue?") : qsTr("%1: are you sure?").arg(dialog.session.actionName(action))
    subtitle: ids.length > 0 ? qsTr("The jobs that you chose.") : filterText.length > 0 ? qsTr("Everything that matches this filter:") : qsTr("Every job in the store.")

    Connections {
        target: dialog.session
        function onCounted(token, matching, allowed, exact, error) {
            if (token !== dialog.token)
                return
            dialog.matching = matching
            dialog.allowed = allowed
            dialog.exact = exact
            dialog.problem = error
        }
    }

    Rectangle {
        width: parent.width
        height: filterLabel.implicitHeight + 2 * Theme.s
        radius: Theme.radius
        color: Theme.sunken
        visible: dialog.ids.length === 0 && dialog.filterText.length > 0

        JobsText {
            id: filterLabel

            x: Theme.s
            y: Theme.s
            width: parent.width - 2 * Theme.s
            text: Format.line(dialog.filterText, 400)
            font.family: Theme.monoFamily
            font.pixelSize: Theme.sizeSmall
            wrapMode: Text.WrapAnywhere
        }
    }
    JobsText {
        objectName: "dryRunText"
        width: parent.width
        wrapMode: Text.Wrap
        color: dialog.problem.length > 0 ? Theme.red : Theme.text
        text: dialog.problem.length > 0 ? dialog.problem
            : dialog.matching < 0 ? qsTr("Counting…")
            : dialog.matching === 0 ? qsTr("Nothing matches any more.")
            : dialog.allowed === 0 ? qsTr("%1 jobs match, but the state of none of them allows this.", "", dialog.matching).arg(Format.count(dialog.matching))
            : dialog.removes && dialog.allowed === dialog.matching ? (dialog.exact ? qsTr("%1 jobs will be deleted.", "", dialog.allowed) : qsTr("At least %1 jobs will be deleted.", "", dialog.allowed)).arg(Format.count(dialog.allowed))
            : dialog.removes ? qsTr("%1 of %2 jobs will be deleted; the state of the others does not allow it.", "", dialog.matching).arg(Format.count(dialog.allowed)).arg(Format.count(dialog.matching))
            : dialog.allowed === dialog.matching ? (dialog.exact ? qsTr("%1 jobs will be changed.", "", dialog.allowed) : qsTr("At least %1 jobs will be changed.", "", dialog.allowed)).arg(Format.count(dialog.allowed))
            : qsTr("%1 of %2 jobs will be changed; the state of the others does not allow it.", "", dialog.matching).arg(Format.count(dialog.allowed)).arg(Format.count(dialog.matching))
    }
    JobsText {
        width: parent.width
        text: dialog.removes ? qsTr("Deleted jobs are gone: this cannot be undone.")
            : dialog.action === MonitorSession.Cancel ? qsTr("Cancelled jobs can be retried, but lose the time they were due at.") : ""
        color: dialog.removes ? Theme.red : Theme.muted
        wrapMode: Text.Wrap
        visible: text.length > 0
    }
    JobsTextField {
        id: reason

        width: parent.width
        placeholderText: qsTr("Reason, for the audit log (may be empty)")
        visible: dialog.action === MonitorSession.Cancel
        maximumLength: 200
        Keys.onReturnPressed: dialog.agree()
    }
    Column {
        width: parent.width
        spacing: Theme.xs
        visible: dialog.typesNumber || dialog.purge

        JobsText {
            width: parent.width
            text: dialog.typedWord.length === 0 ? "" : qsTr("Type %1 to go on:").arg(Format.line(dialog.typedWord, 128))
            color: Theme.muted
            wrapMode: Text.Wrap
        }
        JobsTextField {
            id: typed

            objectName: "typedWord"
            width: parent.width
            placeholderText: Format.line(dialog.typedWord, 128)
            Keys.onReturnPressed: dialog.agree()
        }
    }

    buttons: [
        JobsButton {
            text: qsTr("Keep as it is")
            keys: qsTr("Esc")
            onClicked: dialog.close()
        },
        JobsButton {
            id: confirm

            objectName: "confirmButton"
            look: dialog.removes || dialog.action === MonitorSession.Cancel ? "danger" : "primary"
            text: dialog.allowed > 0 ? qsTr("%1 (%2)", "action, number of jobs").arg(dialog.session.actionName(dialog.action)).arg(Format.count(dialog.allowed))
                : dialog.session.actionName(dialog.action)
            enabled: dialog.ready
            reason: dialog.session.lockedReason
            onClicked: dialog.agree()
        }
    ]
}
