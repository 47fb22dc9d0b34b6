// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Jobs

//! The lines that a job logged, the newest at the end and in sight.
Rectangle {
    id: view

    //! Of at (a date) and text.
    required property var lines
    // By the texts: the list's own content grows as the list does.
    readonly property real wantedHeight: {
        const letters = Math.max(10, (width - 2 * Theme.s) / (Theme.sizeSmall * 0.6) - 10)
        let count = 0
        for (let i = 0; i < view.lines.length && count < 20; ++i)
            count += Math.max(1, Math.ceil(view.lines[i].text.length / letters))
        return count * Math.round(Theme.sizeSmall * 1.5)
    }

    implicitHeight: Math.min(260, wantedHeight + 2 * Theme.s)
    radius: Theme.radius
    color: Theme.sunken

    ListView {
        id: logList

        anchors.fill: parent
        anchors.margins: Theme.s
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        model: view.lines
        onCountChanged: positionViewAtEnd()
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Log")

        T.ScrollBar.vertical: JobsScrollBar {}

        delegate: Item {
            id: logLine

            required property var modelData

            width: ListView.view.width
            height: logText.implicitHeight + 2

            JobsText {
                id: logTime

                text: Format.time(logLine.modelData.at)
                color: Theme.muted
                font.family: Theme.monoFamily
                font.pixelSize: Theme.sizeSmall
            }
            JobsText {
                id: logText

                x: logTime.width + Theme.m
                width: parent.width - x
                text: Format.block(logLine.modelData.text, 2000)
                wrapMode: Text.WrapAnywhere
                font.family: Theme.monoFamily
                font.pixelSize: Theme.sizeSmall
            }
        }
    }
}
