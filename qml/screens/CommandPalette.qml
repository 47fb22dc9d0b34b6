// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Jobs

//! Every command by its name; a number opens that job.
JobsDialog {
    id: palette

    //! Objects of name, keys (text), enabled and run (a function).
    property var commands: []
    readonly property var matching: {
        const words = field.text.toLowerCase().split(" ").filter(word => word.length > 0)
        return commands.filter(command => words.every(word => command.name.toLowerCase().includes(word)))
    }

    signal jobRequested(double jobId)

    function ask() {
        field.clear()
        list.currentIndex = 0
        open()
        field.forceActiveFocus()
    }

    function run() {
        const number = /^#?(\d{1,15})$/.exec(field.text.trim())
        const command = matching[list.currentIndex]
        if (number === null && (command === undefined || command.enabled === false))
            return
        close()
        if (number !== null)
            jobRequested(Number(number[1]))
        else
            command.run()
    }

    title: qsTr("Commands")
    wantedWidth: 520

    JobsTextField {
        id: field

        objectName: "paletteField"
        width: parent.width
        iconName: "search"
        placeholderText: qsTr("Type a command, or the number of a job")
        onTextChanged: list.currentIndex = 0
        Keys.onDownPressed: list.currentIndex = Math.min(palette.matching.length - 1, list.currentIndex + 1)
        Keys.onUpPressed: list.currentIndex = Math.max(0, list.currentIndex - 1)
        Keys.onReturnPressed: palette.run()
        Keys.onEnterPressed: palette.run()
    }
    ListView {
        id: list

        width: parent.width
        height: Math.round(320 * Theme.scale)
        clip: true
        cacheBuffer: 0
        model: palette.matching
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: palette.title

        T.ScrollBar.vertical: JobsScrollBar {}

        delegate: Rectangle {
            id: row

            required property int index
            required property var modelData

            width: list.width
            height: Theme.rowHeight
            radius: Theme.radius
            color: index === list.currentIndex ? Theme.selected : "transparent"
            Accessible.role: Accessible.ListItem
            Accessible.name: modelData.name
            Accessible.selected: index === list.currentIndex

            JobsText {
                x: Theme.s
                width: parent.width - keysText.width - 3 * Theme.s
                height: parent.height
                text: row.modelData.name
                enabled: row.modelData.enabled !== false
            }
            JobsText {
                id: keysText

                anchors.right: parent.right
                anchors.rightMargin: Theme.m
                height: parent.height
                text: row.modelData.keys ?? ""
                color: Theme.muted
                font.pixelSize: Theme.sizeSmall
            }
            MouseArea {
                anchors.fill: parent
                hoverEnabled: true
                onEntered: list.currentIndex = row.index
                onClicked: palette.run()
            }
        }

        JobsText {
            anchors.centerIn: parent
            text: /^#?\d+$/.test(field.text.trim()) ? qsTr("Enter opens job %1").arg(field.text.trim()) : qsTr("No such command")
            color: Theme.muted
            visible: list.count === 0
        }
    }
}
