// SPDX-License-Identifier: MIT
#include "engine_p.h"

#include "logging_p.h"

#include <jobs/core/names.h>

#include <algorithm>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Jobs {

void Engine::tickDone(Tick &tick, TickResult &&result, Afterwards &afterwards)
{
    noteStoreWorks();
    countBatch(tick, result);
    if (!tick.finished.empty() || !tick.notes.empty() || !tick.pushes.empty())
        m_changes |= StoreChange::Jobs;
    if (std::exchange(m_pushedInWork, false)) {
        mayHaveWork();
        m_dueKnown = false;
        m_announce = true;
    }
    for (size_t i = 0; i < m_inTick.size(); ++i) {
        m_inTick[i].update = std::move(tick.finished[i].update);
        attemptStored(m_inTick[i], result.finished[i], afterwards);
    }
    m_endedSincePrune += qint64(m_inTick.size());
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
    if (claimed > 0)
        m_changes |= StoreChange::Jobs;
    if (!tick.pushes.empty()) {
        const bool wanted = m_events.isWanted();
        const Monotonic order = m_clock->monotonic();
        size_t available = 0;
        for (size_t i = 0; i < tick.pushes.size(); ++i) {
            const NewJob &job = tick.pushes[i];
            if (result.pushed[i].existed)
                continue;
            if (job.state == JobState::Available) {
                ++available;
            } else if (job.state == JobState::Scheduled) {
                dueAt(job.dueAt);
                m_announce = true; // other workers wait for due times, too
            }
            if (job.expiresAt)
                dueAt(*job.expiresAt);
            if (wanted)
                m_newEvents.push_back(eventOf(job, result.pushed[i].id, tick.now, order));
        }
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

//! The attempt has ended otherwise than its handler meant.
void Engine::endAnew(const AttemptPtr &attempt, JobOutcome outcome)
{
    m_ended.push_back({attempt, updateFor(*attempt, std::move(outcome))});
    m_endedAnew = true;
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
            endAnew(ended.attempt, error);
            return;
        }
    }
    if (Completion *completion = attempt.completion(); completion && completion->called && !accepted) {
        const JobError spoilt{u"completeWith(): the work ended the store's transaction, which it must not"_s, u"completeWith"_s, false};
        endAnew(ended.attempt, completion->failed ? *std::move(completion->failed) : spoilt);
        return;
    }
    attempt.forgetCompletion();
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
        if (update.state == JobState::Available) {
            m_announce = true;
            mayHaveWork();
            ++m_handedBack;
        }
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
                try {
                    middleware->attemptStored(attempt->job, update);
                } catch (...) { // others wait for their answers
                    qCCritical(lcWorker).noquote() << "job" << attempt->job.id.value << attempt->job.kind
                                                   << "a middleware threw in attemptStored()";
                }
            });
        }
    } else {
        qCWarning(lcWorker).noquote() << "job" << job.id.value << job.kind << "attempt" << job.attempt
                                      << "outcome refused: the lease was lost, another attempt may have run";
    }
    if (!m_events.isWanted())
        return;
    JobEvent event = eventOf(type, update.state, job, m_tick.now, attempt.ended);
    event.wait = attempt.wait;
    if (const auto started = attempt.started.load(); started != Attempt::notStarted)
        event.run = std::chrono::duration_cast<std::chrono::microseconds>(attempt.ended - started);
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
            definition = m_registry.findForClaimed(job.kind);
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

QSet<JobId> Engine::knownJobs()
{
    QSet<JobId> known;
    for (const auto &group : groups())
        group->addClaimedTo(known);
    for (const Ended &ended : m_ended)
        known.insert(ended.attempt->job.id);
    std::lock_guard lock(m_pendingMutex);
    for (const AttemptPtr &attempt : m_pendingAttempts)
        known.insert(attempt->job.id);
    for (const Ended &ended : m_pendingEnded)
        known.insert(ended.attempt->job.id);
    return known;
}

/*!
    After a claim whose answer was lost: what the store holds as running under this worker and nobody here knows is ours to run. Without
    this it would stay running for as long as our lease is renewed.
*/
void Engine::adoptUnknownClaims()
{
    if (!m_worker.isValid()) {
        m_claimsUnknown = false; // gone with the lease: others rescue them
        return;
    }
    std::vector<QueuedJob> ours;
    JobPageRequest page{.limit = int(maxBatch)};
    do {
        const auto listed = m_driver->jobs({.states = {JobState::Running}}, page);
        if (!listed)
            return noteStoreError(listed.error());
        for (const QueuedJob &job : listed->jobs) {
            if (job.worker == m_worker)
                ours.push_back(job);
        }
        page.before = listed->next;
    } while (page.before);
    m_claimsUnknown = false;
    noteStoreWorks();

    const QSet<JobId> known = knownJobs();
    std::erase_if(ours, [&](const QueuedJob &job) { return known.contains(job.id); });
    std::sort(ours.begin(), ours.end(), [](const QueuedJob &a, const QueuedJob &b) {
        return std::tuple(-a.priority, a.dueAt, a.id) < std::tuple(-b.priority, b.dueAt, b.id);
    });
    if (!ours.empty())
        qCInfo(lcStore) << "worker" << m_worker.value << "found" << ours.size() << "jobs of a claim that was not answered";
    const auto groups = this->groups();
    for (QueuedJob &job : ours) {
        const auto own = std::find_if(groups.begin(), groups.end(), [&](const auto &group) { return group->queue() == job.queue; });
        std::vector<QueuedJob> one;
        one.push_back(std::move(job));
        handOut(std::move(one), own == groups.end() ? *groups.front() : **own);
    }
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
    m_claimsUnknown = m_claimsUnknown || (error.code == JobQueueError::Code::Unknown && !m_groupsInTick.empty());
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

} // namespace Jobs
