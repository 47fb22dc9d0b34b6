// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Jobs

//! Shows where a view stands; hidden where everything is seen.
T.ScrollBar {
    id: bar

    implicitWidth: 10
    implicitHeight: 10
    padding: 2
    minimumSize: 0.06
    visible: size < 1
    contentItem: Rectangle {
        implicitWidth: 6
        implicitHeight: 6
        radius: 3
        color: Theme.borderStrong
        opacity: bar.pressed ? 1 : bar.hovered ? 0.8 : 0.45
    }
}
