// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Jobs

//! Lines that can be selected and copied, and edited unless readOnly.
Rectangle {
    id: area

    property alias text: edit.text
    property alias readOnly: edit.readOnly
    property bool invalid: false
    property string label
    property alias editor: edit

    implicitWidth: 320
    implicitHeight: 120
    radius: Theme.radius
    color: readOnly ? Theme.sunken : Theme.panel
    border.width: edit.activeFocus ? 2 : 1
    border.color: invalid ? Theme.red : edit.activeFocus ? Theme.accent : readOnly ? Theme.border : Theme.borderStrong
    clip: true

    Flickable {
        id: flick

        anchors.fill: parent
        anchors.margins: 1
        contentWidth: width
        contentHeight: edit.implicitHeight
        boundsBehavior: Flickable.StopAtBounds

        T.ScrollBar.vertical: JobsScrollBar {}

        T.TextArea {
            id: edit

            width: flick.width
            height: Math.max(flick.height, implicitHeight)
            implicitHeight: contentHeight + topPadding + bottomPadding
            padding: Theme.s
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.WrapAnywhere
            color: Theme.text
            selectionColor: Theme.accentFill
            selectedTextColor: Theme.onFill
            font.family: Theme.monoFamily
            font.pixelSize: Theme.sizeSmall
            selectByMouse: true
            KeyNavigation.priority: KeyNavigation.BeforeItem
            Keys.onTabPressed: nextItemInFocusChain().forceActiveFocus()
            Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus()
            Accessible.name: area.label
            onCursorRectangleChanged: {
                if (cursorRectangle.y < flick.contentY)
                    flick.contentY = Math.max(0, cursorRectangle.y - padding)
                else if (cursorRectangle.y + cursorRectangle.height > flick.contentY + flick.height)
                    flick.contentY = cursorRectangle.y + cursorRectangle.height + padding - flick.height
            }
        }
    }
}
