// SPDX-License-Identifier: MIT
pragma Singleton

import QtQuick
import Jobs

/*!
    Colours, type and measures of all views, in one place. \c mode is "auto", "light" or "dark"; an application that embeds views may
    set it, and \c family and \c scale.

    \c pairs lists every pair of colours that something readable is drawn in; a test measures their contrast.
*/
QtObject {
    id: theme

    property string mode: "auto"
    property SystemPalette system: SystemPalette {}
    readonly property bool dark: mode === "dark" || (mode === "auto" && system.window.hslLightness < 0.5)

    // --- type -------------------------------------------------------------------------------------------------------
    property string family: Format.systemFamily
    property string monoFamily: "monospace"
    property real scale: 1
    readonly property int sizeSmall: Math.round(12 * scale)
    readonly property int size: Math.round(13 * scale)
    readonly property int sizeLarge: Math.round(15 * scale)
    readonly property int sizeTitle: Math.round(18 * scale)
    readonly property int sizeFigure: Math.round(24 * scale)

    // --- measures: multiples of four ------------------------------------------------------------------------------------
    readonly property int xs: 4
    readonly property int s: 8
    readonly property int m: 12
    readonly property int l: 16
    readonly property int xl: 24
    readonly property int radius: 6
    readonly property int rowHeight: Math.round(32 * scale)
    readonly property int controlHeight: Math.round(30 * scale)
    readonly property int duration: 120

    // --- surfaces ---------------------------------------------------------------------------------------------------------
    readonly property color window: dark ? "#0f141a" : "#f4f6f8"
    readonly property color panel: dark ? "#171d25" : "#ffffff"
    readonly property color sunken: dark ? "#1d242e" : "#eef1f4"
    readonly property color hover: dark ? "#212b38" : "#edf2fb"
    readonly property color selected: dark ? "#23395d" : "#dce8fd"
    readonly property color border: dark ? "#2c3644" : "#d9dfe6"
    readonly property color borderStrong: dark ? "#74839a" : "#788597"
    readonly property color shade: dark ? "#b0000000" : "#66101820"

    // --- text and accent ----------------------------------------------------------------------------------------------------
    readonly property color text: dark ? "#e4e9ef" : "#17202b"
    readonly property color muted: dark ? "#9ba8b7" : "#56626f"
    readonly property color disabled: dark ? "#66727f" : "#8f9aa6"
    readonly property color accent: dark ? "#8ab0ff" : "#1d5bd1"
    readonly property color accentFill: dark ? "#2f6be0" : "#1d5bd1"
    readonly property color onFill: "#ffffff"
    readonly property color dangerFill: dark ? "#c93a31" : "#b3261e"
    readonly property color production: dark ? "#e2564c" : "#b3261e"

    // --- tones: a colour for text and drawings, and one to lie behind it ------------------------------------------------------
    readonly property color green: dark ? "#6fd6a1" : "#0e6b40"
    readonly property color greenBack: dark ? "#12342a" : "#ddf3e6"
    readonly property color red: dark ? "#ff9c94" : "#b3261e"
    readonly property color redBack: dark ? "#45201f" : "#fbe3e1"
    readonly property color amber: dark ? "#f2c063" : "#7a4f00"
    readonly property color amberBack: dark ? "#3d2f12" : "#fcebc8"
    readonly property color blue: dark ? "#9cc0ff" : "#164aae"
    readonly property color blueBack: dark ? "#1d3358" : "#dfe9fc"
    readonly property color cyan: dark ? "#7fd3ee" : "#0b5c78"
    readonly property color cyanBack: dark ? "#123845" : "#d8f0f8"
    readonly property color violet: dark ? "#cbb2ff" : "#6238b4"
    readonly property color violetBack: dark ? "#34275a" : "#eae2fa"
    readonly property color grey: dark ? "#b4c0cd" : "#4c5866"
    readonly property color greyBack: dark ? "#2a333e" : "#e8ecf0"

    // --- chart ------------------------------------------------------------------------------------------------------------
    readonly property color chartCompleted: dark ? "#3a9f73" : "#2f9466"
    readonly property color chartFailed: dark ? "#f0685e" : "#d1362c"
    readonly property color chartPushed: dark ? "#8ab0ff" : "#1d5bd1"

    // By JobStates' numbers; 0 is unused.
    readonly property var stateColors: [grey, violet, blue, cyan, amber, grey, violet, green, red, grey]
    readonly property var stateBacks: [greyBack, violetBack, blueBack, cyanBack, amberBack, greyBack, violetBack, greenBack, redBack, greyBack]
    readonly property var stateIcons: ["", "scheduled", "available", "running", "retryable", "waiting", "suspended", "completed", "failed", "cancelled"]

    function stateColor(state: int): color { return stateColors[state] ?? grey }
    function stateBack(state: int): color { return stateBacks[state] ?? greyBack }
    function stateIcon(state: int): string { return stateIcons[state] ?? "" }

    // Text needs 4.5 to 1, drawings and borders of controls 3 to 1 (WCAG 2.1, AA).
    readonly property var pairs: {
        const list = []
        const surfaces = {window: window, panel: panel, sunken: sunken, hover: hover, selected: selected}
        for (const name in surfaces) {
            list.push({name: "text on " + name, front: text, back: surfaces[name], least: 4.5})
            list.push({name: "muted on " + name, front: muted, back: surfaces[name], least: 4.5})
            list.push({name: "accent on " + name, front: accent, back: surfaces[name], least: 4.5})
            list.push({name: "red on " + name, front: red, back: surfaces[name], least: 4.5})
            list.push({name: "amber on " + name, front: amber, back: surfaces[name], least: 4.5})
            list.push({name: "green on " + name, front: green, back: surfaces[name], least: 4.5})
        }
        for (const name of ["window", "panel", "sunken"])
            list.push({name: "control border on " + name, front: borderStrong, back: surfaces[name], least: 3})
        list.push({name: "text on accent", front: onFill, back: accentFill, least: 4.5})
        list.push({name: "text on danger", front: onFill, back: dangerFill, least: 4.5})
        list.push({name: "focus ring on panel", front: accent, back: panel, least: 3})
        list.push({name: "production frame on window", front: production, back: window, least: 3})
        list.push({name: "chart completed", front: chartCompleted, back: panel, least: 3})
        list.push({name: "chart failed", front: chartFailed, back: panel, least: 3})
        list.push({name: "chart pushed", front: chartPushed, back: panel, least: 3})
        for (let state = 1; state < stateColors.length; ++state) {
            list.push({name: "state " + stateIcons[state], front: stateColors[state], back: stateBacks[state], least: 4.5})
            for (const name of ["panel", "hover", "selected"])
                list.push({name: "state icon " + stateIcons[state] + " on " + name, front: stateColors[state], back: surfaces[name], least: 3})
        }
        return list
    }
}
