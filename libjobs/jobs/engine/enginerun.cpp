// SPDX-License-Identifier: MIT
#include "engine_p.h"

#include "logging_p.h"

#include <jobs/core/names.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Jobs {

static constexpr size_t crowd = 16; // jobs taken at a time that tell a busy queue
static constexpr auto shortRun = 200us; // outcomes may wait that long for company

int Engine::runSome(WorkerGroup &group, Worker &worker, int limit)
{
    std::optional<Ended> ended;
    AttemptPtr attempt;
    Monotonic now = m_clock->monotonic();
    int ran = 0;
    bool sweepWanted = false; //!< an outcome waits here, and the next job may take long
    while (true) {
        bool firstToWait = false;
        bool othersWait = false;
        bool mayStart = false;
        attempt.reset();
        {
            std::lock_guard lock(worker.mutex);
            if (ended) {
                firstToWait = worker.ended.empty();
                worker.ended.push_back(*std::move(ended));
                ended.reset();
            }
            worker.current.reset();
            othersWait = !worker.ended.empty();
            mayStart = !worker.abandoned && ran < limit && !isStopping() && !group.hasTooMany() && leaseInForce(now);
            if (mayStart && worker.head < worker.local.size()) {
                attempt = std::move(worker.local[worker.head++]);
                worker.current = attempt;
            }
        }
        if (firstToWait && (!stepsAnywhere() || m_options.mode != ExecutionMode::Threaded))
            handOff().wakeStore();
        else if (firstToWait)
            sweepWanted = true;
        if (attempt && std::exchange(sweepWanted, false) && !m_sweepArmed.exchange(true))
            handOff().wakeStore(); // sweeps in a few milliseconds, should this worker be held up
        if (!attempt) {
            if (!mayStart) {
                poke();
                return ran;
            }
            size_t refilled = group.refill(worker);
            // In a crowd the next jobs are claimed while colleagues still have some; a single job starts at once.
            const bool claimAhead = refilled >= crowd && group.readyCount() < group.wanted(shortRun) / 2;
            if (stepsAnywhere() && (refilled == 0 || claimAhead)) {
                stepHere();
                sweepWanted = false;
                if (refilled == 0)
                    refilled = group.refill(worker);
            }
            if (refilled == 0)
                return ran;
            now = m_clock->monotonic(); // a job starts after it was pushed and claimed
            continue;
        }
        if (othersWait && stepsAnywhere()) {
            const qint64 typical = attempt->definition.typicalRun.load(std::memory_order_relaxed);
            if (typical == 0 || typical > Monotonic(shortRun).count())
                stepHere(); // what ended must not wait for this one
        }

        recordStart(*attempt, worker, now);
        HandlerResult outcome = callHandler(attempt);
        now = m_clock->monotonic();
        ++ran;
        if (!outcome) {
            std::lock_guard lock(m_pendingMutex);
            if (!attempt->isSettled()) {
                attempt->keepEngine();
                m_pendingAttempts.push_back(attempt);
            }
            continue;
        }
        const Monotonic run = now - attempt->started.load(std::memory_order_relaxed);
        if ((ran & 7) == 1 || run > Monotonic(shortRun))
            group.noteRun(run);
        auto &typical = attempt->definition.typicalRun;
        const qint64 old = typical.load(std::memory_order_relaxed);
        if (old == 0 || (ran & 7) == 1 || run > Monotonic(shortRun))
            typical.store(old == 0 ? run.count() : old + (run.count() - old) / 8, std::memory_order_relaxed);
        if (!attempt->settle())
            continue; // reported hung, or handed back at the stop: nobody waits for this outcome any more
        attempt->ended = now;
        JobUpdate update = updateFor(*attempt, *std::move(outcome));
        ended.emplace(Ended{std::move(attempt), std::move(update)});
    }
}

bool Engine::waitForWork(WorkerGroup &group, Worker &worker)
{
    return group.wait(worker, [this] { return isStopping() || !leaseInForce(m_clock->monotonic()); });
}

bool Engine::runAny()
{
    m_claimsByHand = true;
    stepHere();
    m_claimsByHand = false;
    for (const auto &group : groups()) {
        auto known = std::find_if(m_manualWorkers.begin(), m_manualWorkers.end(), [&](const auto &each) { return each.first == group; });
        if (known == m_manualWorkers.end()) {
            auto worker = group->join();
            if (!worker)
                continue; // a group of no workers
            known = m_manualWorkers.insert(known, {group, std::move(worker)});
        }
        if (runSome(*group, *known->second, 1) > 0)
            return true;
    }
    return false;
}

void Engine::recordStart(Attempt &attempt, Worker &worker, Monotonic now)
{
    attempt.started.store(now, std::memory_order_relaxed);
    const std::chrono::nanoseconds wall = now + Monotonic(m_wallOffset.load(std::memory_order_relaxed));
    attempt.wait = std::max(0us, std::chrono::duration_cast<std::chrono::microseconds>(wall - attempt.job.dueAt.time_since_epoch()));
    if (attempt.definition.options.timeout.count() > 0) {
        // Either the watch, which forgets its time before it looks, sees this start, or this sees that it forgot.
        std::atomic_thread_fence(std::memory_order_seq_cst);
        if (watchFrom(now + attempt.definition.options.timeout))
            handOff().wakeStore();
    }
    if (!m_events.isWanted())
        return;
    JobEvent event = eventOf(JobEvent::Type::Started, JobState::Running, attempt.job,
                             Timestamp(std::chrono::duration_cast<std::chrono::milliseconds>(wall)), now);
    event.wait = attempt.wait;
    {
        std::lock_guard lock(worker.mutex);
        worker.events.push_back(std::move(event));
    }
    if (m_events.arm())
        handOff().wakeEvents();
}

//! True if that is sooner than what the watch waited for.
bool Engine::watchFrom(Monotonic when)
{
    qint64 known = m_watchAt.load(std::memory_order_relaxed);
    while (when.count() < known) {
        if (m_watchAt.compare_exchange_weak(known, when.count(), std::memory_order_seq_cst))
            return true;
    }
    return false;
}

HandlerResult Engine::callHandler(const AttemptPtr &attempt)
{
    const RegisteredJob &definition = attempt->definition;
    try {
        JobContext context(attempt);
        if (attempt->job.version > definition.options.version) {
            // A newer release pushed it: leave it to a newer worker, and look again in case there is none yet.
            qCWarning(lcWorker).noquote() << "job" << attempt->job.id.value << attempt->job.kind << "has parameters of version"
                                          << attempt->job.version << "and this worker knows" << definition.options.version;
            return Snoozed{1min};
        }
        bool wrapped = false;
        for (const auto &middleware : m_middleware) {
            if (auto outcome = middleware->aboutToRun(attempt->job))
                return outcome;
            wrapped = wrapped || middleware->wrapsAttempts();
        }
        if (!wrapped)
            return definition.handler(context);

        // From the inside out; a handler that returns a future keeps the worker until it is done.
        JobMiddleware::Next next = [&]() -> JobOutcome {
            if (HandlerResult outcome = definition.handler(context))
                return *std::move(outcome);
            return attempt->waitForPending();
        };
        attempt->collectPending();
        for (auto it = m_middleware.rbegin(); it != m_middleware.rend(); ++it) {
            if ((*it)->wrapsAttempts()) {
                next = [&middleware = **it, &attempt, &context, inner = std::move(next)] {
                    return middleware.attempt(attempt->job, context, inner);
                };
            }
        }
        return next();
    } catch (...) {
        return HandlerCall::outcomeOfCurrentException();
    }
}

//! What the handler's end means, given why it was asked to stop.
JobOutcome Engine::settledOutcome(const Attempt &attempt, JobOutcome outcome) const
{
    if (!std::holds_alternative<JobError>(outcome))
        return outcome;
    switch (attempt.stopReason()) {
    case StopReason::None:
        return outcome;
    case StopReason::Cancelled:
        return Cancelled{}; // the store has the reason that was given with the wish
    case StopReason::Suspended:
        return Parked{};
    case StopReason::TimedOut:
        return JobError{u"timed out after %1 ms"_s.arg(attempt.definition.options.timeout.count()), u"timeout"_s, true,
                        std::nullopt, std::get<JobError>(outcome).message};
    case StopReason::QueueStopping:
    case StopReason::LeaseLost:
        return HandedBack{};
    }
    return outcome;
}

JobUpdate Engine::updateFor(Attempt &attempt, JobOutcome outcome)
{
    outcome = settledOutcome(attempt, std::move(outcome));
    if (auto *completed = std::get_if<Completed>(&outcome)) {
        if (completed->result.size() > m_options.maxPayload) {
            outcome = JobError::permanent(u"the result takes %1 bytes, more than the limit of %2"_s.arg(completed->result.size())
                                              .arg(m_options.maxPayload), u"PayloadTooLarge"_s);
        } else {
            JobUpdate update;
            update.result = std::move(completed->result);
            return update;
        }
    }
    return afterAttempt(attempt.job, outcome, attempt.definition.options.retry, m_clock->now(), m_random->uniform());
}

void Engine::finishPending(const AttemptPtr &attempt, JobOutcome outcome)
{
    if (attempt->offerPending(outcome))
        return; // a middleware waits for it around the handler
    const Monotonic now = m_clock->monotonic();
    JobUpdate update = updateFor(*attempt, std::move(outcome));
    {
        std::lock_guard lock(m_pendingMutex);
        if (!attempt->settle())
            return;
        attempt->ended = now;
        std::erase(m_pendingAttempts, attempt);
        m_pendingEnded.push_back({attempt, std::move(update)});
    }
    attempt->group.noteRun(now - attempt->started.load());
    poke();
}

Result<> Engine::completeIn(QSqlDatabase &database, Attempt &attempt, QByteArray result)
{
    if (result.size() > m_options.maxPayload)
        return failure(JobQueueError::Code::PayloadTooLarge, u"the result takes %1 bytes, more than the limit of %2"_s
                                                                 .arg(result.size()).arg(m_options.maxPayload));
    FinishedAttempt finished{attempt.job.id, attempt.job.fence, attempt.job.queue, attempt.job.kind, {}, false};
    finished.update.result = std::move(result);
    auto completed = m_driver->completeIn(database, finished, m_clock->now());
    if (completed)
        attempt.completedInTransaction = true;
    return completed;
}

bool Engine::hasAbandonedWorkers() const
{
    for (const auto &group : groups()) {
        for (const auto &worker : group->workers()) {
            std::lock_guard lock(worker->mutex);
            if (worker->abandoned && worker->exists)
                return true;
        }
    }
    return false;
}

std::vector<AttemptPtr> Engine::runningAttempts()
{
    std::vector<AttemptPtr> running;
    for (const auto &group : groups()) {
        for (const auto &worker : group->workers()) {
            std::lock_guard lock(worker->mutex);
            if (worker->current && !worker->current->isSettled())
                running.push_back(worker->current);
        }
    }
    std::lock_guard lock(m_pendingMutex);
    running.insert(running.end(), m_pendingAttempts.begin(), m_pendingAttempts.end());
    return running;
}

} // namespace Jobs
