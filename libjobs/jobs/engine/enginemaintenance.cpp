// SPDX-License-Identifier: MIT

// Chores for the whole store, done by one worker that leads.

#include "engine_p.h"

#include "logging_p.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Jobs {

static constexpr auto pruneInterval = 10s;
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
    if (now >= m_nextPrune) {
        m_nextPrune = now + pruneInterval;
        pruneOld();
    }
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

void Engine::pruneOld()
{
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
    if (*pruned >= choreChunk)
        m_nextPrune = Monotonic{0};
}

} // namespace Jobs
