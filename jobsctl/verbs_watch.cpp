// SPDX-License-Identifier: MIT

// events, check, doctor, bench.

#include "present.h"
#include "verbs.h"

#include <jobs/control/monitorjson.h>
#include <jobs/control/words.h>

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>
#include <QtCore/QStorageInfo>
#include <QtCore/QUrl>

#include <algorithm>
#include <cstdio>

namespace Jobs::Ctl {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Code = JobQueueError::Code;

namespace {

// --- check -----------------------------------------------------------------------------------------------------------------

enum Level { Ok = 0, Warning = 1, Critical = 2, Unknown = 3 };

ExitCode nagios(Session &session, Level level, const QString &text)
{
    static constexpr const char *names[] = {"OK", "WARNING", "CRITICAL", "UNKNOWN"};
    session.out.line(u"JOBS %1 - %2"_s.arg(QLatin1StringView(names[level]), text));
    return ExitCode(level);
}

Level levelOf(qint64 value, std::optional<qint64> warning, std::optional<qint64> critical)
{
    if (critical && value > *critical)
        return Critical;
    return warning && value > *warning ? Warning : Ok;
}

QString threshold(std::optional<qint64> value) { return value ? QString::number(*value) : QString(); }

// --- doctor ----------------------------------------------------------------------------------------------------------------

class Doctor
{
public:
    explicit Doctor(Session &session) : m_session(session)
    {
        session.out.begin({{.title = u"CHECK"_s}, {.title = u"STATE"_s, .state = true}, {.title = u"FINDING"_s}});
    }

    void tell(const char *state, const QString &check, const QString &finding)
    {
        const QString name = QLatin1StringView(state);
        m_failed = m_failed || name == "fail"_L1;
        m_session.out.row(
            {.cells = {check, name, finding},
             .json = jsonObject(
                 {{"check", jsonString(check)}, {"state", jsonString(name)}, {"finding", jsonString(finding)}}),
             .name = check});
    }
    void ok(const QString &check, const QString &finding) { tell("ok", check, finding); }
    void warn(const QString &check, const QString &finding) { tell("warn", check, finding); }
    void fail(const QString &check, const QString &finding) { tell("fail", check, finding); }
    ExitCode end()
    {
        m_session.out.end();
        return m_failed ? ExitCode::Failed : ExitCode::Ok;
    }

private:
    Session &m_session;
    bool m_failed = false;
};

void lookAtSocket(Doctor &doctor, const Target &target)
{
    const QUrl url(target.server);
    if (target.isStore() || url.scheme() != "unix"_L1)
        return;
    const QFileInfo socket(url.path());
    if (!socket.exists())
        return; // the connection tells
    if (socket.permissions() & QFile::WriteOther)
        doctor.warn(Text::tr("permissions"),
                    Text::tr("everybody may open %1; let jobsd make it with mode 0660").arg(url.path()));
    else
        doctor.ok(Text::tr("permissions"),
                  Text::tr("%1 belongs to %2:%3").arg(url.path(), socket.owner(), socket.group()));
}

void lookAtInfo(Doctor &doctor, const MonitorInfo &info)
{
    doctor.ok(Text::tr("role"), roleName(info.role));
    if (info.version == QLatin1StringView(JOBSCTL_VERSION))
        doctor.ok(Text::tr("version"), info.version);
    else
        doctor.warn(Text::tr("version"),
                    Text::tr("%1 there, %2 here").arg(info.version, QLatin1StringView(JOBSCTL_VERSION)));
    const auto skew = info.serverTime == Timestamp() ? 0ms : now() - info.serverTime;
    if (std::chrono::abs(skew) > 5s)
        doctor.warn(Text::tr("clock"),
                    Text::tr("%1 apart from here; set both by NTP").arg(durationText(std::chrono::abs(skew))));
    else
        doctor.ok(Text::tr("clock"), Text::tr("agrees with this machine"));

    const bool survives = std::ranges::any_of(info.features, [](const QString &f) { return f.contains("power"_L1); });
    const bool durable =
        survives || std::ranges::any_of(info.features, [](const QString &f) { return f.contains("durable"_L1); });
    if (survives)
        doctor.ok(Text::tr("durability"), Text::tr("acknowledged jobs survive a power cut"));
    else if (durable)
        doctor.warn(Text::tr("durability"), Text::tr("jobs survive the end of a process, not a power cut"));
    else
        doctor.warn(Text::tr("durability"), Text::tr("jobs live in memory and end with the process"));
    doctor.ok(Text::tr("schema"), Text::tr("this release can work with it"));
}

void lookAtDisk(Doctor &doctor, const MonitorInfo &info)
{
    const QString path = info.store.startsWith("sqlite:"_L1) ? info.store.mid(7).section(u'?', 0, 0) : QString();
    if (path.isEmpty() || !QFileInfo::exists(path))
        return;
    const QStorageInfo disk(QFileInfo(path).absolutePath());
    const qint64 free = disk.bytesAvailable();
    const QString text =
        Text::tr("%1 MiB free of %2 MiB at %3").arg(free >> 20).arg(disk.bytesTotal() >> 20).arg(disk.rootPath());
    if (free < (100 << 20))
        doctor.fail(Text::tr("disk"), text + Text::tr("; pushes will be refused when it is full"));
    else if (disk.bytesTotal() > 0 && free * 20 < disk.bytesTotal())
        doctor.warn(Text::tr("disk"), text);
    else
        doctor.ok(Text::tr("disk"), text);
    const QFileInfo file(path);
    if (file.permissions() & (QFile::ReadOther | QFile::WriteOther))
        doctor.warn(Text::tr("store"), Text::tr("everybody may read %1; take that away with: chmod o= %1").arg(path));
    else
        doctor.ok(Text::tr("store"), Text::tr("%1, %2 MiB").arg(path).arg(file.size() >> 20));
}

void lookAtWork(Doctor &doctor, const StoreStats &stats, const MonitorInfo &info)
{
    const qint64 lost =
        std::ranges::count_if(stats.workers, [](const WorkerInfo &worker) { return worker.leaseUntil < now(); });
    const qint64 working = std::ranges::count_if(stats.workers, [](const WorkerInfo &worker) {
        return worker.mode == WorkerMode::Working && worker.capacity > 0 && worker.leaseUntil >= now();
    });
    if (lost > 0)
        doctor.warn(Text::tr("workers"), Text::tr("%1 work, %2 have not renewed their lease").arg(working).arg(lost));
    else if (working == 0 && stats.total(JobState::Available) > 0)
        doctor.fail(Text::tr("workers"), Text::tr("jobs are due and no worker is there; start jobsd"));
    else if (working == 0)
        doctor.warn(Text::tr("workers"), Text::tr("none; jobs will wait until one is started"));
    else
        doctor.ok(Text::tr("workers"), Text::tr("%1 work").arg(working));

    QStringList orphans;
    for (const JobCounts &counts : stats.counts) {
        if (counts[JobState::Available] > 0 && !info.kinds.contains(counts.kind) && !orphans.contains(counts.kind))
            orphans.append(counts.kind);
    }
    if (!info.kinds.isEmpty() && !orphans.isEmpty())
        doctor.warn(
            Text::tr("handlers"),
            Text::tr("jobs wait for kinds without a handler in the server: %1").arg(orphans.mid(0, 10).join(u", "_s)));
    else if (!info.kinds.isEmpty())
        doctor.ok(Text::tr("handlers"), Text::tr("%1 kinds").arg(info.kinds.size()));
    for (const QueueInfo &queue : stats.queues) {
        if (queue.paused)
            doctor.warn(
                Text::tr("queue"),
                Text::tr("%1 is paused by %2").arg(queue.name, queue.pausedBy.isEmpty() ? u"?"_s : queue.pausedBy));
    }
    if (stats.oldestAvailable && now() - *stats.oldestAvailable > 5min)
        doctor.warn(Text::tr("backlog"),
                    Text::tr("a job has been due for %1").arg(ageText(now() - *stats.oldestAvailable)));
    else
        doctor.ok(Text::tr("backlog"),
                  stats.oldestAvailable
                      ? Text::tr("the oldest job has been due for %1").arg(ageText(now() - *stats.oldestAvailable))
                      : Text::tr("nothing waits"));
}

//! What systemd says of the service, where it is there.
void lookAtService(Doctor &doctor, const Target &target)
{
    if (target.isStore() || !target.server.startsWith("unix:/run/"_L1) || !QFileInfo::exists(u"/run/systemd/system"_s))
        return;
    const bool watchdog =
        QFile::exists(u"/lib/systemd/system/jobsd.service"_s) || QFile::exists(u"/etc/systemd/system/jobsd.service"_s);
    if (watchdog)
        doctor.ok(Text::tr("watchdog"), Text::tr("systemd restarts jobsd when it hangs (WatchdogSec in its unit)"));
    else
        doctor.warn(Text::tr("watchdog"), Text::tr("jobsd has no unit here, so that nothing restarts it"));
}

} // namespace

ExitCode followEvents(Session &session)
{
    const auto limit = session.call.number("count", 1, std::numeric_limits<qint64>::max());
    if (!limit)
        return session.fail(limit.error());
    const auto target = session.target();
    if (!target)
        return session.fail(target.error());
    if (target->isStore())
        return session.fail(ExitCode::Failed,
                            Text::tr("a store tells of no events; ask the jobsd that runs its jobs with --server"));
    const auto monitor = session.monitor();
    if (!monitor)
        return session.fail(monitor.error());
    qint64 left = limit->value_or(std::numeric_limits<qint64>::max());
    const QStringList queues = session.call.values("queue");
    const QStringList kinds = session.call.values("kind");
    QObject context;
    QObject::connect(*monitor, &JobMonitor::jobEvents, &context, [&](const QList<JobEvent> &events) {
        for (const JobEvent &event : events) {
            if (left <= 0 || (!queues.isEmpty() && !queues.contains(event.queue))
                || (!kinds.isEmpty() && !kinds.contains(event.kind)))
                continue;
            session.out.raw(toJson(event) + '\n');
            --left;
        }
        session.out.flush();
    });
    bool wasLost = false;
    QObject::connect(*monitor, &JobMonitor::connectionChanged, &context, [&](JobMonitor::Connection connection) {
        if (connection == JobMonitor::Connection::Lost && !std::exchange(wasLost, true))
            session.out.note(Text::tr("%1; trying again").arg((*monitor)->lastError().message));
        else if (connection == JobMonitor::Connection::Connected && std::exchange(wasLost, false))
            session.out.note(Text::tr("connected again"));
    });
    session.waitUntil(
        [&] {
            return left <= 0 || !session.out.works() || (*monitor)->connection() == JobMonitor::Connection::Refused;
        },
        std::chrono::hours{24 * 365});
    if (Session::interrupted())
        return ExitCode::Interrupted;
    if (left <= 0 || !session.out.works())
        return ExitCode::Ok;
    return session.fail((*monitor)->lastError());
}

ExitCode check(Session &session)
{
    const auto maxWait = session.call.duration("max-wait");
    const auto warnWait = session.call.duration("warn-wait");
    const auto maxFailed = session.call.number("max-failed", 0, std::numeric_limits<qint64>::max());
    const auto warnFailed = session.call.number("warn-failed", 0, std::numeric_limits<qint64>::max());
    const auto minWorkers = session.call.number("min-workers", 0, 1'000'000);
    for (const JobQueueError *error :
         {maxWait ? nullptr : &maxWait.error(), warnWait ? nullptr : &warnWait.error(),
          maxFailed ? nullptr : &maxFailed.error(), warnFailed ? nullptr : &warnFailed.error(),
          minWorkers ? nullptr : &minWorkers.error()}) {
        if (error)
            return nagios(session, Unknown, error->message);
    }
    const auto monitor = session.monitor();
    if (!monitor)
        return nagios(session, Unknown, monitor.error().message);
    const auto stats = session.await((*monitor)->stats());
    if (!stats)
        return nagios(session, Unknown, stats.error().message);

    const auto seconds = [](const std::optional<std::chrono::milliseconds> &time) {
        return time ? std::optional<qint64>(std::chrono::duration_cast<std::chrono::seconds>(*time).count())
                    : std::nullopt;
    };
    const qint64 wait = stats->oldestAvailable
        ? std::max<qint64>(0, std::chrono::duration_cast<std::chrono::seconds>(now() - *stats->oldestAvailable).count())
        : 0;
    const qint64 failed = stats->total(JobState::Failed);
    const qint64 workers = std::ranges::count_if(
        stats->workers, [](const WorkerInfo &worker) { return worker.leaseUntil >= now() && worker.capacity > 0; });
    Level level =
        std::max(levelOf(wait, seconds(*warnWait), seconds(*maxWait)), levelOf(failed, *warnFailed, *maxFailed));
    if (*minWorkers && workers < **minWorkers)
        level = Critical;
    return nagios(session, level,
                  Text::tr("oldest due %1, %2 failed, %3 workers")
                          .arg(ageText(std::chrono::seconds{wait}))
                          .arg(failed)
                          .arg(workers)
                      + u" | wait=%1s;%2;%3;0 failed=%4;%5;%6;0 workers=%7;;;0 available=%8;;;0"_s.arg(wait)
                            .arg(threshold(seconds(*warnWait)), threshold(seconds(*maxWait)))
                            .arg(failed)
                            .arg(threshold(*warnFailed), threshold(*maxFailed))
                            .arg(workers)
                            .arg(stats->total(JobState::Available)));
}

ExitCode doctor(Session &session)
{
    const auto target = session.target();
    if (!target)
        return session.fail(target.error());
    Doctor doctor(session);
    const auto monitor = session.connected();
    lookAtSocket(doctor, *target);
    if (!monitor) {
        doctor.fail(Text::tr("connection"), monitor.error().message);
        doctor.end();
        return exitCodeOf(monitor.error().code);
    }
    doctor.ok(Text::tr("connection"), target->name());
    lookAtInfo(doctor, (*monitor)->info());
    lookAtDisk(doctor, (*monitor)->info());
    lookAtService(doctor, *target);
    const auto stats = session.await((*monitor)->stats());
    if (stats)
        lookAtWork(doctor, *stats, (*monitor)->info());
    else
        doctor.fail(Text::tr("store"), stats.error().message);
    return doctor.end();
}

ExitCode bench(Session &session)
{
    const auto count = session.call.number("count", 1, 1'000'000);
    if (!count)
        return session.fail(count.error());
    const qint64 jobs = count->value_or(2000);
    const auto monitor = session.connected();
    if (!monitor)
        return session.fail(monitor.error());
    const auto sure =
        session.confirm(Text::tr("Push %1 jobs into the queue jobsctl-bench of %2, and remove them again?")
                            .arg(jobs)
                            .arg((*monitor)->info().store));
    if (!sure)
        return session.fail(sure.error());
    if (!*sure)
        return ExitCode::Failed;

    const PushRequest request{.kind = u"jobsctl-bench"_s,
                              .options = {.delay = 24h * 365, .queue = u"jobsctl-bench"_s}}; // nobody runs them
    const auto pushAll = [&](qint64 number, qint64 atOnce) -> Result<double> {
        QElapsedTimer timer;
        timer.start();
        for (qint64 done = 0; done < number; done += atOnce) {
            const auto pushed =
                session.await((*monitor)->push(QList<PushRequest>(std::min(atOnce, number - done), request)));
            if (!pushed)
                return tl::unexpected(pushed.error());
            for (const Result<PushedJob> &each : *pushed) {
                if (!each)
                    return tl::unexpected(each.error());
            }
        }
        return double(number) * 1e9 / double(std::max<qint64>(1, timer.nsecsElapsed()));
    };
    const auto single = pushAll(std::max<qint64>(1, jobs / 10), 1);
    const auto batches = single ? pushAll(jobs, 500) : single;
    const auto removed = session.await((*monitor)->actOnAll(JobAction::Remove, {.queues = {u"jobsctl-bench"_s}}));
    if (!batches)
        return session.fail(batches.error());
    if (!removed)
        return session.fail(removed.error());
    session.out.begin({{.title = u"MEASURE"_s}, {.title = u"PER SECOND"_s, .right = true}});
    for (const auto &[name, rate] :
         {std::pair{u"push, one after the other"_s, *single}, {u"push, 500 at once"_s, *batches}}) {
        session.out.row(
            {.cells = {name, QString::number(rate, 'f', 0)},
             .json = jsonObject({{"measure", jsonString(name)}, {"per_second", QByteArray::number(rate, 'f', 1)}}),
             .name = name});
    }
    session.out.end();
    return ExitCode::Ok;
}

} // namespace Jobs::Ctl
