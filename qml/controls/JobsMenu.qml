// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Jobs

//! A menu over the window, for JobsMenuItem.
T.Menu {
    id: menu

    implicitWidth: Math.max(180, contentWidth + 2 * padding)
    implicitHeight: contentHeight + 2 * padding
    padding: Theme.xs
    margins: Theme.s
    delegate: JobsMenuItem {}

    contentItem: ListView {
        implicitHeight: contentHeight
        model: menu.contentModel
        currentIndex: menu.currentIndex
        interactive: contentHeight > height
        clip: interactive
        keyNavigationEnabled: true
    }
    background: Rectangle {
        radius: Theme.radius
        color: Theme.panel
        border.color: Theme.borderStrong
    }
}
