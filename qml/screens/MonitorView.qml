// SPDX-License-Identifier: MIT
// A Loader of Qt 6.4 makes no bound components, and to qmllint the ids that unbound ones use are unknown.
// qmllint disable unqualified
import QtQuick
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
        if (view.session.undoText.length > 0)
            list.push({name: qsTr("Undo: %1").arg(Format.line(view.session.undoText, 100)), keys: "Ctrl Z", enabled: view.session.canOperate, run: () => view.session.undo()})
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
        function onUndoOffered() { toasts.offerUndo() }
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
    Shortcut { sequence: "Ctrl+Z"; enabled: view.keysFree && view.session.undoText.length > 0; onActivated: view.session.undo() }
    Shortcut { sequences: ["Ctrl++", "Ctrl+="]; onActivated: view.zoom(0.1) }
    Shortcut { sequence: "Ctrl+-"; onActivated: view.zoom(-0.1) }
    Shortcut { sequence: "Ctrl+0"; onActivated: view.zoom(0) }

    Rectangle {
        anchors.fill: parent
        color: Theme.window
    }

    MonitorTopBar {
        id: top

        width: parent.width
        session: view.session
        paused: view.paused
        compact: view.compact
        onConnectionsRequested: view.connectionsRequested()
        onCommandsRequested: palette.ask()
        onKeysRequested: shortcuts.open()
        onPauseToggled: view.paused = !view.paused
        onThemeToggled: view.themeToggled()
    }

    MonitorNavigation {
        id: navigation

        y: top.height
        height: parent.height - y - status.height
        screens: view.screens
        screen: view.screen
        narrow: view.narrowNavigation
        failures: failureWatch.count
        jobs: figures.available + figures.running
        nodes: figures.nodes
        onChosen: name => view.go(name)
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

    ConnectionBanner {
        id: banner

        objectName: "connectionBanner"
        x: navigation.width
        y: top.height
        width: parent.width - x
        session: view.session
    }

    MonitorStatusBar {
        id: status

        anchors.bottom: parent.bottom
        width: parent.width
        session: view.session
        compact: view.compact
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

        session: view.session
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
