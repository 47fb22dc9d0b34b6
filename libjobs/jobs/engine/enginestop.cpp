// SPDX-License-Identifier: MIT
#include "engine_p.h"

#include "logging_p.h"
#include "storereader_p.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Jobs {

// How long the last outcomes may wait for a store that fails; after that the lease runs out and others take the jobs.
static constexpr auto lastWordsTime = 1s;
static constexpr std::chrono::milliseconds longestStop = std::chrono::hours{24 * 365}; // far from overflow

QFuture<void> Engine::beginStop(std::chrono::milliseconds deadline)
{
    QPromise<void> promise;
    promise.start();
    auto future = promise.future();
    bool done = false;
    {
        std::lock_guard lock(m_stopMutex);
        const Monotonic now = m_clock->monotonic();
        deadline = std::clamp<std::chrono::milliseconds>(deadline, 0ms, longestStop);
        const Monotonic handBackAt = now + deadline;
        const Monotonic askAt = std::max(now, handBackAt - std::min<Monotonic>(m_options.stopGrace, Monotonic(deadline) / 2));
        if (!m_stopping || handBackAt.count() < m_stopHandBackAt) {
            m_stopHandBackAt = handBackAt.count();
            m_stopAskAt = askAt.count();
            m_stopLastWordsAt = (deadline > 0ms ? handBackAt + lastWordsTime : handBackAt).count();
        }
        m_stopping = true;
        done = isStopped();
        if (!done)
            m_stopPromises.push_back(std::move(promise));
    }
    if (done) {
        promise.finish();
        return future;
    }
    poke();
    return future;
}

void Engine::stopStep(Monotonic now, Afterwards &afterwards)
{
    switch (m_stopPhase) {
    case StopPhase::None:
        m_stopPhase = StopPhase::Draining;
        [[fallthrough]];
    case StopPhase::Draining:
        handBackUnstarted();
        // Not only what runs: an outcome on its way from its worker is waited for as well.
        collectEnded();
        if (isAnythingOutstanding()) {
            if (now.count() < m_stopAskAt)
                return;
            requestStopOfRunning(StopReason::QueueStopping);
        }
        m_stopPhase = StopPhase::Asking;
        [[fallthrough]];
    case StopPhase::Asking:
        handBackUnstarted(); // a worker that left gave its unstarted jobs back to its group
        collectEnded();
        if (isAnythingOutstanding()) {
            if (now.count() < m_stopHandBackAt)
                return;
            handBackRunning();
            collectEnded();
            if (isAnythingOutstanding())
                return; // ended this very moment: its worker is about to tell
        }
        m_stopPhase = StopPhase::HandingBack;
        {
            // What came in so far is still stored; who keeps pushing must not keep the end from coming.
            std::lock_guard lock(m_inbox.mutex);
            m_inbox.closed = true;
        }
        [[fallthrough]];
    case StopPhase::HandingBack: {
        bool isStored = m_ended.empty() && m_notes.empty();
        {
            std::lock_guard lock(m_inbox.mutex);
            isStored = isStored && m_inbox.tickets.empty() && m_inbox.asks.empty() && m_inbox.notes.empty();
        }
        const bool storeFails = now < m_retryAt && now.count() >= m_stopLastWordsAt;
        if (!isStored && !storeFails)
            return;
        m_stopPhase = StopPhase::Closing;
        [[fallthrough]];
    }
    case StopPhase::Closing: {
        writeHistory(true);
        if (m_claims && m_worker.isValid()) {
            (void) m_driver->releaseLock(u"maintenance"_s, QString::number(m_worker.value));
            if (auto gone = m_driver->unregisterWorker(m_worker); !gone)
                qCWarning(lcStore).noquote() << "worker" << m_worker.value << "could not sign off:" << gone.error().toString();
        }
        if (m_claims)
            m_driver->announce(); // others may take what was handed back
        if (m_handedBack > 0)
            qCInfo(lcQueue) << "jobs handed back for others to run, their attempts not counted:" << m_handedBack;
        std::unique_ptr<StoreReader> reader;
        {
            std::lock_guard lock(m_readerMutex);
            reader = std::move(m_reader);
        }
        reader.reset(); // answers what it was asked, and the answered may ask again
        m_driver->close();
        m_isOpen = false;
        m_claims = false;
        finishStop(afterwards);
        return;
    }
    case StopPhase::Done:
        return;
    }
}

//! The store is closed, or was never open: answers whoever still waits, now and from now on.
void Engine::finishStop(Afterwards &afterwards)
{
    const auto stopped = failure(JobQueueError::Code::Stopped, u"the queue was stopped"_s);
    m_opened = stopped;
    m_stopPhase = StopPhase::Done;
    std::deque<PushTicket> tickets;
    std::vector<NoteTicket> notes;
    {
        std::lock_guard lock(m_inbox.mutex);
        m_inbox.closed = true;
        tickets.swap(m_inbox.tickets);
        notes.swap(m_inbox.notes);
        m_inbox.jobs.clear();
        m_inbox.progressing.clear();
    }
    for (PushTicket &ticket : tickets)
        afterwards.pushes.emplace_back(std::move(ticket), stopped);
    for (NoteTicket &note : m_notes)
        notes.push_back(std::move(note));
    m_notes.clear();
    for (const Ended &ended : m_ended)
        ended.attempt->forgetCompletion();
    m_ended.clear(); // told to nobody; attempts may keep the engine alive
    auto replies = std::make_shared<std::vector<QPromise<Result<>>>>();
    for (NoteTicket &note : notes)
        std::move(note.replies.begin(), note.replies.end(), std::back_inserter(*replies));
    runAsks(afterwards);
    const auto waited = m_waiters.keys();
    for (JobId id : waited)
        answerWaiters(id, stopped, afterwards);
    for (const auto &group : groups())
        group->close();
    auto promises = std::make_shared<std::vector<QPromise<void>>>();
    {
        std::lock_guard lock(m_stopMutex);
        m_stopped = true;
        promises->swap(m_stopPromises);
    }
    {
        std::lock_guard lock(m_idleMutex);
        std::move(m_newIdleWaiters.begin(), m_newIdleWaiters.end(), std::back_inserter(m_idleWaiters));
        m_newIdleWaiters.clear();
    }
    std::move(m_idleWaiters.begin(), m_idleWaiters.end(), std::back_inserter(*promises));
    m_idleWaiters.clear();
    afterwards.calls.push_back([this, promises, replies] {
        for (auto &reply : *replies) {
            reply.addResult(failure(JobQueueError::Code::LeaseLost, u"the queue was stopped"_s));
            reply.finish();
        }
        if (onStopped)
            onStopped();
        for (auto &promise : *promises) // last: whoever waits for them may destroy the queue
            promise.finish();
    });
}

void Engine::handBackUnstarted()
{
    const auto handBack = [this](const AttemptPtr &attempt) {
        attempt->group.forget(1);
        attempt->ended = m_clock->monotonic();
        if (attempt->started.load() == Attempt::notStarted)
            attempt->started = attempt->ended;
        m_ended.push_back({attempt, updateFor(*attempt, HandedBack{})});
    };
    for (const auto &group : groups()) {
        for (const AttemptPtr &attempt : group->takeUnstarted()) {
            if (attempt->settle())
                handBack(attempt);
            else
                group->forget(1);
        }
    }
    // Nor have those started whose object's thread did not get round to them; that may be the one that waits for the stop.
    for (const AttemptPtr &attempt : runningAttempts()) {
        if (!attempt->revokeCall())
            continue;
        if (JobOutcome outcome = HandedBack{}; attempt->offerPending(outcome))
            continue;
        if (!attempt->settle())
            continue;
        handBack(attempt);
        std::lock_guard lock(m_pendingMutex);
        std::erase(m_pendingAttempts, attempt);
    }
}

bool Engine::isAnythingOutstanding() const
{
    for (const auto &group : groups()) {
        if (group->outstanding() > 0)
            return true;
    }
    return false;
}

void Engine::requestStopOfRunning(StopReason reason)
{
    for (const AttemptPtr &attempt : runningAttempts())
        attempt->requestStop(reason);
}

//! The deadline passed: their jobs go back now, whatever the handlers still do; nobody hears their outcome.
void Engine::handBackRunning()
{
    for (const AttemptPtr &attempt : runningAttempts()) {
        if (!attempt->settle())
            continue;
        qCWarning(lcWorker).noquote() << "job" << attempt->job.id.value << attempt->job.kind << "attempt" << attempt->job.attempt
                                      << "did not stop in time; handed back";
        attempt->ended = m_clock->monotonic();
        for (const auto &worker : attempt->group.workers()) {
            bool runsIt = false;
            {
                std::lock_guard lock(worker->mutex);
                runsIt = worker->current == attempt;
            }
            if (runsIt)
                attempt->group.abandon(*worker);
        }
        attempt->group.forget(1);
        m_ended.push_back({attempt, updateFor(*attempt, HandedBack{})});
    }
    std::lock_guard lock(m_pendingMutex);
    m_pendingAttempts.clear();
}

} // namespace Jobs
