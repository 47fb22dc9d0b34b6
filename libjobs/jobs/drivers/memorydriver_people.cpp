// SPDX-License-Identifier: MIT
#include "memorydriver_p.h"

#include <jobs/core/jobfilter_p.h>

#include <algorithm>

namespace Jobs {

using namespace Qt::StringLiterals;
using namespace Memory;

namespace {

//! Jobs looked at for one page of a listing; a filter that matches few of millions must not hold up the workers.
constexpr int looksPerPage = 20'000;

//! JobFilter::matches() on records: the cheap parts by numbers, so that most jobs need no QueuedJob to be told apart.
class Matcher
{
public:
    Matcher(const JobFilter &filter, const Store &store) : m_filter(filter), m_store(store)
    {
        for (const JobState state : filter.states)
            m_states |= 1u << unsigned(state);
        for (const QString &name : filter.queues) {
            if (const auto number = store.lanes.findQueue(name))
                m_queues.push_back(*number);
        }
        for (const QString &name : filter.kinds) {
            if (const auto number = store.lanes.findKind(name))
                m_kinds.push_back(*number);
        }
        m_isCostly = !filter.ids.isEmpty() || !filter.tags.isEmpty() || !filter.errorContains.isEmpty()
            || filter.createdFrom || filter.createdUntil || comparesJobByJob(filter);
    }

    bool matches(const Record &job) const
    {
        if (m_states != 0 && (m_states & 1u << unsigned(job.state)) == 0)
            return false;
        const Lane &lane = m_store.lanes[job.lane];
        if (!m_filter.queues.isEmpty() && std::ranges::find(m_queues, lane.queue) == m_queues.end())
            return false;
        if (!m_filter.kinds.isEmpty() && std::ranges::find(m_kinds, lane.kind) == m_kinds.end())
            return false;
        return !m_isCostly || m_filter.matches(m_store.snapshot(job));
    }

private:
    const JobFilter &m_filter;
    const Store &m_store;
    unsigned m_states = 0;
    std::vector<quint32> m_queues;
    std::vector<quint32> m_kinds;
    bool m_isCostly = false;
};

//! The jobs that a filter's ids name, or all; upward or downward from an id.
class Walk
{
public:
    Walk(const JobFilter &filter, const Store &store) : m_store(store), m_hasIds(!filter.ids.isEmpty())
    {
        for (const JobId id : filter.ids) {
            if (store.ids.find(id.value) != noSlot)
                m_ids.push_back(id.value);
        }
        std::ranges::sort(m_ids);
    }

    Slot above(qint64 id) const
    {
        if (!m_hasIds)
            return m_store.ids.above(id);
        const auto next = std::ranges::upper_bound(m_ids, id);
        return next == m_ids.end() ? noSlot : m_store.ids.find(*next);
    }

    Slot below(qint64 id) const
    {
        if (!m_hasIds)
            return m_store.ids.below(id);
        const auto next = std::ranges::lower_bound(m_ids, id);
        return next == m_ids.begin() ? noSlot : m_store.ids.find(*std::prev(next));
    }

private:
    const Store &m_store;
    bool m_hasIds;
    std::vector<qint64> m_ids;
};

} // namespace

Result<ControlResult> MemoryDriver::control(const ControlRequest &request)
{
    const Matcher matcher(request.filter, d->store);
    Walk walk(request.filter, d->store);
    ControlResult result;
    qint64 id = request.after ? request.after->value : 0;
    for (int looked = 0; looked < std::max(request.limit, 1); ++looked) {
        const Slot slot = walk.above(id);
        if (slot == noSlot)
            return result;
        const Record &job = d->store.slab[slot];
        id = job.id;
        if (!matcher.matches(job))
            continue;
        switch (d->act(slot, request)) {
        case Private::Effect::Changed:
            result.changed.append(JobId{id});
            break;
        case Private::Effect::Signalled:
            result.signalled.append(JobId{id});
            break;
        case Private::Effect::Skipped:
            ++result.skipped;
            break;
        }
    }
    if (walk.above(id) != noSlot)
        result.next = JobId{id};
    return result;
}

MemoryDriver::Private::Effect MemoryDriver::Private::act(Slot slot, const ControlRequest &request)
{
    Record &job = store.slab[slot];
    const auto to = transition(job.state, request.action);
    if (!to)
        return Effect::Skipped;

    if (job.state == JobState::Running) {
        const Wish wish = request.action == JobAction::Cancel ? Wish::Cancel : Wish::Suspend;
        if (wish < job.wish)
            return Effect::Skipped;
        job.wish = wish;
        if (wish == Wish::Cancel && !request.reason.isEmpty())
            job.needExtras().error = request.reason;
        return Effect::Signalled;
    }

    const qint64 now = toMSecs(request.now);
    switch (request.action) {
    case JobAction::Cancel:
        store.end(slot, *to, request.reason, request.now);
        break;
    case JobAction::Suspend:
        store.end(slot, *to, {}, request.now);
        break;
    case JobAction::Resume:
        store.move(slot, [&](Record &job) { job.state = stateWhenDue(fromMSecs(job.dueAt), request.now); });
        break;
    case JobAction::Retry:
        if (isFinal(job.state) && !store.isUniqueKeyFree(job))
            return Effect::Skipped;
        store.move(slot, [&](Record &job) {
            if (job.extras) {
                job.extras->result.clear();
                job.extras->expiresAt = never;
                if (job.state == JobState::Completed)
                    job.extras->checkpoint.clear();
            }
            job.state = *to;
            job.dueAt = now;
            job.attempt = 0;
            job.crashes = 0;
            job.finishedAt = never;
        });
        break;
    case JobAction::RunNow:
        store.move(slot, [&](Record &job) {
            job.state = *to;
            job.dueAt = std::min(job.dueAt, now);
        });
        break;
    case JobAction::Edit:
        edit(slot, request.edit, request.now);
        break;
    case JobAction::Remove:
        store.remove(slot);
        break;
    case JobAction::Claim:
    case JobAction::Complete:
    case JobAction::Fail:
    case JobAction::FailAndRetry:
    case JobAction::Snooze:
    case JobAction::HandBack:
    case JobAction::Park:
    case JobAction::Abort:
    case JobAction::Promote:
    case JobAction::Expire:
    case JobAction::Rescue:
    case JobAction::RescueAndFail:
        // No person's: what workers and the maintenance do has calls of its own.
        return Effect::Skipped;
    }
    return Effect::Changed;
}

void MemoryDriver::Private::edit(Slot slot, const JobEdit &edit, Timestamp now)
{
    store.move(slot, [&](Record &job) {
        if (edit.parameters)
            job.parameters = *edit.parameters;
        job.version = edit.version.value_or(job.version);
        job.priority = qint16(edit.priority.value_or(job.priority));
        job.maxAttempts = edit.maxAttempts.value_or(job.maxAttempts);
        if (edit.queue)
            job.lane = store.lanes.laneOf(*edit.queue, store.lanes.kindName(store.lanes[job.lane]));
        if (edit.tags && (job.extras || !edit.tags->isEmpty()))
            job.needExtras().tags = *edit.tags;
        if (edit.dueAt) {
            job.dueAt = toMSecs(*edit.dueAt);
            if (job.state == JobState::Available)
                job.state = stateWhenDue(*edit.dueAt, now);
        }
    });
}

Result<JobPage> MemoryDriver::jobs(const JobFilter &filter, const JobPageRequest &page)
{
    const Matcher matcher(filter, d->store);
    const Walk walk(filter, d->store);
    const int limit = std::clamp(page.limit, 1, 1000);
    const auto nextTo = [&](qint64 id) { return page.after ? walk.above(id) : walk.below(id); };
    JobPage result;
    qint64 id = page.after.value_or(page.before.value_or(JobId{std::numeric_limits<qint64>::max()})).value;
    for (int looked = 0; looked < looksPerPage && result.jobs.size() < limit; ++looked) {
        const Slot slot = nextTo(id);
        if (slot == noSlot)
            return result;
        const Record &job = d->store.slab[slot];
        id = job.id;
        if (matcher.matches(job))
            result.jobs.append(d->store.snapshot(job));
    }
    if (nextTo(id) != noSlot)
        result.next = JobId{id};
    return result;
}

Result<QueuedJob> MemoryDriver::job(JobId id)
{
    const Slot slot = d->store.ids.find(id.value);
    if (slot == noSlot)
        return failure(JobQueueError::Code::NotFound, u"there is no job %1"_s.arg(id.value));
    return d->store.snapshot(d->store.slab[slot]);
}

Result<QList<JobAttempt>> MemoryDriver::attempts(JobId id)
{
    QList<JobAttempt> attempts;
    const Slot slot = d->store.ids.find(id.value);
    if (slot == noSlot || !d->store.slab[slot].extras)
        return attempts;
    for (const auto &record : d->store.slab[slot].extras->attempts)
        attempts.append(*record);
    return attempts;
}

Result<QList<JobLogLine>> MemoryDriver::log(JobId id)
{
    const Slot slot = d->store.ids.find(id.value);
    if (slot == noSlot || !d->store.slab[slot].extras)
        return QList<JobLogLine>{};
    return d->store.slab[slot].extras->log;
}

Result<StoreStats> MemoryDriver::stats()
{
    StoreStats stats;
    for (const Lane &lane : d->store.lanes.all()) {
        if (std::ranges::any_of(lane.counts, [](qint64 count) { return count != 0; }))
            stats.counts.append({d->store.lanes.queueName(lane), d->store.lanes.kindName(lane), lane.counts});
        if (lane.count(JobState::Available) == 0)
            continue;
        for (const auto &[priority, line] : lane.lines) {
            const Slot slot = line.front(d->store.slab);
            if (slot == noSlot)
                continue;
            const Timestamp dueAt = fromMSecs(d->store.slab[slot].dueAt);
            stats.oldestAvailable = std::min(stats.oldestAvailable.value_or(dueAt), dueAt);
        }
    }
    for (const Queue &queue : d->store.lanes.queues())
        stats.queues.append(queue.info);
    for (const auto &[id, worker] : d->store.workers) {
        if (!worker.isGone)
            stats.workers.append(worker.info);
    }
    return stats;
}

} // namespace Jobs
