// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Jobs

//! A figure with its name and a word about it; it may lead somewhere.
T.AbstractButton {
    id: card

    property string label
    property string figure
    property string note
    property color figureColor: Theme.text
    property bool leads: true
    property list<real> course
    property color courseColor: Theme.accent

    implicitWidth: 170
    implicitHeight: Math.round(88 * Theme.scale)
    hoverEnabled: leads
    focusPolicy: leads ? Qt.StrongFocus : Qt.NoFocus
    Accessible.role: leads ? Accessible.Button : Accessible.StaticText
    Accessible.name: label + ": " + figure + (note.length > 0 ? ", " + note : "")
    Keys.onReturnPressed: card.clicked()

    background: Rectangle {
        radius: Theme.radius + 2
        color: card.leads && card.hovered ? Theme.hover : Theme.panel
        border.color: Theme.border

        FocusRing { control: card; visible: card.visualFocus }
    }
    contentItem: Item {
        JobsText {
            x: Theme.m
            y: Theme.s + 2
            width: parent.width - 2 * Theme.m
            text: card.label
            color: Theme.muted
            font.pixelSize: Theme.sizeSmall
        }
        JobsText {
            x: Theme.m
            y: Math.round(28 * Theme.scale)
            width: parent.width - 2 * Theme.m
            text: card.figure
            color: card.figureColor
            font.pixelSize: Theme.sizeFigure
            font.weight: Font.DemiBold
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.size
        }
        JobsText {
            x: Theme.m
            y: Math.round(62 * Theme.scale)
            width: parent.width - 2 * Theme.m
            text: card.note
            color: Theme.muted
            font.pixelSize: Theme.sizeSmall
        }
        Sparkline {
            anchors.right: parent.right
            anchors.rightMargin: Theme.m
            y: Math.round(34 * Theme.scale)
            width: Math.min(72, parent.width * 0.35)
            height: Math.round(22 * Theme.scale)
            values: card.course
            color: card.courseColor
            visible: card.course.length > 1 && parent.width > 150
        }
    }
}
