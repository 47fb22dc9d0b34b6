// SPDX-License-Identifier: MIT
#include "redisdriver_p.h"

#include <algorithm>

namespace Jobs {

using namespace Qt::StringLiterals;
using namespace Redis;
using Code = JobQueueError::Code;

namespace {

void addNames(Command &command, const QStringList &names)
{
    command.add(int(names.size()));
    for (const QString &name : names)
        command.add(name);
}

std::vector<bool> readFlags(Reply reply)
{
    const QByteArrayView text = reply.text();
    std::vector<bool> flags(size_t(text.size()));
    for (size_t i = 0; i < flags.size(); ++i)
        flags[i] = text[qsizetype(i)] == '1';
    return flags;
}

std::vector<PushedJob> readPushed(Reply reply)
{
    qint64 fresh = reply[0].number();
    const QByteArrayView flags = reply[1].text();
    QByteArrayView existing = reply[2].text();
    std::vector<PushedJob> pushed;
    pushed.reserve(size_t(flags.size()));
    for (const char flag : flags) {
        if (flag == '1' && existing.size() >= 6) {
            pushed.push_back({readId(existing), true});
            existing = existing.sliced(6);
        } else {
            pushed.push_back({JobId{fresh++}, false});
        }
    }
    return pushed;
}

std::vector<RunningWish> readWishes(Reply reply)
{
    std::vector<RunningWish> wishes;
    for (size_t i = 1; i + 2 < reply.size(); i += 3) { // behind the mode
        const QByteArrayView fence = reply[i + 1].text();
        wishes.push_back({readId(reply[i].text()), fence.size() < 4 ? 0 : qint64(readNumber<4>(fence.data())),
                          reply[i + 2].number() == 2 ? RunningWish::Wish::Cancel : RunningWish::Wish::Suspend});
    }
    return wishes;
}

//! The shortest script that knows all that \a tick wants.
Script scriptFor(const Tick &tick)
{
    const auto expires = [](const NewJob &job) { return job.expiresAt.has_value(); };
    if (!tick.finished.empty() || !tick.notes.empty() || std::ranges::any_of(tick.pushes, expires))
        return Script::Tick;
    if (tick.claims.empty())
        return Script::TickPush;
    return tick.pushes.empty() ? Script::TickClaim : Script::TickPushClaim;
}

} // namespace

Result<TickResult> RedisDriver::tick(const Tick &tick)
{
    TickResult result;
    if (tick.isEmpty())
        return result;
    if (auto connected = d->connect(); !connected)
        return tl::unexpected(connected.error());
    const auto lanes = d->lanesOf(tick.pushes);
    if (!lanes)
        return tl::unexpected(lanes.error());

    Command command = d->command(scriptFor(tick));
    qsizetype bytes = qsizetype(tick.finished.size()) * 40 + 1024;
    for (const NewJob &job : tick.pushes)
        bytes += job.parameters.size() + 100;
    command.reserve(bytes);
    command.add(tick.worker.value);
    command.add(tick.finished.size()).add(tick.notes.size()).add(tick.pushes.size()).add(tick.claims.size());
    command.add(d->listener ? d->listener->identity() : QByteArray());
    for (const FinishedAttempt &attempt : tick.finished)
        addFinished(command, attempt);
    for (const JobNote &note : tick.notes)
        addNote(command, note);
    for (size_t i = 0; i < tick.pushes.size(); ++i)
        addPush(command, tick.pushes[i], (*lanes)[i]);
    for (const ClaimRequest &request : tick.claims) {
        command.add(request.limit);
        addNames(command, request.queues);
        addNames(command, request.exceptQueues);
        addNames(command, request.kinds);
    }

    const auto reply = d->run(std::move(command), Effect::Writes);
    if (!reply)
        return tl::unexpected(reply.error());
    if (const qint64 change = (*reply)[4].number(); change > 0 && change == d->seenChange + 1)
        d->seenChange = change; // otherwise others changed something between, which peek() is to find
    d->storeAnnounced = (*reply)[5].number() == 1;
    result.finished = readFlags((*reply)[0]);
    result.notes = readFlags((*reply)[1]);
    result.pushed = readPushed((*reply)[2]);
    const Reply claimed = (*reply)[3];
    for (size_t i = 0; i < claimed.size(); ++i) {
        auto jobs = d->readJobs(claimed[i]);
        if (!jobs)
            // It was stored, so it must not look as if it was not: the claimed jobs are rescued when the lease ends.
            return failure(Code::Unknown, jobs.error().message, jobs.error().native);
        result.claimed.push_back(*std::move(jobs));
    }
    return result;
}

Result<int> RedisDriver::promote(Timestamp, int limit)
{
    auto reply = d->run(Script::Promote, Effect::Writes, std::max(limit, 0), u"expired before it was started"_s);
    return reply ? Result<int>(int(reply->number())) : tl::unexpected(reply.error());
}

Result<std::optional<Timestamp>> RedisDriver::nextDue()
{
    const auto reply = d->run(Script::NextDue, Effect::Reads);
    if (!reply)
        return tl::unexpected(reply.error());
    std::optional<Timestamp> next;
    for (size_t i = 0; i < reply->size(); ++i) {
        if ((*reply)[i].isNil())
            continue;
        const Timestamp at = fromMSecs((*reply)[i].number());
        next = std::min(next.value_or(at), at);
    }
    return next;
}

Result<WorkerId> RedisDriver::registerWorker(const WorkerInfo &worker, Timestamp, std::chrono::milliseconds lease)
{
    const auto reply = d->run(Script::Register, Effect::Writes, qint64(lease.count()), "name", worker.name, "host",
                              worker.host, "pid", worker.pid, "version", worker.version, "capacity", worker.capacity);
    if (!reply)
        return tl::unexpected(reply.error());
    return WorkerId{reply->number()};
}

Result<HeartbeatReply> RedisDriver::heartbeat(WorkerId worker, int busy, Timestamp, std::chrono::milliseconds lease)
{
    const auto reply = d->run(Script::Heartbeat, Effect::Writes, worker.value, busy, qint64(lease.count()));
    if (!reply)
        return tl::unexpected(reply.error());
    if (reply->isNil())
        return HeartbeatReply{.leaseLost = true, .wishes = {}};
    return HeartbeatReply{.leaseLost = false, .wishes = readWishes(*reply), .mode = WorkerMode((*reply)[0].text().toInt())};
}

Result<std::vector<RunningWish>> RedisDriver::runningWishes(WorkerId worker)
{
    const auto reply = d->run(Script::Heartbeat, Effect::Reads, worker.value, 0, QByteArrayView());
    return reply ? Result<std::vector<RunningWish>>(readWishes(*reply)) : tl::unexpected(reply.error());
}

Result<> RedisDriver::unregisterWorker(WorkerId worker)
{
    const auto reply = d->run(Script::Unregister, Effect::Writes, worker.value);
    return reply ? Result<>{} : tl::unexpected(reply.error());
}

Result<std::vector<QueuedJob>> RedisDriver::rescue(Timestamp, int limit,
                                                   const std::function<JobUpdate(const QueuedJob &)> &decide)
{
    const auto lost = d->run(Script::Lost, Effect::Reads, std::max(limit, 0));
    if (!lost)
        return tl::unexpected(lost.error());
    auto jobs = d->readJobs((*lost)[1]);
    if (!jobs || (jobs->empty() && (*lost)[0].number() == 0))
        return jobs;

    Command command = d->command(Script::Rescue);
    for (const QueuedJob &job : *jobs) {
        FinishedAttempt attempt{.id = job.id, .fence = job.fence, .queue = {}, .kind = {}, .update = decide(job)};
        addRescued(command, attempt);
    }
    const auto reply = d->run(std::move(command), Effect::Writes);
    if (!reply)
        return tl::unexpected(reply.error());
    // A heartbeat or a finish that came between was faster than we.
    const std::vector<bool> accepted = readFlags(*reply);
    std::vector<QueuedJob> rescued;
    for (size_t i = 0; i < jobs->size() && i < accepted.size(); ++i) {
        if (accepted[i])
            rescued.push_back(std::move((*jobs)[i]));
    }
    return rescued;
}

} // namespace Jobs
