// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Jobs

//! The states as chips with their counts. A press shows one state alone; with Ctrl or Shift it adds or takes it.
Flow {
    id: chips

    required property StoreOverview overview
    property var states: []

    signal changed(var states)

    spacing: 6
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("States")

    function toggle(state: int, more: bool) {
        if (more)
            changed(states.includes(state) ? states.filter(other => other !== state) : states.concat([state]))
        else
            changed(states.length === 1 && states[0] === state ? [] : [state])
    }

    Repeater {
        model: [JobStates.Running, JobStates.Available, JobStates.Scheduled, JobStates.Retryable, JobStates.Waiting,
                JobStates.Suspended, JobStates.Failed, JobStates.Cancelled, JobStates.Completed]

        T.AbstractButton {
            id: chip

            required property int modelData
            readonly property bool on: chips.states.includes(modelData)
            property double jobs: 0

            function count() { jobs = chips.overview.inState(modelData) }

            implicitWidth: content.implicitWidth + 2 * Theme.s + 4
            implicitHeight: Math.round(26 * Theme.scale)
            hoverEnabled: true
            focusPolicy: Qt.StrongFocus
            Accessible.role: Accessible.CheckBox
            Accessible.checkable: true
            Accessible.checked: on
            Accessible.name: Format.stateName(modelData) + " " + Format.count(jobs)
            Component.onCompleted: count()
            onClicked: chips.toggle(modelData, false)
            Keys.onReturnPressed: chips.toggle(modelData, true)

            Connections {
                target: chips.overview
                function onUpdated() { chip.count() }
            }
            TapHandler {
                acceptedModifiers: Qt.ControlModifier
                onTapped: chips.toggle(chip.modelData, true)
            }
            TapHandler {
                acceptedModifiers: Qt.ShiftModifier
                onTapped: chips.toggle(chip.modelData, true)
            }
            JobsToolTip {
                text: Format.stateHint(chip.modelData)
                shown: chip.hovered
            }

            background: Rectangle {
                radius: height / 2
                color: chip.on ? Theme.stateBack(chip.modelData) : chip.hovered ? Theme.hover : Theme.panel
                border.color: chip.on ? Theme.stateColor(chip.modelData) : Theme.border

                FocusRing { control: chip; visible: chip.visualFocus }
            }
            contentItem: Item {
                implicitWidth: content.implicitWidth

                Row {
                    id: content

                    anchors.centerIn: parent
                    spacing: 6

                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        width: Math.round(12 * Theme.scale)
                        height: Math.round(12 * Theme.scale)
                        name: Theme.stateIcon(chip.modelData)
                        color: Theme.stateColor(chip.modelData)
                    }
                    JobsText {
                        anchors.verticalCenter: parent.verticalCenter
                        text: Format.stateName(chip.modelData)
                        font.pixelSize: Theme.sizeSmall
                        font.weight: chip.on ? Font.DemiBold : Font.Normal
                    }
                    JobsText {
                        anchors.verticalCenter: parent.verticalCenter
                        text: chips.overview.loaded ? Format.compact(chip.jobs) : "–"
                        color: Theme.muted
                        font.pixelSize: Theme.sizeSmall
                    }
                }
            }
        }
    }
}
