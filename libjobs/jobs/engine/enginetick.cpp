// SPDX-License-Identifier: MIT
#include "engine_p.h"

#include <jobs/core/names.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Jobs {

static constexpr auto longestExpecting = 500us; // a disk that is slower is not waited for wide awake

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
    const auto counted = refuseBeyondLimit(tick, afterwards);
    addClaims(tick);
    if (tick.isEmpty())
        return false;
    expectJobs(tick);
    const Monotonic start = m_clock->monotonic();
    auto result = counted ? m_driver->tick(tick) : tl::unexpected(counted.error());
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

//! A lone job that a sleeper here will run: it may wake up while the store commits.
void Engine::expectJobs(const Tick &tick)
{
    if (tick.pushes.size() != 1 || tick.claims.empty() || stepsAnywhere() || m_options.mode != ExecutionMode::Threaded)
        return;
    const NewJob &job = tick.pushes.front();
    if (job.state != JobState::Available || !m_registry.findHandled(job.kind))
        return;
    for (size_t i = 0; i < tick.claims.size(); ++i) {
        const ClaimRequest &claim = tick.claims[i];
        if (claim.queues.isEmpty() ? !claim.exceptQueues.contains(job.queue) : claim.queues.contains(job.queue))
            (void) m_groupsInTick[i]->wakeExpecting(std::clamp<Monotonic>(2 * m_typicalTick, WorkerGroup::pushTime, longestExpecting));
    }
}

void Engine::collectEnded()
{
    for (const auto &group : groups()) {
        if (group->outstanding() == 0)
            continue;
        int collected = 0;
        for (const auto &worker : group->workers()) {
            std::lock_guard lock(worker->mutex);
            collected += int(worker->ended.size());
            m_collectedSome = m_collectedSome || !worker->ended.empty();
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
    m_endedAnew = false;
    m_inTick.assign(std::make_move_iterator(m_ended.begin()), std::make_move_iterator(m_ended.begin() + qptrdiff(count)));
    m_ended.erase(m_ended.begin(), m_ended.begin() + qptrdiff(count));
    tick.finished.reserve(count);
    for (Ended &ended : m_inTick) {
        const QueuedJob &job = ended.attempt->job;
        const bool completedByHandler = ended.attempt->completedInTransaction.load(std::memory_order_relaxed)
            && ended.update.state == JobState::Completed;
        Completion *completion = ended.update.state == JobState::Completed ? ended.attempt->completion() : nullptr;
        if (completion)
            completion->called = false;
        tick.finished.push_back({job.id, job.fence, job.queue, job.kind, std::move(ended.update), completedByHandler,
                                 completion ? &completion->guarded : nullptr});
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
        // The last words of an attempt that has ended are stored all the same; its end is what is announced.
        if (m_events.isWanted() && !attempt->isSettled()) {
            JobEvent event = eventOf(JobEvent::Type::Progressed, JobState::Running, attempt->job, m_clock->now(), now);
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
    tick.pushes.assign(std::make_move_iterator(m_inbox.jobs.begin()),
                       std::make_move_iterator(m_inbox.jobs.begin() + qptrdiff(jobs)));
    m_ticketsInTick.assign(std::make_move_iterator(m_inbox.tickets.begin()),
                           std::make_move_iterator(m_inbox.tickets.begin() + qptrdiff(tickets)));
    m_inbox.jobs.erase(m_inbox.jobs.begin(), m_inbox.jobs.begin() + qptrdiff(jobs));
    m_inbox.tickets.erase(m_inbox.tickets.begin(), m_inbox.tickets.begin() + qptrdiff(tickets));
}

//! Takes the pushes out again for which the queue is too long.
Result<> Engine::refuseBeyondLimit(Tick &tick, Afterwards &afterwards)
{
    const qint64 limit = m_options.maxQueueLength;
    if (limit <= 0 || tick.pushes.empty())
        return {};
    // Between counts the estimate only grows, so it errs towards counting again.
    const Monotonic now = m_clock->monotonic();
    if (m_waitingCounted < Monotonic{0} || now >= m_waitingCounted + 1s || m_waitingJobs + qint64(tick.pushes.size()) > limit) {
        const auto stats = m_driver->stats();
        if (!stats)
            return tl::unexpected(stats.error());
        m_waitingJobs = stats->total(JobState::Available) + stats->total(JobState::Scheduled) + stats->total(JobState::Retryable);
        m_waitingCounted = now;
    }
    std::vector<NewJob> jobs;
    std::vector<PushTicket> tickets;
    auto first = tick.pushes.begin();
    for (PushTicket &ticket : m_ticketsInTick) {
        const auto last = first + qptrdiff(ticket.count);
        if (m_waitingJobs + qint64(ticket.count) > limit) {
            const JobQueueError error{JobQueueError::Code::QueueFull,
                                      u"%1 jobs wait already and JobQueueOptions::maxQueueLength is %2; push again later, or add workers"_s
                                          .arg(m_waitingJobs).arg(limit), {}};
            if (onPushRefused)
                afterwards.calls.push_back([this, kind = first->kind, error] { onPushRefused(kind, error); });
            afterwards.pushes.emplace_back(std::move(ticket), tl::unexpected(error));
        } else {
            m_waitingJobs += qint64(ticket.count);
            std::move(first, last, std::back_inserter(jobs));
            tickets.push_back(std::move(ticket));
        }
        first = last;
    }
    tick.pushes = std::move(jobs);
    m_ticketsInTick = std::move(tickets);
    return {};
}

bool Engine::mayClaim() const
{
    return m_claims && !m_claimsUnknown && m_worker.isValid() && m_mode == WorkerMode::Working && !isStopping()
        && leaseInForce(m_clock->monotonic());
}

//! How many more jobs \a group could use now.
int Engine::claimLimit(const WorkerGroup &group) const
{
    if (!m_mayHaveWork.value(&group, true))
        return 0;
    const int outstanding = group.outstanding();
    // By hand one at a time: what a job pushes has its turn by priority at once.
    if (m_options.mode != ExecutionMode::Threaded)
        return m_claimsByHand && group.readyCount() == 0 && group.target() > 0
                && (outstanding < group.target() || m_options.mode == ExecutionMode::Inline)
            ? 1
            : 0;
    const int wanted = group.wanted(m_typicalTick);
    const int limit = wanted - outstanding;
    // Many small claims cost more than a few large ones: wait until a good part is used up.
    if (limit <= 0 || (outstanding > group.target() && limit < wanted / 4))
        return 0;
    return limit;
}

//! Would the next tick claim? Then it is to come at once, whatever made the claim worth while.
bool Engine::wouldClaim() const
{
    if (!mayClaim())
        return false;
    for (const auto &group : groups()) {
        if (claimLimit(*group) > 0)
            return !m_registry.claimableKinds().isEmpty();
    }
    return false;
}

void Engine::addClaims(Tick &tick)
{
    m_groupsInTick.clear();
    if (!mayClaim())
        return;
    if (!tick.pushes.empty())
        mayHaveWork();
    const auto groups = this->groups();
    const QStringList kinds = m_registry.claimableKinds();
    if (kinds.isEmpty())
        return;
    for (const auto &group : groups) {
        const int limit = claimLimit(*group);
        if (limit <= 0)
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

} // namespace Jobs
