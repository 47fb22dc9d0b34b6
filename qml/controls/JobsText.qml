// SPDX-License-Identifier: MIT
import QtQuick
import Jobs

//! Text as it is, never as markup: names and errors come from anywhere.
Text {
    textFormat: Text.PlainText
    color: enabled ? Theme.text : Theme.disabled
    font.family: Theme.family
    font.pixelSize: Theme.size
    elide: Text.ElideRight
    verticalAlignment: Text.AlignVCenter
    maximumLineCount: 1000
}
