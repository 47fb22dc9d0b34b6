// SPDX-License-Identifier: MIT
#include "units.h"

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace Jobsd {

using Code = Jobs::JobQueueError::Code;

namespace {

struct Unit
{
    QLatin1StringView name;
    qint64 factor;
};

// The largest first, as durations are written.
constexpr std::array durations{
    Unit{"w"_L1, 7LL * 24 * 3600 * 1000}, Unit{"d"_L1, 24LL * 3600 * 1000}, Unit{"h"_L1, 3600LL * 1000},
    Unit{"m"_L1, 60LL * 1000},            Unit{"s"_L1, 1000},               Unit{"ms"_L1, 1},
};

constexpr std::array sizes{
    Unit{"TiB"_L1, 1LL << 40}, Unit{"GiB"_L1, 1LL << 30}, Unit{"MiB"_L1, 1LL << 20}, Unit{"KiB"_L1, 1LL << 10},
    Unit{"TB"_L1, 1'000'000'000'000}, Unit{"GB"_L1, 1'000'000'000}, Unit{"MB"_L1, 1'000'000}, Unit{"kB"_L1, 1'000},
    Unit{"B"_L1, 1},
};

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

//! Takes the digits off the front of \a text. Nothing: there are none, or too many for any use.
std::optional<qint64> takeNumber(QStringView &text)
{
    qsizetype digits = 0;
    while (digits < text.size() && isDigit(text[digits]))
        ++digits;
    if (digits == 0 || digits > 18)
        return std::nullopt;
    const qint64 number = text.left(digits).toLongLong();
    text = text.mid(digits);
    return number;
}

//! Takes what is not a digit off the front of \a text.
QStringView takeWord(QStringView &text)
{
    qsizetype letters = 0;
    while (letters < text.size() && !isDigit(text[letters]))
        ++letters;
    const QStringView word = text.left(letters);
    text = text.mid(letters);
    return word;
}

} // namespace

Jobs::Result<std::chrono::milliseconds> parseDuration(QStringView text)
{
    const auto wrong = Jobs::failure(Code::InvalidArgument, u"is no duration: write a number and a unit of ms, s, m, h, d or w, as in "
                                                            "\"5m\" or \"1h30m\""_s);
    const auto tooLong = Jobs::failure(Code::InvalidArgument, u"is longer than ten years"_s);
    if (text.isEmpty())
        return wrong;
    qint64 total = 0;
    size_t next = 0; //!< units before it were used, or passed over
    while (!text.isEmpty()) {
        const auto number = takeNumber(text);
        if (!number)
            return wrong;
        const QStringView word = takeWord(text);
        while (next < durations.size() && word != durations[next].name)
            ++next;
        if (next == durations.size())
            return wrong;
        const qint64 factor = durations[next++].factor;
        if (*number > longestDuration.count() / factor)
            return tooLong;
        total += *number * factor;
        if (total > longestDuration.count())
            return tooLong;
    }
    return std::chrono::milliseconds(total);
}

QString durationText(std::chrono::milliseconds duration)
{
    qint64 rest = duration.count();
    if (rest <= 0)
        return u"0s"_s;
    QString text;
    for (const Unit &unit : durations) {
        if (const qint64 count = rest / unit.factor; count > 0) {
            text += QString::number(count) + unit.name;
            rest -= count * unit.factor;
        }
    }
    return text;
}

Jobs::Result<std::pair<qint64, std::chrono::milliseconds>> parseRate(QStringView text)
{
    const auto wrong = Jobs::failure(Code::InvalidArgument, u"is no rate: write a number and a time, as in \"600/1m\""_s);
    const auto number = takeNumber(text);
    if (!number || *number < 1 || !text.startsWith(u'/'))
        return wrong;
    const auto per = parseDuration(text.mid(1));
    if (!per || per->count() < 1)
        return wrong;
    return std::pair{*number, *per};
}

Jobs::Result<qint64> parseSize(QStringView text)
{
    const auto wrong = Jobs::failure(Code::InvalidArgument,
                                     u"is no size: write a number of bytes, or one with a unit of B, kB, MB, GB, TB, KiB, MiB, GiB or TiB, "
                                     "as in \"64KiB\""_s);
    const auto number = takeNumber(text);
    if (!number)
        return wrong;
    if (text.isEmpty())
        return *number;
    for (const Unit &unit : sizes) {
        if (text != unit.name)
            continue;
        if (*number > std::numeric_limits<qint64>::max() / unit.factor)
            return Jobs::failure(Code::InvalidArgument, u"is more than any machine has"_s);
        return *number * unit.factor;
    }
    return wrong;
}

QString sizeText(qint64 bytes)
{
    for (const Unit &unit : sizes) {
        if (unit.factor > 1 && bytes > 0 && bytes % unit.factor == 0)
            return QString::number(bytes / unit.factor) + unit.name;
    }
    return QString::number(bytes);
}

} // namespace Jobsd
