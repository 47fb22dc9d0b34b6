// SPDX-License-Identifier: MIT
#include "engine_p.h"

#include "logging_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Jobs {

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

//! Nothing was done here for a while: instead of looking again and again, let the store tell.
bool Engine::watchStore()
{
    if (m_isQuiet)
        m_isWatching = m_driver->setWatching(true);
    return m_isWatching;
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
        if (m_driver->pollInterval() && (m_claims || !m_waiters.isEmpty() || m_changesWanted) && (m_quickPeeks > 0 || !watchStore()))
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
