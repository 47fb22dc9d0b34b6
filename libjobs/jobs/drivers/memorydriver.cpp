// SPDX-License-Identifier: MIT
#include "memorydriver.h"

#include "memorydriver_p.h"

namespace Jobs {

using namespace Qt::StringLiterals;
using namespace Memory;

namespace {

std::vector<RunningWish> wishesFor(const Worker &worker, const Slab &slab)
{
    std::vector<RunningWish> wishes;
    for (Slot slot = worker.running.front(); slot != noSlot; slot = slab[slot].next) {
        const Record &job = slab[slot];
        if (job.wish != Wish::None)
            wishes.push_back({JobId{job.id}, job.fence,
                              job.wish == Wish::Cancel ? RunningWish::Wish::Cancel : RunningWish::Wish::Suspend});
    }
    return wishes;
}

bool isBeyond(const RetentionLimit &limit, const Chain &history, qint64 finishedAt, Timestamp now)
{
    return (limit.count >= 0 && history.size() > limit.count)
        || (limit.age.count() >= 0 && fromMSecs(finishedAt) <= now - limit.age);
}

} // namespace

MemoryDriver::MemoryDriver() : d(std::make_unique<Private>()) {}

MemoryDriver::~MemoryDriver() = default;

QLatin1StringView MemoryDriver::name() const { return "memory"_L1; }

QString MemoryDriver::description() const { return u"memory:"_s; }

bool MemoryDriver::hasFeature(Feature feature) const { return feature == Feature::AnyThread; }

Result<> MemoryDriver::open() { return {}; }

void MemoryDriver::close() {}

Result<TickResult> MemoryDriver::tick(const Tick &tick)
{
    TickResult result;
    result.finished.reserve(tick.finished.size());
    for (const FinishedAttempt &attempt : tick.finished)
        result.finished.push_back(d->store.finish(attempt, tick.now));
    result.notes.reserve(tick.notes.size());
    for (const JobNote &note : tick.notes)
        result.notes.push_back(d->store.note(note));
    result.pushed.reserve(tick.pushes.size());
    for (const NewJob &job : tick.pushes)
        result.pushed.push_back(d->store.push(job));
    result.claimed.reserve(tick.claims.size());
    for (const ClaimRequest &request : tick.claims)
        result.claimed.push_back(d->store.claim(request, tick.worker, tick.now));
    return result;
}

Result<int> MemoryDriver::promote(Timestamp now, int limit) { return d->store.promote(now, limit); }

Result<std::optional<Timestamp>> MemoryDriver::nextDue() { return d->store.nextDue(); }

Result<WorkerId> MemoryDriver::registerWorker(const WorkerInfo &worker, Timestamp now, std::chrono::milliseconds lease)
{
    Worker added;
    added.info = worker;
    added.info.id = WorkerId{++d->lastWorker};
    added.info.startedAt = now;
    added.info.leaseUntil = now + lease;
    added.info.busy = 0;
    return d->store.workers.emplace(added.info.id, added).first->first;
}

Result<HeartbeatReply> MemoryDriver::heartbeat(WorkerId worker, int busy, Timestamp now,
                                               std::chrono::milliseconds lease)
{
    const auto found = d->store.workers.find(worker);
    if (found == d->store.workers.end() || found->second.isGone)
        return HeartbeatReply{.leaseLost = true, .wishes = {}};
    found->second.info.busy = busy;
    found->second.info.leaseUntil = now + lease;
    return HeartbeatReply{.leaseLost = false, .wishes = wishesFor(found->second, d->store.slab), .mode = found->second.info.mode};
}

Result<std::vector<RunningWish>> MemoryDriver::runningWishes(WorkerId worker)
{
    const auto found = d->store.workers.find(worker);
    if (found == d->store.workers.end())
        return std::vector<RunningWish>{};
    return wishesFor(found->second, d->store.slab);
}

Result<> MemoryDriver::unregisterWorker(WorkerId worker)
{
    const auto found = d->store.workers.find(worker);
    if (found == d->store.workers.end())
        return {};
    found->second.isGone = true;
    if (found->second.running.isEmpty())
        d->store.workers.erase(found);
    return {};
}

Result<std::vector<QueuedJob>> MemoryDriver::rescue(Timestamp now, int limit,
                                                    const std::function<JobUpdate(const QueuedJob &)> &decide)
{
    std::vector<QueuedJob> rescued;
    Store &store = d->store;
    for (auto it = store.workers.begin(); it != store.workers.end();) {
        const auto worker = it++;
        if (worker->second.info.leaseUntil < now)
            worker->second.isGone = true;
        if (!worker->second.isGone)
            continue;
        if (worker->second.running.isEmpty()) {
            store.workers.erase(worker);
            continue;
        }
        // With its last job the worker goes too.
        for (qint64 left = worker->second.running.size(); left > 0 && qint64(rescued.size()) < limit; --left) {
            const Slot slot = worker->second.running.front();
            rescued.push_back(store.snapshot(store.slab[slot]));
            store.write(slot, decide(rescued.back()), now);
        }
    }
    return rescued;
}

Result<> MemoryDriver::setQueuePaused(const QString &queue, bool paused, const QString &by, Timestamp now)
{
    QueueInfo &info = d->store.lanes.queue(queue).info;
    info.paused = paused;
    info.pausedBy = paused ? by : QString();
    info.pausedAt = paused ? std::optional(now) : std::nullopt;
    return {};
}

Result<std::vector<PushedJob>> MemoryDriver::adopt(const std::vector<MovedJob> &jobs)
{
    std::vector<PushedJob> adopted;
    adopted.reserve(jobs.size());
    for (const MovedJob &job : jobs)
        adopted.push_back(d->store.adopt(job));
    return adopted;
}

Result<int> MemoryDriver::prune(const RetentionPolicy &policy, Timestamp now, int limit)
{
    Store &store = d->store;
    int removed = 0;
    for (const auto &[state, keep] :
         {std::pair(JobState::Completed, policy.completed), std::pair(JobState::Failed, policy.failed),
          std::pair(JobState::Cancelled, policy.cancelled)}) {
        const Chain &history = store.historyOf(state);
        while (removed < limit && !history.isEmpty()
               && isBeyond(keep, history, store.slab[history.front()].finishedAt, now)) {
            store.remove(history.front());
            ++removed;
        }
    }
    return removed;
}

Result<> MemoryDriver::setMetadata(const QString &key, const QByteArray &value)
{
    if (value.isEmpty())
        d->metadata.remove(key);
    else
        d->metadata.insert(key, value);
    return {};
}

Result<QByteArray> MemoryDriver::metadata(const QString &key) { return d->metadata.value(key); }

Result<bool> MemoryDriver::acquireLock(const QString &name, const QString &owner, Timestamp now,
                                       std::chrono::milliseconds duration)
{
    const auto found = d->locks.constFind(name);
    if (found != d->locks.cend() && found->owner != owner && found->until > now)
        return false;
    d->locks.insert(name, {owner, now + duration});
    return true;
}

Result<> MemoryDriver::releaseLock(const QString &name, const QString &owner)
{
    const auto found = d->locks.constFind(name);
    if (found != d->locks.cend() && found->owner == owner)
        d->locks.erase(found);
    return {};
}

} // namespace Jobs
