// SPDX-License-Identifier: MIT
import QtQuick
import Jobs

//! How far a job says it is: a bar, a percentage and its words. Without a total only what was done is told.
Item {
    id: bar

    property real done: 0
    property real total: 0
    property string text
    property bool compact: false
    readonly property real share: total > 0 ? Math.max(0, Math.min(1, done / total)) : 0
    readonly property string figure: total > 0 ? Format.percent(Math.floor(share * 100) / 100) : Format.count(done)

    implicitWidth: 160
    implicitHeight: compact ? Math.round(18 * Theme.scale) : Math.round(34 * Theme.scale)
    Accessible.role: Accessible.ProgressBar
    Accessible.name: text.length > 0 ? figure + ", " + text : figure

    Rectangle {
        id: groove

        y: bar.compact ? Math.round((bar.height - height) / 2) : bar.height - height
        width: bar.compact ? Math.min(110, bar.width - value.width - Theme.s) : bar.width
        height: 6
        radius: 3
        color: Theme.cyanBack

        Rectangle {
            width: bar.total > 0 ? Math.max(bar.share > 0 ? 6 : 0, bar.share * parent.width) : parent.width
            height: parent.height
            radius: 3
            color: Theme.cyan
            opacity: bar.total > 0 ? 1 : 0.35
        }
    }
    JobsText {
        id: value

        x: bar.compact ? groove.width + Theme.s : bar.width - width
        height: bar.compact ? bar.height : bar.height - 10
        text: bar.figure
        font.pixelSize: Theme.sizeSmall
    }
    JobsText {
        x: bar.compact ? value.x + value.width + Theme.s : 0
        width: bar.compact ? bar.width - x : value.x - Theme.s
        height: value.height
        text: Format.line(bar.text, 200)
        color: Theme.muted
        font.pixelSize: Theme.sizeSmall
        visible: !bar.compact || bar.width > 260 * Theme.scale
    }
}
