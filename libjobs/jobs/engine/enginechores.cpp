// SPDX-License-Identifier: MIT
#include "engine_p.h"

#include "logging_p.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSysInfo>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Jobs {

static constexpr int choreChunk = 1000; // rows that one chore moves before pushes and claims have their turn again
static constexpr auto pruneInterval = 10s;
static constexpr auto recordPruneInterval = 10min;
static constexpr std::chrono::milliseconds changeInterval = 100ms; // between looks for somebody who follows changes
static constexpr std::chrono::milliseconds longestSleep = 1h; // a due time may lie further off than nanoseconds count

void Engine::chores(Afterwards &afterwards)
{
    const Monotonic now = m_clock->monotonic();
    if (now < m_retryAt)
        return;
    lookForNews(now);
    writeHistory(false);
    if (!m_claims)
        return;
    keepLease(now);
    if (isStopping())
        return;
    if (std::exchange(m_stopWanted, false)) {
        afterwards.calls.push_back([this] {
            (void) beginStop(m_options.stopDeadline);
            if (onStopRequested)
                onStopRequested();
        });
    }
    promoteDue();
    lead(now);
    watchTimeouts(now);
}

// --- the lease -------------------------------------------------------------------------------------------------------

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

// --- news and due times ----------------------------------------------------------------------------------------------

void Engine::mayHaveWork()
{
    m_mayHaveWork.clear(); // unknown counts as yes
}

void Engine::lookForNews(Monotonic now)
{
    const auto interval = m_driver->pollInterval();
    if (!interval || now < m_nextPeek || (!m_claims && m_waiters.isEmpty() && !m_changesWanted))
        return;
    if (m_driver->peek())
        m_news = true;
    Monotonic pause = m_changesWanted ? std::min(*interval, changeInterval) : *interval;
    if (m_quickPeeks > 0)
        pause = std::min(pause, Monotonic(1ms) * (1 << std::min(12 - m_quickPeeks--, 7)));
    m_nextPeek = now + pause;
}

void Engine::dueAt(Timestamp due)
{
    if (m_dueKnown && (!m_nextDue || due < *m_nextDue))
        m_nextDue = due;
}

void Engine::promoteDue()
{
    if (!m_dueKnown) {
        auto next = m_driver->nextDue();
        if (!next)
            return noteStoreError(next.error());
        m_nextDue = *next;
        m_dueKnown = true;
    }
    const Timestamp now = m_clock->now();
    if (!m_nextDue || *m_nextDue > now)
        return;
    auto promoted = m_driver->promote(now, choreChunk);
    if (!promoted)
        return noteStoreError(promoted.error());
    m_dueKnown = false; // also when more is due: the next round looks again
    if (*promoted > 0) {
        m_changes |= StoreChange::Jobs;
        mayHaveWork();
        m_announce = true;
        m_news = m_news || !m_waiters.isEmpty();
    }
}

// --- the leader's chores ---------------------------------------------------------------------------------------------

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

// --- timeouts --------------------------------------------------------------------------------------------------------

void Engine::watchTimeouts(Monotonic now)
{
    if (now.count() < m_watchAt)
        return;
    // Set before looking: an attempt that starts meanwhile sets it lower again.
    m_watchAt = std::numeric_limits<qint64>::max();
    std::atomic_thread_fence(std::memory_order_seq_cst);
    Monotonic next = Monotonic::max();
    for (const AttemptPtr &attempt : runningAttempts()) {
        const JobDefinitionOptions &options = attempt->definition.options;
        const Monotonic started = attempt->started.load();
        if (options.timeout.count() == 0 || started == Attempt::notStarted)
            continue;
        const Monotonic stopAt = started + options.timeout;
        const Monotonic hungAt = stopAt + options.hungAfter;
        if (now >= stopAt)
            attempt->requestStop(StopReason::TimedOut);
        if (now >= hungAt && !attempt->reportedHung)
            reportHung(attempt, now);
        next = std::min(next, now < stopAt ? stopAt : now < hungAt ? hungAt : next);
    }
    (void) watchFrom(next);
}

void Engine::reportHung(const AttemptPtr &attempt, Monotonic now)
{
    attempt->reportedHung = true;
    if (!attempt->settle())
        return;
    attempt->ended = now;
    qCCritical(lcWorker).noquote() << "job" << attempt->job.id.value << attempt->job.kind << "attempt" << attempt->job.attempt
                                   << "hangs: it ignored its timeout; its slot is replaced";
    const JobError error{u"hung: the handler ran into its timeout of %1 ms and did not stop when it was asked to"_s
                             .arg(attempt->definition.options.timeout.count()), u"hung"_s};
    const JobUpdate update = afterAttempt(attempt->job, error, attempt->definition.options.retry, m_clock->now(),
                                          m_random->uniform());
    for (const auto &worker : attempt->group.workers()) {
        bool runsIt = false;
        {
            std::lock_guard lock(worker->mutex);
            runsIt = worker->current == attempt;
        }
        if (runsIt)
            attempt->group.abandon(*worker);
    }
    {
        std::lock_guard lock(m_pendingMutex);
        std::erase(m_pendingAttempts, attempt);
    }
    attempt->group.forget(1);
    m_ended.push_back({attempt, update});
    if (m_events.isWanted()) {
        JobEvent event = eventOf(JobEvent::Type::Hung, JobState::Running, attempt->job, m_clock->now(), now);
        event.message = error.message;
        m_newEvents.push_back(std::move(event));
    }
    handOff().wakeWorkers(attempt->group);
}

// --- outages ---------------------------------------------------------------------------------------------------------

void Engine::noteStoreError(const JobQueueError &error)
{
    const Monotonic now = m_clock->monotonic();
    const auto backoff = std::chrono::duration<double>(std::min(5.0, 0.02 * double(1 << std::min(m_failures, 10))));
    m_retryAt = now + std::chrono::duration_cast<Monotonic>(backoff * (0.5 + m_random->uniform()));
    ++m_failures;
    if (m_outageSince)
        return;
    m_outageSince = now;
    m_outage = error;
    {
        std::lock_guard lock(m_outagesMutex);
        m_outages.since = m_clock->now();
    }
    qCWarning(lcStore).noquote() << "the store fails:" << error.toString();
    if (onStoreState)
        onStoreState(error, {});
}

void Engine::noteStoreWorks()
{
    if (!m_outageSince)
        return;
    const auto outage = std::chrono::duration_cast<std::chrono::milliseconds>(m_clock->monotonic() - *m_outageSince);
    m_outageSince.reset();
    m_outage.reset();
    {
        std::lock_guard lock(m_outagesMutex);
        ++m_outages.count;
        m_outages.total += outage;
        m_outages.since.reset();
    }
    m_failures = 0;
    m_retryAt = Monotonic{0};
    m_dueKnown = false;
    mayHaveWork();
    qCInfo(lcStore) << "the store works again after" << outage.count() << "ms";
    if (onStoreState)
        onStoreState(std::nullopt, outage);
}

StoreOutages Engine::outages() const
{
    std::lock_guard lock(m_outagesMutex);
    StoreOutages outages = m_outages;
    if (outages.since) {
        ++outages.count;
        outages.total += std::max(m_clock->now() - *outages.since, 0ms);
    }
    return outages;
}

// --- when to look again ----------------------------------------------------------------------------------------------

std::optional<Engine::Monotonic> Engine::nextDeadline(Monotonic now)
{
    std::optional<Monotonic> next;
    const auto at = [&](Monotonic when) {
        const Monotonic pause = std::max(when - now, Monotonic{0});
        next = next ? std::min(*next, pause) : pause;
    };
    if (!m_isOpen)
        return next;
    if (m_retryAt > now) {
        at(m_retryAt);
    } else {
        if (m_sweepArmed)
            at(now + (m_clock->realDelay(4ms) ? 4ms : 0ms)); // a clock that stands still knows no "in a moment"
        if (m_progressWaits)
            at(m_nextProgress);
        if (m_driver->pollInterval() && (m_claims || !m_waiters.isEmpty() || m_changesWanted))
            at(m_nextPeek);
        if (const auto minute = keepsHistory() ? m_history.nextMinute() : std::nullopt)
            at(now + std::clamp<std::chrono::milliseconds>(*minute - m_clock->now(), 0ms, longestSleep));
        if (m_claims) {
            at(m_nextHeartbeat);
            if (!isStopping()) {
                if (!m_dueKnown)
                    at(now);
                else if (m_nextDue)
                    at(now + std::clamp<std::chrono::milliseconds>(*m_nextDue - m_clock->now(), 0ms, longestSleep));
                at(m_nextLead);
                if (m_leads) {
                    at(m_nextRescue);
                    at(m_nextPrune);
                }
                if (const qint64 watchAt = m_watchAt; watchAt != std::numeric_limits<qint64>::max())
                    at(Monotonic(watchAt));
            }
        }
    }
    if (isStopping() && m_stopPhase != StopPhase::Done) {
        // Past its moment, what holds the phase up will wake us itself.
        const auto inTime = [&](qint64 when) {
            if (when > now.count())
                at(Monotonic(when));
        };
        if (m_stopPhase == StopPhase::None)
            at(now);
        else if (m_stopPhase == StopPhase::Draining)
            inTime(m_stopAskAt);
        else if (m_stopPhase == StopPhase::Asking)
            inTime(m_stopHandBackAt);
        else
            inTime(m_stopLastWordsAt);
    }
    return next;
}

} // namespace Jobs
