// SPDX-License-Identifier: MIT
import QtQuick
import Jobs

//! Changes jobs: those fields that were touched. Of several jobs, parameters cannot be edited.
JobsDialog {
    id: dialog

    required property MonitorSession session
    property var ids: []
    readonly property bool single: ids.length === 1

    function edit(wantedIds: var) {
        ids = wantedIds
        queue.text = priority.text = attempts.text = tags.text = ""
        dueIn.text = ""
        parameters.text = ""
        details.jobId = 0
        details.jobId = single ? wantedIds[0] : 0
        open()
        queue.forceActiveFocus()
    }

    readonly property bool parametersValid: {
        try {
            return parameters.text.trim().length === 0 || typeof JSON.parse(parameters.text) === "object"
        } catch (error) {
            return false
        }
    }
    readonly property bool priorityValid: priority.text.length === 0 || (/^-?\d{1,5}$/.test(priority.text) && Math.abs(Number(priority.text)) <= 32767)
    readonly property bool attemptsValid: attempts.text.length === 0 || (/^\d{1,4}$/.test(attempts.text) && Number(attempts.text) >= 1 && Number(attempts.text) <= 1000)
    readonly property bool dueValid: dueIn.text.length === 0 || /^\d{1,6}$/.test(dueIn.text)

    readonly property var changes: {
        const result = {}
        if (queue.text.length > 0 && (!single || queue.text !== details.queue))
            result.queue = queue.text
        if (priority.text.length > 0 && (!single || Number(priority.text) !== details.priority))
            result.priority = Number(priority.text)
        if (attempts.text.length > 0 && (!single || Number(attempts.text) !== details.maxAttempts))
            result.maxAttempts = Number(attempts.text)
        if (dueIn.text.length > 0)
            result.dueAt = new Date(Format.now + Number(dueIn.text) * 60000)
        const newTags = tags.text.split(/[\s,]+/).filter(tag => tag.length > 0)
        if (single ? newTags.join(" ") !== Format.joined(details.tags, " ") : newTags.length > 0)
            result.tags = newTags
        if (single && parameters.text.trim().length > 0 && parameters.text !== original)
            result.parameters = parameters.text
        return result
    }
    property string original
    readonly property bool valid: parametersValid && priorityValid && attemptsValid && dueValid && Object.keys(changes).length > 0

    wantedWidth: 560
    title: single ? qsTr("Edit job %1").arg(ids[0]) : qsTr("Edit %1 jobs", "", ids.length).arg(Format.count(ids.length))
    subtitle: single ? qsTr("A running job cannot be edited; what is changed counts from its next attempt.") : qsTr("Empty fields stay as they are.")

    JobDetails {
        id: details

        monitor: dialog.opened || dialog.visible ? dialog.session.monitor : null
        onChanged: {
            if (!found || dialog.original === parameters.text && parameters.text.length > 0)
                return
            queue.text = queue.text || details.queue
            priority.text = priority.text || String(details.priority)
            attempts.text = attempts.text || String(details.maxAttempts)
            tags.text = tags.text || Format.joined(details.tags, " ")
            if (parameters.text.length === 0) {
                tree.json = details.parameters
                dialog.original = tree.pretty
                parameters.text = tree.pretty
            }
        }
    }
    JsonTree { id: tree }

    component Field: Column {
        property alias label: fieldLabel.text

        spacing: Theme.xs

        JobsText {
            id: fieldLabel

            color: Theme.muted
            font.pixelSize: Theme.sizeSmall
        }
    }

    Row {
        width: parent.width
        spacing: Theme.m

        Field {
            width: (parent.width - 2 * Theme.m) / 2
            label: qsTr("Queue")
            JobsTextField { id: queue; width: parent.width; maximumLength: 128; Accessible.name: qsTr("Queue") }
        }
        Field {
            width: (parent.width - 2 * Theme.m) / 4
            label: qsTr("Priority")
            JobsTextField { id: priority; width: parent.width; invalid: !dialog.priorityValid; Accessible.name: qsTr("Priority") }
        }
        Field {
            width: (parent.width - 2 * Theme.m) / 4
            label: qsTr("Attempts allowed")
            JobsTextField { id: attempts; width: parent.width; invalid: !dialog.attemptsValid; Accessible.name: qsTr("Attempts allowed") }
        }
    }
    Row {
        width: parent.width
        spacing: Theme.m

        Field {
            width: (parent.width - Theme.m) / 2
            label: qsTr("Tags, apart by blanks")
            JobsTextField { id: tags; width: parent.width; Accessible.name: qsTr("Tags") }
        }
        Field {
            width: (parent.width - Theme.m) / 2
            label: qsTr("Due in minutes from now (empty: as it is)")
            JobsTextField { id: dueIn; width: parent.width; invalid: !dialog.dueValid; Accessible.name: qsTr("Due in minutes") }
        }
    }
    Field {
        width: parent.width
        label: dialog.parametersValid ? qsTr("Parameters") : qsTr("Parameters: this is not a JSON object")
        visible: dialog.single

        JobsTextArea {
            id: parameters

            width: parent.width
            height: 200
            invalid: !dialog.parametersValid
            label: qsTr("Parameters")
        }
    }

    buttons: [
        JobsButton {
            text: qsTr("Leave as it is")
            keys: qsTr("Esc")
            onClicked: dialog.close()
        },
        JobsButton {
            look: "primary"
            text: qsTr("Save")
            enabled: dialog.valid && dialog.session.canOperate
            reason: !dialog.session.canOperate ? dialog.session.lockedReason : qsTr("Nothing is changed, or a value is not valid.")
            onClicked: {
                dialog.session.edit(dialog.ids, dialog.changes)
                dialog.close()
            }
        }
    ]
}
