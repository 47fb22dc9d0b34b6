// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Jobs

//! JSON as a tree or as text. Enter or space opens and closes a row.
Item {
    id: view

    property alias json: tree.json
    property string label
    property bool raw: false
    property int maxHeight: 320

    readonly property bool asText: raw || tree.problem.length > 0
    readonly property int wantedRows: list.count

    implicitHeight: (tree.problem.length > 0 ? note.implicitHeight + Theme.xs : 0)
        + Math.min(maxHeight, asText ? Math.max(60, area.editor.contentHeight + 2 * Theme.s) : Math.max(1, wantedRows) * rowHeight)
    readonly property int rowHeight: Math.round(24 * Theme.scale)

    JsonTree { id: tree }

    JobsText {
        id: note

        width: parent.width
        text: tree.problem
        color: Theme.amber
        font.pixelSize: Theme.sizeSmall
        wrapMode: Text.Wrap
        visible: text.length > 0
    }

    JobsTextArea {
        id: area

        y: note.visible ? note.implicitHeight + Theme.xs : 0
        width: parent.width
        height: parent.height - y
        readOnly: true
        label: view.label
        text: view.asText ? Format.block(tree.pretty, 262144) : ""
        visible: view.asText
    }

    ListView {
        id: list

        anchors.fill: parent
        clip: true
        activeFocusOnTab: true
        visible: !view.asText
        model: tree
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        highlightFollowsCurrentItem: false
        Accessible.role: Accessible.Tree
        Accessible.name: view.label
        Keys.onReturnPressed: tree.toggle(currentIndex)
        Keys.onSpacePressed: tree.toggle(currentIndex)
        Keys.onRightPressed: tree.toggle(currentIndex)

        T.ScrollBar.vertical: JobsScrollBar {}

        delegate: Item {
            id: row

            required property int index
            required property string name
            required property string value
            required property string type
            required property int depth
            required property bool open
            required property bool hasChildren

            width: list.width
            height: view.rowHeight
            Accessible.role: Accessible.TreeItem
            Accessible.name: name + ": " + value

            Rectangle {
                anchors.fill: parent
                radius: 4
                color: "transparent"
                border.width: 2
                border.color: Theme.accent
                visible: list.activeFocus && list.currentIndex === row.index
            }
            Icon {
                x: 4 + row.depth * 16
                anchors.verticalCenter: parent.verticalCenter
                width: Math.round(10 * Theme.scale)
                height: Math.round(10 * Theme.scale)
                name: row.open ? "down" : "right"
                color: Theme.muted
                visible: row.hasChildren
            }
            JobsText {
                id: nameText

                x: 20 + row.depth * 16
                width: Math.min(implicitWidth, row.width / 2 - x)
                height: parent.height
                text: Format.line(row.name, 200)
                color: Theme.muted
                font.family: Theme.monoFamily
                font.pixelSize: Theme.sizeSmall
            }
            JobsText {
                x: nameText.x + nameText.width + (nameText.text.length > 0 ? Theme.m : 0)
                width: row.width - x - Theme.m
                height: parent.height
                text: Format.line(row.value, 500)
                font.family: Theme.monoFamily
                font.pixelSize: Theme.sizeSmall
                color: row.type === "string" ? Theme.green : row.type === "number" || row.type === "bool" ? Theme.blue : Theme.muted
            }
            MouseArea {
                anchors.fill: parent
                onClicked: {
                    list.currentIndex = row.index
                    tree.toggle(row.index)
                }
            }
        }
    }
}
