// SPDX-License-Identifier: MIT
#include "failuregroups_p.h"

#include <jobs/core/fingerprint.h>

#include <algorithm>

using namespace std::chrono_literals;

namespace Jobs {

static constexpr auto cachedFor = 1s;
static constexpr qsizetype shownJobs = 10;

FailureGroups::FailureGroups(Timestamp now, std::chrono::milliseconds window)
    : m_now(now)
    , m_begin(now - window)
    , m_window(window)
{
}

Timestamp failedAt(const QueuedJob &job)
{
    // A retryable job's row keeps the start of its last attempt, not the end.
    return job.finishedAt.value_or(job.startedAt.value_or(job.createdAt));
}

bool FailureGroups::add(const JobPage &page)
{
    for (const QueuedJob &job : page.jobs) {
        if (m_scanned == maxFailuresScanned)
            return false;
        ++m_scanned;
        add(job);
    }
    return m_scanned < maxFailuresScanned;
}

void FailureGroups::add(const QueuedJob &job)
{
    const Timestamp at = failedAt(job);
    if (at < m_begin)
        return;
    QString &fingerprint = m_fingerprints[{job.kind, job.error}];
    if (fingerprint.isEmpty())
        fingerprint = failureFingerprint(job.kind, job.error);
    FailureGroup &group = m_groups[fingerprint];
    if (group.count++ == 0) {
        group.fingerprint = fingerprint;
        group.kind = job.kind;
        group.message = normalisedError(job.error);
        group.firstSeen = at;
    }
    if (group.count == 1 || at > group.lastSeen) {
        group.lastSeen = at;
        group.sample = job.error;
    }
    group.firstSeen = std::min(group.firstSeen, at);
    if (!group.queues.contains(job.queue))
        group.queues.append(job.queue);
    if (group.jobs.size() < shownJobs)
        group.jobs.append(job.id);
    const auto parts = qint64(group.trend.size());
    const qint64 part = (at - m_begin).count() * parts / std::max<qint64>(1, m_window.count());
    ++group.trend[size_t(std::clamp<qint64>(part, 0, parts - 1))];
}

FailureReport FailureGroups::report(bool complete) &&
{
    FailureReport report;
    report.scanned = m_scanned;
    report.complete = complete;
    report.groups = m_groups.values();
    std::ranges::sort(report.groups, [](const FailureGroup &a, const FailureGroup &b) {
        return std::tuple(a.lastSeen, a.jobs.constFirst()) > std::tuple(b.lastSeen, b.jobs.constFirst());
    });
    return report;
}

// --- the report of a moment ago ----------------------------------------------------------------------------------------

std::optional<FailureReport> FailureCache::report(std::chrono::milliseconds window, std::chrono::nanoseconds now) const
{
    return m_report && window == m_window && now - m_madeAt < cachedFor ? m_report : std::nullopt;
}

void FailureCache::keep(std::chrono::milliseconds window, std::chrono::nanoseconds now, FailureReport report)
{
    m_report = std::move(report);
    m_window = window;
    m_madeAt = now;
}

} // namespace Jobs
