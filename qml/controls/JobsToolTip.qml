// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Jobs

//! A note beside what the pointer rests on. \c shown opens it after a moment.
T.ToolTip {
    id: tip

    property bool shown: false

    visible: shown && text.length > 0
    delay: 500
    timeout: 12000
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? parent.height + 6 : 0
    margins: 6
    padding: Theme.s
    implicitWidth: Math.min(420, content.implicitWidth + 2 * padding)
    implicitHeight: content.implicitHeight + 2 * padding
    closePolicy: T.Popup.NoAutoClose

    background: Rectangle {
        radius: Theme.radius
        color: Theme.dark ? "#e4e9ef" : "#1b2430"
    }
    contentItem: JobsText {
        id: content

        text: tip.text
        color: Theme.dark ? "#17202b" : "#ffffff"
        font.pixelSize: Theme.sizeSmall
        wrapMode: Text.Wrap
    }
}
