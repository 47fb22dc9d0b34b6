// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Jobs

//! All jobs: filter, states, table, and one of them in detail.
FocusScope {
    id: screen

    required property MonitorSession session
    required property StoreOverview overview
    property bool paused: false
    property alias filterText: list.filterText
    property double openId: 0
    readonly property bool sideBySide: width >= 1040 * Theme.scale
    readonly property alias list: list

    function focusContent() { list.forceActiveFocus() }
    function focusFilter() { filter.forceActiveFocus() }
    function show(text: string) {
        list.filterText = text
        filter.text = text
    }
    function openJob(id: double) {
        list.currentId = id
        openId = id
    }
    //! Opens the first row as soon as there is one.
    function openFirst() {
        if (list.model.count > 0)
            openJob(list.model.idAt(0))
        else
            opensFirst = true
    }
    property bool opensFirst: false

    Connections {
        target: list.model
        function onCountChanged() {
            if (screen.opensFirst && list.model.count > 0) {
                screen.opensFirst = false
                screen.openFirst()
            }
        }
    }

    function confirm(action: int) {
        if (list.selection.everything)
            confirmation.ask(action, [], list.filterText, action === MonitorSession.Remove && list.filterText.length === 0)
        else
            confirmation.ask(action, list.targets, "")
    }

    ConfirmDialog {
        id: confirmation

        session: screen.session
        onAgreed: list.selection.clear()
    }
    EditDialog {
        id: editor

        session: screen.session
    }
    ExportDialog {
        id: exporter

        session: screen.session
    }

    Item {
        id: head

        width: parent.width
        height: headColumn.implicitHeight + 2 * Theme.m

        Column {
            id: headColumn

            x: Theme.l
            y: Theme.m
            width: parent.width - 2 * Theme.l
            spacing: Theme.s

            Row {
                width: parent.width
                spacing: Theme.s

                FilterField {
                    id: filter

                    width: parent.width - exportButton.width - columnsButton.width - 2 * Theme.s
                    session: screen.session
                    onApplied: text => list.filterText = text
                }
                JobsButton {
                    id: columnsButton

                    iconName: "columns"
                    hint: qsTr("Columns")
                    keys: "V"
                    onClicked: list.chooseColumns(columnsButton)
                }
                JobsButton {
                    id: exportButton

                    text: qsTr("Export…")
                    iconName: "export"
                    onClicked: exporter.ask(list.filterText)
                }
            }
            JobsText {
                width: parent.width
                text: filter.problem
                color: Theme.red
                font.pixelSize: Theme.sizeSmall
                wrapMode: Text.Wrap
                visible: text.length > 0
            }
            StateFilter {
                width: parent.width
                overview: screen.overview
                states: screen.session.statesOf(list.filterText)
                onChanged: states => screen.show(screen.session.withStates(list.filterText, states))
            }
        }
    }

    Rectangle {
        id: table

        x: Theme.l
        y: head.height
        width: detail.visible && screen.sideBySide ? parent.width - detail.width - Theme.l - Theme.m - Theme.l : parent.width - 2 * Theme.l
        height: parent.height - y - Theme.l
        radius: Theme.radius + 2
        color: Theme.panel
        border.color: Theme.border
        visible: !detail.visible || screen.sideBySide

        Item {
            id: bulkBar

            readonly property bool active: list.selection.everything || list.selection.count > 0

            x: 1
            width: parent.width - 2
            height: Math.round(40 * Theme.scale)

            JobsText {
                id: matchText

                x: Theme.m
                width: Math.min(implicitWidth, parent.width - (bulkBar.active ? bulkButtons.width : 0) - 2 * Theme.m)
                height: parent.height
                text: {
                    const total = list.model.total
                    const matching = total < 0 ? "" : (list.model.totalExact ? qsTr("%1 jobs", "", total) : qsTr("At least %1 jobs", "", total)).arg(Format.count(total))
                    if (list.selection.everything)
                        return qsTr("Everything that matches: %1").arg(matching)
                    if (list.selection.count > 0)
                        return qsTr("%1 chosen of %2").arg(Format.count(list.selection.count)).arg(matching)
                    return matching
                }
                font.weight: bulkBar.active ? Font.DemiBold : Font.Normal
                color: bulkBar.active ? Theme.text : Theme.muted
            }
            TextLink {
                id: allLink

                x: matchText.x + matchText.width + Theme.m
                anchors.verticalCenter: parent.verticalCenter
                text: list.selection.everything ? qsTr("Choose none") : qsTr("Choose all that match")
                visible: bulkBar.active && x + width < parent.width - bulkButtons.width
                onClicked: {
                    if (list.selection.everything)
                        list.selection.clear()
                    else
                        list.selection.everything = true
                }
            }
            JobsText {
                anchors.right: parent.right
                anchors.rightMargin: Theme.m
                height: parent.height
                text: list.model.held ? qsTr("Held while you point at it") : ""
                color: Theme.muted
                font.pixelSize: Theme.sizeSmall
                visible: !bulkBar.active && !screen.paused
            }
            Row {
                id: bulkButtons

                anchors.right: parent.right
                anchors.rightMargin: Theme.s
                anchors.verticalCenter: parent.verticalCenter
                spacing: 6
                visible: bulkBar.active

                Repeater {
                    model: [
                        {action: MonitorSession.Retry, icon: "retryable", keys: qsTr("Shift+R")},
                        {action: MonitorSession.RunNow, icon: "play", keys: qsTr("Shift+N")},
                        {action: MonitorSession.Suspend, icon: "pause", keys: qsTr("Shift+P")},
                        {action: MonitorSession.Resume, icon: "running", keys: qsTr("Shift+U")},
                        {action: MonitorSession.Cancel, icon: "cancelled", keys: qsTr("Shift+C")},
                        {action: MonitorSession.Remove, icon: "trash", keys: qsTr("Shift+D")},
                    ]

                    JobsButton {
                        required property var modelData
                        readonly property bool named: table.width > 860 * Theme.scale

                        compact: true
                        text: named ? screen.session.actionName(modelData.action) : ""
                        hint: screen.session.actionName(modelData.action)
                        iconName: modelData.icon
                        keys: modelData.keys
                        enabled: screen.session.canOperate
                        reason: screen.session.lockedReason
                        onClicked: screen.confirm(modelData.action)
                    }
                }
            }
        }

        JobList {
            id: list

            objectName: "jobList"
            x: 1
            y: bulkBar.height
            width: parent.width - 2
            height: parent.height - y - 1
            focus: true
            session: screen.session
            paused: screen.paused
            onOpened: id => screen.openId = id
            onActed: action => screen.confirm(action)
            onEditRequested: editor.edit(list.targets)
        }
    }

    Rectangle {
        id: detail

        x: screen.sideBySide ? parent.width - width - Theme.l : Theme.l
        y: head.height
        width: screen.sideBySide ? Math.round(Math.min(460 * Theme.scale, parent.width * 0.42)) : parent.width - 2 * Theme.l
        height: parent.height - y - Theme.l
        radius: Theme.radius + 2
        color: Theme.panel
        border.color: Theme.border
        visible: screen.openId > 0

        JobDetail {
            anchors.fill: parent
            anchors.margins: 1
            session: screen.session
            jobId: screen.openId
            onClosed: {
                screen.openId = 0
                list.forceActiveFocus()
            }
            onEditRequested: id => editor.edit([id])
        }
    }
}
