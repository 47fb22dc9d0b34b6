// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobsglobal.h>
#include <jobs/core/timestamp.h>

#include <QtCore/QString>

#include <array>
#include <chrono>
#include <optional>

namespace Jobs {

//! One thing that a person, or a program on its behalf, did to jobs, queues or workers. Kept in the store, never changed.
struct AuditEntry
{
    qint64 id = 0; //!< grows
    Timestamp at{};
    QString actor = {}; //!< who: the token's name, "uid 1000", the application's user
    QString origin = {}; //!< from where: "unix", "127.0.0.1:4711", "monitor"
    QString action = {}; //!< actionName(), "pause queue", "purge queue", …
    QString target = {}; //!< "job 17", "queue mail", the filter in words
    QString detail = {}; //!< reason, new values; never parameters
    qint64 changed = 0; //!< how many jobs it changed

    friend bool operator==(const AuditEntry &, const AuditEntry &) = default;
};

/*!
    Upper bounds of the histogram's classes of waits and runs: 1 ms, 2 ms, 5 ms, 10 ms … 5000 s, and the rest.
    Class i counts times up to bound i that are longer than bound i - 1.
*/
inline constexpr std::array<std::chrono::milliseconds, 21> historyBounds{{
    std::chrono::milliseconds{1}, std::chrono::milliseconds{2}, std::chrono::milliseconds{5},
    std::chrono::milliseconds{10}, std::chrono::milliseconds{20}, std::chrono::milliseconds{50},
    std::chrono::milliseconds{100}, std::chrono::milliseconds{200}, std::chrono::milliseconds{500},
    std::chrono::milliseconds{1'000}, std::chrono::milliseconds{2'000}, std::chrono::milliseconds{5'000},
    std::chrono::milliseconds{10'000}, std::chrono::milliseconds{20'000}, std::chrono::milliseconds{50'000},
    std::chrono::milliseconds{100'000}, std::chrono::milliseconds{200'000}, std::chrono::milliseconds{500'000},
    std::chrono::milliseconds{1'000'000}, std::chrono::milliseconds{2'000'000}, std::chrono::milliseconds{5'000'000},
}};

using HistoryClasses = std::array<qint64, historyBounds.size() + 1>;

//! What happened in one minute to the jobs of one kind in one queue.
struct HistoryRow
{
    Timestamp minute{}; //!< its begin
    QString queue = {};
    QString kind = {};
    qint64 pushed = 0;
    qint64 completed = 0;
    qint64 failed = 0; //!< for good
    qint64 retried = 0; //!< attempts that failed and will be repeated
    qint64 cancelled = 0;
    HistoryClasses waits{}; //!< from due to start, of every attempt
    HistoryClasses runs{}; //!< from start to end, of every attempt

    friend bool operator==(const HistoryRow &, const HistoryRow &) = default;
};

//! The time below which \a share (0 … 1) of \a classes lie, or nothing if they are empty. An upper bound of its class.
JOBS_EXPORT std::optional<std::chrono::milliseconds> quantile(const HistoryClasses &classes, double share);

} // namespace Jobs
