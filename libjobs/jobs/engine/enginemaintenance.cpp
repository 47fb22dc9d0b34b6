// SPDX-License-Identifier: MIT

// Chores for the whole store, done by one worker that leads.

#include "engine_p.h"

#include "logging_p.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Jobs {

static constexpr Engine::Monotonic pruneInterval = 10s; //!< at most,
static constexpr Engine::Monotonic shortestPruneInterval = 50ms; //!< and at least, without completions of our own
static constexpr auto recordPruneInterval = 10min;

void Engine::lead(Monotonic now)
{
    if (!m_worker.isValid())
        return;
    if (now >= m_nextLead) {
        auto leads = m_driver->acquireLock(u"maintenance"_s, QString::number(m_worker.value), m_clock->now(), m_options.lease);
        if (!leads)
            return noteStoreError(leads.error());
        m_triedToLead = now;
        if (*leads != m_leads)
            qCDebug(lcStore) << "worker" << m_worker.value << (*leads ? "leads the maintenance" : "follows");
        m_leads = *leads;
        m_nextLead = now + m_options.heartbeat;
    }
    if (!m_leads)
        return;
    if (now >= m_nextRescue) {
        m_nextRescue = now + m_options.heartbeat;
        rescueLost();
    }
    if (now >= m_nextPrune || m_endedSincePrune >= pruneStep())
        pruneOld(now);
    if (now >= m_nextRecordPrune) {
        m_nextRecordPrune = now + recordPruneInterval;
        pruneRecords();
    }
}

void Engine::rescueLost()
{
    const Timestamp now = m_clock->now();
    auto rescued = m_driver->rescue(now, choreChunk, [this, now](const QueuedJob &job) {
        return afterCrash(job, m_options.maxCrashes, now);
    });
    if (!rescued)
        return noteStoreError(rescued.error());
    if (rescued->empty())
        return;
    if (int(rescued->size()) >= choreChunk)
        m_nextRescue = Monotonic{0};
    mayHaveWork();
    m_dueKnown = false;
    m_announce = true;
    m_changes |= StoreChange::Jobs | StoreChange::Failures | StoreChange::Workers;
    m_news = m_news || !m_waiters.isEmpty();
    for (const QueuedJob &job : *rescued) {
        const JobUpdate update = afterCrash(job, m_options.maxCrashes, now);
        qCWarning(lcStore).noquote() << "job" << job.id.value << job.kind << "attempt" << job.attempt << "rescued: worker"
                                     << job.worker.value << "died; now" << stateName(update.state);
        if (!m_events.isWanted())
            continue;
        JobEvent event = eventOf(update.state == JobState::Failed ? JobEvent::Type::Failed : JobEvent::Type::Rescued, update.state, job,
                                 now, m_clock->monotonic());
        if (update.record)
            event.message = update.record->error;
        m_newEvents.push_back(std::move(event));
    }
}

//! So many jobs more than are to be kept are too many: a tenth, in portions that are worth a call.
qint64 Engine::pruneStep()
{
    std::lock_guard lock(m_retentionMutex);
    qint64 fewest = std::numeric_limits<qint64>::max();
    for (const RetentionLimit &keep : {m_retention.completed, m_retention.failed, m_retention.cancelled}) {
        if (keep.count >= 0)
            fewest = std::min(fewest, std::max<qint64>(choreChunk, keep.count / 10));
    }
    return fewest;
}

void Engine::pruneOld(Monotonic now)
{
    m_nextPrune = now + pruneInterval;
    m_endedSincePrune = 0;
    RetentionPolicy retention;
    {
        std::lock_guard lock(m_retentionMutex);
        retention = m_retention;
    }
    auto pruned = m_driver->prune(retention, m_clock->now(), choreChunk);
    if (!pruned)
        return noteStoreError(pruned.error());
    if (*pruned > 0)
        m_changes |= StoreChange::Jobs;
    m_pruned += *pruned;
    if (*pruned >= choreChunk) {
        m_nextPrune = Monotonic{0};
        return;
    }
    // Other workers' jobs end unseen: the next time is when as many have ended as are too many, at the rate of this time.
    if (m_pruned > 0) {
        const auto span = std::chrono::duration<double, std::nano>(std::min(now - m_prunedAt, pruneInterval));
        const auto pause = span * (double(pruneStep()) / double(m_pruned));
        if (pause < pruneInterval)
            m_nextPrune = now + std::max(shortestPruneInterval, std::chrono::duration_cast<Monotonic>(pause));
    }
    m_pruned = 0;
    m_prunedAt = now;
}

} // namespace Jobs
