// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/control/monitortypes.h>

#include <QtCore/QHash>

#include <chrono>
#include <optional>

namespace Jobs {

inline constexpr qint64 maxFailuresScanned = 10'000;

//! Groups failed and retryable jobs by their fingerprints, newest first, as the pages of a listing bring them.
class FailureGroups
{
public:
    FailureGroups(Timestamp now, std::chrono::milliseconds window);

    //! False: enough were looked at.
    bool add(const JobPage &page);
    //! Traces are left to the caller.
    FailureReport report(bool complete) &&;

private:
    void add(const QueuedJob &job);

    const Timestamp m_now;
    const Timestamp m_begin;
    const std::chrono::milliseconds m_window;
    qint64 m_scanned = 0;
    QHash<QString, FailureGroup> m_groups; //!< by fingerprint
    QHash<std::pair<QString, QString>, QString> m_fingerprints; //!< of kind and error: the same ones come again and again
};

//! When the job failed last, as far as its row tells.
Timestamp failedAt(const QueuedJob &job);

//! The report of a moment ago: views of one store ask the same thing at the same time.
class FailureCache
{
public:
    std::optional<FailureReport> report(std::chrono::milliseconds window, std::chrono::nanoseconds now) const;
    void keep(std::chrono::milliseconds window, std::chrono::nanoseconds now, FailureReport report);
    void invalidate() { m_report.reset(); }

private:
    std::optional<FailureReport> m_report;
    std::chrono::milliseconds m_window{0};
    std::chrono::nanoseconds m_madeAt{0};
};

} // namespace Jobs
