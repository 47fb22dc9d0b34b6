// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Jobs
import JobsMonitor

//! The connections: choose, add, change, remove.
JobsDialog {
    id: dialog

    required property MonitorApplication app
    property int edited: -2 // -2: none, -1: a new one
    property string problem
    property bool tokenTouched: false

    function values(row: int): var { return app.connections.valuesAt(row) }
    function edit(row: int) {
        const values = row >= 0 ? app.connections.valuesAt(row) : {name: "", url: "", caFile: "", production: false}
        edited = row
        problem = ""
        tokenTouched = false
        name.text = values.name
        url.text = values.url
        ca.text = values.caFile
        token.clear()
        production.checked = values.production
        name.forceActiveFocus()
    }

    function save() {
        problem = app.connections.save(edited, name.text, url.text, ca.text, production.checked, tokenTouched || edited < 0 ? token.text : undefined)
        if (problem.length > 0)
            return
        const row = edited < 0 ? app.connections.count - 1 : edited
        edited = -2
        if (row !== app.currentConnection)
            app.connectTo(row)
        close()
    }

    wantedWidth: 560
    title: edited === -2 ? qsTr("Connections") : edited === -1 ? qsTr("New connection") : qsTr("Change the connection")
    subtitle: edited === -2 ? qsTr("A server (jobsd), or the store of an application.") : ""
    onAboutToShow: {
        edited = app.connections.count === 0 ? -1 : -2
        if (edited === -1)
            edit(-1)
        else
            list.forceActiveFocus()
    }

    ListView {
        id: list

        width: parent.width
        height: Math.min(320, Math.max(60, contentHeight))
        visible: dialog.edited === -2
        clip: true
        model: dialog.app.connections
        currentIndex: Math.max(0, dialog.app.currentConnection)
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Connections")
        Keys.onReturnPressed: {
            dialog.app.connectTo(currentIndex)
            dialog.close()
        }

        T.ScrollBar.vertical: JobsScrollBar {}

        delegate: Rectangle {
            id: row

            required property int index
            required property string name
            required property string url
            required property bool production

            width: list.width
            height: Math.round(48 * Theme.scale)
            radius: Theme.radius
            color: index === dialog.app.currentConnection ? Theme.selected : mouse.containsMouse ? Theme.hover : "transparent"
            border.width: ListView.isCurrentItem && list.activeFocus ? 2 : 0
            border.color: Theme.accent
            Accessible.role: Accessible.ListItem
            Accessible.name: name + ", " + url

            MouseArea {
                id: mouse

                anchors.fill: parent
                hoverEnabled: true
                onClicked: {
                    dialog.app.connectTo(row.index)
                    dialog.close()
                }
            }
            JobsText {
                x: Theme.m
                y: 5
                width: parent.width - buttons.width - 2 * Theme.m
                text: Format.line(row.name, 80) + (row.production ? "  ·  " + qsTr("Production") : "")
                font.weight: Font.Medium
                color: row.production ? Theme.red : Theme.text
            }
            JobsText {
                x: Theme.m
                y: Math.round(25 * Theme.scale)
                width: parent.width - buttons.width - 2 * Theme.m
                text: Format.line(row.url, 200)
                color: Theme.muted
                font.pixelSize: Theme.sizeSmall
            }
            Row {
                id: buttons

                anchors.right: parent.right
                anchors.rightMargin: Theme.s
                anchors.verticalCenter: parent.verticalCenter
                spacing: 4

                JobsButton {
                    objectName: "changeConnection"
                    compact: true
                    look: "ghost"
                    iconName: "edit"
                    hint: qsTr("Change")
                    onClicked: dialog.edit(row.index)
                }
                JobsButton {
                    objectName: "forgetConnection"
                    compact: true
                    look: "ghost"
                    iconName: "trash"
                    hint: qsTr("Forget this connection")
                    onClicked: dialog.app.connections.remove(row.index)
                }
            }
        }
    }

    component Field: Column {
        property alias label: fieldLabel.text
        property alias help: fieldHelp.text
        default property alias content: slot.data

        width: parent ? parent.width : 0
        spacing: Theme.xs

        JobsText {
            id: fieldLabel

            color: Theme.muted
            font.pixelSize: Theme.sizeSmall
        }
        Column {
            id: slot

            width: parent.width
        }
        JobsText {
            id: fieldHelp

            width: parent.width
            color: Theme.muted
            font.pixelSize: Theme.sizeSmall
            wrapMode: Text.Wrap
            visible: text.length > 0
        }
    }

    Column {
        width: parent.width
        spacing: Theme.m
        visible: dialog.edited !== -2

        Field {
            label: qsTr("Name")
            JobsTextField { id: name; objectName: "connectionName"; width: parent.width; maximumLength: 60; Accessible.name: qsTr("Name") }
        }
        Field {
            label: qsTr("Address")
            help: qsTr("unix:/run/jobsd/jobsd.sock, https://host:7411, sqlite:/path/jobs.db or redis://host/0. A server behind SSH: forward its socket, ssh -L /tmp/jobsd.sock:/run/jobsd/jobsd.sock HOST, and use unix:/tmp/jobsd.sock.")
            JobsTextField { id: url; objectName: "connectionUrl"; width: parent.width; Accessible.name: qsTr("Address") }
        }
        Field {
            label: qsTr("Token (servers only)")
            help: qsTr("Kept in %1.").arg(dialog.app.connections.tokenPlace())
            JobsTextField {
                id: token

                objectName: "connectionToken"
                width: parent.width
                echoMode: TextInput.Password
                placeholderText: dialog.edited >= 0 && dialog.values(dialog.edited).hasToken ? qsTr("As it is") : ""
                Accessible.name: qsTr("Token")
                onTextEdited: dialog.tokenTouched = true
            }
        }
        Field {
            label: qsTr("Certificate authority, a PEM file (empty: the system's)")
            JobsTextField { id: ca; objectName: "connectionCa"; width: parent.width; Accessible.name: qsTr("Certificate authority") }
        }
        JobsCheckBox {
            id: production

            objectName: "connectionProduction"
            text: qsTr("This is production: put a red frame around the window")
        }
        JobsText {
            width: parent.width
            objectName: "connectionProblem"
            text: dialog.problem
            color: Theme.red
            wrapMode: Text.Wrap
            visible: text.length > 0
        }
    }

    buttons: [
        JobsButton {
            text: dialog.edited === -2 ? qsTr("Close") : qsTr("Back")
            onClicked: {
                if (dialog.edited === -2 || dialog.app.connections.count === 0)
                    dialog.close()
                else
                    dialog.edited = -2
            }
        },
        JobsButton {
            objectName: "connectionForward"
            look: "primary"
            text: dialog.edited === -2 ? qsTr("New connection") : qsTr("Save and connect")
            onClicked: {
                if (dialog.edited === -2)
                    dialog.edit(-1)
                else
                    dialog.save()
            }
        }
    ]
}
