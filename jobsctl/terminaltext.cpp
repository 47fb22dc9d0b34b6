// SPDX-License-Identifier: MIT
#include "terminaltext.h"

#include <QtCore/QChar>

#include <algorithm>
#include <array>

namespace Jobs::Ctl {

namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

// Wide by Unicode's East Asian Width, and emoji; neighbours are joined, since the gaps hold nothing that is written.
constexpr std::array wideRanges{
    Range{0x1100, 0x115f},   Range{0x231a, 0x231b},   Range{0x2329, 0x232a},   Range{0x23e9, 0x23ec},
    Range{0x25fd, 0x25fe},   Range{0x2614, 0x2615},   Range{0x2648, 0x2653},   Range{0x26a1, 0x26a1},
    Range{0x26bd, 0x26be},   Range{0x2705, 0x2705},   Range{0x270a, 0x270b},   Range{0x274c, 0x274c},
    Range{0x2753, 0x2755},   Range{0x2e80, 0x303e},   Range{0x3041, 0x33ff},   Range{0x3400, 0x4dbf},
    Range{0x4e00, 0x9fff},   Range{0xa000, 0xa4cf},   Range{0xa960, 0xa97f},   Range{0xac00, 0xd7a3},
    Range{0xf900, 0xfaff},   Range{0xfe30, 0xfe6f},   Range{0xff00, 0xff60},   Range{0xffe0, 0xffe6},
    Range{0x1f300, 0x1f64f}, Range{0x1f680, 0x1f6ff}, Range{0x1f900, 0x1f9ff}, Range{0x1fa70, 0x1faff},
    Range{0x20000, 0x3fffd},
};

bool isWide(char32_t c)
{
    const auto after = std::ranges::upper_bound(wideRanges, c, {}, &Range::first);
    return after != wideRanges.begin() && c <= std::prev(after)->last;
}

//! Steers a terminal, breaks the line, or turns the direction in which what follows is shown.
bool isHarmful(char32_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x061c || (c >= 0x200e && c <= 0x200f)
        || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x206f) || c == 0xfeff || (c >= 0xfff9 && c <= 0xfffb)
        || (c >= 0xe0000 && c <= 0xe007f);
}

int widthOf(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0;
    default:
        return isWide(c) ? 2 : 1;
    }
}

//! The character at \a at, and \a at moved behind it.
char32_t next(const QString &text, qsizetype &at)
{
    const QChar first = text[at++];
    if (first.isHighSurrogate() && at < text.size() && text[at].isLowSurrogate())
        return QChar::surrogateToUcs4(first, text[at++]);
    return first.isSurrogate() ? char32_t(QChar::ReplacementCharacter) : first.unicode();
}

} // namespace

QString harmless(const QString &text)
{
    QString shown;
    shown.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype begin = at;
        const char32_t c = next(text, at);
        if (c == '\n')
            shown += u'↵';
        else if (c == '\t')
            shown += u' ';
        else if (c == '\r' && at < text.size() && text[at] == u'\n')
            continue; // the line feed shows it
        else if (isHarmful(c))
            shown += QChar::ReplacementCharacter;
        else if (at - begin == 2)
            shown += QStringView(text).sliced(begin, 2);
        else
            shown += QChar(char16_t(c));
    }
    return shown;
}

QByteArray harmlessJson(const QByteArray &json)
{
    const auto suspicious = [](char c) { return c == '\x7f' || static_cast<unsigned char>(c) >= 0xc2; };
    if (std::ranges::none_of(json, suspicious))
        return json;
    QString escaped;
    const QString text = QString::fromUtf8(json);
    escaped.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype begin = at;
        const char32_t c = next(text, at);
        if (!isHarmful(c) || c < 0x20) { // below are only the blanks between tokens
            escaped += QStringView(text).sliced(begin, at - begin);
            continue;
        }
        for (qsizetype i = begin; i < at; ++i)
            escaped += QStringLiteral("\\u%1").arg(int(text[i].unicode()), 4, 16, QLatin1Char('0'));
    }
    return escaped.toUtf8();
}

int displayWidth(const QString &text)
{
    int width = 0;
    for (qsizetype at = 0; at < text.size();)
        width += widthOf(next(text, at));
    return width;
}

QString cutToWidth(const QString &text, int width)
{
    if (width <= 0)
        return {};
    int used = 0;
    qsizetype fits = 0; // up to here with room for the sign
    for (qsizetype at = 0; at < text.size();) {
        used += widthOf(next(text, at));
        if (used > width)
            return text.first(fits) + u'…';
        if (used <= width - 1)
            fits = at;
    }
    return text;
}

} // namespace Jobs::Ctl
