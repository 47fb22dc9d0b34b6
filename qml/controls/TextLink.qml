// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Jobs

//! Text that leads somewhere inside the window.
T.AbstractButton {
    id: link

    implicitWidth: label.implicitWidth
    implicitHeight: label.implicitHeight
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Link
    Accessible.name: text
    Keys.onReturnPressed: link.clicked()

    contentItem: JobsText {
        id: label

        text: link.text
        color: Theme.accent
        font.underline: link.hovered
    }
    background: Item {
        FocusRing { control: link; visible: link.visualFocus }
    }
    HoverHandler { cursorShape: Qt.PointingHandCursor }
}
