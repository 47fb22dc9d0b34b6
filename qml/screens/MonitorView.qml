// SPDX-License-Identifier: MIT
// A Loader of Qt 6.4 makes no bound components, and to qmllint the ids that unbound ones use are unknown.
// qmllint disable unqualified
import QtQuick
import QtQuick.Templates as T
import Jobs

/*!
    The whole monitor over one session: navigation, screens, status, keys. A program puts it into its window; what belongs to the program,
    such as choosing a connection, it asks for by signals.
*/
FocusScope {
    id: view

    required property MonitorSession session
    property string screen: "overview"
    property bool paused: false
    property var mutedFailures: []
    //! More commands for the palette: objects of name, keys, enabled and run.
    property var moreCommands: []
    property bool canChooseConnection: false
    readonly property bool compact: width < 860 * Theme.scale
    readonly property bool narrowNavigation: width < 1000 * Theme.scale
    readonly property alias overview: figures

    signal connectionsRequested()
    signal themeToggled()
    signal mutedChanged(var muted)
    signal failureGroupAppeared(string kind, string message)

    readonly property var screens: [
        {name: "overview", title: qsTr("Overview"), key: "O"},
        {name: "failures", title: qsTr("Failures"), key: "F"},
        {name: "jobs", title: qsTr("Jobs"), key: "J"},
        {name: "queues", title: qsTr("Queues"), key: "Q"},
        {name: "nodes", title: qsTr("Nodes"), key: "N"},
        {name: "audit", title: qsTr("Audit log"), key: "A"},
    ]

    function loaderOf(name: string): Loader {
        return {overview: overviewLoader, failures: failuresLoader, jobs: jobsLoader, queues: queuesLoader, nodes: nodesLoader, audit: auditLoader}[name] ?? null
    }

    function go(name: string) {
        const loader = loaderOf(name)
        if (loader === null)
            return
        screen = name
        loader.active = true
        loader.focus = true
        focusOn(loader.item)
    }
    function focusOn(item: var) {
        if (item)
            item.focusContent()
    }
    function showJobs(filter: string) {
        go("jobs")
        const screen = jobsLoader.item as JobsScreen
        screen.show(filter)
    }
    function openJob(id: double) {
        go("jobs")
        const screen = jobsLoader.item as JobsScreen
        screen.openJob(id)
    }
    function openQueue(queue: string) {
        go("queues")
        const screen = queuesLoader.item as QueuesScreen
        screen.open(queue)
    }
    function focusFilter() {
        go("jobs")
        const screen = jobsLoader.item as JobsScreen
        screen.focusFilter()
    }
    function showFirstFailure(failures: FailuresScreen) {
        if (failures.groups.model.count > 0)
            failures.groups.choose(0)
        else
            failures.groups.choosesFirst = true
    }
    //! A screen with something chosen in it, as documentation shows it. "job" is the list with the newest failed job beside it.
    function showForPicture(name: string) {
        go(name === "job" ? "jobs" : name)
        if (name === "failures")
            showFirstFailure(failuresLoader.item as FailuresScreen)
        else if (name === "queues")
            (queuesLoader.item as QueuesScreen).openFirst()
        else if (name === "jobs")
            showJobs("")
        else if (name === "job") {
            const screen = jobsLoader.item as JobsScreen
            screen.show("state:failed,retryable,running")
            screen.openFirst()
        }
    }
    function zoom(by: real) { Theme.scale = by === 0 ? 1 : Math.max(0.8, Math.min(2, Math.round((Theme.scale + by) * 10) / 10)) }

    readonly property var commands: {
        const list = screens.map(item => ({name: qsTr("Go to: %1").arg(item.title), keys: "G " + item.key, run: () => view.go(item.name)}))
        list.push({name: qsTr("Filter jobs"), keys: "/", run: () => view.focusFilter()})
        list.push({name: qsTr("Show failed jobs"), run: () => view.showJobs("state:failed")})
        list.push({name: qsTr("Show running jobs"), run: () => view.showJobs("state:running")})
        list.push({name: view.session.unlocked ? qsTr("Lock: read-only") : qsTr("Unlock: allow changes"), enabled: view.session.mayUnlock,
                   run: () => view.session.unlocked = !view.session.unlocked})
        list.push({name: view.paused ? qsTr("Go on updating") : qsTr("Stop updating"), keys: "R", run: () => view.paused = !view.paused})
        list.push({name: Format.utc ? qsTr("Show local times") : qsTr("Show times in UTC"), keys: "U", run: () => Format.utc = !Format.utc})
        list.push({name: qsTr("Change the theme"), keys: "T", run: () => view.themeToggled()})
        list.push({name: qsTr("Larger"), keys: "Ctrl +", run: () => view.zoom(0.1)})
        list.push({name: qsTr("Smaller"), keys: "Ctrl −", run: () => view.zoom(-0.1)})
        list.push({name: qsTr("Show all keys"), keys: "?", run: () => shortcuts.open()})
        if (view.canChooseConnection)
            list.push({name: qsTr("Connections…"), run: () => view.connectionsRequested()})
        return list.concat(view.moreCommands)
    }

    Binding { target: Format; property: "ahead"; value: view.session.clockAhead }

    StoreOverview {
        id: figures

        monitor: view.session.monitor
    }
    FailureModel {
        id: failureWatch

        monitor: view.session.monitor
        onGroupAppeared: (fingerprint, kind, message) => {
            if (!view.mutedFailures.includes(fingerprint))
                view.failureGroupAppeared(kind, message)
        }
    }
    Connections {
        target: view.session
        function onNotice(text, isError) { toasts.show(text, isError) }
        function onDuplicated(id, copy) { view.openJob(copy) }
    }

    ShortcutsOverlay { id: shortcuts }
    CommandPalette {
        id: palette

        commands: view.commands
        onJobRequested: id => view.openJob(id)
    }

    // --- keys ---------------------------------------------------------------------------------------------------------
    readonly property bool keysFree: !palette.opened && !shortcuts.opened

    Instantiator {
        model: view.screens

        Shortcut {
            id: jump

            required property var modelData

            sequence: "G, " + jump.modelData.key
            enabled: view.keysFree
            onActivated: view.go(jump.modelData.name)
        }
    }
    Shortcut { sequence: "/"; enabled: view.keysFree; onActivated: view.focusFilter() }
    Shortcut { sequences: [":", "Ctrl+K"]; enabled: view.keysFree; onActivated: palette.ask() }
    Shortcut { sequence: "?"; enabled: view.keysFree; onActivated: shortcuts.open() }
    Shortcut { sequence: "R"; enabled: view.keysFree; onActivated: view.paused = !view.paused }
    Shortcut { sequence: "T"; enabled: view.keysFree; onActivated: view.themeToggled() }
    Shortcut { sequence: "U"; enabled: view.keysFree; onActivated: Format.utc = !Format.utc }
    Shortcut { sequences: ["Ctrl++", "Ctrl+="]; onActivated: view.zoom(0.1) }
    Shortcut { sequence: "Ctrl+-"; onActivated: view.zoom(-0.1) }
    Shortcut { sequence: "Ctrl+0"; onActivated: view.zoom(0) }

    Rectangle {
        anchors.fill: parent
        color: Theme.window
    }

    // --- top bar --------------------------------------------------------------------------------------------------------
    Rectangle {
        id: top

        width: parent.width
        height: Math.round(48 * Theme.scale)
        color: Theme.panel

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.border
        }

        JobsButton {
            id: connection

            objectName: "connectionButton"
            x: Theme.s
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, Math.round(320 * Theme.scale))
            look: "ghost"
            text: Format.line(view.session.name || view.session.product || qsTr("No connection"), 60)
            iconName: "plug"
            hint: view.session.store.length > 0 ? Format.line(view.session.store, 200) : view.session.statusText
            font.weight: Font.DemiBold
            onClicked: view.connectionsRequested()
        }
        Rectangle {
            id: productionBadge

            x: connection.x + connection.width + Theme.xs
            anchors.verticalCenter: parent.verticalCenter
            width: productionText.implicitWidth + 2 * Theme.s
            height: Math.round(22 * Theme.scale)
            radius: height / 2
            color: Theme.dangerFill
            visible: view.session.production

            JobsText {
                id: productionText

                anchors.centerIn: parent
                text: qsTr("Production")
                color: Theme.onFill
                font.pixelSize: Theme.sizeSmall
                font.weight: Font.DemiBold
            }
        }
        JobsText {
            x: productionBadge.visible ? productionBadge.x + productionBadge.width + Theme.s : connection.x + connection.width + Theme.xs
            width: Math.max(0, tools.x - x - Theme.m)
            height: parent.height
            text: Format.line(Format.joined([view.session.product, view.session.driver]), 80)
            color: Theme.muted
            visible: width > 60
        }

        Row {
            id: tools

            anchors.right: parent.right
            anchors.rightMargin: Theme.m
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.s

            JobsButton {
                anchors.verticalCenter: parent.verticalCenter
                text: view.compact ? "" : qsTr("Commands")
                iconName: "search"
                hint: qsTr("All commands")
                keys: ":"
                onClicked: palette.ask()
            }
            JobsButton {
                objectName: "pauseUpdates"
                anchors.verticalCenter: parent.verticalCenter
                iconName: view.paused ? "play" : "pause"
                text: view.paused ? qsTr("Stopped") : view.compact ? "" : qsTr("Live")
                hint: view.paused ? qsTr("Go on updating") : qsTr("Stop updating")
                keys: "R"
                checkable: true
                checked: view.paused
                onClicked: view.paused = !view.paused
            }
            Segments {
                anchors.verticalCenter: parent.verticalCenter
                label: qsTr("Time zone")
                options: [qsTr("Local"), "UTC"]
                currentIndex: Format.utc ? 1 : 0
                visible: !view.compact
                onChosen: index => Format.utc = index === 1
            }
            JobsButton {
                anchors.verticalCenter: parent.verticalCenter
                look: "ghost"
                iconName: "theme"
                hint: Theme.mode === "auto" ? qsTr("Theme: automatic") : Theme.mode === "dark" ? qsTr("Theme: dark") : qsTr("Theme: light")
                keys: "T"
                onClicked: view.themeToggled()
            }
            JobsButton {
                anchors.verticalCenter: parent.verticalCenter
                look: "ghost"
                iconName: "keyboard"
                hint: qsTr("Keys")
                keys: "?"
                onClicked: shortcuts.open()
            }
            JobsButton {
                objectName: "lockButton"
                anchors.verticalCenter: parent.verticalCenter
                iconName: view.session.unlocked && view.session.mayUnlock ? "unlock" : "lock"
                text: view.session.unlocked && view.session.mayUnlock ? qsTr("Unlocked") : qsTr("Read-only")
                look: view.session.unlocked && view.session.mayUnlock && view.session.production ? "danger" : "plain"
                hint: view.session.unlocked ? qsTr("Forbid changes again") : qsTr("Allow changes")
                enabled: view.session.mayUnlock
                reason: view.session.lockedReason
                onClicked: view.session.unlocked = !view.session.unlocked
            }
        }
    }

    // --- navigation -----------------------------------------------------------------------------------------------------
    Rectangle {
        id: navigation

        y: top.height
        width: Math.round((view.narrowNavigation ? 56 : 184) * Theme.scale)
        height: parent.height - y - status.height
        color: Theme.panel
        Accessible.role: Accessible.PageTabList
        Accessible.name: qsTr("Screens")

        Rectangle {
            anchors.right: parent.right
            width: 1
            height: parent.height
            color: Theme.border
        }
        Column {
            x: Theme.s
            y: Theme.m
            width: parent.width - 2 * Theme.s
            spacing: 2

            Repeater {
                model: view.screens

                T.TabButton {
                    id: tab

                    required property var modelData
                    readonly property bool on: view.screen === modelData.name
                    readonly property double badge: modelData.name === "failures" ? failureWatch.count
                        : modelData.name === "jobs" ? figures.available + figures.running
                        : modelData.name === "nodes" ? figures.nodes : 0

                    objectName: "nav-" + modelData.name
                    width: parent.width
                    implicitHeight: Math.round(36 * Theme.scale)
                    hoverEnabled: true
                    focusPolicy: Qt.StrongFocus
                    autoExclusive: false
                    checkable: false
                    text: modelData.title
                    Accessible.role: Accessible.PageTab
                    Accessible.name: badge > 0 ? qsTr("%1, %2").arg(text).arg(Format.count(badge)) : text
                    Accessible.selected: on
                    onClicked: view.go(modelData.name)
                    Keys.onReturnPressed: view.go(modelData.name)
                    Keys.onDownPressed: nextItemInFocusChain().forceActiveFocus()
                    Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus()

                    background: Rectangle {
                        radius: Theme.radius
                        color: tab.on ? Theme.selected : tab.hovered ? Theme.hover : "transparent"

                        FocusRing { control: tab; gap: 0; visible: tab.visualFocus }
                    }
                    contentItem: Item {
                        Icon {
                            x: view.narrowNavigation ? Math.round((parent.width - width) / 2) : Theme.s + 2
                            anchors.verticalCenter: parent.verticalCenter
                            width: Math.round(17 * Theme.scale)
                            height: Math.round(17 * Theme.scale)
                            name: tab.modelData.name
                            color: tab.on ? Theme.accent : Theme.muted
                        }
                        JobsText {
                            x: Math.round(38 * Theme.scale)
                            width: parent.width - x - (badgeText.visible ? badgeText.width + Theme.m : 0)
                            height: parent.height
                            text: tab.text
                            font.weight: tab.on ? Font.DemiBold : Font.Normal
                            visible: !view.narrowNavigation
                        }
                        JobsText {
                            id: badgeText

                            anchors.right: parent.right
                            anchors.rightMargin: Theme.s + 2
                            height: parent.height
                            text: Format.compact(tab.badge)
                            color: tab.modelData.name === "failures" ? Theme.red : Theme.muted
                            font.pixelSize: Theme.sizeSmall
                            font.weight: tab.modelData.name === "failures" ? Font.DemiBold : Font.Normal
                            visible: tab.badge > 0 && !view.narrowNavigation
                        }
                        Rectangle {
                            x: Math.round(parent.width / 2 + 6 * Theme.scale)
                            y: Math.round(6 * Theme.scale)
                            width: 7
                            height: 7
                            radius: 4
                            color: Theme.chartFailed
                            visible: view.narrowNavigation && tab.modelData.name === "failures" && tab.badge > 0
                        }
                    }
                    JobsToolTip {
                        x: tab.width + 8
                        y: Math.round((tab.height - height) / 2)
                        text: tab.modelData.title + "  ·  G " + tab.modelData.key
                        shown: tab.hovered
                    }
                }
            }
        }
    }

    // --- screens: made when they are first shown, and kept with all that was chosen in them --------------------------------
    Item {
        id: content

        x: navigation.width
        y: top.height + banner.height
        width: parent.width - x
        height: parent.height - y - status.height

        Loader {
            id: overviewLoader

            anchors.fill: parent
            active: view.screen === "overview"
            visible: view.screen === "overview" && view.session.everConnected
            focus: view.screen === "overview"
            onLoaded: active = true
            sourceComponent: OverviewScreen {
                session: view.session
                overview: figures
                paused: view.paused
                focus: true
                onJobsRequested: filter => view.showJobs(filter)
                onQueueRequested: queue => view.openQueue(queue)
                onScreenRequested: name => view.go(name)
                onPauseRequested: queue => {
                    view.openQueue(queue)
                    const screen = queuesLoader.item as QueuesScreen
                    screen.askPause(queue)
                }
            }
        }
        Loader {
            id: failuresLoader

            anchors.fill: parent
            active: view.screen === "failures"
            visible: view.screen === "failures" && view.session.everConnected
            focus: view.screen === "failures"
            onLoaded: active = true
            sourceComponent: FailuresScreen {
                session: view.session
                paused: view.paused
                muted: view.mutedFailures
                focus: true
                onJobRequested: id => view.openJob(id)
                onJobsRequested: filter => view.showJobs(filter)
                onMuteChanged: muted => view.mutedChanged(muted)
            }
        }
        Loader {
            id: jobsLoader

            anchors.fill: parent
            active: view.screen === "jobs"
            visible: view.screen === "jobs" && view.session.everConnected
            focus: view.screen === "jobs"
            onLoaded: active = true
            sourceComponent: JobsScreen {
                session: view.session
                overview: figures
                paused: view.paused
                focus: true
            }
        }
        Loader {
            id: queuesLoader

            anchors.fill: parent
            active: view.screen === "queues"
            visible: view.screen === "queues" && view.session.everConnected
            focus: view.screen === "queues"
            onLoaded: active = true
            sourceComponent: QueuesScreen {
                session: view.session
                paused: view.paused
                focus: true
                onJobsRequested: filter => view.showJobs(filter)
            }
        }
        Loader {
            id: nodesLoader

            anchors.fill: parent
            active: view.screen === "nodes"
            visible: view.screen === "nodes" && view.session.everConnected
            focus: view.screen === "nodes"
            onLoaded: active = true
            sourceComponent: NodesScreen {
                session: view.session
                focus: true
            }
        }
        Loader {
            id: auditLoader

            anchors.fill: parent
            active: view.screen === "audit"
            visible: view.screen === "audit" && view.session.everConnected
            focus: view.screen === "audit"
            onLoaded: active = true
            sourceComponent: AuditScreen {
                session: view.session
                focus: true
            }
        }

        EmptyState {
            objectName: "connectionState"
            anchors.fill: parent
            visible: !view.session.everConnected
            kind: view.session.status === MonitorSession.Connecting ? "loading" : view.session.status === MonitorSession.None ? "empty" : "error"
            iconName: kind === "empty" ? "plug" : "warning"
            title: view.session.status === MonitorSession.Lost ? qsTr("Nobody answers") : view.session.statusText
            text: Format.joined([Format.sentence(view.session.errorText), view.session.advice], "\n\n")
            action: view.canChooseConnection && kind !== "loading" ? qsTr("Connections…") : ""
            onTriggered: view.connectionsRequested()
        }
    }

    Rectangle {
        id: banner

        objectName: "connectionBanner"
        x: navigation.width
        y: top.height
        width: parent.width - x
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

    // --- status bar -----------------------------------------------------------------------------------------------------
    Rectangle {
        id: status

        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.round(28 * Theme.scale)
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

    OperationList {
        anchors.right: parent.right
        anchors.bottom: toasts.top
        anchors.margins: Theme.m
        width: Math.min(380, parent.width - 2 * Theme.m)
        session: view.session
    }
    Toasts {
        id: toasts

        anchors.horizontalCenter: content.horizontalCenter
        anchors.bottom: status.top
        anchors.bottomMargin: Theme.m
        width: Math.min(560, content.width - 2 * Theme.l)
    }

    Rectangle {
        anchors.fill: parent
        color: "transparent"
        border.width: 3
        border.color: Theme.production
        visible: view.session.production
    }
}
