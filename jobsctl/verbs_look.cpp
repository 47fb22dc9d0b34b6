// SPDX-License-Identifier: MIT

// status, queues, nodes, audit, failures: what stands in the store.

#include "present.h"
#include "verbs.h"

#include <jobs/control/monitorjson.h>
#include <jobs/control/words.h>

#include <algorithm>

namespace Jobs::Ctl {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Code = JobQueueError::Code;

namespace {

void showRows(Output &out, const QList<Column> &columns, const QList<Row> &rows)
{
    out.begin(columns);
    for (const Row &row : rows)
        out.row(row);
    out.end();
}

//! What an operator would want to know before anything else.
QStringList problemsOf(const StoreStats &stats)
{
    QStringList problems;
    for (const QueueInfo &queue : stats.queues) {
        if (queue.paused)
            problems.append(Text::tr("queue %1 is paused by %2")
                                .arg(queue.name, queue.pausedBy.isEmpty() ? u"?"_s : queue.pausedBy));
    }
    const bool working = std::ranges::any_of(stats.workers, [](const WorkerInfo &worker) {
        return worker.mode == WorkerMode::Working && worker.capacity > 0 && worker.leaseUntil >= now();
    });
    if (!working && stats.total(JobState::Available) > 0)
        problems.append(Text::tr("jobs are due and no worker is there to run them"));
    if (stats.oldestAvailable && now() - *stats.oldestAvailable > 5min)
        problems.append(Text::tr("a job has been due for %1").arg(ageText(now() - *stats.oldestAvailable)));
    return problems;
}

ExitCode status(Session &session, JobMonitor &monitor)
{
    const auto stats = session.await(monitor.stats());
    if (!stats)
        return session.fail(stats.error());
    session.connected(); // for info(); what it is not connected to does not answer
    const MonitorInfo info = monitor.info();
    if (session.out.isJson()) {
        session.out.object(jsonObject({{"info", toJson(info)}, {"stats", toJson(*stats)}}), info.store, {});
        return ExitCode::Ok;
    }
    QStringList states;
    for (const JobState state : allJobStates) {
        if (stats->total(state) > 0)
            states.append(u"%1 %2"_s.arg(stats->total(state)).arg(stateName(state)));
    }
    int busy = 0;
    int slots_ = 0;
    for (const WorkerInfo &worker : stats->workers) {
        busy += worker.busy;
        slots_ += worker.capacity;
    }
    const auto target = session.target();
    session.out.object(
        {}, info.store,
        {{Text::tr("Server"),
          target && !target->isStore() ? u"%1 (%2 %3)"_s.arg(target->server, info.product, info.version)
                                       : Text::tr("none")},
         {Text::tr("Store"), info.store},
         {Text::tr("Role"), roleName(info.role)},
         {Text::tr("Jobs"), states.isEmpty() ? Text::tr("none") : states.join(u", "_s)},
         {Text::tr("Oldest due"),
          stats->oldestAvailable ? ageText(now() - *stats->oldestAvailable) : Text::tr("nothing waits")},
         {Text::tr("Workers"), Text::tr("%1, %2 of %3 slots busy").arg(stats->workers.size()).arg(busy).arg(slots_)}});
    for (const QString &problem : problemsOf(*stats))
        session.out.line(session.out.isTable() ? u"! "_s + problem : problem);
    if (!stats->counts.isEmpty() && session.out.isTable()) {
        session.out.raw("\n");
        showRows(session.out, queueColumns(), queueRows(*stats));
    }
    return ExitCode::Ok;
}

Row auditRow(const AuditEntry &entry)
{
    const QByteArray list = toJson(QList<AuditEntry>{entry});
    return {.cells = {QString::number(entry.id), timeText(entry.at), entry.actor, entry.origin, entry.action,
                      entry.target, QString::number(entry.changed), entry.detail},
            .json = list.mid(1, list.size() - 2),
            .name = QString::number(entry.id)};
}

QByteArray groupJson(const FailureGroup &group)
{
    FailureReport report;
    report.groups.append(group);
    const auto groups = jsonMembers(toJson(report));
    const auto elements =
        groups ? jsonElements(groups->value("groups"_ba)) : Result<QList<QByteArray>>(tl::unexpected(groups.error()));
    return elements && !elements->isEmpty() ? elements->first() : QByteArray("{}");
}

QString trendText(const FailureGroup &group)
{
    static constexpr QStringView bars = u" ▁▂▃▄▅▆▇█";
    const qint64 most = std::max<qint64>(1, *std::ranges::max_element(group.trend));
    QString text;
    for (const qint64 count : group.trend)
        text += bars[count == 0 ? 0 : 1 + (count * 7) / most];
    return text;
}

ExitCode showGroup(Session &session, const FailureReport &report)
{
    const QString wanted = session.call.value("group");
    const auto group = std::ranges::find_if(
        report.groups, [&wanted](const FailureGroup &each) { return each.fingerprint.startsWith(wanted); });
    if (group == report.groups.end())
        return session.fail(
            ExitCode::NotFound,
            Text::tr("no failures of the group “%1” in this window; “jobsctl failures” lists the groups").arg(wanted));
    QStringList jobs;
    for (const JobId id : group->jobs)
        jobs.append(id.toString());
    session.out.object(groupJson(*group), group->fingerprint,
                       {{Text::tr("Group"), group->fingerprint},
                        {Text::tr("Kind"), group->kind},
                        {Text::tr("Count"), QString::number(group->count)},
                        {Text::tr("First"), timeText(group->firstSeen)},
                        {Text::tr("Last"), timeText(group->lastSeen)},
                        {Text::tr("Queues"), group->queues.join(u", "_s)},
                        {Text::tr("Newest"), jobs.join(u", "_s)},
                        {Text::tr("Error"), group->sample},
                        {Text::tr("Trace"), group->trace}});
    session.out.told(Text::tr("Retry them all: jobsctl retry --filter 'fingerprint:%1'").arg(group->fingerprint));
    return ExitCode::Ok;
}

} // namespace

ExitCode showStatus(Session &session)
{
    return showAndWatch(session, [&session](JobMonitor &monitor) { return status(session, monitor); });
}

ExitCode listQueues(Session &session)
{
    return showAndWatch(session, [&session](JobMonitor &monitor) {
        const auto stats = session.await(monitor.stats());
        if (!stats)
            return session.fail(stats.error());
        showRows(session.out, queueColumns(), queueRows(*stats));
        return ExitCode::Ok;
    });
}

ExitCode listNodes(Session &session)
{
    return showAndWatch(session, [&session](JobMonitor &monitor) {
        const auto stats = session.await(monitor.stats());
        if (!stats)
            return session.fail(stats.error());
        showRows(session.out, workerColumns(), workerRows(*stats));
        return ExitCode::Ok;
    });
}

ExitCode listAudit(Session &session)
{
    const auto limit = session.call.number("limit", 1, 1'000'000);
    if (!limit)
        return session.fail(limit.error());
    const auto monitor = session.monitor();
    if (!monitor)
        return session.fail(monitor.error());
    session.out.begin({{.title = u"ID"_s, .right = true},
                       {.title = u"TIME"_s},
                       {.title = u"WHO"_s, .limit = 24},
                       {.title = u"FROM"_s, .wideOnly = true},
                       {.title = u"ACTION"_s},
                       {.title = u"TARGET"_s, .limit = 50},
                       {.title = u"CHANGED"_s, .right = true},
                       {.title = u"DETAIL"_s, .limit = 50}});
    qint64 left = limit->value_or(100);
    std::optional<qint64> before;
    while (left > 0 && session.out.works()) {
        const auto entries = session.await((*monitor)->audit(int(std::min<qint64>(left, 1000)), before));
        if (!entries)
            return session.fail(entries.error());
        for (const AuditEntry &entry : *entries)
            session.out.row(auditRow(entry));
        if (entries->isEmpty())
            break;
        left -= entries->size();
        before = entries->last().id;
    }
    session.out.end();
    return ExitCode::Ok;
}

ExitCode listFailures(Session &session)
{
    const auto window = session.call.duration("window");
    if (!window)
        return session.fail(window.error());
    const auto monitor = session.monitor();
    if (!monitor)
        return session.fail(monitor.error());
    const auto report = session.await((*monitor)->failures(window->value_or(24h)));
    if (!report)
        return session.fail(report.error());
    if (session.call.has("group"))
        return showGroup(session, *report);
    session.out.begin({{.title = u"GROUP"_s},
                       {.title = u"COUNT"_s, .right = true},
                       {.title = u"KIND"_s, .limit = 28},
                       {.title = u"TREND"_s},
                       {.title = u"LAST"_s, .right = true},
                       {.title = u"FIRST"_s, .right = true, .wideOnly = true},
                       {.title = u"QUEUES"_s, .wideOnly = true},
                       {.title = u"ERROR"_s, .limit = 70}});
    for (const FailureGroup &group : report->groups) {
        session.out.row({.cells = {group.fingerprint, QString::number(group.count), group.kind, trendText(group),
                                   ageText(now() - group.lastSeen), ageText(now() - group.firstSeen),
                                   group.queues.join(u','), group.message},
                         .json = groupJson(group),
                         .name = group.fingerprint});
    }
    session.out.end();
    if (!report->complete)
        session.out.note(Text::tr("Only the newest %1 failures were looked at; a shorter --window is complete.")
                             .arg(report->scanned));
    return ExitCode::Ok;
}

ExitCode setNodeMode(Session &session)
{
    bool ok = false;
    const qint64 id = session.call.arguments.first().toLongLong(&ok);
    if (!ok || id <= 0)
        return session.usage(Text::tr("“%1” is not the number of a worker; “jobsctl nodes list” lists them")
                                 .arg(session.call.arguments.first().left(64)));
    const QLatin1StringView path(session.call.verb->path);
    const WorkerMode mode = path.endsWith("quiet"_L1) ? WorkerMode::Quiet
        : path.endsWith("stop"_L1)                    ? WorkerMode::Stopping
                                                      : WorkerMode::Working;
    if (mode == WorkerMode::Stopping) {
        const auto sure = session.confirm(Text::tr("Stop worker %1? Nothing starts it again by itself.").arg(id));
        if (!sure)
            return session.fail(sure.error());
        if (!*sure)
            return ExitCode::Failed;
    }
    const auto monitor = session.monitor();
    if (!monitor)
        return session.fail(monitor.error());
    if (const auto set = session.await((*monitor)->setWorkerMode(WorkerId{id}, mode)); !set)
        return session.fail(set.error());
    session.out.told(Text::tr("worker %1 is told: %2").arg(id).arg(workerModeName(mode)));
    return ExitCode::Ok;
}

} // namespace Jobs::Ctl
