// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Jobs

TestCase {
    name: "Theme"
    visible: true
    when: windowShown

    // WCAG 2.1: relative luminance and contrast.
    function channel(value: real): real { return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4) }
    function luminance(colour: color): real { return 0.2126 * channel(colour.r) + 0.7152 * channel(colour.g) + 0.0722 * channel(colour.b) }
    function contrast(a: color, b: color): real {
        const light = Math.max(luminance(a), luminance(b))
        const dark = Math.min(luminance(a), luminance(b))
        return (light + 0.05) / (dark + 0.05)
    }

    function test_contrastOfEveryPair_data() { return [{tag: "light"}, {tag: "dark"}] }
    function test_contrastOfEveryPair(row) {
        Theme.mode = row.tag
        compare(Theme.dark, row.tag === "dark")
        const bad = []
        for (const pair of Theme.pairs) {
            const measured = contrast(pair.front, pair.back)
            if (!(measured >= pair.least))
                bad.push(pair.name + ": " + measured.toFixed(2) + " of " + pair.least)
        }
        verify(Theme.pairs.length > 60)
        compare(bad.join("\n"), "")
    }

    function test_blackOnWhiteIsTwentyOne() { compare(Math.round(contrast(Qt.rgba(0, 0, 0, 1), Qt.rgba(1, 1, 1, 1))), 21) }

    function test_everyStateHasADrawingAndAName() {
        const icon = Qt.createQmlObject("import Jobs; Icon {}", this)
        const names = icon.names()
        const seen = {}
        for (let state = 1; state <= 9; ++state) {
            verify(names.includes(Theme.stateIcon(state)))
            const name = Format.stateName(state)
            verify(name.length > 0 && seen[name] === undefined)
            seen[name] = true
        }
        icon.destroy()
    }
}
