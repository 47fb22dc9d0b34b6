// SPDX-License-Identifier: MIT
import QtQuick
import Jobs

//! What can be done with jobs.
JobsMenu {
    id: menu

    required property MonitorSession session
    property bool single: true

    signal acted(int action)
    signal editRequested()
    signal duplicateRequested()
    signal linkRequested()

    JobsMenuItem {
        text: qsTr("Retry")
        iconName: "retryable"
        keys: qsTr("Shift+R")
        enabled: menu.session.canOperate
        onTriggered: menu.acted(MonitorSession.Retry)
    }
    JobsMenuItem {
        text: qsTr("Run now")
        iconName: "play"
        keys: qsTr("Shift+N")
        enabled: menu.session.canOperate
        onTriggered: menu.acted(MonitorSession.RunNow)
    }
    JobsMenuItem {
        text: qsTr("Suspend")
        iconName: "pause"
        keys: qsTr("Shift+P")
        enabled: menu.session.canOperate
        onTriggered: menu.acted(MonitorSession.Suspend)
    }
    JobsMenuItem {
        text: qsTr("Resume")
        iconName: "running"
        keys: qsTr("Shift+U")
        enabled: menu.session.canOperate
        onTriggered: menu.acted(MonitorSession.Resume)
    }
    JobsMenuItem {
        text: qsTr("Edit…")
        iconName: "edit"
        keys: qsTr("Shift+E")
        enabled: menu.session.canOperate
        onTriggered: menu.editRequested()
    }
    JobsMenuItem {
        text: qsTr("Push a copy")
        iconName: "copy"
        enabled: menu.session.canOperate && menu.single
        onTriggered: menu.duplicateRequested()
    }
    JobsMenuItem {
        text: qsTr("Copy link")
        iconName: "link"
        enabled: menu.single
        onTriggered: menu.linkRequested()
    }
    JobsMenuItem {
        text: qsTr("Cancel")
        iconName: "cancelled"
        keys: qsTr("Shift+C")
        danger: true
        enabled: menu.session.canOperate
        onTriggered: menu.acted(MonitorSession.Cancel)
    }
    JobsMenuItem {
        text: qsTr("Delete")
        iconName: "trash"
        keys: qsTr("Shift+D")
        danger: true
        enabled: menu.session.canOperate
        onTriggered: menu.acted(MonitorSession.Remove)
    }
}
