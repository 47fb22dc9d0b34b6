// SPDX-License-Identifier: MIT
import QtQuick
import Jobs

/*!
    Which columns a table of jobs has and where they stand. Fixed ones keep their width; what is left is shared by the others. When room is
    short, columns of lower rank go first. \c ordered ones show the order of the jobs, which is that of their pushes.
*/
QtObject {
    id: columns

    property real width: 800
    property var hidden: ["priority", "due"]
    readonly property real scale: Theme.scale

    readonly property var all: [
        {key: "state", title: qsTr("State"), wide: 118, share: 0, rank: 0},
        {key: "id", title: qsTr("Job"), wide: 78, share: 0, rank: 1, right: true, ordered: true},
        {key: "kind", title: qsTr("Kind"), wide: 130, share: 2, rank: 0},
        {key: "queue", title: qsTr("Queue"), wide: 90, share: 1, rank: 3},
        {key: "priority", title: qsTr("Priority"), wide: 66, share: 0, rank: 8, right: true},
        {key: "attempt", title: qsTr("Attempts"), wide: 70, share: 0, rank: 5, right: true},
        {key: "created", title: qsTr("Pushed"), wide: 112, share: 0, rank: 4, ordered: true},
        {key: "due", title: qsTr("Due"), wide: 112, share: 0, rank: 7},
        {key: "note", title: qsTr("Progress or error"), wide: 160, share: 4, rank: 2},
    ]

    readonly property var shown: {
        let list = all.filter(column => !hidden.includes(column.key))
        const room = width - 44 - 12
        const needed = () => list.reduce((sum, column) => sum + column.wide * scale + 12, 0)
        while (list.length > 2 && needed() > room) {
            const worst = list.reduce((a, b) => b.rank > a.rank ? b : a)
            list = list.filter(column => column !== worst)
        }
        const spare = Math.max(0, room - needed())
        const shares = list.reduce((sum, column) => sum + column.share, 0)
        let x = 44
        const placed = {}
        for (const column of list) {
            const wide = Math.floor(column.wide * scale + (shares > 0 ? spare * column.share / shares : 0))
            placed[column.key] = {x: x, width: wide, title: column.title, right: column.right === true, ordered: column.ordered === true}
            x += wide + 12
        }
        return placed
    }
    readonly property var order: all.map(column => column.key).filter(key => shown[key] !== undefined)

    function toggle(key: string) {
        hidden = hidden.includes(key) ? hidden.filter(other => other !== key) : hidden.concat([key])
    }
}
