// SPDX-License-Identifier: MIT
import QtQuick
import Jobs

//! Above a screen that shows what was known before the connection was lost: why, and what to do.
Rectangle {
    id: view

    required property MonitorSession session

    height: visible ? Math.max(Math.round(36 * Theme.scale), bannerText.implicitHeight + 2 * Theme.s) : 0
    color: Theme.redBack
    visible: view.session.everConnected && view.session.status !== MonitorSession.Connected
    Accessible.role: Accessible.AlertMessage
    Accessible.name: bannerText.text

    Icon {
        x: Theme.l
        anchors.verticalCenter: parent.verticalCenter
        width: Math.round(16 * Theme.scale)
        height: Math.round(16 * Theme.scale)
        name: "warning"
        color: Theme.red
    }
    JobsText {
        id: bannerText

        x: Theme.l + Math.round(24 * Theme.scale)
        width: parent.width - x - Theme.l
        anchors.verticalCenter: parent.verticalCenter
        text: Format.line(qsTr("%1: %2. %3", "what is lost, why, what to do").arg(view.session.statusText).arg(view.session.errorText).arg(view.session.advice), 400)
        color: Theme.red
        font.weight: Font.Medium
        wrapMode: Text.Wrap
        maximumLineCount: 3
    }
}
