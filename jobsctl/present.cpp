// SPDX-License-Identifier: MIT
#include "present.h"

#include "terminal.h"

#include <jobs/control/filterlanguage.h>
#include <jobs/control/monitorjson.h>
#include <jobs/control/words.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>
#include <array>

namespace Jobs::Ctl {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Code = JobQueueError::Code;

Timestamp now() { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); }

QString ageText(std::chrono::milliseconds age)
{
    constexpr std::array units{std::pair{86'400'000LL, u'd'}, std::pair{3'600'000LL, u'h'}, std::pair{60'000LL, u'm'},
                               std::pair{1000LL, u's'}};
    const qint64 size = std::abs(age.count());
    for (const auto &[msecs, unit] : units) {
        if (size >= msecs)
            return (age < 0ms ? u"-"_s : QString()) + QString::number(size / msecs) + unit;
    }
    return u"0s"_s;
}

QString timeText(Timestamp time) { return toDateTime(time).toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s); }

QString timeText(const std::optional<Timestamp> &time) { return time ? timeText(*time) : QString(); }

QList<Column> jobColumns()
{
    return {{.title = u"ID"_s, .right = true},       {.title = u"STATE"_s, .state = true},
            {.title = u"KIND"_s, .limit = 32},       {.title = u"QUEUE"_s, .limit = 24},
            {.title = u"PRIO"_s, .right = true},     {.title = u"ATTEMPT"_s, .right = true},
            {.title = u"AGE"_s, .right = true},      {.title = u"DUE"_s, .wideOnly = true},
            {.title = u"ENDED"_s, .wideOnly = true}, {.title = u"WORKER"_s, .right = true, .wideOnly = true},
            {.title = u"TAGS"_s, .wideOnly = true},  {.title = u"ERROR"_s, .limit = 60}};
}

Row jobRow(const QueuedJob &job)
{
    const QString note = job.state == JobState::Running && !job.progress.text.isEmpty() ? job.progress.text : job.error;
    return {.cells = {job.id.toString(), stateName(job.state), job.kind, job.queue, QString::number(job.priority),
                      u"%1/%2"_s.arg(job.attempt).arg(job.maxAttempts), ageText(now() - job.createdAt),
                      timeText(job.dueAt), timeText(job.finishedAt),
                      job.worker.isValid() ? QString::number(job.worker.value) : QString(), job.tags.join(u','), note},
            .json = toJson(job),
            .name = job.id.toString()};
}

QMap<QString, JobCounts> countsByQueue(const StoreStats &stats)
{
    QMap<QString, JobCounts> queues;
    for (const QueueInfo &info : stats.queues)
        queues[info.name].queue = info.name;
    for (const JobCounts &counts : stats.counts) {
        JobCounts &sum = queues[counts.queue];
        sum.queue = counts.queue;
        for (size_t i = 0; i < sum.byState.size(); ++i)
            sum.byState[i] += counts.byState[i];
    }
    return queues;
}

QList<Column> queueColumns()
{
    QList<Column> columns{{.title = u"QUEUE"_s}, {.title = u"STATE"_s, .state = true}};
    for (const JobState state : allJobStates)
        columns.append(
            {.title = QString(stateName(state)).toUpper(), .right = true, .wideOnly = state == JobState::Waiting});
    columns.append({.title = u"PAUSED BY"_s, .limit = 40});
    return columns;
}

QList<Row> queueRows(const StoreStats &stats)
{
    QList<Row> rows;
    for (const JobCounts &counts : countsByQueue(stats)) {
        const auto info = std::ranges::find(stats.queues, counts.queue, &QueueInfo::name);
        const bool paused = info != stats.queues.end() && info->paused;
        Row row{.cells = {counts.queue, paused ? u"paused"_s : u"open"_s}, .json = {}, .name = counts.queue};
        QByteArray states;
        for (const JobState state : allJobStates) {
            row.cells.append(QString::number(counts[state]));
            states +=
                (states.isEmpty() ? "" : ",") + jsonString(stateName(state)) + ':' + QByteArray::number(counts[state]);
        }
        row.cells.append(paused ? info->pausedBy : QString());
        row.json = jsonObject({{"name", jsonString(counts.queue)},
                               {"paused", paused ? "true" : "false"},
                               {"paused_by", paused ? jsonString(info->pausedBy) : QByteArray("null")},
                               {"counts", '{' + states + '}'}});
        rows.append(row);
    }
    return rows;
}

QList<Column> workerColumns()
{
    return {{.title = u"ID"_s, .right = true},      {.title = u"NAME"_s, .limit = 40},
            {.title = u"STATE"_s, .state = true},   {.title = u"BUSY"_s, .right = true},
            {.title = u"SLOTS"_s, .right = true},   {.title = u"AGE"_s, .right = true},
            {.title = u"LEASE"_s, .right = true},   {.title = u"VERSION"_s},
            {.title = u"HOST"_s, .wideOnly = true}, {.title = u"PID"_s, .right = true, .wideOnly = true}};
}

QList<Row> workerRows(const StoreStats &stats)
{
    QList<Row> rows;
    for (const WorkerInfo &worker : stats.workers) {
        const bool lost = worker.leaseUntil < now();
        const QString state = lost ? u"lost"_s : QString(workerModeName(worker.mode));
        rows.append(
            {.cells = {QString::number(worker.id.value), worker.name, state, QString::number(worker.busy),
                       QString::number(worker.capacity), ageText(now() - worker.startedAt),
                       ageText(worker.leaseUntil - now()), worker.version, worker.host, QString::number(worker.pid)},
             .json = jsonObject({{"id", QByteArray::number(worker.id.value)},
                                 {"name", jsonString(worker.name)},
                                 {"mode", jsonString(workerModeName(worker.mode))},
                                 {"lost", lost ? "true" : "false"},
                                 {"busy", QByteArray::number(worker.busy)},
                                 {"capacity", QByteArray::number(worker.capacity)},
                                 {"started_at", jsonString(toDateTime(worker.startedAt).toString(Qt::ISODateWithMs))},
                                 {"lease_until", jsonString(toDateTime(worker.leaseUntil).toString(Qt::ISODateWithMs))},
                                 {"version", jsonString(worker.version)},
                                 {"host", jsonString(worker.host)},
                                 {"pid", QByteArray::number(worker.pid)}}),
             .name = QString::number(worker.id.value)});
    }
    return rows;
}

QByteArray jsonObject(const QList<std::pair<QByteArray, QByteArray>> &members)
{
    QByteArray json("{");
    for (const auto &[name, value] : members)
        json += (json.size() > 1 ? ",\"" : "\"") + name + "\":" + value;
    return json + '}';
}

QByteArray jsonString(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

QString summaryText(const ControlSummary &summary, const QString &what)
{
    QString text = Text::tr("%1: %2 changed").arg(what).arg(summary.changed);
    if (summary.signalled > 0)
        text += Text::tr(", %1 running told to stop").arg(summary.signalled);
    if (summary.skipped > 0)
        text += Text::tr(", %1 skipped because of their state").arg(summary.skipped);
    return text;
}

Result<JobFilter> filterOf(const Invocation &call, const QStringList &words)
{
    // What came through the shell as one word keeps its blanks: error:"timed out" and error:timed\ out are the same.
    QStringList terms = call.values("filter");
    for (const QString &word : words) {
        const qsizetype colon = word.indexOf(u':');
        const bool hasBlank = std::ranges::any_of(word, [](QChar c) { return c.isSpace(); });
        if (hasBlank && colon > 0 && !word.contains(u'"') && word.count(u':') == 1)
            terms.append(word.first(colon + 1) + u'"' + word.mid(colon + 1).replace(u'\\', "\\\\"_L1) + u'"');
        else
            terms.append(word);
    }
    for (const char *name : {"state", "queue", "kind"}) {
        for (const QString &value : call.values(name))
            terms.append(QLatin1StringView(name) + u':' + value);
    }
    return parseFilter(terms.join(u' '), now());
}

Result<QList<JobId>> idsOf(const QStringList &words)
{
    QList<JobId> ids;
    for (const QString &word : words) {
        const auto id = JobId::fromString(word);
        if (!id)
            return failure(Code::InvalidArgument,
                           Text::tr("“%1” is not the number of a job; “jobsctl jobs” lists them").arg(word.left(64)));
        if (!ids.contains(*id))
            ids.append(*id);
    }
    return ids;
}

Result<QDateTime> timeOf(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return failure(
            Code::InvalidArgument,
            Text::tr("“%1” is not a time; write 2026-03-01T12:00 (local) or 2026-03-01T12:00:00Z").arg(text.left(64)));
    return time;
}

ExitCode showAndWatch(Session &session, const std::function<ExitCode(JobMonitor &)> &show)
{
    const auto monitor = session.monitor();
    if (!monitor)
        return session.fail(monitor.error());
    const bool clears = isTerminal(stdout) && session.out.isTable();
    for (;;) {
        if (session.call.has("watch") && clears)
            session.out.raw("\x1b[H\x1b[2J");
        const ExitCode code = show(**monitor);
        session.out.flush();
        if (code != ExitCode::Ok || !session.call.has("watch"))
            return code;
        if (!session.waitForChange(2s))
            return ExitCode::Interrupted;
        if (!session.out.works())
            return ExitCode::Ok;
    }
}

} // namespace Jobs::Ctl
