// SPDX-License-Identifier: MIT
#include "memorystore_p.h"

#include <jobs/core/names.h>

namespace Jobs::Memory {

using namespace Qt::StringLiterals;

namespace {

std::optional<Timestamp> timeOrNothing(qint64 msecs)
{
    return msecs == never ? std::nullopt : std::optional(fromMSecs(msecs));
}

bool isExpired(const Record &job, qint64 now)
{
    return job.extras && job.extras->expiresAt != never && job.attempt == 0 && job.extras->expiresAt <= now;
}

//! The state in which \a update leaves a job that somebody may have a wish for.
JobState stateAfter(const JobUpdate &update, Wish wish)
{
    if (isFinal(update.state))
        return update.state;
    switch (wish) {
    case Wish::None:
        return update.state;
    case Wish::Suspend:
        return JobState::Suspended;
    case Wish::Cancel:
        return JobState::Cancelled;
    }
    return update.state;
}

qsizetype bytesOf(const JobLogLine &line) { return line.text.toUtf8().size(); }

} // namespace

PushedJob Store::push(const NewJob &newJob)
{
    if (!newJob.clientId.isEmpty()) {
        if (const auto found = m_clientIds.constFind(newJob.clientId); found != m_clientIds.cend())
            return {JobId{slab[*found].id}, true};
    }
    if (!newJob.uniqueKey.isEmpty()) {
        if (const auto found = m_uniqueKeys.constFind(newJob.uniqueKey); found != m_uniqueKeys.cend())
            return {JobId{slab[*found].id}, true};
    }

    const Slot slot = slab.allocate();
    Record &job = slab[slot];
    job.parameters = newJob.parameters;
    job.id = ++m_lastId;
    job.createdAt = toMSecs(newJob.createdAt);
    job.dueAt = toMSecs(newJob.dueAt);
    job.lane = lanes.laneOf(newJob.queue, newJob.kind);
    job.maxAttempts = newJob.maxAttempts;
    job.version = newJob.version;
    job.priority = qint16(newJob.priority);
    job.state = newJob.state;
    if (newJob.expiresAt || !newJob.uniqueKey.isEmpty() || !newJob.clientId.isEmpty() || !newJob.tags.isEmpty()
        || !newJob.metadata.isEmpty()) {
        Extras &extras = job.needExtras();
        extras.expiresAt = newJob.expiresAt ? toMSecs(*newJob.expiresAt) : never;
        extras.tags = newJob.tags;
        extras.metadata = newJob.metadata;
        extras.uniqueKey = newJob.uniqueKey;
        extras.clientId = newJob.clientId;
        if (!extras.clientId.isEmpty())
            m_clientIds.insert(extras.clientId, slot);
    }
    ids.insert(job.id, slot);
    enter(slot);
    return {JobId{job.id}, false};
}

PushedJob Store::adopt(const MovedJob &moved)
{
    const QueuedJob &from = moved.job;
    if (const auto found = m_clientIds.constFind(from.clientId); !from.clientId.isEmpty() && found != m_clientIds.cend())
        return {JobId{slab[*found].id}, true};
    if (const auto found = m_uniqueKeys.constFind(from.uniqueKey);
        !from.uniqueKey.isEmpty() && !isFinal(from.state) && found != m_uniqueKeys.cend())
        return {JobId{slab[*found].id}, true};

    const Slot slot = slab.allocate();
    Record &job = slab[slot];
    m_lastId = std::max(m_lastId + 1, from.id.value);
    job.id = m_lastId;
    job.parameters = from.parameters;
    job.createdAt = toMSecs(from.createdAt);
    job.dueAt = toMSecs(from.dueAt);
    job.startedAt = from.startedAt ? toMSecs(*from.startedAt) : never;
    job.finishedAt = from.finishedAt ? toMSecs(*from.finishedAt) : never;
    job.lane = lanes.laneOf(from.queue, from.kind);
    job.attempt = from.attempt;
    job.maxAttempts = from.maxAttempts;
    job.crashes = quint16(from.crashes);
    job.fence = quint32(from.fence);
    job.version = from.version;
    job.priority = qint16(from.priority);
    job.state = from.state;
    Extras &extras = job.needExtras();
    extras.expiresAt = from.expiresAt ? toMSecs(*from.expiresAt) : never;
    extras.tags = from.tags;
    extras.metadata = from.metadata;
    extras.checkpoint = from.checkpoint;
    extras.result = from.result;
    extras.error = from.error;
    extras.uniqueKey = from.uniqueKey;
    extras.clientId = from.clientId;
    extras.progress = from.progress;
    for (const JobAttempt &attempt : moved.attempts)
        extras.attempts.push_back(std::make_shared<const JobAttempt>(attempt));
    if (!extras.clientId.isEmpty())
        m_clientIds.insert(extras.clientId, slot);
    ids.insert(job.id, slot);
    enter(slot);
    note({.id = {job.id}, .fence = job.fence, .log = moved.log});
    return {JobId{job.id}, false};
}

std::vector<QueuedJob> Store::claim(const ClaimRequest &request, WorkerId worker, Timestamp now)
{
    std::vector<QueuedJob> claimed;
    const auto found = workers.find(worker);
    if (found == workers.end() || found->second.isGone || found->second.info.leaseUntil < now)
        return claimed;

    lanes.claim(
        request, [&claimed](qint64 expected) { claimed.reserve(size_t(expected)); },
        [&](Slot slot) {
            if (isExpired(slab[slot], toMSecs(now)))
                return false;
            move(slot, [&](Record &job) {
                job.state = JobState::Running;
                job.worker = quint32(worker.value);
                job.startedAt = toMSecs(now);
                job.wish = Wish::None;
                ++job.attempt;
                ++job.fence;
            });
            claimed.push_back(snapshot(slab[slot]));
            return true;
        });
    return claimed;
}

bool Store::finish(const FinishedAttempt &attempt, Timestamp now)
{
    const Slot slot = ids.find(attempt.id.value);
    if (slot == noSlot || slab[slot].fence != attempt.fence || attempt.fence == 0)
        return false;
    const Record &job = slab[slot];
    if (attempt.completedByHandler)
        return job.state == JobState::Completed;
    if (job.state != JobState::Running)
        return job.state == stateAfter(attempt.update, job.wish);
    write(slot, attempt.update, now);
    return true;
}

void Store::write(Slot slot, const JobUpdate &update, Timestamp now)
{
    move(slot, [&](Record &job) {
        job.state = stateAfter(update, job.wish);
        if (update.dueAt)
            job.dueAt = toMSecs(*update.dueAt);
        if (update.refundAttempt && job.attempt > 0)
            --job.attempt;
        if (update.crashed)
            ++job.crashes;
        if (isFinal(job.state))
            job.finishedAt = toMSecs(now);
        if (job.extras || !update.result.isEmpty())
            job.needExtras().result = update.result;
        if (update.record) {
            Extras &extras = job.needExtras();
            if (extras.attempts.size() >= maxAttemptsKept)
                extras.attempts.erase(extras.attempts.begin());
            extras.attempts.push_back(update.record);
            if (!update.record->error.isEmpty())
                extras.error = update.record->error;
        }
    });
}

bool Store::note(const JobNote &note)
{
    const Slot slot = ids.find(note.id.value);
    if (slot == noSlot || slab[slot].fence != note.fence || note.fence == 0)
        return false;
    Extras &extras = slab[slot].needExtras();
    if (note.progress)
        extras.progress = *note.progress;
    if (note.checkpoint)
        extras.checkpoint = *note.checkpoint;
    for (const JobLogLine &line : note.log) {
        extras.log.append(line);
        extras.logBytes += bytesOf(line);
    }
    while (extras.logBytes > maxLogBytesPerJob && !extras.log.isEmpty())
        extras.logBytes -= bytesOf(extras.log.takeFirst());
    return true;
}

int Store::promote(Timestamp now, int limit)
{
    int cancelled = 0;
    for (; cancelled < limit && !m_expiring.empty() && m_expiring.begin()->at <= toMSecs(now); ++cancelled)
        end(m_expiring.begin()->slot, JobState::Cancelled, u"expired before it was started"_s, now);

    int moved = 0;
    for (; moved < limit && !m_due.empty() && m_due.begin()->at <= toMSecs(now); ++moved)
        move(m_due.begin()->slot, [](Record &job) { job.state = JobState::Available; });
    return cancelled + moved;
}

std::optional<Timestamp> Store::nextDue() const
{
    std::optional<Timestamp> next;
    for (const std::set<Place> &waiting : {std::cref(m_due), std::cref(m_expiring)}) {
        if (!waiting.empty() && (!next || fromMSecs(waiting.begin()->at) < *next))
            next = fromMSecs(waiting.begin()->at);
    }
    return next;
}

void Store::end(Slot slot, JobState state, const QString &error, Timestamp now)
{
    move(slot, [&](Record &job) {
        job.state = state;
        if (isFinal(state))
            job.finishedAt = toMSecs(now);
        if (!error.isEmpty())
            job.needExtras().error = error;
    });
}

void Store::remove(Slot slot)
{
    leave(slot);
    const Record &job = slab[slot];
    if (job.extras && !job.extras->clientId.isEmpty())
        m_clientIds.remove(job.extras->clientId);
    ids.remove(job.id);
    slab.release(slot);
}

bool Store::isUniqueKeyFree(const Record &job) const
{
    return !job.extras || job.extras->uniqueKey.isEmpty() || !m_uniqueKeys.contains(job.extras->uniqueKey);
}

void Store::leave(Slot slot)
{
    Record &job = slab[slot];
    lanes.countDown(job);
    switch (job.state) {
    case JobState::Available:
        lanes.remove(slot);
        break;
    case JobState::Scheduled:
    case JobState::Retryable:
        m_due.erase({job.dueAt, job.id, slot});
        break;
    case JobState::Running: {
        const auto worker = workers.find(WorkerId{job.worker});
        worker->second.running.remove(slab, slot);
        if (worker->second.isGone && worker->second.running.isEmpty())
            workers.erase(worker);
        break;
    }
    case JobState::Waiting:
    case JobState::Suspended:
        break;
    case JobState::Completed:
    case JobState::Failed:
    case JobState::Cancelled:
        historyOf(job.state).remove(slab, slot);
        break;
    }
    if (!job.extras)
        return;
    if (job.mayExpire) {
        m_expiring.erase({job.extras->expiresAt, job.id, slot});
        job.mayExpire = false;
    }
    if (!job.extras->uniqueKey.isEmpty() && !isFinal(job.state))
        m_uniqueKeys.remove(job.extras->uniqueKey);
}

void Store::enter(Slot slot)
{
    Record &job = slab[slot];
    lanes.countUp(job);
    switch (job.state) {
    case JobState::Available:
        lanes.insert(slot);
        break;
    case JobState::Scheduled:
    case JobState::Retryable:
        m_due.insert({job.dueAt, job.id, slot});
        break;
    case JobState::Running:
        workers.find(WorkerId{job.worker})->second.running.append(slab, slot);
        break;
    case JobState::Waiting:
    case JobState::Suspended:
        break;
    case JobState::Completed:
    case JobState::Failed:
    case JobState::Cancelled:
        historyOf(job.state).append(slab, slot);
        break;
    }
    if (!job.extras)
        return;
    if (job.extras->expiresAt != never && job.attempt == 0 && transition(job.state, JobAction::Expire)) {
        m_expiring.insert({job.extras->expiresAt, job.id, slot});
        job.mayExpire = true;
    }
    if (!job.extras->uniqueKey.isEmpty() && !isFinal(job.state))
        m_uniqueKeys.insert(job.extras->uniqueKey, slot);
}

QueuedJob Store::snapshot(const Record &record) const
{
    const Lane &lane = lanes[record.lane];
    QueuedJob job;
    job.id = JobId{record.id};
    job.state = record.state;
    job.kind = lanes.kindName(lane);
    job.queue = lanes.queueName(lane);
    job.parameters = record.parameters;
    job.version = record.version;
    job.priority = record.priority;
    job.attempt = record.attempt;
    job.maxAttempts = record.maxAttempts;
    job.crashes = record.crashes;
    job.fence = record.fence;
    job.worker = WorkerId{record.worker};
    job.createdAt = fromMSecs(record.createdAt);
    job.dueAt = fromMSecs(record.dueAt);
    job.startedAt = timeOrNothing(record.startedAt);
    job.finishedAt = timeOrNothing(record.finishedAt);
    if (const Extras *extras = record.extras.get()) {
        job.expiresAt = timeOrNothing(extras->expiresAt);
        job.tags = extras->tags;
        job.metadata = extras->metadata;
        job.checkpoint = extras->checkpoint;
        job.result = extras->result;
        job.error = extras->error;
        job.uniqueKey = extras->uniqueKey;
        job.clientId = extras->clientId;
        job.progress = extras->progress;
    }
    return job;
}

} // namespace Jobs::Memory
