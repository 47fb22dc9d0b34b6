// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/control/monitortypes.h>

#include <QtCore/QList>

#include <algorithm>
#include <chrono>

namespace Jobs {

/*!
    How many jobs ended a minute of late, from a history in steps of a minute whose last one has only begun.
*/
struct Pace
{
    qreal perMinute = 0;
    bool young = false; //!< nothing is older than the minutes that it is taken from: it changes soon

    static Pace of(const QList<HistoryPoint> &points, Timestamp now)
    {
        using namespace std::chrono_literals;
        constexpr qsizetype wanted = 5;
        const auto ended = [&](qsizetype step) {
            const HistoryRow &sums = points[step].sums;
            return qreal(sums.completed + sums.failed + sums.cancelled);
        };
        const qsizetype last = points.size() - 1;
        qsizetype first = 0;
        while (first <= last && ended(first) <= 0)
            ++first;
        if (first > last)
            return {};
        Pace pace;
        const qsizetype begin = std::max<qsizetype>(0, last - wanted);
        if (first <= begin && last > begin) {
            for (qsizetype step = begin; step < last; ++step)
                pace.perMinute += ended(step) / qreal(last - begin);
            return pace;
        }
        // Work began a moment ago: whole minutes alone would say that there is none.
        pace.young = true;
        for (qsizetype step = first; step <= last; ++step)
            pace.perMinute += ended(step);
        const auto begun = std::clamp<std::chrono::milliseconds>(now - points[last].at, 10s, 60s);
        pace.perMinute /= qreal(last - first) + qreal(begun.count()) / 60'000;
        return pace;
    }
};

} // namespace Jobs
