// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Jobs

/*!
    A filter as text, with completion: arrows choose, Tab or Enter takes. What is wrong with it stands below. applied() comes a moment after
    typing, once the text is a filter.
*/
FocusScope {
    id: view

    required property MonitorSession session
    property alias text: field.text
    readonly property string problem: view.session.filterError(field.text)

    signal applied(string text)

    function completionAt(cursor: int): var { return session.complete(field.text, cursor) }
    function complete() {
        const completion = completionAt(field.cursorPosition)
        popup.from = completion.from
        popup.candidates = completion.candidates
        popup.currentIndex = 0
        // Nothing to choose where the only candidate stands there already.
        const typed = field.text.slice(completion.from, field.cursorPosition)
        if (field.activeFocus && popup.candidates.length > 0 && !(popup.candidates.length === 1 && popup.candidates[0] === typed))
            popup.open()
        else
            popup.close()
    }

    function take(candidate: string) {
        const cursor = field.cursorPosition
        const rest = field.text.slice(cursor)
        field.text = field.text.slice(0, popup.from) + candidate + rest
        field.cursorPosition = popup.from + candidate.length
        popup.close()
        if (candidate.endsWith(":") || candidate.endsWith("."))
            complete()
    }

    function apply() {
        settle.stop()
        if (problem.length === 0)
            applied(field.text)
    }

    implicitWidth: 320
    implicitHeight: Theme.controlHeight
    activeFocusOnTab: false

    Timer {
        id: settle

        interval: 300
        onTriggered: view.apply()
    }

    JobsTextField {
        id: field

        objectName: "filterField"
        anchors.fill: parent
        focus: true
        iconName: "search"
        rightPadding: clearButton.visible ? clearButton.width + 4 : Theme.s
        placeholderText: qsTr("Filter: queue:mail kind:SendEmail error:timeout age:>1h")
        invalid: view.problem.length > 0
        Accessible.description: view.problem
        onTextEdited: {
            settle.restart()
            view.complete()
        }
        onActiveFocusChanged: if (!activeFocus) popup.close()
        Keys.onDownPressed: event => {
            if (popup.opened)
                popup.currentIndex = Math.min(popup.candidates.length - 1, popup.currentIndex + 1)
            else
                view.complete()
        }
        Keys.onUpPressed: popup.currentIndex = Math.max(0, popup.currentIndex - 1)
        Keys.onTabPressed: event => {
            if (popup.opened)
                view.take(popup.candidates[popup.currentIndex])
            else
                event.accepted = false
        }
        Keys.onReturnPressed: view.apply()
        Keys.onEnterPressed: view.apply()
        Keys.onEscapePressed: event => {
            if (popup.opened)
                popup.close()
            else
                event.accepted = false
        }

        JobsButton {
            id: clearButton

            anchors.right: parent.right
            anchors.rightMargin: 3
            anchors.verticalCenter: parent.verticalCenter
            compact: true
            look: "ghost"
            iconName: "close"
            hint: qsTr("Clear the filter")
            visible: field.length > 0
            onClicked: {
                field.clear()
                view.apply()
            }
        }
    }

    T.Popup {
        id: popup

        property int from: 0
        property var candidates: []
        property int currentIndex: 0

        y: view.height + 4
        width: Math.min(view.width, 360)
        height: Math.min(8, candidates.length) * Theme.controlHeight + 2 * padding
        padding: Theme.xs
        closePolicy: T.Popup.CloseOnPressOutside

        background: Rectangle {
            radius: Theme.radius
            color: Theme.panel
            border.color: Theme.borderStrong
        }
        contentItem: ListView {
            clip: true
            model: popup.candidates
            currentIndex: popup.currentIndex
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Completions")

            delegate: Rectangle {
                id: candidate

                required property int index
                required property string modelData

                width: ListView.view.width
                height: Theme.controlHeight
                radius: Theme.radius - 2
                color: index === popup.currentIndex ? Theme.hover : "transparent"
                Accessible.role: Accessible.ListItem
                Accessible.name: modelData
                Accessible.selected: index === popup.currentIndex

                JobsText {
                    x: Theme.s
                    width: parent.width - 2 * Theme.s
                    height: parent.height
                    text: Format.line(candidate.modelData, 200)
                    font.family: Theme.monoFamily
                    font.pixelSize: Theme.sizeSmall
                }
                MouseArea {
                    anchors.fill: parent
                    hoverEnabled: true
                    onEntered: popup.currentIndex = candidate.index
                    onClicked: view.take(candidate.modelData)
                }
            }
        }
    }
}
