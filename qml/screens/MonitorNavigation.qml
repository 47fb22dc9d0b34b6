// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Jobs

//! The screens by their names, with how much there is to see in them.
Rectangle {
    id: view

    //! Of name, title and key.
    required property var screens
    required property string screen
    //! Icons alone.
    property bool narrow: false
    property double failures: 0
    property double jobs: 0
    property double nodes: 0

    signal chosen(string name)

    implicitWidth: Math.round((narrow ? 56 : 184) * Theme.scale)
    color: Theme.panel
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Screens")

    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.border
    }
    Column {
        x: Theme.s
        y: Theme.m
        width: parent.width - 2 * Theme.s
        spacing: 2

        Repeater {
            model: view.screens

            T.TabButton {
                id: tab

                required property var modelData
                readonly property bool on: view.screen === modelData.name
                readonly property double badge: modelData.name === "failures" ? view.failures
                    : modelData.name === "jobs" ? view.jobs
                    : modelData.name === "nodes" ? view.nodes : 0

                objectName: "nav-" + modelData.name
                width: parent.width
                implicitHeight: Math.round(36 * Theme.scale)
                hoverEnabled: true
                focusPolicy: Qt.StrongFocus
                autoExclusive: false
                checkable: false
                text: modelData.title
                Accessible.role: Accessible.PageTab
                Accessible.name: badge > 0 ? qsTr("%1, %2").arg(text).arg(Format.count(badge)) : text
                Accessible.selected: on
                onClicked: view.chosen(modelData.name)
                Keys.onReturnPressed: view.chosen(modelData.name)
                Keys.onDownPressed: nextItemInFocusChain().forceActiveFocus()
                Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus()

                background: Rectangle {
                    radius: Theme.radius
                    color: tab.on ? Theme.selected : tab.hovered ? Theme.hover : "transparent"

                    FocusRing { control: tab; gap: 0; visible: tab.visualFocus }
                }
                contentItem: Item {
                    Icon {
                        x: view.narrow ? Math.round((parent.width - width) / 2) : Theme.s + 2
                        anchors.verticalCenter: parent.verticalCenter
                        width: Math.round(17 * Theme.scale)
                        height: Math.round(17 * Theme.scale)
                        name: tab.modelData.name
                        color: tab.on ? Theme.accent : Theme.muted
                    }
                    JobsText {
                        x: Math.round(38 * Theme.scale)
                        width: parent.width - x - (badgeText.visible ? badgeText.width + Theme.m : 0)
                        height: parent.height
                        text: tab.text
                        font.weight: tab.on ? Font.DemiBold : Font.Normal
                        visible: !view.narrow
                    }
                    JobsText {
                        id: badgeText

                        anchors.right: parent.right
                        anchors.rightMargin: Theme.s + 2
                        height: parent.height
                        text: Format.compact(tab.badge)
                        color: tab.modelData.name === "failures" ? Theme.red : Theme.muted
                        font.pixelSize: Theme.sizeSmall
                        font.weight: tab.modelData.name === "failures" ? Font.DemiBold : Font.Normal
                        visible: tab.badge > 0 && !view.narrow
                    }
                    Rectangle {
                        x: Math.round(parent.width / 2 + 6 * Theme.scale)
                        y: Math.round(6 * Theme.scale)
                        width: 7
                        height: 7
                        radius: 4
                        color: Theme.chartFailed
                        visible: view.narrow && tab.modelData.name === "failures" && tab.badge > 0
                    }
                }
                JobsToolTip {
                    x: tab.width + 8
                    y: Math.round((tab.height - height) / 2)
                    text: tab.modelData.title + "  ·  G " + tab.modelData.key
                    shown: tab.hovered
                }
            }
        }
    }
}
