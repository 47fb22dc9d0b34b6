// SPDX-License-Identifier: MIT
#include "remotemonitor.h"

#include "remotemonitor_p.h"

#include <jobs/control/monitorjson.h>
#include <jobs/core/jsonwriter_p.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QMetaMethod>
#include <QtCore/QUrl>

namespace Jobs {

using namespace Qt::StringLiterals;
using Code = JobQueueError::Code;

namespace {

// Servers take heads of 32 KiB.
constexpr qsizetype longestTarget = 24 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Jobs::RemoteMonitor)
};

template<typename T>
Result<T> readJson(const HttpResponse &response)
{
    return fromJson<T>(response.body);
}

Result<> readNothing(const HttpResponse &) { return {}; }

QByteArray segment(const QString &name) { return QUrl::toPercentEncoding(name); }

QByteArray jobTarget(JobId id, const char *rest = "") { return "/v1/jobs/" + QByteArray::number(id.value) + rest; }

template<typename T>
QFuture<Result<T>> answered(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

QByteArray reasonJson(const QString &reason)
{
    JsonWriter json;
    json.raw("{\"reason\":");
    json.string(reason);
    json.raw('}');
    return json.text();
}

Result<QStringList> readBlockers(const HttpResponse &response)
{
    const auto members = jsonMembers(response.body);
    const auto elements = members ? jsonElements(members->value("blockers"_ba))
                                  : Result<QList<QByteArray>>(tl::unexpected(members.error()));
    if (!elements)
        return tl::unexpected(elements.error());
    QStringList blockers;
    for (const QByteArray &element : *elements)
        blockers.append(jsonText(element));
    return blockers;
}

} // namespace

QByteArray queryOf(const JobFilter &filter, const QList<std::pair<QByteArray, QByteArray>> &more)
{
    QByteArray query;
    const auto add = [&query](const QByteArray &name, const QByteArray &value) {
        query += (query.isEmpty() ? '?' : '&') + name + '=' + value;
    };
    const auto addAll = [&add](const QByteArray &name, const QStringList &values) {
        for (const QString &value : values)
            add(name, QUrl::toPercentEncoding(value));
    };
    for (const JobId id : filter.ids)
        add("id"_ba, QByteArray::number(id.value));
    for (const JobState state : filter.states)
        add("state"_ba, QByteArray(stateName(state).data(), stateName(state).size()));
    addAll("queue"_ba, filter.queues);
    addAll("kind"_ba, filter.kinds);
    addAll("tag"_ba, filter.tags);
    if (!filter.errorContains.isEmpty())
        add("error"_ba, QUrl::toPercentEncoding(filter.errorContains));
    addAll("fingerprint"_ba, filter.fingerprints);
    for (const ParameterMatch &match : filter.parameters)
        add("arg."_ba + QUrl::toPercentEncoding(match.path), QUrl::toPercentEncoding(match.value));
    const auto instant = [](Timestamp at) {
        return QUrl::toPercentEncoding(toDateTime(at).toString(Qt::ISODateWithMs));
    };
    if (filter.createdFrom)
        add("since"_ba, instant(*filter.createdFrom));
    if (filter.createdUntil)
        add("until"_ba, instant(*filter.createdUntil));
    for (const auto &[name, value] : more)
        add(name, value);
    return query;
}

RemoteMonitor::RemoteMonitor(ServerAddress address, RemoteMonitorOptions options, QObject *parent)
    : JobMonitor(parent),
      d(std::make_unique<RemoteMonitorPrivate>(this, address, options))
{
}

RemoteMonitor::~RemoteMonitor() = default;

JobMonitor::Connection RemoteMonitor::connection() const { return d->connection; }
JobQueueError RemoteMonitor::lastError() const { return d->lastError; }
MonitorInfo RemoteMonitor::info() const { return d->info; }

bool RemoteMonitor::followsJobs() const
{
    static const QMetaMethod signal = QMetaMethod::fromSignal(&JobMonitor::jobEvents);
    return isSignalConnected(signal);
}

void RemoteMonitor::connectNotify(const QMetaMethod &signal)
{
    if (signal != QMetaMethod::fromSignal(&JobMonitor::jobEvents) || !d)
        return;
    // Anybody may connect from any thread.
    QMetaObject::invokeMethod(d.get(), &RemoteMonitorPrivate::listenersChanged, Qt::QueuedConnection);
}

// --- questions -----------------------------------------------------------------------------------------------------------

QFuture<Result<StoreStats>> RemoteMonitor::stats()
{
    return d->ask<StoreStats>({.target = "/v1/stats"_ba}, readJson<StoreStats>);
}

QFuture<Result<JobPage>> RemoteMonitor::jobs(const JobFilter &filter, const JobPageRequest &page)
{
    QList<std::pair<QByteArray, QByteArray>> more{{"limit"_ba, QByteArray::number(page.limit)}};
    if (page.after)
        more.append({"after"_ba, QByteArray::number(page.after->value)});
    else if (page.before)
        more.append({"before"_ba, QByteArray::number(page.before->value)});
    const QByteArray target = "/v1/jobs"_ba + queryOf(filter, more);
    if (target.size() > longestTarget)
        return answered<JobPage>(
            failure(Code::InvalidArgument, Text::tr("the filter is too long to be asked; name fewer things in it")));
    return d->ask<JobPage>({.target = target}, readJson<JobPage>);
}

QFuture<Result<MatchCount>> RemoteMonitor::count(const JobFilter &filter)
{
    const QByteArray target = "/v1/jobs/count"_ba + queryOf(filter);
    if (target.size() > longestTarget)
        return answered<MatchCount>(
            failure(Code::InvalidArgument, Text::tr("the filter is too long to be asked; name fewer things in it")));
    return d->ask<MatchCount>({.target = target}, readJson<MatchCount>);
}

QFuture<Result<QueuedJob>> RemoteMonitor::job(JobId id)
{
    return d->ask<QueuedJob>({.target = jobTarget(id)}, readJson<QueuedJob>);
}

QFuture<Result<QList<JobAttempt>>> RemoteMonitor::attempts(JobId id)
{
    return d->ask<QList<JobAttempt>>({.target = jobTarget(id, "/attempts")}, readJson<QList<JobAttempt>>);
}

QFuture<Result<QList<JobLogLine>>> RemoteMonitor::log(JobId id)
{
    return d->ask<QList<JobLogLine>>({.target = jobTarget(id, "/log")}, readJson<QList<JobLogLine>>);
}

QFuture<Result<QStringList>> RemoteMonitor::explain(JobId id)
{
    return d->ask<QStringList>({.target = jobTarget(id, "/explain")}, readBlockers);
}

QFuture<Result<FailureReport>> RemoteMonitor::failures(std::chrono::milliseconds window)
{
    return d->ask<FailureReport>({.target = "/v1/failures?window_ms="_ba + QByteArray::number(qint64(window.count()))},
                                 readJson<FailureReport>);
}

QFuture<Result<QList<HistoryPoint>>> RemoteMonitor::history(const HistoryRequest &request)
{
    QByteArray target = "/v1/stats/history?range_ms="_ba + QByteArray::number(qint64(request.range.count()))
        + "&step_ms=" + QByteArray::number(qint64(request.step.count()));
    if (!request.queue.isEmpty())
        target += "&queue=" + segment(request.queue);
    if (!request.kind.isEmpty())
        target += "&kind=" + segment(request.kind);
    return d->ask<QList<HistoryPoint>>({.target = target}, readJson<QList<HistoryPoint>>);
}

QFuture<Result<QList<AuditEntry>>> RemoteMonitor::audit(int limit, std::optional<qint64> before)
{
    QByteArray target = "/v1/audit?limit="_ba + QByteArray::number(limit);
    if (before)
        target += "&before=" + QByteArray::number(*before);
    return d->ask<QList<AuditEntry>>({.target = target}, readJson<QList<AuditEntry>>);
}

// --- actions ---------------------------------------------------------------------------------------------------------------

QFuture<Result<ControlSummary>> RemoteMonitor::act(JobAction action, JobId id, const ActionOptions &options)
{
    HttpRequest request{.method = "POST"_ba, .target = jobTarget(id), .repeatable = false};
    switch (action) {
    case JobAction::Edit:
        request.method = "PATCH"_ba;
        request.body = toJson(options.edit);
        break;
    case JobAction::Remove:
        request.method = "DELETE"_ba;
        break;
    case JobAction::Cancel:
    case JobAction::Retry:
    case JobAction::RunNow:
    case JobAction::Suspend:
    case JobAction::Resume:
        request.target += '/' + QByteArray(actionName(action).data(), actionName(action).size()).replace(' ', '-');
        request.body = options.reason.isEmpty() ? "{}"_ba : reasonJson(options.reason);
        break;
    default:
        return answered<ControlSummary>(
            failure(Code::InvalidArgument, Text::tr("“%1” is nothing that people do to jobs").arg(actionName(action))));
    }
    return d->ask<ControlSummary>(std::move(request), readJson<ControlSummary>);
}

QFuture<Result<PushedJob>> RemoteMonitor::duplicate(JobId id)
{
    return d->ask<PushedJob>({.method = "POST"_ba, .target = jobTarget(id, "/duplicate"), .body = "{}"_ba, .repeatable = false}, readJson<PushedJob>);
}

QFuture<Result<>> RemoteMonitor::pauseQueue(const QString &queue, const QString &reason)
{
    return d->ask<void>({.method = "POST"_ba,
                         .target = "/v1/queues/" + segment(queue) + "/pause",
                         .body = reasonJson(reason),
                         .repeatable = false},
                        readNothing);
}

QFuture<Result<>> RemoteMonitor::resumeQueue(const QString &queue)
{
    return d->ask<void>({.method = "POST"_ba,
                         .target = "/v1/queues/" + segment(queue) + "/resume",
                         .body = "{}"_ba,
                         .repeatable = false},
                        readNothing);
}

QFuture<Result<>> RemoteMonitor::setWorkerMode(WorkerId worker, WorkerMode mode)
{
    const QByteArray verb = mode == WorkerMode::Working ? "resume"_ba
        : mode == WorkerMode::Quiet                     ? "quiet"_ba
                                                        : "stop"_ba;
    return d->ask<void>({.method = "POST"_ba,
                         .target = "/v1/nodes/" + QByteArray::number(worker.value) + '/' + verb,
                         .body = "{}"_ba,
                         .repeatable = false},
                        readNothing);
}

} // namespace Jobs
