// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Jobs

//! One of a few choices, all of which are seen. \c options are texts; \c currentIndex is the chosen one.
Rectangle {
    id: segments

    property var options: []
    property int currentIndex: 0
    property string label

    signal chosen(int index)

    implicitWidth: row.implicitWidth + 4
    implicitHeight: Math.round(26 * Theme.scale)
    radius: Theme.radius
    color: Theme.sunken
    border.color: Theme.border
    Accessible.role: Accessible.Grouping
    Accessible.name: label

    Row {
        id: row

        x: 2
        y: 2

        Repeater {
            model: segments.options

            T.TabButton {
                id: option

                required property int index
                required property string modelData

                implicitWidth: label.implicitWidth + 2 * Theme.s + 2
                implicitHeight: segments.height - 4
                hoverEnabled: true
                focusPolicy: Qt.StrongFocus
                checkable: true
                autoExclusive: false
                checked: index === segments.currentIndex
                text: modelData
                Accessible.role: Accessible.RadioButton
                Accessible.name: text
                Accessible.checked: checked
                onClicked: segments.chosen(index)
                onCheckedChanged: checked = Qt.binding(() => option.index === segments.currentIndex)
                Keys.onRightPressed: nextItemInFocusChain().forceActiveFocus()
                Keys.onLeftPressed: nextItemInFocusChain(false).forceActiveFocus()

                background: Rectangle {
                    radius: Theme.radius - 2
                    color: option.checked ? Theme.panel : option.hovered ? Theme.hover : "transparent"
                    border.width: option.checked ? 1 : 0
                    border.color: Theme.border

                    FocusRing { control: option; gap: 0; visible: option.visualFocus }
                }
                contentItem: JobsText {
                    id: label

                    text: option.text
                    font.pixelSize: Theme.sizeSmall
                    font.weight: option.checked ? Font.DemiBold : Font.Normal
                    color: option.checked ? Theme.text : Theme.muted
                    horizontalAlignment: Text.AlignHCenter
                }
            }
        }
    }
}
