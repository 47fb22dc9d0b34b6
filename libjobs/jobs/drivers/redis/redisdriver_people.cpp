// SPDX-License-Identifier: MIT
#include "redisdriver_p.h"

#include <jobs/core/jobfilter_p.h>

#include <algorithm>
#include <map>

namespace Jobs {

using namespace Qt::StringLiterals;
using namespace Redis;
using Code = JobQueueError::Code;

namespace {

//! Jobs looked at for one page of a listing; a filter that matches few of millions must not hold up the workers.
constexpr int looksPerPage = 10'000;

//! "1" for all ids, else "0" and the ids that lie on the way, in its order.
template<typename Compare>
void addIds(Command &command, const QList<JobId> &ids, qint64 from, Compare isBefore)
{
    command.add(ids.isEmpty() ? "1" : "0");
    std::vector<JobId> wanted;
    for (const JobId id : ids) {
        if (id.isValid() && id.value <= maxNumber && isBefore(from, id.value))
            wanted.push_back(id);
    }
    std::ranges::sort(wanted, [&](JobId a, JobId b) { return isBefore(a.value, b.value); });
    const auto repeated = std::ranges::unique(wanted);
    wanted.erase(repeated.begin(), repeated.end());
    command.addBytes(6 * qsizetype(wanted.size()), [&](char *to) {
        for (const JobId id : wanted) {
            writeId(to, id);
            to += 6;
        }
    });
}

//! Where \a action leads from each state: nine digits, 0 for nowhere.
QByteArray targetsOf(JobAction action)
{
    QByteArray targets;
    for (const JobState state : allJobStates) {
        const auto to = transition(state, action);
        targets.append(char('0' + int(to.value_or(JobState(0)))));
    }
    return targets;
}

bool isPersons(JobAction action)
{
    switch (action) {
    case JobAction::Cancel:
    case JobAction::Suspend:
    case JobAction::Resume:
    case JobAction::Retry:
    case JobAction::RunNow:
    case JobAction::Edit:
    case JobAction::Remove:
        return true;
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
        return false;
    }
    return false;
}

//! Fields and values as a map.
QHash<QByteArray, QByteArray> readMap(Reply reply)
{
    QHash<QByteArray, QByteArray> map;
    for (size_t i = 0; i + 1 < reply.size(); i += 2)
        map.insert(reply[i].text().toByteArray(), reply[i + 1].text().toByteArray());
    return map;
}

WorkerInfo readWorker(Reply id, Reply lease, Reply fields)
{
    const auto known = readMap(fields);
    WorkerInfo worker;
    worker.id = WorkerId{id.number()};
    worker.leaseUntil = fromMSecs(lease.number());
    worker.name = QString::fromUtf8(known.value("name"));
    worker.host = QString::fromUtf8(known.value("host"));
    worker.version = QString::fromUtf8(known.value("version"));
    worker.pid = known.value("pid").toLongLong();
    worker.startedAt = fromMSecs(known.value("started").toLongLong());
    worker.capacity = known.value("capacity").toInt();
    worker.busy = known.value("busy").toInt();
    worker.mode = WorkerMode(known.value("mode").toInt());
    return worker;
}

} // namespace

/*!
    Scripts compare neither fingerprints nor digits: the jobs are read, and the action is on those that match. Whatever else the filter says is
    looked at again with the action itself.
*/
static Result<ControlResult> controlJobByJob(RedisDriver &driver, const Result<JobPage> &looked, ControlRequest request)
{
    if (!looked)
        return tl::unexpected(looked.error());
    ControlResult result;
    QList<JobId> matching;
    for (const QueuedJob &job : looked->jobs) {
        if (request.filter.matches(job))
            matching.append(job.id);
    }
    if (!matching.isEmpty()) {
        request.filter.ids = matching;
        request.filter.fingerprints.clear();
        request.filter.parameters.clear();
        request.limit = int(request.filter.ids.size());
        auto done = driver.control(request);
        if (!done)
            return done;
        result = *std::move(done);
    }
    result.next = looked->next;
    return result;
}

Result<ControlResult> RedisDriver::control(const ControlRequest &request)
{
    if (!isPersons(request.action))
        return failure(Code::InvalidArgument, u"%1 is no action of a person"_s.arg(actionName(request.action)));
    if (comparesJobByJob(request.filter))
        return controlJobByJob(*this, d->jobsAbove(request), request);
    if (auto connected = d->connect(); !connected)
        return tl::unexpected(connected.error());
    const qint64 after = std::clamp<qint64>(request.after ? request.after->value : 0, 0, maxNumber);
    Command command = d->command(Script::Control);
    command.add(filterText(request.filter));
    addIds(command, request.filter.ids, after, std::less<qint64>());
    command.add(after).add(std::max(request.limit, 1));
    command.add(QByteArrayView(actionName(request.action).data(), actionName(request.action).size()));
    command.add(targetsOf(request.action)).add(request.reason);
    const bool isEdit = request.action == JobAction::Edit;
    command.add(isEdit ? editText(request.edit) : QByteArray());
    command.add(isEdit ? request.edit.parameters.value_or(QByteArray()) : QByteArray());

    const auto reply = d->run(std::move(command), Effect::Writes);
    if (!reply)
        return tl::unexpected(reply.error());
    ControlResult result;
    result.changed = readIds((*reply)[0].text());
    result.signalled = readIds((*reply)[1].text());
    result.skipped = (*reply)[2].number();
    if (const qint64 next = (*reply)[3].number(); next > 0)
        result.next = JobId{next};
    return result;
}

Result<> RedisDriver::setQueuePaused(const QString &queue, bool paused, const QString &by, Timestamp)
{
    const auto reply = d->run(Script::Pause, Effect::Writes, queue, paused ? 1 : 0, by);
    return reply ? Result<>{} : tl::unexpected(reply.error());
}

//! The jobs that an action may be on, as far as scripts can tell: rising ids.
Result<JobPage> RedisDriver::Private::jobsAbove(const ControlRequest &request)
{
    if (auto connected = connect(); !connected)
        return tl::unexpected(connected.error());
    const qint64 after = std::clamp<qint64>(request.after ? request.after->value : 0, 0, maxNumber);
    const int limit = std::clamp(request.limit, 1, 1000);
    Command command = this->command(Script::Jobs);
    command.add(filterText(request.filter));
    addIds(command, request.filter.ids, after, std::less<qint64>());
    command.add(after).add(limit).add(limit).add("up");
    return readPage(run(std::move(command), Effect::Reads));
}

Result<JobPage> RedisDriver::Private::readPage(const Result<OwnedReply> &reply)
{
    if (!reply)
        return tl::unexpected(reply.error());
    auto jobs = readJobs((*reply)[0]);
    if (!jobs)
        return tl::unexpected(jobs.error());
    JobPage result;
    result.jobs = QList<QueuedJob>(std::move_iterator(jobs->begin()), std::move_iterator(jobs->end()));
    if (const qint64 next = (*reply)[1].number(); next > 0)
        result.next = JobId{next};
    return result;
}

Result<JobPage> RedisDriver::jobs(const JobFilter &filter, const JobPageRequest &page)
{
    if (auto connected = d->connect(); !connected)
        return tl::unexpected(connected.error());
    const qint64 from = std::clamp<qint64>(page.after.value_or(page.before.value_or(JobId{maxNumber})).value, 0, maxNumber);
    Command command = d->command(Script::Jobs);
    command.add(filterText(filter));
    if (page.after)
        addIds(command, filter.ids, from, std::less<qint64>());
    else
        addIds(command, filter.ids, from, std::greater<qint64>());
    command.add(from).add(std::clamp(page.limit, 1, 1000)).add(looksPerPage).add(page.after ? "up" : "down");
    auto result = d->readPage(d->run(std::move(command), Effect::Reads));
    if (result && comparesJobByJob(filter))
        result->jobs.removeIf([&](const QueuedJob &job) { return !filter.matches(job); });
    return result;
}

Result<QueuedJob> RedisDriver::job(JobId id)
{
    const auto reply = d->run(Script::Job, Effect::Reads, idBytes(id));
    if (!reply)
        return tl::unexpected(reply.error());
    auto jobs = d->readJobs(*reply);
    if (!jobs)
        return tl::unexpected(jobs.error());
    if (jobs->empty())
        return failure(Code::NotFound, u"there is no job %1"_s.arg(id.value));
    return std::move(jobs->front());
}

Result<QList<JobAttempt>> RedisDriver::attempts(JobId id)
{
    const auto reply = d->run(Script::List, Effect::Reads, idBytes(id), "attempts");
    if (!reply)
        return tl::unexpected(reply.error());
    QList<JobAttempt> attempts;
    for (size_t i = 0; i < reply->size(); ++i)
        attempts.append(attemptOf((*reply)[i].text()));
    return attempts;
}

Result<QList<JobLogLine>> RedisDriver::log(JobId id)
{
    const auto reply = d->run(Script::List, Effect::Reads, idBytes(id), "log");
    if (!reply)
        return tl::unexpected(reply.error());
    QList<JobLogLine> lines;
    for (size_t i = 0; i < reply->size(); ++i)
        lines.append(logLineOf((*reply)[i].text()));
    return lines;
}

Result<StoreStats> RedisDriver::stats()
{
    const auto reply = d->run(Script::Stats, Effect::Reads);
    if (!reply)
        return tl::unexpected(reply.error());
    StoreStats stats;

    std::map<QString, QueueInfo> queues;
    const auto queueNamed = [&queues](const QString &name) -> QueueInfo & {
        QueueInfo &info = queues[name];
        info.name = name;
        return info;
    };
    const auto counts = readMap((*reply)[0]);
    const auto lanes = readMap((*reply)[1]);
    for (auto lane = lanes.cbegin(); lane != lanes.cend(); ++lane) {
        const QString name = QString::fromUtf8(*lane);
        JobCounts laneCounts;
        laneCounts.queue = name.section(u'/', 0, 0);
        laneCounts.kind = name.section(u'/', 1);
        queueNamed(laneCounts.queue);
        bool any = false;
        for (const JobState state : allJobStates) {
            laneCounts[state] = counts.value(lane.key() + ':' + QByteArray::number(int(state))).toLongLong();
            any = any || laneCounts[state] != 0;
        }
        if (any)
            stats.counts.append(laneCounts);
    }
    for (size_t i = 0; i < (*reply)[2].size(); ++i)
        queueNamed(QString::fromUtf8((*reply)[2][i].text()));
    const auto paused = readMap((*reply)[3]);
    for (auto pause = paused.cbegin(); pause != paused.cend(); ++pause) {
        const qsizetype space = pause->indexOf(' ');
        QueueInfo &info = queueNamed(QString::fromUtf8(pause.key()));
        info.paused = true;
        info.pausedAt = fromMSecs(pause->first(std::max<qsizetype>(space, 0)).toLongLong());
        info.pausedBy = QString::fromUtf8(pause->sliced(space + 1));
    }
    for (const auto &[name, info] : queues)
        stats.queues.append(info);

    const Reply workers = (*reply)[4];
    for (size_t i = 0; i + 2 < workers.size(); i += 3)
        stats.workers.append(readWorker(workers[i], workers[i + 1], workers[i + 2]));
    if (!(*reply)[5].isNil())
        stats.oldestAvailable = fromMSecs((*reply)[5].number());
    return stats;
}

Result<int> RedisDriver::prune(const RetentionPolicy &policy, Timestamp, int limit)
{
    if (auto connected = d->connect(); !connected)
        return tl::unexpected(connected.error());
    Command command = d->command(Script::Prune);
    command.add(std::max(limit, 0));
    for (const RetentionLimit &keep : {policy.completed, policy.failed, policy.cancelled})
        command.add(qint64(std::max<qint64>(keep.age.count(), -1))).add(std::max<qint64>(keep.count, -1));
    const auto reply = d->run(std::move(command), Effect::Writes);
    return reply ? Result<int>(int(reply->number())) : tl::unexpected(reply.error());
}

Result<> RedisDriver::setMetadata(const QString &key, const QByteArray &value)
{
    const auto reply = d->run(Script::Metadata, Effect::Writes, key, value);
    return reply ? Result<>{} : tl::unexpected(reply.error());
}

Result<QByteArray> RedisDriver::metadata(const QString &key)
{
    const auto reply = d->run(Script::Metadata, Effect::Reads, key);
    return reply ? Result<QByteArray>(reply->text().toByteArray()) : tl::unexpected(reply.error());
}

Result<bool> RedisDriver::acquireLock(const QString &name, const QString &owner, Timestamp,
                                      std::chrono::milliseconds duration)
{
    const auto reply = d->run(Script::Lock, Effect::Writes, name, owner, qint64(duration.count()));
    return reply ? Result<bool>(reply->number() == 1) : tl::unexpected(reply.error());
}

Result<> RedisDriver::releaseLock(const QString &name, const QString &owner)
{
    const auto reply = d->run(Script::Lock, Effect::Writes, name, owner, QByteArrayView());
    return reply ? Result<>{} : tl::unexpected(reply.error());
}

} // namespace Jobs
