// SPDX-License-Identifier: MIT
#include "words.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

namespace Jobs {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;
using Code = JobQueueError::Code;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Jobs::Words)
};

struct Unit
{
    QLatin1StringView name;
    qint64 msecs;
};

constexpr std::array units{
    Unit{"w"_L1, 7 * 86'400'000LL}, Unit{"d"_L1, 86'400'000}, Unit{"h"_L1, 3'600'000},
    Unit{"m"_L1, 60'000},           Unit{"s"_L1, 1000},       Unit{"ms"_L1, 1},
};
constexpr qint64 longestDuration = 36'525 * 86'400'000LL;

tl::unexpected<JobQueueError> notADuration(QStringView text)
{
    return failure(Code::InvalidArgument,
                   QCoreApplication::translate("Jobs::Words",
                                               "“%1” is not a duration; write numbers with units, "
                                               "largest first: 250ms, 90s, 5m, 1h30m, 7d, 2w")
                       .arg(text.left(64)));
}

//! The number of characters to insert, remove, replace or swap between the two.
int distance(QStringView a, QStringView b)
{
    std::vector<int> before(size_t(b.size()) + 1);
    std::vector<int> row(before.size());
    std::vector<int> next(before.size());
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        next[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int replace = row[size_t(j) - 1] + (a[i - 1] != b[j - 1]);
            next[size_t(j)] = std::min({row[size_t(j)] + 1, next[size_t(j) - 1] + 1, replace});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                next[size_t(j)] = std::min(next[size_t(j)], before[size_t(j) - 2] + 1);
        }
        before.swap(row);
        row.swap(next);
    }
    return row.back();
}

} // namespace

Result<milliseconds> parseDuration(QStringView text)
{
    if (text == "0"_L1)
        return milliseconds{0};
    qint64 total = 0;
    size_t nextUnit = 0;
    QStringView rest = text;
    while (!rest.isEmpty()) {
        const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
        const auto unitBegin = std::ranges::find_if_not(rest, isDigit) - rest.begin();
        const auto unitEnd = std::find_if(rest.begin() + unitBegin, rest.end(), isDigit) - rest.begin();
        bool ok = false;
        const qint64 number = rest.first(unitBegin).toLongLong(&ok);
        const QStringView name = rest.sliced(unitBegin, unitEnd - unitBegin);
        const auto unit =
            std::find_if(units.begin() + nextUnit, units.end(), [name](const Unit &u) { return u.name == name; });
        if (!ok || unit == units.end())
            return notADuration(text);
        if (number > (longestDuration - total) / unit->msecs) {
            return failure(Code::InvalidArgument, Text::tr("“%1” is longer than a hundred years").arg(text.left(64)));
        }
        total += number * unit->msecs;
        nextUnit = size_t(unit - units.begin()) + 1;
        rest = rest.sliced(unitEnd);
    }
    if (text.isEmpty())
        return notADuration(text);
    return milliseconds{total};
}

QString durationText(milliseconds duration)
{
    if (duration.count() == 0)
        return u"0s"_s;
    QString text;
    qint64 rest = duration.count();
    if (rest < 0) {
        text = u"-"_s;
        rest = -rest;
    }
    for (const Unit &unit : units) {
        if (rest >= unit.msecs)
            text += QString::number(rest / unit.msecs) + unit.name;
        rest %= unit.msecs;
    }
    return text;
}

QString nearestWord(QStringView word, const QStringList &known)
{
    constexpr qsizetype longest = 64; // beyond it nobody mistyped a word of ours
    if (word.isEmpty() || word.size() > longest)
        return {};
    const QString lower = word.toString().toLower();
    QString nearest;
    int best = int(std::max<qsizetype>(1, word.size() / 3)) + 1;
    for (const QString &candidate : known) {
        if (candidate.size() > longest)
            continue;
        const QString other = candidate.toLower();
        // What was begun and not ended is nearer than what was mistyped.
        const int d = other.startsWith(lower) && lower.size() > 1 ? 1 : distance(lower, other);
        if (d < best) {
            best = d;
            nearest = candidate;
        }
    }
    return nearest;
}

} // namespace Jobs
