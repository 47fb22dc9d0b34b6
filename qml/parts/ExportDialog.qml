// SPDX-License-Identifier: MIT
import QtQuick
import Jobs

//! Writes what matches a filter into a file.
JobsDialog {
    id: dialog

    required property MonitorSession session
    property string filterText
    property int format: 0
    property bool busy: false
    property string problem

    function ask(filter: string) {
        filterText = filter
        problem = ""
        file.text = dialog.session.exportFileName(["csv", "ndjson"][format])
        open()
        file.forceActiveFocus()
    }

    title: qsTr("Export jobs")
    subtitle: filterText.length > 0 ? qsTr("Everything that matches: %1").arg(Format.line(filterText, 200)) : qsTr("Every job in the store.")

    Connections {
        target: dialog.session
        function onExported(fileName, jobs, error) {
            if (!dialog.busy)
                return
            dialog.busy = false
            dialog.problem = error
            if (error.length === 0)
                dialog.close()
        }
    }

    Segments {
        label: qsTr("Format")
        options: [qsTr("CSV, for spreadsheets"), qsTr("NDJSON, for programs")]
        currentIndex: dialog.format
        onChosen: index => {
            dialog.format = index
            file.text = file.text.replace(/\.(csv|ndjson)$/, index === 0 ? ".csv" : ".ndjson")
        }
    }
    JobsTextField {
        id: file

        width: parent.width
        Accessible.name: qsTr("File")
        Keys.onReturnPressed: write.clicked()
    }
    JobsText {
        width: parent.width
        text: dialog.busy ? qsTr("Writing…") : dialog.problem
        color: dialog.problem.length > 0 ? Theme.red : Theme.muted
        wrapMode: Text.Wrap
        visible: text.length > 0
    }

    buttons: [
        JobsButton {
            text: qsTr("Close")
            onClicked: dialog.close()
        },
        JobsButton {
            id: write

            look: "primary"
            text: qsTr("Export")
            iconName: "export"
            enabled: file.length > 0 && !dialog.busy
            onClicked: {
                dialog.busy = true
                dialog.session.exportJobs(dialog.filterText, file.text)
            }
        }
    ]
}
