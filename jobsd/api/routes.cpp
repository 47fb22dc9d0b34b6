// SPDX-License-Identifier: MIT
#include "route.h"

#include "handlers.h"

namespace Jobs::Api {

using namespace Qt::StringLiterals;

namespace {

constexpr auto get = "GET"_L1;
constexpr auto post = "POST"_L1;
constexpr auto remove = "DELETE"_L1;
constexpr auto none = Route::Body::None;
constexpr auto json = Route::Body::Json;
constexpr auto filter = "id state queue kind tag error fingerprint since until arg.*"_L1;

// The order is that of the documents; the first ones are found soonest.
const Route table[] = {
    {post, "/v1/jobs"_L1, Role::Push, Route::Body::Push, Handlers::push, {}, "PushedJob"_L1,
     "Pushes one job (an object), several (an array) or a stream of them (NDJSON)"_L1},
    {post, "/v1/work/claim"_L1, Role::Work, json, Handlers::claim, {}, "ClaimedJobs"_L1, "Claims jobs for a worker in any language; waits for some"_L1},
    {post, "/v1/work/{lease}/heartbeat"_L1, Role::Work, json, Handlers::lease, {}, "LeaseState"_L1, "Renews the lease; tells of a cancel or a suspend"_L1},
    {post, "/v1/work/{lease}/progress"_L1, Role::Work, json, Handlers::lease, {}, "LeaseState"_L1, "Keeps progress, log lines or a checkpoint"_L1},
    {post, "/v1/work/{lease}/complete"_L1, Role::Work, json, Handlers::lease, {}, "Finished"_L1, "Ends the attempt: done, with a result"_L1},
    {post, "/v1/work/{lease}/fail"_L1, Role::Work, json, Handlers::lease, {}, "Finished"_L1, "Ends the attempt: failed, to be repeated or not"_L1},
    {post, "/v1/work/{lease}/snooze"_L1, Role::Work, json, Handlers::lease, {}, "Finished"_L1, "Ends the attempt, which is not counted: again later"_L1},
    {post, "/v1/work/{lease}/release"_L1, Role::Work, json, Handlers::lease, {}, "Finished"_L1,
     "Hands the job back, the attempt not counted; after a cancel or suspend: follows it"_L1},

    {get, "/v1"_L1, Role::View, none, Handlers::info, {}, "MonitorInfo"_L1, "What is served, and the caller's role"_L1},
    {get, "/v1/openapi.json"_L1, Role::View, none, Handlers::openApi, {}, "OpenApi"_L1, "This document"_L1},
    {get, "/v1/stats"_L1, Role::View, none, Handlers::stats, {}, "StoreStats"_L1, "Counts by queue, kind and state; queues; workers"_L1},
    {get, "/v1/stats/history"_L1, Role::View, none, Handlers::history, "range_ms step_ms queue kind"_L1, "HistoryPoint[]"_L1,
     "What happened, step by step"_L1},
    {get, "/v1/events"_L1, Role::View, none, Handlers::events, "topics"_L1, "EventStream"_L1, "Server-sent events: change, jobs, reset"_L1},
    {get, "/v1/audit"_L1, Role::View, none, Handlers::audit, "limit before"_L1, "AuditEntry[]"_L1, "Who did what, newest first"_L1},

    {get, "/v1/queues"_L1, Role::View, none, Handlers::queues, {}, "Queue[]"_L1, "All queues"_L1},
    {get, "/v1/queues/{queue}"_L1, Role::View, none, Handlers::queue, {}, "Queue"_L1, "One queue"_L1},
    {post, "/v1/queues/{queue}/pause"_L1, Role::Operate, json, Handlers::pauseQueue, {}, "Queue"_L1, "Nobody claims from it until it is resumed"_L1},
    {post, "/v1/queues/{queue}/resume"_L1, Role::Operate, json, Handlers::resumeQueue, {}, "Queue"_L1, "Ends a pause"_L1},
    {post, "/v1/queues/{queue}/purge"_L1, Role::Operate, json, Handlers::purgeQueue, {}, "Operation"_L1, "Removes what has not started"_L1},

    {get, "/v1/jobs"_L1, Role::View, none, Handlers::jobs,
     "id state queue kind tag error fingerprint since until arg.* limit before after"_L1, "JobPage"_L1, "Jobs that match, newest first, or with after oldest first, a page at a time"_L1},
    {get, "/v1/jobs/count"_L1, Role::View, none, Handlers::countJobs, filter, "MatchCount"_L1, "How many match"_L1},
    {get, "/v1/jobs/{id}"_L1, Role::View, none, Handlers::job, {}, "QueuedJob"_L1, "One job"_L1},
    {"PATCH"_L1, "/v1/jobs/{id}"_L1, Role::Operate, json, Handlers::editJob, {}, "ControlSummary"_L1, "Changes a job that is not running"_L1},
    {remove, "/v1/jobs/{id}"_L1, Role::Operate, none, Handlers::removeJob, {}, "ControlSummary"_L1, "Removes a job that is not running"_L1},
    {post, "/v1/jobs/{id}/retry"_L1, Role::Operate, json, Handlers::actOnJob, {}, "ControlSummary"_L1, "Runs it again, its attempts reset"_L1},
    {post, "/v1/jobs/{id}/cancel"_L1, Role::Operate, json, Handlers::actOnJob, {}, "ControlSummary"_L1, "Ends it; a running one is told to stop"_L1},
    {post, "/v1/jobs/{id}/run-now"_L1, Role::Operate, json, Handlers::actOnJob, {}, "ControlSummary"_L1, "Makes it due now"_L1},
    {post, "/v1/jobs/{id}/suspend"_L1, Role::Operate, json, Handlers::actOnJob, {}, "ControlSummary"_L1, "Holds it; a running one stops at its next checkpoint"_L1},
    {post, "/v1/jobs/{id}/resume"_L1, Role::Operate, json, Handlers::actOnJob, {}, "ControlSummary"_L1, "Ends a suspension"_L1},
    {post, "/v1/jobs/{id}/duplicate"_L1, Role::Operate, json, Handlers::duplicateJob, {}, "PushedJob"_L1, "Pushes the same once more"_L1},
    {get, "/v1/jobs/{id}/attempts"_L1, Role::View, none, Handlers::attempts, {}, "JobAttempt[]"_L1, "The attempts that did not complete"_L1},
    {get, "/v1/jobs/{id}/log"_L1, Role::View, none, Handlers::log, "follow"_L1, "JobLogLine[]"_L1, "What it said; with follow=1 a stream of events"_L1},
    {get, "/v1/jobs/{id}/explain"_L1, Role::View, none, Handlers::explain, {}, "Blockers"_L1, "Why it does not run now"_L1},

    {post, "/v1/bulk"_L1, Role::Operate, json, Handlers::bulk, {}, "Operation"_L1, "An action on all jobs that match"_L1},
    {get, "/v1/operations/{id}"_L1, Role::View, none, Handlers::operation, {}, "Operation"_L1, "How far a bulk action is"_L1},
    {remove, "/v1/operations/{id}"_L1, Role::Operate, none, Handlers::cancelOperation, {}, "Operation"_L1, "Ends it after the chunk under way"_L1},

    {get, "/v1/failures"_L1, Role::View, none, Handlers::failures, "window_ms"_L1, "FailureReport"_L1, "Failures, grouped by their cause"_L1},
    {get, "/v1/failures/{fingerprint}"_L1, Role::View, none, Handlers::failureGroup, "window_ms"_L1, "FailureGroup"_L1, "One group"_L1},

    {get, "/v1/nodes"_L1, Role::View, none, Handlers::nodes, {}, "WorkerInfo[]"_L1, "The workers"_L1},
    {post, "/v1/nodes/{id}/quiet"_L1, Role::Operate, json, Handlers::setNodeMode, {}, {}, "It finishes what runs and claims nothing"_L1},
    {post, "/v1/nodes/{id}/resume"_L1, Role::Operate, json, Handlers::setNodeMode, {}, {}, "It claims again"_L1},
    {post, "/v1/nodes/{id}/stop"_L1, Role::Operate, json, Handlers::setNodeMode, {}, {}, "It stops in order"_L1},

    {get, "/healthz"_L1, Role::None, none, Handlers::health, {}, {}, "The process answers"_L1},
    {get, "/readyz"_L1, Role::None, none, Handlers::readiness, {}, {}, "The store answers, and nothing is being stopped"_L1},
    {get, "/metrics"_L1, Role::None, none, Handlers::metrics, {}, {}, "For Prometheus"_L1},
};

//! The table's patterns, cut into segments once.
struct Segments
{
    Segments()
    {
        for (const Route &route : table)
            patterns.push_back(QString(route.pattern).split(u'/', Qt::SkipEmptyParts));
    }
    std::vector<QStringList> patterns;
};

bool fits(const QStringList &pattern, const QStringList &path, QStringList &arguments)
{
    if (pattern.size() != path.size())
        return false;
    arguments.clear();
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (pattern[i].startsWith(u'{'))
            arguments.append(path[i]);
        else if (pattern[i] != path[i])
            return false;
    }
    return true;
}

} // namespace

std::span<const Route> routes()
{
    return table;
}

Match findRoute(QByteArrayView method, const QStringList &path)
{
    static const Segments segments;
    Match match;
    QStringList arguments;
    for (size_t i = 0; i < std::size(table); ++i) {
        if (!fits(segments.patterns[i], path, arguments))
            continue;
        if (QByteArrayView(table[i].method) == method) {
            // A segment that is spelt out goes before one in braces: /v1/jobs/count is no job.
            if (!match.route || arguments.size() < match.arguments.size()) {
                match.route = &table[i];
                match.arguments = arguments;
            }
            if (arguments.isEmpty())
                break;
        }
        for (const auto &name : table[i].method == get ? std::vector{get, "HEAD"_L1} : std::vector{table[i].method}) {
            if (!match.allowed.contains(name.data()))
                match.allowed.append(match.allowed.isEmpty() ? "" : ", ").append(name.data());
        }
    }
    return match;
}

} // namespace Jobs::Api
