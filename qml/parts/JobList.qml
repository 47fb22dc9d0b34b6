// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Jobs

/*!
    The jobs that match a filter, as a table. Keys: j and k or the arrows move, space chooses, Ctrl-A chooses everything that
    matches, Enter opens, O turns the order around, V shows and hides columns; with Shift: R retries, C cancels, D deletes, N runs now, P suspends, U resumes. acted() asks for an action, which
    the view around confirms and does; without one (\c direct) the list does it itself on a single job.
*/
FocusScope {
    id: view

    required property MonitorSession session
    property string filterText
    property double currentId: 0
    property bool direct: true
    property bool paused: false
    property alias selection: chosen
    readonly property alias model: jobs
    property alias columns: layout
    property alias oldestFirst: jobs.oldestFirst
    readonly property var targets: chosen.everything ? [] : chosen.count > 0 ? chosen.ids() : currentId > 0 ? [currentId] : []

    signal opened(double jobId)
    signal acted(int action)
    signal editRequested()

    function move(by: int) {
        if (jobs.count === 0)
            return
        const row = Math.max(0, Math.min(jobs.count - 1, list.currentIndex + by))
        list.currentIndex = row
        currentId = jobs.idAt(row)
        list.positionViewAtIndex(row, ListView.Contain)
    }

    function act(action: int) {
        if (targets.length === 0 && !chosen.everything)
            return
        if (direct && targets.length === 1)
            session.act(action, targets)
        else
            acted(action)
    }

    function turnAround() {
        jobs.oldestFirst = !jobs.oldestFirst
        list.positionViewAtBeginning()
    }
    //! Lets the person choose the columns, at \a place or below the header.
    function chooseColumns(place: Item) {
        columnsMenu.popup(place ?? header, 0, (place ?? header).height + 4)
    }

    // The row follows its job, wherever that moves. Not at once: the list view hears of the rows later, and would move it again.
    function follow() {
        const row = jobs.rowOf(currentId)
        if (row >= 0 && list.currentIndex !== row)
            list.currentIndex = row
        else if (row < 0)
            list.currentIndex = -1
    }

    implicitWidth: 640
    implicitHeight: 320
    onCurrentIdChanged: follow()

    JobModel {
        id: jobs

        monitor: view.session ? view.session.monitor : null
        filterText: view.filterText
        held: view.paused || holding.running
        onRowsInserted: following.restart()
        onRowsRemoved: following.restart()
    }
    Timer {
        id: following

        interval: 0
        onTriggered: view.follow()
    }
    JobSelection {
        id: chosen

        model: jobs
    }
    JobColumns {
        id: layout

        width: view.width
    }

    // Rows stand still under a pointer that moves over them, and for as long as somebody needs to press.
    Timer {
        id: holding

        interval: 3000
    }

    Keys.onPressed: event => {
        const shift = event.modifiers & Qt.ShiftModifier
        const control = event.modifiers & Qt.ControlModifier
        const page = Math.max(1, Math.floor(list.height / Theme.rowHeight) - 1)
        event.accepted = true
        if (shift && !control) {
            const actions = {
                [Qt.Key_R]: MonitorSession.Retry, [Qt.Key_C]: MonitorSession.Cancel, [Qt.Key_D]: MonitorSession.Remove,
                [Qt.Key_N]: MonitorSession.RunNow, [Qt.Key_P]: MonitorSession.Suspend, [Qt.Key_U]: MonitorSession.Resume,
            }
            if (actions[event.key] !== undefined)
                view.act(actions[event.key])
            else if (event.key === Qt.Key_E)
                view.editRequested()
            else if (event.key === Qt.Key_Down || event.key === Qt.Key_Up) {
                view.move(event.key === Qt.Key_Down ? 1 : -1)
                chosen.extend(list.currentIndex)
            } else
                event.accepted = false
            return
        }
        if (control && event.key === Qt.Key_A)
            chosen.everything = true
        else if (control || (event.modifiers & Qt.AltModifier))
            event.accepted = false
        else if (event.key === Qt.Key_Down || event.key === Qt.Key_J)
            view.move(1)
        else if (event.key === Qt.Key_Up || event.key === Qt.Key_K)
            view.move(-1)
        else if (event.key === Qt.Key_PageDown)
            view.move(page)
        else if (event.key === Qt.Key_PageUp)
            view.move(-page)
        else if (event.key === Qt.Key_Home)
            view.move(-jobs.count)
        else if (event.key === Qt.Key_End)
            view.move(jobs.count)
        else if (event.key === Qt.Key_O)
            view.turnAround()
        else if (event.key === Qt.Key_V)
            view.chooseColumns(null)
        else if (event.key === Qt.Key_Space) {
            if (list.currentIndex >= 0)
                chosen.toggle(list.currentIndex)
        } else if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && view.currentId > 0)
            view.opened(view.currentId)
        else if (event.key === Qt.Key_Escape && (chosen.count > 0 || chosen.everything))
            chosen.clear()
        else
            event.accepted = false
    }

    Rectangle {
        id: header

        width: parent.width
        height: Math.round(30 * Theme.scale)
        color: Theme.sunken

        JobsCheckBox {
            id: allBox

            x: 14
            anchors.verticalCenter: parent.verticalCenter
            text: ""
            focusPolicy: Qt.NoFocus
            tristate: true
            checkState: chosen.everything ? Qt.Checked : chosen.count > 0 ? Qt.PartiallyChecked : Qt.Unchecked
            nextCheckState: function() { return checkState }
            onClicked: {
                if (chosen.everything || chosen.count > 0)
                    chosen.clear()
                else
                    chosen.everything = true
            }
            Accessible.name: qsTr("Choose everything that matches")
        }
        Repeater {
            model: layout.order

            T.AbstractButton {
                id: heading

                required property string modelData
                readonly property var column: layout.shown[modelData]
                readonly property bool ordered: column?.ordered ?? false
                readonly property int mark: ordered ? Math.round(14 * Theme.scale) : 0

                objectName: "heading-" + modelData
                x: column?.x ?? 0
                width: column?.width ?? 0
                height: header.height
                text: column?.title ?? ""
                enabled: ordered
                hoverEnabled: ordered
                focusPolicy: ordered ? Qt.TabFocus : Qt.NoFocus
                Accessible.role: Accessible.ColumnHeader
                Accessible.name: text
                Accessible.description: !ordered ? "" : jobs.oldestFirst ? qsTr("Oldest first") : qsTr("Newest first")
                Keys.onReturnPressed: clicked()
                Keys.onEnterPressed: clicked()
                onClicked: view.turnAround()

                background: FocusRing { control: heading; gap: -2; visible: heading.visualFocus }
                contentItem: Item {
                    JobsText {
                        id: headingText

                        x: heading.column?.right ? parent.width - width - heading.mark : 0
                        width: Math.min(implicitWidth, parent.width - heading.mark)
                        height: parent.height
                        text: heading.text
                        color: heading.hovered ? Theme.text : Theme.muted
                        font.pixelSize: Theme.sizeSmall
                        font.weight: Font.Medium
                    }
                    Icon {
                        x: headingText.x + headingText.width + 3
                        anchors.verticalCenter: parent.verticalCenter
                        width: heading.mark - 3
                        height: width
                        name: jobs.oldestFirst ? "up" : "down"
                        color: headingText.color
                        visible: heading.ordered
                    }
                }
            }
        }
        MouseArea {
            anchors.fill: parent
            acceptedButtons: Qt.RightButton
            onClicked: mouse => columnsMenu.popup(header, mouse.x, mouse.y)
        }
    }

    JobsMenu {
        id: columnsMenu

        objectName: "columnsMenu"

        Repeater {
            model: layout.all

            JobsMenuItem {
                required property var modelData

                objectName: "column-" + modelData.key
                text: modelData.title
                checkable: true
                checked: !layout.hidden.includes(modelData.key)
                enabled: modelData.key !== "state" && modelData.key !== "kind"
                onTriggered: layout.toggle(modelData.key)
            }
        }
    }

    ListView {
        id: list

        objectName: "jobListView"
        y: header.height
        width: parent.width
        height: parent.height - y
        clip: true
        focus: true
        reuseItems: true
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        highlightFollowsCurrentItem: false
        currentIndex: -1
        model: jobs
        cacheBuffer: 0 // rows that are made ahead are cancelled with a warning when the list empties
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Jobs")

        property int hoveredRow: -1

        function nameVisibleRows() {
            const first = Math.max(0, indexAt(1, contentY + 1))
            jobs.setVisibleRows(first, first + Math.ceil(height / Theme.rowHeight))
        }
        onContentYChanged: nameVisibleRows()
        onHeightChanged: nameVisibleRows()

        T.ScrollBar.vertical: JobsScrollBar {}

        delegate: JobRow {
            width: list.width
            columns: layout.shown
            selected: chosen.revision >= 0 && chosen.contains(jobId)
            current: list.currentIndex === index
            listFocused: view.activeFocus
            hovered: list.hoveredRow === index
        }

        MouseArea {
            anchors.fill: parent
            anchors.rightMargin: 12
            hoverEnabled: true
            acceptedButtons: Qt.LeftButton | Qt.RightButton
            onPositionChanged: mouse => {
                list.hoveredRow = list.indexAt(mouse.x, mouse.y + list.contentY)
                if (list.hoveredRow >= 0)
                    holding.restart()
            }
            onExited: {
                list.hoveredRow = -1
                holding.stop()
            }
            onClicked: mouse => {
                const row = list.indexAt(mouse.x, mouse.y + list.contentY)
                if (row < 0)
                    return
                view.forceActiveFocus()
                list.currentIndex = row
                view.currentId = jobs.idAt(row)
                if (mouse.button === Qt.RightButton)
                    menu.popup()
                else if (mouse.modifiers & Qt.ShiftModifier)
                    chosen.extend(row)
                else if (mouse.x < 40 || (mouse.modifiers & Qt.ControlModifier))
                    chosen.toggle(row)
                else
                    view.opened(view.currentId)
            }
        }
    }

    JobMenu {
        id: menu

        session: view.session
        onActed: action => view.act(action)
        onEditRequested: view.editRequested()
        onDuplicateRequested: view.session.duplicate(view.currentId)
        onLinkRequested: view.session.copy(view.session.deepLink(view.currentId))
        single: view.targets.length === 1
    }

    JobsButton {
        anchors.horizontalCenter: parent.horizontalCenter
        y: header.height + Theme.s
        compact: true
        look: "primary"
        iconName: "up"
        text: qsTr("Newer jobs")
        visible: jobs.newer
        onClicked: {
            list.positionViewAtBeginning()
            jobs.showNewest()
        }
    }

    EmptyState {
        anchors.fill: list
        visible: jobs.count === 0
        kind: jobs.error.length > 0 ? "error" : !jobs.loaded || !jobs.complete ? "loading" : "empty"
        title: kind === "error" ? qsTr("The jobs could not be listed") : kind === "loading" ? qsTr("Looking for jobs…")
            : view.filterText.length > 0 ? qsTr("No job matches") : qsTr("No jobs yet")
        text: kind === "error" ? Format.sentence(jobs.error) : kind === "loading" ? "" : view.filterText.length > 0
            ? qsTr("Take a part out of the filter, or look in another state.") : qsTr("Jobs that are pushed appear here by themselves.")
        action: kind === "error" ? qsTr("Try again") : ""
        onTriggered: jobs.refresh()
    }
}
