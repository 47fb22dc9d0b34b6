// SPDX-License-Identifier: MIT

// The lease under which this worker runs jobs: kept in time, and what follows when it is lost.

#include "engine_p.h"

#include "logging_p.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSysInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Jobs {

Result<> Engine::startClaiming()
{
    {
        std::lock_guard lock(m_stepMutex);
        if (!m_isOpen)
            return m_opened ? failure(JobQueueError::Code::Stopped, u"the queue was stopped"_s) : m_opened;
        m_claims = true;
        m_leaseUntil = 0;
        keepLease(m_clock->monotonic());
        if (!m_worker.isValid()) {
            m_claims = false;
            return tl::unexpected(m_outage.value_or(JobQueueError{}));
        }
        mayHaveWork();
        m_dueKnown = false;
    }
    poke();
    return {};
}

void Engine::keepLease(Monotonic now)
{
    if (m_worker.isValid() && now < m_nextHeartbeat)
        return;
    if (!m_worker.isValid()) {
        WorkerInfo info;
        info.host = QSysInfo::machineHostName();
        info.pid = QCoreApplication::applicationPid();
        info.name = m_options.name.isEmpty() ? u"%1:%2"_s.arg(info.host).arg(info.pid) : m_options.name;
        info.version = QStringLiteral(JOBS_VERSION);
        info.startedAt = m_clock->now();
        for (const auto &group : groups())
            info.capacity += group->target();
        auto registered = m_driver->registerWorker(info, m_clock->now(), m_options.lease);
        if (!registered)
            return noteStoreError(registered.error());
        m_worker = *registered;
        m_changes |= StoreChange::Workers;
    } else {
        int busy = int(runningAttempts().size());
        auto reply = m_driver->heartbeat(m_worker, busy, m_clock->now(), m_options.lease);
        if (!reply)
            return noteStoreError(reply.error());
        if (reply->leaseLost)
            return leaseWasLost(u"the store does not know this worker's lease any more"_s);
        obeyWishes(reply->wishes);
        obeyMode(reply->mode);
    }
    noteStoreWorks();
    const bool wasInForce = leaseInForce(now);
    m_leaseRenewed = now;
    m_nextHeartbeat = now + m_options.heartbeat;
    m_leaseUntil = (now + m_options.lease).count(); // counted from before the call: never longer than the store's
    if (!wasInForce) {
        for (const auto &group : groups())
            group->wakeAll();
        mayHaveWork();
    }
}

void Engine::leaseWasLost(const QString &why)
{
    qCWarning(lcStore).noquote() << "worker" << m_worker.value << "lost its lease:" << why;
    m_worker = {};
    m_mode = WorkerMode::Working; // people told the worker that is gone
    m_leaseUntil = 0;
    requestStopOfRunning(StopReason::LeaseLost);
    for (const auto &group : groups())
        group->forget(int(group->takeUnstarted().size())); // they are not ours any more
    m_nextHeartbeat = Monotonic{0};
    mayHaveWork();
}

void Engine::obeyWishes(const std::vector<RunningWish> &wishes)
{
    if (wishes.empty())
        return;
    for (const AttemptPtr &attempt : runningAttempts()) {
        for (const RunningWish &wish : wishes) {
            if (wish.id == attempt->job.id && wish.fence == attempt->job.fence)
                attempt->requestStop(wish.wish == RunningWish::Wish::Cancel ? StopReason::Cancelled : StopReason::Suspended);
        }
    }
    // Jobs that wait here for a worker need not start at all.
    for (const auto &group : groups()) {
        std::vector<AttemptPtr> keep;
        for (AttemptPtr &attempt : group->takeUnstarted()) {
            const auto wish = std::find_if(wishes.begin(), wishes.end(), [&](const RunningWish &each) {
                return each.id == attempt->job.id && each.fence == attempt->job.fence;
            });
            group->forget(1);
            if (wish == wishes.end()) {
                keep.push_back(std::move(attempt));
            } else if (attempt->settle()) {
                attempt->started = attempt->ended = m_clock->monotonic();
                JobOutcome outcome = Parked{};
                if (wish->wish == RunningWish::Wish::Cancel)
                    outcome = Cancelled{};
                m_ended.push_back({attempt, updateFor(*attempt, std::move(outcome))});
            }
        }
        group->add(std::move(keep));
    }
}

} // namespace Jobs
