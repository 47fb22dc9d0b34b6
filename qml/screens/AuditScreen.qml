// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Jobs

//! Who did what, newest first.
FocusScope {
    id: screen

    required property MonitorSession session

    function focusContent() { list.forceActiveFocus() }

    AuditModel {
        id: entries

        monitor: screen.session ? screen.session.monitor : null
    }

    readonly property bool wide: width > 860 * Theme.scale

    component Head: JobsText {
        height: parent ? parent.height : 0
        color: Theme.muted
        font.pixelSize: Theme.sizeSmall
        font.weight: Font.Medium
    }

    Rectangle {
        x: Theme.l
        y: Theme.l
        width: parent.width - 2 * Theme.l
        height: parent.height - 2 * Theme.l
        radius: Theme.radius + 2
        color: Theme.panel
        border.color: Theme.border
        clip: true

        QtObject {
            id: layout

            readonly property real at: Theme.l
            readonly property real actor: at + Math.round(140 * Theme.scale)
            readonly property real action: actor + Math.round(180 * Theme.scale)
            readonly property real target: action + Math.round(120 * Theme.scale)
            readonly property real changed: list.width - Math.round(80 * Theme.scale) - Theme.l
        }

        Rectangle {
            id: head

            x: 1
            y: 1
            width: parent.width - 2
            height: Math.round(30 * Theme.scale)
            color: Theme.sunken

            Head { x: layout.at; text: qsTr("When") }
            Head { x: layout.actor; text: qsTr("Who, from where") }
            Head { x: layout.action; text: qsTr("Did") }
            Head { x: layout.target; text: qsTr("What to, and why") }
            Head { x: layout.changed; width: Math.round(80 * Theme.scale); text: qsTr("Jobs"); horizontalAlignment: Text.AlignRight }
        }

        ListView {
            id: list

            x: 1
            y: head.height + 1
            width: parent.width - 2
            height: parent.height - y - 1
            clip: true
            focus: true
            cacheBuffer: 0
            model: entries
            boundsBehavior: Flickable.StopAtBounds
            highlightFollowsCurrentItem: false
            reuseItems: true
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Audit log")

            T.ScrollBar.vertical: JobsScrollBar {}

            delegate: Item {
                id: row

                required property int index
                required property date at
                required property string actor
                required property string origin
                required property string action
                required property string target
                required property string detail
                required property double changed

                width: list.width
                height: Theme.rowHeight
                Accessible.role: Accessible.ListItem
                Accessible.name: qsTr("%1: %2 did %3 on %4").arg(Format.dateTime(at)).arg(Format.line(actor, 60)).arg(Format.actionName(action)).arg(Format.line(target, 120))

                Rectangle {
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: 1
                    color: Theme.border
                    opacity: 0.6
                }
                Rectangle {
                    anchors.fill: parent
                    anchors.margins: 1
                    radius: 4
                    color: "transparent"
                    border.width: 2
                    border.color: Theme.accent
                    visible: row.ListView.isCurrentItem && list.activeFocus
                }
                JobsText {
                    x: layout.at
                    width: layout.actor - x - Theme.s
                    height: parent.height
                    text: Format.dateTime(row.at)
                    color: Theme.muted

                    HoverHandler { id: hover }
                    JobsToolTip {
                        text: Format.exact(row.at)
                        shown: hover.hovered
                    }
                }
                JobsText {
                    x: layout.actor
                    width: layout.action - x - Theme.s
                    height: parent.height
                    text: row.origin.length > 0 ? qsTr("%1, %2", "who, from where").arg(Format.line(row.actor, 60)).arg(Format.line(row.origin, 60)) : Format.line(row.actor, 60)
                }
                JobsText {
                    x: layout.action
                    width: layout.target - x - Theme.s
                    height: parent.height
                    text: Format.actionName(row.action)
                    font.weight: Font.Medium
                }
                JobsText {
                    x: layout.target
                    width: layout.changed - x - Theme.s
                    height: parent.height
                    text: Format.line(row.target, 200) + (row.detail.length > 0 ? " · " + Format.line(row.detail, 200) : "")
                }
                JobsText {
                    x: layout.changed
                    width: Math.round(80 * Theme.scale)
                    height: parent.height
                    text: row.changed > 0 ? Format.count(row.changed) : "–"
                    horizontalAlignment: Text.AlignRight
                    color: Theme.muted
                }
            }
        }
        EmptyState {
            anchors.fill: list
            visible: entries.count === 0
            kind: entries.error.length > 0 ? "error" : entries.loaded ? "empty" : "loading"
            iconName: kind === "error" ? "warning" : "audit"
            title: kind === "error" ? qsTr("The audit log could not be read") : kind === "loading" ? qsTr("Loading the audit log…") : qsTr("Nobody changed anything yet")
            text: kind === "error" ? Format.sentence(entries.error) : kind === "empty" ? qsTr("Every action on jobs, queues and nodes is noted here, with who did it.") : ""
            action: kind === "error" ? qsTr("Try again") : ""
            onTriggered: entries.refresh()
        }
    }
}
