// SPDX-License-Identifier: MIT
#include "engine_p.h"

#include "logging_p.h"
#include "storereader_p.h"

#include <jobs/core/names.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Jobs {

static constexpr size_t maxBatch = 1000; // groups near 1000 are best; 5000 is slower

static JobEvent eventFor(JobEvent::Type type, JobState state, Timestamp at, std::chrono::nanoseconds order)
{
    JobEvent event;
    event.type = type;
    event.state = state;
    event.at = at;
    event.order = order;
    return event;
}

Result<> Engine::open()
{
    std::lock_guard lock(m_stepMutex);
    if (m_isOpen || !m_driver || isStopping())
        return m_opened;
    m_driver->setWakeUp([this] { // not called any more once the driver is closed
        m_news.store(true, std::memory_order_release);
        handOff().wakeStore();
    });
    m_opened = m_driver->open();
    m_isOpen = m_opened.has_value();
    if (!m_isOpen)
        return m_opened;
    if (auto reader = m_driver->reader(); reader && m_options.mode == ExecutionMode::Threaded) {
        std::lock_guard readerLock(m_readerMutex);
        m_reader = std::make_unique<StoreReader>(std::move(reader));
    }
    return {};
}

std::optional<Engine::Monotonic> Engine::step()
{
    Afterwards afterwards;
    std::optional<Monotonic> next;
    if (m_driver && !m_isOpen)
        (void) open(); // its error answers whoever waits in the inbox
    {
        std::lock_guard lock(m_stepMutex);
        m_stepWanted = false;
        round(afterwards);
        next = isMoreWaiting() ? Monotonic{0} : nextDeadline(m_clock->monotonic());
    }
    afterwards.run();
    const Monotonic now = m_clock->monotonic();
    m_sleepsUntil = next ? (now + *next).count() : std::numeric_limits<qint64>::max();
    return m_stepWanted ? Monotonic{0} : next;
}

void Engine::stepHere()
{
    // Whoever holds the driver looks again before he lets go of the wish, so that no one has to wait for him.
    m_stepWanted.store(true);
    while (m_stepWanted.load() && m_stepMutex.try_lock()) {
        Afterwards afterwards;
        bool sooner = false;
        {
            std::unique_lock lock(m_stepMutex, std::adopt_lock);
            m_stepWanted.store(false);
            if (m_driver && !m_isOpen) {
                lock.unlock();
                (void) open();
                lock.lock();
            }
            round(afterwards);
            if (isMoreWaiting())
                m_stepWanted.store(true);
            const Monotonic now = m_clock->monotonic();
            const auto next = nextDeadline(now);
            sooner = next && (now + *next).count() < m_sleepsUntil.load();
            if (sooner)
                m_sleepsUntil.store((now + *next).count());
        }
        if (sooner)
            handOff().wakeStore();
        afterwards.run();
    }
}

void Engine::round(Afterwards &afterwards)
{
    if (!m_isOpen) {
        takePushes(m_tick);
        tickFailed(m_tick, m_opened ? JobQueueError{JobQueueError::Code::Stopped, u"the store is closed"_s, {}} : m_opened.error(),
                   afterwards);
        runAsks(afterwards);
        if (isStopping() && !isStopped())
            finishStop(afterwards);
        return;
    }
    const Monotonic now = m_clock->monotonic();
    m_wallOffset = (std::chrono::nanoseconds(m_clock->now().time_since_epoch()) - now).count();
    if (m_news.exchange(false)) {
        m_nextPeek = Monotonic{0};
        mayHaveWork();
        m_dueKnown = false;
        if (m_claims && m_worker.isValid()) {
            if (auto wishes = m_driver->runningWishes(m_worker))
                obeyWishes(*wishes);
        }
        lookAtWaiters(afterwards);
    }
    if (now >= m_retryAt)
        tickOnce(afterwards);
    runAsks(afterwards);
    chores(afterwards);
    if (isStopping())
        stopStep(now, afterwards);
    checkIdle(afterwards);
    if (m_announce) {
        m_announce = false;
        m_driver->announce();
    }
    if (m_events.append(m_newEvents))
        handOff().wakeEvents();
}

bool Engine::isMoreWaiting()
{
    if (!m_isOpen)
        return false;
    if (m_news)
        return true;
    {
        std::lock_guard lock(m_inbox.mutex);
        if (!m_inbox.asks.empty() || !m_inbox.notes.empty())
            return true;
        if (!m_inbox.tickets.empty() && m_clock->monotonic() >= m_retryAt)
            return true;
    }
    return m_ended.size() >= maxBatch && m_clock->monotonic() >= m_retryAt;
}

// --- one tick --------------------------------------------------------------------------------------------------------

bool Engine::tickOnce(Afterwards &afterwards)
{
    Tick &tick = m_tick;
    tick.worker = m_worker;
    tick.now = m_clock->now();
    collectEnded();
    takeFinished(tick);
    takeNotes(tick);
    takePushes(tick);
    addClaims(tick);
    if (tick.isEmpty())
        return false;
    const Monotonic start = m_clock->monotonic();
    auto result = m_driver->tick(tick);
    m_typicalTick += (m_clock->monotonic() - start - m_typicalTick) / 8;
    if (result)
        tickDone(tick, *std::move(result), afterwards);
    else
        tickFailed(tick, result.error(), afterwards);
    tick.finished.clear();
    tick.notes.clear();
    tick.pushes.clear();
    tick.claims.clear();
    return true;
}

void Engine::collectEnded()
{
    m_sweepArmed.store(false);
    for (const auto &group : groups()) {
        int collected = 0;
        for (const auto &worker : group->workers()) {
            std::lock_guard lock(worker->mutex);
            collected += int(worker->ended.size());
            std::move(worker->ended.begin(), worker->ended.end(), std::back_inserter(m_ended));
            worker->ended.clear();
        }
        group->forget(collected);
    }
    std::lock_guard lock(m_pendingMutex);
    for (Ended &ended : m_pendingEnded) {
        ended.attempt->group.forget(1);
        m_ended.push_back(std::move(ended));
    }
    m_pendingEnded.clear();
}

void Engine::takeFinished(Tick &tick)
{
    const size_t count = std::min(m_ended.size(), maxBatch);
    if (count == 0)
        return;
    m_inTick.assign(std::make_move_iterator(m_ended.begin()), std::make_move_iterator(m_ended.begin() + qptrdiff(count)));
    m_ended.erase(m_ended.begin(), m_ended.begin() + qptrdiff(count));
    tick.finished.reserve(count);
    for (Ended &ended : m_inTick) {
        const QueuedJob &job = ended.attempt->job;
        const bool completedByHandler = ended.attempt->completedInTransaction.load(std::memory_order_relaxed)
            && ended.update.state == JobState::Completed;
        tick.finished.push_back({job.id, job.fence, job.queue, job.kind, std::move(ended.update),
                                 completedByHandler});
    }
}

//! Handlers may report progress in a tight loop: what they say is stored fifty times a second at most.
void Engine::takeProgress()
{
    std::vector<AttemptPtr> progressing;
    const Monotonic now = m_clock->monotonic();
    {
        std::lock_guard lock(m_inbox.mutex);
        m_progressWaits = !m_inbox.progressing.empty();
        if (!m_progressWaits || now < m_nextProgress)
            return;
        progressing.swap(m_inbox.progressing);
        m_progressWaits = false;
    }
    m_nextProgress = now + 20ms;
    std::vector<NoteTicket> notes;
    for (const AttemptPtr &attempt : progressing) {
        JobProgress progress;
        {
            std::lock_guard lock(attempt->mutex);
            progress = *std::exchange(attempt->progress, std::nullopt);
        }
        if (attempt->isSettled())
            continue;
        if (m_events.isWanted()) {
            JobEvent event = eventFor(JobEvent::Type::Progressed, JobState::Running, m_clock->now(), now);
            event.id = attempt->job.id;
            event.kind = attempt->job.kind;
            event.queue = attempt->job.queue;
            event.attempt = attempt->job.attempt;
            event.message = progress.text;
            event.done = progress.done;
            event.total = progress.total;
            m_newEvents.push_back(std::move(event));
        }
        notes.push_back({{attempt->job.id, attempt->job.fence, std::move(progress)}, {}});
    }
    std::lock_guard lock(m_inbox.mutex);
    std::move(notes.begin(), notes.end(), std::back_inserter(m_inbox.notes));
}

void Engine::takeNotes(Tick &tick)
{
    takeProgress();
    std::vector<NoteTicket> notes;
    {
        std::lock_guard lock(m_inbox.mutex);
        notes.swap(m_inbox.notes);
    }
    // The newest of several words of one attempt wins; its log lines and the waiting checkpoints add up.
    QHash<JobId, size_t> seen;
    for (size_t i = 0; i < m_notes.size(); ++i)
        seen.insert(m_notes[i].note.id, i);
    for (NoteTicket &note : notes) {
        const auto known = seen.constFind(note.note.id);
        if (known == seen.constEnd() || m_notes[*known].note.fence != note.note.fence) {
            seen.insert(note.note.id, m_notes.size());
            m_notes.push_back(std::move(note));
            continue;
        }
        NoteTicket &first = m_notes[*known];
        if (note.note.progress)
            first.note.progress = std::move(note.note.progress);
        if (note.note.checkpoint)
            first.note.checkpoint = std::move(note.note.checkpoint);
        first.note.log += note.note.log;
        std::move(note.replies.begin(), note.replies.end(), std::back_inserter(first.replies));
    }
    m_notesInTick.swap(m_notes);
    m_notes.clear();
    for (const NoteTicket &note : m_notesInTick)
        tick.notes.push_back(note.note);
}

void Engine::takePushes(Tick &tick)
{
    std::lock_guard lock(m_inbox.mutex);
    size_t tickets = 0;
    size_t jobs = 0;
    while (tickets < m_inbox.tickets.size() && jobs < maxBatch)
        jobs += m_inbox.tickets[tickets++].count;
    if (tickets == 0)
        return;
    if (tickets == m_inbox.tickets.size()) {
        tick.pushes.swap(m_inbox.jobs);
        m_ticketsInTick.swap(m_inbox.tickets);
        m_inbox.jobs.clear();
        m_inbox.tickets.clear();
        return;
    }
    tick.pushes.assign(std::make_move_iterator(m_inbox.jobs.begin()),
                       std::make_move_iterator(m_inbox.jobs.begin() + qptrdiff(jobs)));
    m_ticketsInTick.assign(std::make_move_iterator(m_inbox.tickets.begin()),
                           std::make_move_iterator(m_inbox.tickets.begin() + qptrdiff(tickets)));
    m_inbox.jobs.erase(m_inbox.jobs.begin(), m_inbox.jobs.begin() + qptrdiff(jobs));
    m_inbox.tickets.erase(m_inbox.tickets.begin(), m_inbox.tickets.begin() + qptrdiff(tickets));
}

void Engine::addClaims(Tick &tick)
{
    m_groupsInTick.clear();
    if (!m_claims || !m_worker.isValid() || isStopping() || !leaseInForce(m_clock->monotonic()))
        return;
    if (!tick.pushes.empty())
        mayHaveWork();
    const auto groups = this->groups();
    const QStringList kinds = m_registry.claimableKinds();
    if (kinds.isEmpty())
        return;
    for (const auto &group : groups) {
        if (!m_mayHaveWork.value(group.get(), true))
            continue;
        const int wanted = group->wanted(m_typicalTick);
        const int outstanding = group->outstanding();
        const int limit = wanted - outstanding;
        // Many small claims cost more than a few large ones: wait until a good part is used up.
        if (limit <= 0 || (outstanding > group->target() && limit < wanted / 4))
            continue;
        ClaimRequest claim;
        claim.limit = limit;
        claim.kinds = kinds;
        if (group->queue().isEmpty()) {
            for (const auto &other : groups) {
                if (!other->queue().isEmpty())
                    claim.exceptQueues.append(other->queue());
            }
        } else {
            claim.queues = {group->queue()};
        }
        tick.claims.push_back(std::move(claim));
        m_groupsInTick.push_back(group);
    }
}

// --- after the tick --------------------------------------------------------------------------------------------------

void Engine::tickDone(Tick &tick, TickResult &&result, Afterwards &afterwards)
{
    noteStoreWorks();
    for (size_t i = 0; i < m_inTick.size(); ++i) {
        m_inTick[i].update = std::move(tick.finished[i].update);
        attemptStored(m_inTick[i], result.finished[i], afterwards);
    }
    m_inTick.clear();

    for (size_t i = 0; i < m_notesInTick.size(); ++i) {
        NoteTicket &note = m_notesInTick[i];
        if (note.replies.empty())
            continue;
        Result<> answer;
        if (!result.notes[i])
            answer = failure(JobQueueError::Code::LeaseLost,
                             u"job %1: the checkpoint was refused, since another attempt may run already"_s.arg(note.note.id.value));
        auto replies = std::make_shared<std::vector<QPromise<Result<>>>>(std::move(note.replies));
        afterwards.calls.push_back([replies, answer] {
            for (auto &reply : *replies) {
                reply.addResult(answer);
                reply.finish();
            }
        });
    }
    m_notesInTick.clear();

    size_t claimed = 0;
    for (const auto &jobs : result.claimed)
        claimed += jobs.size();
    if (!tick.pushes.empty()) {
        const bool wanted = m_events.isWanted();
        const Monotonic order = m_clock->monotonic();
        size_t available = 0;
        for (size_t i = 0; i < tick.pushes.size(); ++i) {
            const NewJob &job = tick.pushes[i];
            if (result.pushed[i].existed)
                continue;
            if (job.state == JobState::Available)
                ++available;
            else if (job.state == JobState::Scheduled)
                dueAt(job.dueAt);
            if (job.expiresAt)
                dueAt(*job.expiresAt);
            if (wanted) {
                JobEvent event = eventFor(JobEvent::Type::Pushed, job.state, tick.now, order);
                event.id = result.pushed[i].id;
                event.kind = job.kind;
                event.queue = job.queue;
                m_newEvents.push_back(std::move(event));
            }
        }
        m_waitingJobs += qint64(available);
        if (available > claimed)
            m_announce = true;
        size_t next = 0;
        for (PushTicket &ticket : m_ticketsInTick) {
            const auto first = result.pushed.begin() + qptrdiff(next);
            std::vector<PushedJob> pushed(first, first + qptrdiff(ticket.count));
            next += ticket.count;
            afterwards.pushes.emplace_back(std::move(ticket), std::move(pushed));
        }
        m_ticketsInTick.clear();
    }
    m_waitingJobs -= qint64(claimed);

    // The events above are on their way before a worker can announce the start of one of these jobs.
    if (m_events.append(m_newEvents))
        handOff().wakeEvents();
    for (size_t i = 0; i < m_groupsInTick.size(); ++i) {
        if (int(result.claimed[i].size()) < tick.claims[i].limit)
            m_mayHaveWork[m_groupsInTick[i].get()] = false;
        handOut(std::move(result.claimed[i]), *m_groupsInTick[i]);
    }
    m_groupsInTick.clear();
}

void Engine::attemptStored(Ended &ended, bool accepted, Afterwards &afterwards)
{
    Attempt &attempt = *ended.attempt;
    const QueuedJob &job = attempt.job;
    const JobUpdate &update = ended.update;
    JobEvent::Type type = JobEvent::Type::LeaseLost;
    if (!accepted && attempt.completedInTransaction) {
        // The handler's own transaction decides, whatever the handler did afterwards.
        const auto stored = m_driver->job(job.id);
        if (stored && stored->fence == job.fence && stored->state == JobState::Completed) {
            accepted = true;
            ended.update = JobUpdate{JobState::Completed, {}, false, false, {}, stored->result};
        } else if (stored && stored->fence == job.fence && stored->state == JobState::Running) {
            attempt.completedInTransaction = false;
            const JobError error{u"completeIn() was called, but its transaction was not committed"_s, u"completeIn"_s};
            m_ended.push_back({ended.attempt, updateFor(attempt, error)});
            return;
        }
    }
    if (accepted) {
        switch (update.state) {
        case JobState::Completed: type = JobEvent::Type::Completed; break;
        case JobState::Failed: type = JobEvent::Type::Failed; break;
        case JobState::Cancelled: type = JobEvent::Type::Cancelled; break;
        case JobState::Retryable: type = JobEvent::Type::Retrying; break;
        case JobState::Scheduled: type = JobEvent::Type::Snoozed; break;
        case JobState::Suspended: type = JobEvent::Type::Suspended; break;
        case JobState::Available:
        case JobState::Running:
        case JobState::Waiting: type = JobEvent::Type::HandedBack; break;
        }
        if (update.dueAt && (update.state == JobState::Retryable || update.state == JobState::Scheduled))
            dueAt(*update.dueAt);
        if (update.state == JobState::Available)
            m_announce = true;
        if (!m_waiters.isEmpty() && isFinal(update.state)) {
            QueuedJob finished;
            finished.id = job.id;
            finished.state = update.state;
            finished.result = update.result;
            finished.error = update.record ? update.record->error : QString();
            if (attempt.completedInTransaction && update.result.isEmpty()) {
                if (const auto stored = m_driver->job(job.id))
                    finished.result = stored->result;
            }
            waitersFor(finished, afterwards);
        }
        for (const auto &middleware : m_middleware) {
            if (!middleware->wantsStored(update))
                continue;
            afterwards.calls.push_back([middleware, attempt = ended.attempt, update] {
                middleware->attemptStored(attempt->job, update);
            });
        }
    } else {
        qCWarning(lcWorker).noquote() << "job" << job.id.value << job.kind << "attempt" << job.attempt
                                      << "outcome refused: the lease was lost, another attempt may have run";
    }
    if (!m_events.isWanted())
        return;
    JobEvent event = eventFor(type, update.state, m_tick.now, attempt.ended);
    event.id = job.id;
    event.kind = job.kind;
    event.queue = job.queue;
    event.attempt = job.attempt;
    event.wait = attempt.wait;
    event.run = std::chrono::duration_cast<std::chrono::microseconds>(attempt.ended - attempt.started);
    if (update.record)
        event.message = update.record->error;
    m_newEvents.push_back(std::move(event));
}

void Engine::handOut(std::vector<QueuedJob> &&claimed, WorkerGroup &group)
{
    if (claimed.empty())
        return;
    std::vector<AttemptPtr> attempts;
    attempts.reserve(claimed.size());
    const RegisteredJob *definition = nullptr;
    const QChar *lastKind = nullptr;
    for (QueuedJob &job : claimed) {
        if (!definition || job.kind.constData() != lastKind) { // kinds are interned: one look-up for a run of the same kind
            lastKind = job.kind.constData();
            definition = m_registry.find(job.kind);
        }
        if (!definition) {
            qCCritical(lcStore).noquote() << "job" << job.id.value << job.kind << "was claimed, but has no handler";
            continue;
        }
        attempts.push_back(std::make_shared<Attempt>(std::move(job), *definition, *this, group));
    }
    group.add(std::move(attempts));
    handOff().wakeWorkers(group);
}

void Engine::tickFailed(Tick &tick, const JobQueueError &error, Afterwards &afterwards)
{
    // Outcomes and words of handlers are kept and stored later, under their fence; pushers are told now.
    for (size_t i = 0; i < m_inTick.size(); ++i)
        m_inTick[i].update = std::move(tick.finished[i].update);
    m_ended.insert(m_ended.begin(), std::make_move_iterator(m_inTick.begin()), std::make_move_iterator(m_inTick.end()));
    m_inTick.clear();
    m_notes.insert(m_notes.begin(), std::make_move_iterator(m_notesInTick.begin()), std::make_move_iterator(m_notesInTick.end()));
    m_notesInTick.clear();
    m_groupsInTick.clear();
    for (PushTicket &ticket : m_ticketsInTick)
        afterwards.pushes.emplace_back(std::move(ticket), tl::unexpected(error));
    m_ticketsInTick.clear();
    if (onPushRefused && !tick.pushes.empty()) {
        QStringList kinds;
        for (const NewJob &job : tick.pushes) {
            if (!kinds.contains(job.kind))
                kinds.append(job.kind);
        }
        afterwards.calls.push_back([this, kinds, error] {
            for (const QString &kind : kinds)
                onPushRefused(kind, error);
        });
    }
    tick.pushes.clear();
    tick.finished.clear();
    tick.notes.clear();
    if (m_isOpen)
        noteStoreError(error);
}

void Engine::runAsks(Afterwards &afterwards)
{
    std::vector<Ask> asks;
    {
        std::lock_guard lock(m_inbox.mutex);
        asks.swap(m_inbox.asks);
    }
    for (const Ask &ask : asks) {
        Result<JobQueueDriver *> driver = m_driver.get();
        if (!m_isOpen)
            driver = m_opened ? failure(JobQueueError::Code::Stopped, u"the queue was stopped"_s)
                              : tl::unexpected(m_opened.error());
        if (auto afterwardsOfAsk = ask(driver))
            afterwards.calls.push_back(std::move(afterwardsOfAsk));
    }
}

void Engine::checkIdle(Afterwards &afterwards)
{
    {
        std::lock_guard lock(m_idleMutex);
        std::move(m_newIdleWaiters.begin(), m_newIdleWaiters.end(), std::back_inserter(m_idleWaiters));
        m_newIdleWaiters.clear();
    }
    if (m_idleWaiters.empty() || !m_ended.empty() || !m_notes.empty() || m_news)
        return;
    {
        std::lock_guard lock(m_inbox.mutex);
        if (!m_inbox.tickets.empty() || !m_inbox.asks.empty() || !m_inbox.notes.empty())
            return;
    }
    for (const auto &group : groups()) {
        if (group->outstanding() > 0 || (m_claims && group->target() > 0 && m_mayHaveWork.value(group.get(), true)))
            return;
    }
    auto idle = std::make_shared<std::vector<QPromise<void>>>(std::move(m_idleWaiters));
    m_idleWaiters.clear();
    afterwards.calls.push_back([idle] {
        for (auto &promise : *idle)
            promise.finish();
    });
}

} // namespace Jobs
