// SPDX-License-Identifier: MIT

// push and wait.

#include "linereader.h"
#include "present.h"
#include "verbs.h"

#include <jobs/control/monitorjson.h>
#include <jobs/control/words.h>
#include <jobs/core/names.h>

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QUuid>

#include <algorithm>
#include <cstring>

namespace Jobs::Ctl {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Code = JobQueueError::Code;

namespace {

constexpr int linesAtOnce = 1000;
constexpr qsizetype bytesAtOnce = 4 * 1024 * 1024;
constexpr auto patience = 5ms; // for more lines, before those that are there are pushed

Result<PushOptions> pushOptionsOf(const Invocation &call)
{
    PushOptions options;
    const auto priority = call.number("priority", -32768, 32767);
    const auto attempts = call.number("attempts", 1, 1000);
    const auto in = call.duration("in");
    const auto expires = call.duration("expires");
    if (!priority || !attempts)
        return tl::unexpected(!priority ? priority.error() : attempts.error());
    if (!in || !expires)
        return tl::unexpected(!in ? in.error() : expires.error());
    if (call.has("in") && call.has("at"))
        return failure(Code::InvalidArgument, Text::tr("--in and --at exclude each other"));
    options.priority = int(priority->value_or(0));
    if (*attempts)
        options.maxAttempts = int(**attempts);
    options.delay = in->value_or(0ms);
    options.expiresAfter = *expires;
    if (call.has("at")) {
        const auto at = timeOf(call.value("at"));
        if (!at)
            return tl::unexpected(at.error());
        options.runAt = *at;
    }
    options.queue = call.value("queue");
    options.tags = call.values("tag");
    options.uniqueKey = call.value("unique");
    options.clientId = call.value("client-id");
    if (call.has("metadata")) {
        const QJsonDocument document = QJsonDocument::fromJson(call.value("metadata").toUtf8());
        if (!document.isObject())
            return failure(Code::InvalidArgument,
                           Text::tr("--metadata takes a JSON object: --metadata '{\"from\": \"cron\"}'"));
        options.metadata = document.object();
    }
    return options;
}

// --- waiting ---------------------------------------------------------------------------------------------------------------

//! 0: all completed; 1: one did not.
ExitCode waitFor(Session &session, JobMonitor &monitor, QList<JobId> ids, bool tellsEach)
{
    const auto limit = session.call.duration("wait-timeout");
    if (!limit)
        return session.fail(limit.error());
    QDeadlineTimer deadline = *limit ? QDeadlineTimer(**limit) : QDeadlineTimer(QDeadlineTimer::Forever);
    ExitCode code = ExitCode::Ok;
    std::chrono::milliseconds pause = 20ms;
    for (;;) {
        for (const JobId id : QList(ids)) {
            const auto job = session.await(monitor.job(id));
            if (!job) {
                // A server that restarts comes back.
                if (job.error().code == Code::StoreUnavailable && !deadline.hasExpired() && !Session::interrupted()
                    && *limit)
                    continue;
                return session.fail(job.error());
            }
            if (!isFinal(job->state))
                continue;
            ids.removeOne(id);
            if (job->state != JobState::Completed)
                code = ExitCode::Failed;
            if (session.call.has("result")) {
                if (job->state == JobState::Completed)
                    session.out.raw((job->result.isEmpty() ? QByteArray("null") : job->result) + '\n');
            } else if (session.out.isJson()) {
                session.out.raw(jsonObject({{"id", QByteArray::number(id.value)},
                                            {"state", jsonString(stateName(job->state))},
                                            {"error", jsonString(job->error)}})
                                + '\n');
            } else if (tellsEach) {
                session.out.told(Text::tr("job %1 is %2").arg(id.value).arg(stateName(job->state)));
            }
            if (job->state != JobState::Completed && !job->error.isEmpty())
                session.out.problem(Text::tr("job %1 is %2: %3").arg(id.value).arg(stateName(job->state), job->error));
        }
        if (ids.isEmpty())
            return code;
        if (deadline.hasExpired()) {
            return session.fail(ExitCode::TryLater,
                                Text::tr("%1 of the jobs have not ended yet, job %2 among them")
                                    .arg(ids.size())
                                    .arg(ids.first().value));
        }
        if (!session.waitForChange(std::min<std::chrono::milliseconds>(
                pause, deadline.isForever() ? pause : std::chrono::milliseconds{deadline.remainingTime() + 1})))
            return ExitCode::Interrupted;
        pause = std::min<std::chrono::milliseconds>(pause * 2, 500ms);
    }
}

// --- one job ---------------------------------------------------------------------------------------------------------------

ExitCode pushOne(Session &session, JobMonitor &monitor, const QString &kind, const PushOptions &options)
{
    PushRequest request{.kind = kind, .options = options};
    if (session.call.arguments.size() > 1)
        request.parameters = session.call.arguments[1].toUtf8();
    if (const auto checked = checkJson(request.parameters, 8 * defaultMaxPayload, "parameters"_L1, true); !checked) {
        return session.usage(Text::tr("%1; pass a JSON object: jobsctl push %2 '{\"customer\": 42}'")
                                 .arg(checked.error().message, kind));
    }
    if (request.options.clientId.isEmpty())
        request.options.clientId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto answer = session.await(monitor.push({request}));
    const Result<PushedJob> pushed = answer
        ? answer->value(0, failure(Code::Internal, Text::tr("the push was not answered")))
        : Result<PushedJob>(tl::unexpected(answer.error()));
    if (!pushed) {
        if (pushed.error().code == Code::Unknown)
            session.out.problem(Text::tr("repeat it safely with --client-id %1").arg(request.options.clientId));
        const QStringList lines = pushed.error().message.split(u'\n');
        session.out.problem(lines.first());
        for (const QString &line : lines.mid(1)) // what to add to the server's configuration
            session.out.note(line);
        return Session::interrupted() ? ExitCode::Interrupted : exitCodeOf(pushed.error().code);
    }
    const bool waits = session.call.has("wait") || session.call.has("result");
    if (session.out.isJson() && !session.call.has("result"))
        session.out.raw(toJson(*pushed) + '\n');
    else if (!session.call.has("result") && !session.out.options().quiet)
        session.out.line(pushed->id.toString());
    session.out.flush();
    return waits ? waitFor(session, monitor, {pushed->id}, false) : ExitCode::Ok;
}

// --- a stream --------------------------------------------------------------------------------------------------------------

//! Pushes lines as they come, answers each in its order, and holds no more than one portion of them.
class PushStream
{
public:
    PushStream(Session &session, JobMonitor &monitor, QString kind, PushOptions options)
        : m_session(session),
          m_monitor(monitor),
          m_kind(std::move(kind)),
          m_options(std::move(options))
    {
    }

    ExitCode run()
    {
        LineReader reader(0);
        while (m_session.out.works()) {
            const auto line = reader.next();
            if (line)
                add(*line);
            const bool full = qsizetype(m_lines.size()) >= linesAtOnce || m_bytes >= bytesAtOnce;
            if (!line || full || !reader.hasMore(patience)) {
                if (!send())
                    break;
            }
            if (!line)
                break;
        }
        if (reader.error())
            m_session.out.problem(
                Text::tr("cannot read standard input: %1").arg(QString::fromLocal8Bit(std::strerror(reader.error()))));
        return finish(reader.error() != 0);
    }

private:
    struct Line
    {
        qint64 number = 0;
        QString clientId;
        Result<PushedJob> answer = failure(Code::StoreUnavailable, {});
        bool sent = false;
    };

    void add(const InputLine &input)
    {
        if (!input.tooLong && input.text.trimmed().isEmpty())
            return; // empty lines separate, and ask for nothing
        Line line;
        line.number = input.number;
        auto request = input.tooLong
            ? Result<PushRequest>(
                failure(Code::PayloadTooLarge, Text::tr("the line is longer than %1 bytes").arg(LineReader::maxLine)))
            : requestOf(input.text);
        if (request) {
            if (request->options.clientId.isEmpty())
                request->options.clientId = QUuid::createUuid().toString(QUuid::WithoutBraces);
            line.clientId = request->options.clientId;
            line.sent = true;
            m_bytes += input.text.size();
            m_requests.append(*request);
        } else {
            line.answer = tl::unexpected(request.error());
        }
        m_lines.push_back(std::move(line));
    }

    Result<PushRequest> requestOf(const QByteArray &text) const
    {
        if (m_kind == "-"_L1)
            return fromJson<PushRequest>(text);
        if (const auto checked = checkJson(text, LineReader::maxLine, "parameters"_L1, true); !checked)
            return tl::unexpected(checked.error());
        return PushRequest{.kind = m_kind, .parameters = text, .options = m_options};
    }

    //! False: no use to go on.
    bool send()
    {
        if (m_lines.empty())
            return true;
        Result<QList<Result<PushedJob>>> answers = QList<Result<PushedJob>>();
        if (!m_requests.isEmpty())
            answers = m_session.await(m_monitor.push(m_requests));
        // An interruption leaves what was under way unknown.
        const bool interrupted = Session::interrupted();
        const JobQueueError error = answers ? JobQueueError()
            : interrupted                   ? JobQueueError{Code::Unknown, answers.error().message, {}}
                                            : answers.error();
        qsizetype at = 0;
        for (Line &line : m_lines) {
            if (line.sent)
                line.answer = answers
                    ? answers->value(at++, failure(Code::Unknown, Text::tr("the push was not answered")))
                    : Result<PushedJob>(tl::unexpected(error));
            tell(line);
        }
        m_session.out.flush();
        m_lines.clear();
        m_requests.clear();
        m_bytes = 0;
        if (answers || error.isTransient() || error.code == Code::StoreUnavailable)
            return !interrupted && m_unreachable < 3;
        m_last = error;
        return error.code != Code::Refused; // no line will be taken
    }

    void tell(const Line &line)
    {
        QString outcome = u"acked"_s;
        if (line.answer) {
            ++m_acked;
            m_unreachable = 0;
            if (m_session.call.has("wait"))
                m_ids.append(line.answer->id);
        } else if (line.answer.error().code == Code::Unknown) {
            ++m_unknown;
            ++m_unreachable;
            outcome = u"unknown"_s;
        } else {
            ++m_refused;
            m_last = line.answer.error();
            outcome = u"refused"_s;
        }
        if (line.answer && m_session.out.options().quiet)
            return;
        if (m_session.out.isJson())
            return tellJson(line, outcome);
        QString text =
            m_session.out.styled(outcome, line.answer ? "32" : "31") + u' ' + QString::number(line.number) + u' ';
        if (line.answer)
            text += line.answer->id.toString() + (line.answer->existed ? u" existed"_s : QString());
        else
            text += (line.answer.error().code == Code::Unknown ? u"client-id "_s + line.clientId + u' ' : QString())
                + line.answer.error().message;
        m_session.out.line(text);
    }

    void tellJson(const Line &line, const QString &outcome)
    {
        QList<std::pair<QByteArray, QByteArray>> members{{"line", QByteArray::number(line.number)},
                                                         {"outcome", jsonString(outcome)}};
        if (line.answer) {
            members.append({"id", QByteArray::number(line.answer->id.value)});
            if (line.answer->existed)
                members.append({"existed"_ba, "true"_ba});
        } else {
            members.append({"error", toJson(line.answer.error())});
        }
        if (!line.clientId.isEmpty())
            members.append({"client_id", jsonString(line.clientId)});
        m_session.out.raw(jsonObject(members) + '\n');
    }

    ExitCode finish(bool unread)
    {
        m_session.out.note(Text::tr("%1 acked, %2 refused, %3 unknown").arg(m_acked).arg(m_refused).arg(m_unknown));
        if (Session::interrupted())
            return ExitCode::Interrupted;
        if (m_unknown > 0)
            return ExitCode::TryLater;
        if (m_refused > 0 || unread)
            return m_acked == 0 && m_refused > 0 ? exitCodeOf(m_last.code) : ExitCode::Failed;
        return m_ids.isEmpty() ? ExitCode::Ok : waitFor(m_session, m_monitor, m_ids, false);
    }

    Session &m_session;
    JobMonitor &m_monitor;
    const QString m_kind;
    const PushOptions m_options;
    std::vector<Line> m_lines;
    QList<PushRequest> m_requests;
    QList<JobId> m_ids;
    JobQueueError m_last;
    qsizetype m_bytes = 0;
    qint64 m_acked = 0;
    qint64 m_refused = 0;
    qint64 m_unknown = 0;
    int m_unreachable = 0; //!< unknown answers in a row
};

} // namespace

ExitCode pushJobs(Session &session)
{
    const QString kind = session.call.arguments.first();
    const auto options = pushOptionsOf(session.call);
    if (!options)
        return session.fail(options.error());
    const bool streams = kind == "-"_L1 || session.call.arguments.value(1) == "-"_L1;
    if (kind == "-"_L1 && session.call.arguments.size() > 1)
        return session.usage(
            Text::tr("“push -” reads kinds and parameters from standard input; it takes nothing else"));
    if (streams && (session.call.has("client-id") || session.call.has("unique")))
        return session.usage(Text::tr(
            "a client id or a unique key belongs to one job; give it in the lines: {\"kind\": …, \"client_id\": …}"));
    if (streams && session.call.has("result"))
        return session.usage(Text::tr("--result is for one job; use “jobsctl wait --result”"));
    if (kind != "-"_L1) {
        if (const auto name = checkName(kind, "kind"_L1); !name)
            return session.fail(name.error());
    }
    const auto monitor = session.monitor();
    if (!monitor)
        return session.fail(monitor.error());
    if (streams)
        return PushStream(session, **monitor, kind, *options).run();
    return pushOne(session, **monitor, kind, *options);
}

ExitCode waitForJobs(Session &session)
{
    const auto ids = idsOf(session.call.arguments);
    if (!ids)
        return session.fail(ids.error());
    const auto monitor = session.monitor();
    if (!monitor)
        return session.fail(monitor.error());
    return waitFor(session, **monitor, *ids, true);
}

} // namespace Jobs::Ctl
