// SPDX-License-Identifier: MIT
#include "rows_p.h"
#include "selection_p.h"
#include "sqldriver_p.h"

#include <jobs/core/jobfilter_p.h>

#include <algorithm>
#include <limits>

namespace Jobs {

using namespace Qt::StringLiterals;
using Sql::Selection;
using Sql::Session;
using Sql::Statement;

namespace {

constexpr int looksJobByJob = 500; // rows read in full for a page; each may have a megabyte of parameters

void readJobs(Statement &rows, Session &session, QList<QueuedJob> &jobs)
{
    if (!rows.exec())
        return;
    while (rows.next())
        jobs.append(Sql::jobFrom(rows, session));
}

//! Which way a listing goes, and where it goes on.
struct Walk
{
    explicit Walk(const JobPageRequest &page)
        : isRising(page.after.has_value())
        , start(page.after.value_or(page.before.value_or(JobId{std::numeric_limits<qint64>::max()})).value)
    {
    }

    bool isRising;
    qint64 start; // the first id that is not listed
};

JobPage pageOfCandidates(Session &session, const Selection &selection, Walk walk, int limit)
{
    // Those that are left, and those of them that the next statement looks at.
    std::span<const qint64> left = *selection.candidates();
    left = walk.isRising ? left.subspan(size_t(std::ranges::upper_bound(left, walk.start) - left.begin()))
                         : left.first(size_t(std::ranges::lower_bound(left, walk.start) - left.begin()));
    JobPage page;
    if (left.empty())
        return page;
    const qint64 last = walk.isRising ? left.back() : left.front();
    while (!left.empty() && page.jobs.size() < limit && !session.hasFailed()) {
        const size_t count = std::min(left.size(), size_t(std::max(limit, 100)));
        Statement &rows = session.statement(walk.isRising ? "list_ids_up"_L1 : "list_ids"_L1);
        selection.bindTo(rows);
        rows.bind(":ids"_L1, Sql::numbersText(walk.isRising ? left.first(count) : left.last(count)))
            .bind(":limit"_L1, qint64(limit - page.jobs.size()));
        readJobs(rows, session, page.jobs);
        left = walk.isRising ? left.subspan(count) : left.first(left.size() - count);
    }
    if (page.jobs.size() == limit && page.jobs.last().id.value != last)
        page.next = page.jobs.last().id;
    return page;
}

JobPage pageOfWalk(Session &session, const Selection &selection, Walk walk, int limit)
{
    JobPage page;
    Statement &look = session.statement(walk.isRising ? "look_up"_L1 : "look_down"_L1);
    look.bind(walk.isRising ? ":after"_L1 : ":before"_L1, walk.start).bind(":looks"_L1, Sql::looksPerPage);
    if (!look.first() || look.isNull(0))
        return page;
    const qint64 end = look.number(0); // the last one that is looked at
    const bool isLast = look.number(1) < Sql::looksPerPage;
    look.finish();

    Statement &rows = session.statement(walk.isRising ? "list_between_up"_L1 : "list_between"_L1);
    selection.bindTo(rows);
    rows.bind(walk.isRising ? ":after"_L1 : ":before"_L1, walk.start)
        .bind(walk.isRising ? ":to"_L1 : ":from"_L1, end)
        .bind(":limit"_L1, limit);
    readJobs(rows, session, page.jobs);
    if (page.jobs.size() == limit && (!isLast || page.jobs.last().id.value != end))
        page.next = page.jobs.last().id;
    else if (!isLast && page.jobs.size() < limit)
        page.next = JobId{end};
    return page;
}

std::optional<Timestamp> oldestAvailable(Session &session, Sql::Lane lane)
{
    // Within a lane the index goes by priority first; priorities are few.
    std::optional<Timestamp> oldest;
    qint64 priority = std::numeric_limits<qint64>::max();
    for (int looked = 0; looked < 100; ++looked) {
        Statement &first = session.statement("oldest_in_lane"_L1);
        first.bind(":queue"_L1, lane.queue).bind(":kind"_L1, lane.kind).bind(":priority"_L1, priority);
        if (!first.first())
            break;
        priority = first.number(0);
        const Timestamp dueAt = fromMSecs(first.number(1));
        oldest = std::min(oldest.value_or(dueAt), dueAt);
        first.finish();
    }
    return oldest;
}

void readCounts(Session &session, StoreStats &stats, QSet<qint64> &queues)
{
    QHash<Sql::Lane, JobCounts> lanes;
    Statement &counts = session.statement("counts"_L1);
    if (!counts.exec())
        return;
    while (counts.next()) {
        const Sql::Lane lane{counts.number(1), counts.number(2)};
        queues.insert(lane.queue);
        if (counts.number(3) == 0)
            continue;
        lanes[lane][JobState(counts.number(0))] = counts.number(3);
    }
    for (auto [lane, count] : lanes.asKeyValueRange()) {
        count.queue = session.nameOf(lane.queue);
        count.kind = session.nameOf(lane.kind);
        stats.counts.append(count);
        if (count[JobState::Available] <= 0)
            continue;
        if (const auto dueAt = oldestAvailable(session, lane))
            stats.oldestAvailable = std::min(stats.oldestAvailable.value_or(*dueAt), *dueAt);
    }
    std::ranges::sort(stats.counts, {}, [](const JobCounts &count) { return std::pair(count.queue, count.kind); });
}

void readQueues(Session &session, StoreStats &stats, QSet<qint64> &others)
{
    Statement &queues = session.statement("queues"_L1);
    if (!queues.exec())
        return;
    while (queues.next()) {
        others.remove(queues.number(0));
        stats.queues.append({.name = session.nameOf(queues.number(0)),
                             .paused = queues.number(1) != 0,
                             .pausedBy = queues.text(2),
                             .pausedAt = queues.time(3)});
    }
    for (const qint64 queue : others)
        stats.queues.append({.name = session.nameOf(queue)});
    std::ranges::sort(stats.queues, {}, &QueueInfo::name);
}

void readWorkers(Session &session, StoreStats &stats)
{
    Statement &workers = session.statement("workers"_L1);
    if (!workers.exec())
        return;
    while (workers.next()) {
        WorkerInfo worker;
        worker.id = WorkerId{workers.number(0)};
        worker.name = workers.text(1);
        worker.host = workers.text(2);
        worker.pid = workers.number(3);
        worker.version = workers.text(4);
        worker.startedAt = fromMSecs(workers.number(5));
        worker.leaseUntil = fromMSecs(workers.number(6));
        worker.capacity = int(workers.number(7));
        worker.busy = int(workers.number(8));
        worker.mode = WorkerMode(workers.number(9));
        stats.workers.append(worker);
    }
}

} // namespace

Result<JobPage> SqlDriver::jobs(const JobFilter &filter, const JobPageRequest &request)
{
    const int limit = std::clamp(request.limit, 1, 1000);
    const Walk walk(request);
    return d->read(
        [&](Session &session) {
            const Selection selection(session, filter);
            if (selection.isEmpty())
                return JobPage{};
            const auto pageOf = [&](int limit) {
                return selection.candidates() ? pageOfCandidates(session, selection, walk, limit)
                                              : pageOfWalk(session, selection, walk, limit);
            };
            if (!comparesJobByJob(filter))
                return pageOf(limit);
            // Few may match of those that the statements find: many are looked at.
            JobPage page = pageOf(std::max(limit, looksJobByJob));
            page.jobs.removeIf([&](const QueuedJob &job) { return !filter.matches(job); });
            if (page.jobs.size() > limit) {
                page.jobs.resize(limit);
                page.next = page.jobs.constLast().id;
            }
            return page;
        },
        true);
}

Result<QueuedJob> SqlDriver::job(JobId id)
{
    const auto found = d->read([&](Session &session) -> std::optional<QueuedJob> {
        Statement &find = session.statement("job"_L1);
        find.bind(":id"_L1, id.value);
        if (!find.first())
            return std::nullopt;
        return Sql::jobFrom(find, session);
    });
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return failure(JobQueueError::Code::NotFound, u"there is no job %1"_s.arg(id.value));
    return **found;
}

Result<QList<JobAttempt>> SqlDriver::attempts(JobId id)
{
    return d->read([&](Session &session) {
        QList<JobAttempt> attempts;
        Statement &rows = session.statement("attempts"_L1);
        rows.bind(":job"_L1, id.value);
        if (!rows.exec())
            return attempts;
        while (rows.next()) {
            attempts.append({.attempt = int(rows.number(0)),
                             .fence = rows.number(1),
                             .worker = WorkerId{rows.number(2)},
                             .startedAt = rows.time(3),
                             .finishedAt = fromMSecs(rows.number(4)),
                             .outcome = rows.text(5),
                             .error = rows.text(6),
                             .errorType = rows.text(7),
                             .trace = rows.text(8)});
        }
        return attempts;
    });
}

Result<QList<JobLogLine>> SqlDriver::log(JobId id)
{
    return d->read([&](Session &session) {
        QList<JobLogLine> lines;
        Statement &rows = session.statement("log"_L1);
        rows.bind(":job"_L1, id.value);
        if (!rows.exec())
            return lines;
        while (rows.next())
            lines.append({fromMSecs(rows.number(0)), int(rows.number(1)), rows.text(2)});
        return lines;
    });
}

Result<StoreStats> SqlDriver::stats()
{
    return d->read(
        [](Session &session) {
            StoreStats stats;
            QSet<qint64> queues;
            readCounts(session, stats, queues);
            readQueues(session, stats, queues);
            readWorkers(session, stats);
            return stats;
        },
        true);
}

} // namespace Jobs
