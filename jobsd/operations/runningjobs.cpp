// SPDX-License-Identifier: MIT
#include "runningjobs.h"

#include "../handlers/jsonslices.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Jobsd {

//! An attempt whose outcome is never stored, since its lease was lost, would stay: so many, and then none is remembered any more.
static constexpr qsizetype most = 10'000;
//! The line that tells an attempt's end is written after it was stored.
static constexpr size_t mostEnded = 256;

static QByteArray traceOf(const QByteArray &metadata)
{
    if (!metadata.contains("traceparent"))
        return {};
    const auto parent = valueAt(metadata, {u"traceparent"_s});
    const QString text = parent ? stringOf(*parent).value_or(QString()) : QString();
    const QByteArray id = text.section(u'-', 1, 1).toLatin1();
    const auto isDigit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return id.size() == 32 && std::ranges::all_of(id, isDigit) ? id : QByteArray();
}

std::optional<RunningJobs::Facts> RunningJobs::find(qint64 job) const
{
    std::lock_guard lock(m_mutex);
    const auto found = m_jobs.constFind(job);
    return found == m_jobs.constEnd() ? std::nullopt : std::optional(found->facts);
}

std::optional<Jobs::JobOutcome> RunningJobs::aboutToRun(Jobs::QueuedJob &job)
{
    Entry entry{{job.queue, traceOf(job.metadata)}, job.fence};
    std::lock_guard lock(m_mutex);
    if (m_jobs.size() >= most)
        m_jobs.clear();
    m_jobs.insert(job.id.value, std::move(entry));
    return std::nullopt;
}

bool RunningJobs::wantsStored(const Jobs::JobUpdate &) const { return true; }

void RunningJobs::attemptStored(const Jobs::QueuedJob &job, const Jobs::JobUpdate &)
{
    std::lock_guard lock(m_mutex);
    m_ended.emplace_back(job.id.value, job.fence);
    if (m_ended.size() <= mostEnded)
        return;
    const auto [id, fence] = m_ended.front();
    m_ended.pop_front();
    if (const auto found = m_jobs.constFind(id); found != m_jobs.constEnd() && found->fence == fence) // not the next attempt's
        m_jobs.erase(found);
}

} // namespace Jobsd
