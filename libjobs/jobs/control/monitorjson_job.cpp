// SPDX-License-Identifier: MIT
#include <jobs/control/monitorjson.h>

#include "monitorjson_values_p.h"

using namespace Qt::StringLiterals;

namespace Jobs {

template<>
struct Members<JobProgress>
{
    static void of(auto &member, auto &progress)
    {
        member("done", progress.done);
        member("total", progress.total);
        member("text", progress.text);
    }
};

template<>
struct Members<QueuedJob>
{
    static void of(auto &member, auto &job)
    {
        member("id", job.id);
        member("state", job.state);
        member("kind", job.kind);
        member("queue", job.queue);
        member("parameters", raw(job.parameters));
        member("version", job.version);
        member("priority", job.priority);
        member("attempt", job.attempt);
        member("max_attempts", job.maxAttempts);
        member("crashes", job.crashes);
        member("fence", job.fence);
        member("worker", job.worker);
        member("created_at", job.createdAt);
        member("due_at", job.dueAt);
        member("started_at", job.startedAt);
        member("expires_at", job.expiresAt);
        member("finished_at", job.finishedAt);
        member("tags", job.tags);
        member("metadata", raw(job.metadata));
        member("checkpoint", raw(job.checkpoint));
        member("result", raw(job.result));
        member("error", job.error);
        member("unique_key", job.uniqueKey);
        member("client_id", job.clientId);
        member("progress", job.progress);
    }
};

template<>
struct Members<JobPage>
{
    static void of(auto &member, auto &page)
    {
        member("jobs", page.jobs);
        member("next", page.next);
    }
};

template<>
struct Members<JobAttempt>
{
    static void of(auto &member, auto &attempt)
    {
        member("attempt", attempt.attempt);
        member("fence", attempt.fence);
        member("worker", attempt.worker);
        member("started_at", attempt.startedAt);
        member("finished_at", attempt.finishedAt);
        member("outcome", attempt.outcome);
        member("error", attempt.error);
        member("error_type", attempt.errorType);
        member("trace", attempt.trace);
    }
};

template<>
struct Members<JobLogLine>
{
    static void of(auto &member, auto &line)
    {
        member("at", line.at);
        member("attempt", line.attempt);
        member("text", line.text);
    }
};

template<>
struct Members<PushedJob>
{
    static void of(auto &member, auto &pushed)
    {
        member("id", pushed.id);
        member("existed", pushed.existed);
    }
};

template<>
struct Members<PushRequest>
{
    static constexpr bool strict = true;

    static void of(auto &member, auto &request)
    {
        member("kind", request.kind);
        member("parameters", raw(request.parameters));
        auto &options = request.options;
        member("delay_ms", options.delay);
        member("run_at", options.runAt);
        member("priority", options.priority);
        member("queue", options.queue);
        member("max_attempts", options.maxAttempts);
        member("tags", options.tags);
        member("expires_after_ms", options.expiresAfter);
        member("unique_key", options.uniqueKey);
        member("client_id", options.clientId);
        member("metadata", raw(options.metadata));
    }
};

template<>
struct Members<ParameterMatch>
{
    static constexpr bool strict = true;

    static void of(auto &member, auto &match)
    {
        member("path", match.path);
        member("value", match.value);
    }
};

template<>
struct Members<JobFilter>
{
    static constexpr bool strict = true;

    static void of(auto &member, auto &filter)
    {
        member("ids", filter.ids);
        member("states", filter.states);
        member("queues", filter.queues);
        member("kinds", filter.kinds);
        member("tags", filter.tags);
        member("error_contains", filter.errorContains);
        member("fingerprints", filter.fingerprints);
        member("parameters", filter.parameters);
        member("created_from", filter.createdFrom);
        member("created_until", filter.createdUntil);
    }
};

template<>
struct Members<JobEdit>
{
    static constexpr bool strict = true;

    static void of(auto &member, auto &edit)
    {
        member("parameters", raw(edit.parameters));
        member("version", edit.version);
        member("priority", edit.priority);
        member("queue", edit.queue);
        member("due_at", edit.dueAt);
        member("max_attempts", edit.maxAttempts);
        member("tags", edit.tags);
    }
};

template<>
struct Members<JobEvent>
{
    static void of(auto &member, auto &event)
    {
        member("type", event.type);
        member("state", event.state);
        member("attempt", event.attempt);
        member("id", event.id);
        member("kind", event.kind);
        member("queue", event.queue);
        member("at", event.at);
        member("wait_ms", event.wait);
        member("run_ms", event.run);
        member("message", event.message);
        member("done", event.done);
        member("total", event.total);
        member("fence", event.fence);
        member("order_ns", event.order);
    }
};

QByteArray toJson(const QueuedJob &job) { return monitorJson(job); }
QByteArray toJson(const JobPage &page) { return monitorJson(page); }
QByteArray toJson(const QList<JobAttempt> &attempts) { return monitorJson(attempts); }
QByteArray toJson(const QList<JobLogLine> &lines) { return monitorJson(lines); }
QByteArray toJson(const PushedJob &pushed) { return monitorJson(pushed); }
QByteArray toJson(const PushRequest &request) { return monitorJson(request); }
QByteArray toJson(const JobFilter &filter) { return monitorJson(filter); }
QByteArray toJson(const JobEdit &edit) { return monitorJson(edit); }
QByteArray toJson(const JobEvent &event) { return monitorJson(event); }

template<> Result<QueuedJob> fromJson(QByteArrayView json) { return fromMonitorJson<QueuedJob>(json, "job"_L1); }
template<> Result<JobPage> fromJson(QByteArrayView json) { return fromMonitorJson<JobPage>(json, "page"_L1); }
template<> Result<QList<JobAttempt>> fromJson(QByteArrayView json) { return fromMonitorJson<QList<JobAttempt>>(json, "attempts"_L1); }
template<> Result<QList<JobLogLine>> fromJson(QByteArrayView json) { return fromMonitorJson<QList<JobLogLine>>(json, "log"_L1); }
template<> Result<PushedJob> fromJson(QByteArrayView json) { return fromMonitorJson<PushedJob>(json, "pushed job"_L1); }
template<> Result<PushRequest> fromJson(QByteArrayView json) { return fromMonitorJson<PushRequest>(json, "push"_L1); }
//! A filter's parameters are a list of its own.
template<> Result<JobFilter> fromJson(QByteArrayView json) { return fromMonitorJson<JobFilter>(json, "filter"_L1, false); }
template<> Result<JobEdit> fromJson(QByteArrayView json) { return fromMonitorJson<JobEdit>(json, "edit"_L1); }
template<> Result<JobEvent> fromJson(QByteArrayView json) { return fromMonitorJson<JobEvent>(json, "event"_L1); }

} // namespace Jobs
