// SPDX-License-Identifier: MIT

// queue show, pause, resume, drain, purge.

#include "present.h"
#include "verbs.h"

#include <jobs/control/monitorjson.h>

#include <algorithm>

namespace Jobs::Ctl {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! What a purge takes: nothing that ran already, nothing that has ended.
const QList<JobState> notStarted{JobState::Scheduled, JobState::Available, JobState::Retryable, JobState::Waiting,
                                 JobState::Suspended};

//! A queue is what jobs, or people, have named so far.
ExitCode unknownQueue(Session &session, const QString &name)
{
    return session.fail(ExitCode::NotFound, Text::tr("there is no queue “%1”; “jobsctl queues” lists them").arg(name));
}

} // namespace

ExitCode showQueue(Session &session)
{
    return showAndWatch(session, [&session](JobMonitor &monitor) {
        const QString name = session.call.arguments.first();
        const auto stats = session.await(monitor.stats());
        if (!stats)
            return session.fail(stats.error());
        const QList<Row> rows = queueRows(*stats);
        const auto row = std::ranges::find(rows, name, &Row::name);
        if (row == rows.end())
            return unknownQueue(session, name);
        if (!session.out.isTable()) {
            session.out.object(row->json, name, {{u"Queue"_s, name}, {u"State"_s, row->cells.value(1)}});
            return ExitCode::Ok;
        }
        const auto info = std::ranges::find(stats->queues, name, &QueueInfo::name);
        QList<std::pair<QString, QString>> fields{{Text::tr("Queue"), name}, {Text::tr("State"), row->cells.value(1)}};
        if (info != stats->queues.end() && info->paused) {
            fields.append({Text::tr("Paused by"), info->pausedBy});
            fields.append({Text::tr("Paused at"), timeText(info->pausedAt)});
        }
        session.out.object(row->json, name, fields);
        session.out.raw("\n");
        QList<Column> columns = queueColumns();
        columns.first().title = u"KIND"_s;
        columns.removeLast();
        columns.removeAt(1);
        session.out.begin(columns);
        for (const JobCounts &counts : stats->counts) {
            if (counts.queue != name)
                continue;
            Row line{.cells = {counts.kind}, .json = {}, .name = counts.kind};
            for (const JobState state : allJobStates)
                line.cells.append(QString::number(counts[state]));
            session.out.row(line);
        }
        session.out.end();
        return ExitCode::Ok;
    });
}

ExitCode pauseQueue(Session &session)
{
    const auto monitor = session.monitor();
    if (!monitor)
        return session.fail(monitor.error());
    const QString queue = session.call.arguments.first();
    if (const auto paused = session.await((*monitor)->pauseQueue(queue, session.call.value("reason"))); !paused)
        return session.fail(paused.error());
    session.out.told(Text::tr("queue %1 is paused; what runs goes on").arg(queue));
    return ExitCode::Ok;
}

ExitCode resumeQueue(Session &session)
{
    const auto monitor = session.monitor();
    if (!monitor)
        return session.fail(monitor.error());
    const QString queue = session.call.arguments.first();
    if (const auto resumed = session.await((*monitor)->resumeQueue(queue)); !resumed)
        return session.fail(resumed.error());
    session.out.told(Text::tr("queue %1 is open").arg(queue));
    return ExitCode::Ok;
}

ExitCode drainQueue(Session &session)
{
    const auto limit = session.call.duration("wait-timeout");
    if (!limit)
        return session.fail(limit.error());
    const ExitCode paused = pauseQueue(session);
    if (paused != ExitCode::Ok)
        return paused;
    const auto monitor = session.monitor();
    const QString queue = session.call.arguments.first();
    QDeadlineTimer deadline = *limit ? QDeadlineTimer(**limit) : QDeadlineTimer(QDeadlineTimer::Forever);
    for (;;) {
        const auto stats = session.await((*monitor)->stats());
        if (!stats)
            return session.fail(stats.error());
        const qint64 running = stats->total(JobState::Running, queue);
        if (running == 0) {
            session.out.told(Text::tr("queue %1 is drained: none of its jobs runs").arg(queue));
            return ExitCode::Ok;
        }
        if (deadline.hasExpired())
            return session.fail(ExitCode::TryLater,
                                Text::tr("%1 jobs of queue %2 still run; it stays paused").arg(running).arg(queue));
        if (!session.waitForChange(500ms))
            return ExitCode::Interrupted;
    }
}

ExitCode purgeQueue(Session &session)
{
    const auto monitor = session.monitor();
    if (!monitor)
        return session.fail(monitor.error());
    const QString queue = session.call.arguments.first();
    const JobFilter filter{.states = notStarted, .queues = {queue}};
    const auto count = session.await((*monitor)->count(filter));
    if (!count)
        return session.fail(count.error());
    const QString number = (count->exact ? QString() : Text::tr("at least ")) + QString::number(count->count);
    if (session.call.has("dry-run")) {
        session.out.line(Text::tr("%1 jobs of queue %2 have not started and would be removed").arg(number, queue));
        return ExitCode::Ok;
    }
    const auto sure = session.confirm(Text::tr("Remove %1 jobs of queue %2 that have not started?").arg(number, queue));
    if (!sure)
        return session.fail(sure.error());
    if (!*sure)
        return ExitCode::Failed;
    const auto removed = session.await((*monitor)->actOnAll(JobAction::Remove, filter));
    if (!removed)
        return session.fail(removed.error());
    session.out.told(summaryText(*removed, Text::tr("purge of %1").arg(queue)));
    return ExitCode::Ok;
}

} // namespace Jobs::Ctl
