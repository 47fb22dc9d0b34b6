// SPDX-License-Identifier: MIT
import QtQuick
import Jobs

//! How the connection stands, how old the picture is, what is under way, and the store's clock.
Rectangle {
    id: view

    required property MonitorSession session
    property bool compact: false

    implicitHeight: Math.round(28 * Theme.scale)
    color: Theme.panel

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.border
    }
    Row {
        x: Theme.l
        height: parent.height
        spacing: Theme.l

        Row {
            height: parent.height
            spacing: 6

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: 8
                height: 8
                radius: 4
                color: view.session.status === MonitorSession.Connected ? Theme.chartCompleted : view.session.status === MonitorSession.Connecting ? Theme.amber : Theme.chartFailed
            }
            JobsText {
                objectName: "statusText"
                height: parent.height
                text: view.session.statusText
                font.pixelSize: Theme.sizeSmall
            }
        }
        JobsText {
            height: parent.height
            text: isNaN(view.session.updatedAt.getTime()) ? "" : qsTr("Updated %1").arg(Format.ago(view.session.updatedAt, Math.max(view.session.updatedAt.getTime(), Format.now + view.session.clockAhead)))
            color: Theme.muted
            font.pixelSize: Theme.sizeSmall
            visible: text.length > 0
        }
        JobsText {
            height: parent.height
            text: qsTr("Role: %1").arg(view.session.roleText)
            color: Theme.muted
            font.pixelSize: Theme.sizeSmall
            visible: view.session.everConnected
        }
        JobsText {
            height: parent.height
            text: qsTr("%1 actions under way", "", view.session.runningOperations).arg(Format.count(view.session.runningOperations))
            color: Theme.accent
            font.pixelSize: Theme.sizeSmall
            visible: view.session.runningOperations > 0
        }
    }
    JobsText {
        anchors.right: parent.right
        anchors.rightMargin: Theme.l
        height: parent.height
        text: qsTr("Store's clock %1 %2").arg(Format.time(new Date(Format.now))).arg(Format.zone())
        color: Theme.muted
        font.pixelSize: Theme.sizeSmall
        visible: view.session.everConnected && !view.compact
    }
}
