// SPDX-License-Identifier: MIT

// jobs, and what is asked of and done to one of them.

#include "present.h"
#include "verbs.h"

#include <jobs/control/monitorjson.h>

#include <algorithm>

namespace Jobs::Ctl {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Code = JobQueueError::Code;

namespace {

JobAction actionOf(const Verb &verb)
{
    const QString word = QString(QLatin1StringView(verb.path)).section(u' ', -1);
    if (word == "retry"_L1)
        return JobAction::Retry;
    if (word == "run"_L1)
        return JobAction::RunNow;
    if (word == "suspend"_L1)
        return JobAction::Suspend;
    if (word == "resume"_L1)
        return JobAction::Resume;
    if (word == "delete"_L1)
        return JobAction::Remove;
    return JobAction::Cancel;
}

QString doneText(JobAction action, JobId id, const ControlSummary &summary)
{
    if (summary.signalled > 0)
        return Text::tr("job %1 runs and is told to stop").arg(id.value);
    switch (action) {
    case JobAction::Retry:
        return Text::tr("job %1 runs again").arg(id.value);
    case JobAction::RunNow:
        return Text::tr("job %1 is due now").arg(id.value);
    case JobAction::Suspend:
        return Text::tr("job %1 is suspended").arg(id.value);
    case JobAction::Resume:
        return Text::tr("job %1 is resumed").arg(id.value);
    case JobAction::Remove:
        return Text::tr("job %1 is deleted").arg(id.value);
    default:
        return Text::tr("job %1 is cancelled").arg(id.value);
    }
}

QList<std::pair<QString, QString>> fieldsOf(const QueuedJob &job)
{
    QList<std::pair<QString, QString>> fields{
        {Text::tr("Job"), job.id.toString()},
        {Text::tr("Kind"), job.version > 1 ? u"%1 (version %2)"_s.arg(job.kind).arg(job.version) : job.kind},
        {Text::tr("Queue"), job.queue},
        {Text::tr("State"), stateName(job.state)},
        {Text::tr("Priority"), QString::number(job.priority)},
        {Text::tr("Attempt"), Text::tr("%1 of %2").arg(job.attempt).arg(job.maxAttempts)},
        {Text::tr("Created"), timeText(job.createdAt)},
        {Text::tr("Due"), timeText(job.dueAt)},
    };
    const auto add = [&fields](const QString &name, const QString &value) {
        if (!value.isEmpty())
            fields.append({name, value});
    };
    add(Text::tr("Started"), timeText(job.startedAt));
    add(Text::tr("Ended"), timeText(job.finishedAt));
    add(Text::tr("Expires"), timeText(job.expiresAt));
    add(Text::tr("Worker"), job.worker.isValid() ? QString::number(job.worker.value) : QString());
    add(Text::tr("Crashes"), job.crashes > 0 ? QString::number(job.crashes) : QString());
    if (job.progress.done > 0 || job.progress.total > 0 || !job.progress.text.isEmpty())
        add(Text::tr("Progress"), u"%1/%2 %3"_s.arg(job.progress.done).arg(job.progress.total).arg(job.progress.text));
    add(Text::tr("Tags"), job.tags.join(u", "_s));
    add(Text::tr("Unique key"), job.uniqueKey);
    add(Text::tr("Client id"), job.clientId);
    add(Text::tr("Error"), job.error);
    add(Text::tr("Parameters"), QString::fromUtf8(job.parameters));
    add(Text::tr("Metadata"), QString::fromUtf8(job.metadata));
    add(Text::tr("Checkpoint"), QString::fromUtf8(job.checkpoint));
    add(Text::tr("Result"), QString::fromUtf8(job.result));
    return fields;
}

ExitCode list(Session &session, JobMonitor &monitor, const JobFilter &filter, qint64 left)
{
    session.out.begin(jobColumns());
    std::optional<JobId> before;
    bool more = false;
    while (left > 0 && session.out.works()) {
        const auto page =
            session.await(monitor.jobs(filter, {.limit = int(std::min<qint64>(left, 500)), .before = before}));
        if (!page)
            return session.fail(page.error());
        for (const QueuedJob &job : page->jobs)
            session.out.row(jobRow(job));
        left -= page->jobs.size();
        before = page->next;
        more = before.has_value();
        if (!more)
            break;
    }
    session.out.end();
    if (more && left <= 0 && session.out.isTable())
        session.out.note(Text::tr("There are more; --limit N or --all shows them."));
    return ExitCode::Ok;
}

Result<JobEdit> editOf(const Invocation &call)
{
    JobEdit edit;
    const auto priority = call.number("priority", -32768, 32767);
    const auto attempts = call.number("attempts", 1, 1000);
    const auto in = call.duration("in");
    if (!priority || !attempts || !in)
        return tl::unexpected(!priority ? priority.error() : !attempts ? attempts.error() : in.error());
    if (*priority)
        edit.priority = int(**priority);
    if (*attempts)
        edit.maxAttempts = int(**attempts);
    if (call.has("in") && call.has("at"))
        return failure(Code::InvalidArgument, Text::tr("--in and --at exclude each other"));
    if (*in)
        edit.dueAt = now() + **in;
    if (call.has("at")) {
        const auto at = timeOf(call.value("at"));
        if (!at)
            return tl::unexpected(at.error());
        edit.dueAt = fromDateTime(*at);
    }
    if (call.has("queue"))
        edit.queue = call.value("queue");
    if (call.has("tag")) {
        edit.tags = call.values("tag");
        edit.tags->removeAll(QString()); // --tag= takes all away
    }
    if (call.has("parameters"))
        edit.parameters = call.value("parameters").toUtf8();
    if (!edit.priority && !edit.maxAttempts && !edit.dueAt && !edit.queue && !edit.tags && !edit.parameters)
        return failure(
            Code::InvalidArgument,
            Text::tr("say what to change: --priority, --queue, --in, --at, --attempts, --tag or --parameters"));
    return edit;
}

} // namespace

ExitCode listJobs(Session &session)
{
    const auto limit = session.call.number("limit", 1, std::numeric_limits<qint64>::max());
    if (!limit)
        return session.fail(limit.error());
    const auto filter = filterOf(session.call, session.call.arguments);
    if (!filter)
        return session.fail(filter.error());
    return showAndWatch(session, [&](JobMonitor &monitor) {
        if (session.call.has("count")) {
            const auto count = session.await(monitor.count(*filter));
            if (!count)
                return session.fail(count.error());
            if (session.out.isJson())
                session.out.raw(toJson(*count) + '\n');
            else
                session.out.line((count->exact ? QString() : u">="_s) + QString::number(count->count));
            return ExitCode::Ok;
        }
        return list(session, monitor, *filter,
                    session.call.has("all") ? std::numeric_limits<qint64>::max() : limit->value_or(100));
    });
}

ExitCode showJob(Session &session)
{
    const auto ids = idsOf(session.call.arguments);
    if (!ids)
        return session.fail(ids.error());
    const auto monitor = session.monitor();
    if (!monitor)
        return session.fail(monitor.error());
    ExitCode code = ExitCode::Ok;
    bool first = true;
    for (const JobId id : *ids) {
        const auto job = session.await((*monitor)->job(id));
        if (!job) {
            code = session.fail(job.error());
            continue;
        }
        if (!std::exchange(first, false) && session.out.isTable())
            session.out.raw("\n");
        session.out.object(toJson(*job), id.toString(), fieldsOf(*job));
    }
    return code;
}

ExitCode actOnJob(Session &session)
{
    const auto ids = idsOf(session.call.arguments);
    if (!ids)
        return session.fail(ids.error());
    const JobAction action = actionOf(*session.call.verb);
    if (action == JobAction::Remove && ids->size() > 1) {
        const auto sure = session.confirm(Text::tr("Delete %1 jobs?").arg(ids->size()));
        if (!sure)
            return session.fail(sure.error());
        if (!*sure)
            return ExitCode::Failed;
    }
    const auto monitor = session.monitor();
    if (!monitor)
        return session.fail(monitor.error());
    ExitCode code = ExitCode::Ok;
    for (const JobId id : *ids) {
        const auto done = session.await((*monitor)->act(action, id, {.reason = session.call.value("reason")}));
        if (!done) {
            code = session.fail(done.error());
            if (code == ExitCode::Unreachable || code == ExitCode::Interrupted || code == ExitCode::Denied)
                break;
            continue;
        }
        if (session.out.isJson())
            session.out.raw(jsonObject({{"id", QByteArray::number(id.value)}, {"summary", toJson(*done)}}) + '\n');
        session.out.told(doneText(action, id, *done));
    }
    return code;
}

ExitCode editJob(Session &session)
{
    const auto ids = idsOf(session.call.arguments);
    if (!ids)
        return session.fail(ids.error());
    const auto edit = editOf(session.call);
    if (!edit)
        return session.fail(edit.error());
    const auto monitor = session.monitor();
    if (!monitor)
        return session.fail(monitor.error());
    const auto done = session.await((*monitor)->act(JobAction::Edit, ids->first(), {.edit = *edit}));
    if (!done)
        return session.fail(done.error());
    session.out.told(Text::tr("job %1 is changed").arg(ids->first().value));
    return ExitCode::Ok;
}

ExitCode duplicateJob(Session &session)
{
    const auto ids = idsOf(session.call.arguments);
    if (!ids)
        return session.fail(ids.error());
    const auto monitor = session.monitor();
    if (!monitor)
        return session.fail(monitor.error());
    const auto pushed = session.await((*monitor)->duplicate(ids->first()));
    if (!pushed)
        return session.fail(pushed.error());
    if (session.out.isJson())
        session.out.raw(toJson(*pushed) + '\n');
    else
        session.out.line(pushed->id.toString());
    return ExitCode::Ok;
}

ExitCode showAttempts(Session &session)
{
    const auto ids = idsOf(session.call.arguments);
    if (!ids)
        return session.fail(ids.error());
    const auto monitor = session.monitor();
    if (!monitor)
        return session.fail(monitor.error());
    if (const auto job = session.await((*monitor)->job(ids->first())); !job)
        return session.fail(job.error());
    const auto attempts = session.await((*monitor)->attempts(ids->first()));
    if (!attempts)
        return session.fail(attempts.error());
    session.out.begin({{.title = u"ATTEMPT"_s, .right = true},
                       {.title = u"OUTCOME"_s, .state = true},
                       {.title = u"STARTED"_s},
                       {.title = u"ENDED"_s},
                       {.title = u"WORKER"_s, .right = true},
                       {.title = u"TYPE"_s, .wideOnly = true},
                       {.title = u"ERROR"_s, .limit = 80},
                       {.title = u"TRACE"_s, .wideOnly = true}});
    for (const JobAttempt &attempt : *attempts) {
        const QByteArray json = toJson(QList<JobAttempt>{attempt});
        session.out.row({.cells = {QString::number(attempt.attempt), attempt.outcome, timeText(attempt.startedAt),
                                   timeText(attempt.finishedAt), QString::number(attempt.worker.value),
                                   attempt.errorType, attempt.error, attempt.trace},
                         .json = json.mid(1, json.size() - 2),
                         .name = QString::number(attempt.attempt)});
    }
    session.out.end();
    return ExitCode::Ok;
}

ExitCode showLog(Session &session)
{
    const auto ids = idsOf(session.call.arguments);
    if (!ids)
        return session.fail(ids.error());
    const auto monitor = session.monitor();
    if (!monitor)
        return session.fail(monitor.error());
    const JobId id = ids->first();
    QList<JobLogLine> shown;
    for (;;) {
        const auto job = session.await((*monitor)->job(id)); // before the log, so that its last lines are not missed
        const auto log =
            job ? session.await((*monitor)->log(id)) : Result<QList<JobLogLine>>(tl::unexpected(job.error()));
        if (!log)
            return session.fail(log.error());
        // Old lines are dropped from the front when a log grows too long: what follows the last line shown is new.
        qsizetype from = 0;
        if (!shown.isEmpty()) {
            const qsizetype last = log->lastIndexOf(shown.last());
            from = last + 1;
        }
        for (const JobLogLine &line : log->mid(from)) {
            if (session.out.isJson()) {
                const QByteArray json = toJson(QList<JobLogLine>{line});
                session.out.raw(json.mid(1, json.size() - 2) + '\n');
            } else {
                session.out.line(u"%1 #%2 %3"_s.arg(timeText(line.at)).arg(line.attempt).arg(line.text));
            }
        }
        session.out.flush();
        if (!log->isEmpty())
            shown = {log->last()};
        if (!session.call.has("follow") || isFinal(job->state) || !session.out.works())
            return ExitCode::Ok;
        if (!session.waitForChange(500ms))
            return ExitCode::Interrupted;
    }
}

ExitCode explainJob(Session &session)
{
    const auto ids = idsOf(session.call.arguments);
    if (!ids)
        return session.fail(ids.error());
    const auto monitor = session.monitor();
    if (!monitor)
        return session.fail(monitor.error());
    const JobId id = ids->first();
    const auto job = session.await((*monitor)->job(id));
    if (!job)
        return session.fail(job.error());
    const auto blockers = session.await((*monitor)->explain(id));
    if (!blockers)
        return session.fail(blockers.error());
    if (session.out.isJson()) {
        QByteArrayList texts;
        for (const QString &each : *blockers)
            texts.append(jsonString(each));
        session.out.raw(jsonObject({{"id", QByteArray::number(id.value)},
                                    {"state", jsonString(stateName(job->state))},
                                    {"blockers", '[' + texts.join(',') + ']'}})
                        + '\n');
        return ExitCode::Ok;
    }
    session.out.line(Text::tr("job %1 is %2").arg(id.value).arg(stateName(job->state)));
    for (const QString &each : *blockers)
        session.out.line(u"- "_s + each);
    if (blockers->isEmpty() && job->state == JobState::Available)
        session.out.line(Text::tr("- nothing stands in its way; a worker takes it next"));
    if (isFinal(job->state) && !job->error.isEmpty())
        session.out.line(Text::tr("- its last error: %1").arg(job->error));
    return ExitCode::Ok;
}

} // namespace Jobs::Ctl
