// SPDX-License-Identifier: MIT
#include <jobs/control/monitorjson.h>

#include "monitorjson_values_p.h"

using namespace Qt::StringLiterals;

namespace Jobs {

template<>
struct Members<JobCounts>
{
    static void of(auto &member, auto &counts)
    {
        member("queue", counts.queue);
        member("kind", counts.kind);
        member("by_state", byState(counts.byState));
    }
};

template<>
struct Members<QueueInfo>
{
    static void of(auto &member, auto &queue)
    {
        member("name", queue.name);
        member("paused", queue.paused);
        member("paused_by", queue.pausedBy);
        member("paused_at", queue.pausedAt);
    }
};

template<>
struct Members<WorkerInfo>
{
    static void of(auto &member, auto &worker)
    {
        member("id", worker.id);
        member("name", worker.name);
        member("host", worker.host);
        member("pid", worker.pid);
        member("version", worker.version);
        member("started_at", worker.startedAt);
        member("lease_until", worker.leaseUntil);
        member("capacity", worker.capacity);
        member("busy", worker.busy);
        member("mode", worker.mode);
    }
};

template<>
struct Members<StoreStats>
{
    static void of(auto &member, auto &stats)
    {
        member("counts", stats.counts);
        member("queues", stats.queues);
        member("workers", stats.workers);
        member("oldest_available", stats.oldestAvailable);
    }
};

template<>
struct Members<MonitorInfo>
{
    static void of(auto &member, auto &info)
    {
        member("product", info.product);
        member("version", info.version);
        member("driver", info.driver);
        member("store", info.store);
        member("role", info.role);
        member("server_time", info.serverTime);
        member("features", info.features);
        member("kinds", info.kinds);
    }
};

template<>
struct Members<MatchCount>
{
    static void of(auto &member, auto &count)
    {
        member("count", count.count);
        member("exact", count.exact);
    }
};

template<>
struct Members<FailureGroup>
{
    static void of(auto &member, auto &group)
    {
        member("fingerprint", group.fingerprint);
        member("kind", group.kind);
        member("message", group.message);
        member("sample", group.sample);
        member("trace", group.trace);
        member("count", group.count);
        member("first_seen", group.firstSeen);
        member("last_seen", group.lastSeen);
        member("queues", group.queues);
        member("jobs", group.jobs);
        member("trend", group.trend);
    }
};

template<>
struct Members<FailureReport>
{
    static void of(auto &member, auto &report)
    {
        member("groups", report.groups);
        member("scanned", report.scanned);
        member("complete", report.complete);
    }
};

template<>
struct Members<HistoryRow>
{
    static void of(auto &member, auto &row)
    {
        member("minute", row.minute);
        member("queue", row.queue);
        member("kind", row.kind);
        member("pushed", row.pushed);
        member("completed", row.completed);
        member("failed", row.failed);
        member("retried", row.retried);
        member("cancelled", row.cancelled);
        member("waits", row.waits);
        member("runs", row.runs);
    }
};

template<>
struct Members<HistoryPoint>
{
    static void of(auto &member, auto &point)
    {
        member("at", point.at);
        member("sums", point.sums);
    }
};

template<>
struct Members<AuditEntry>
{
    static void of(auto &member, auto &entry)
    {
        member("id", entry.id);
        member("at", entry.at);
        member("actor", entry.actor);
        member("origin", entry.origin);
        member("action", entry.action);
        member("target", entry.target);
        member("detail", entry.detail);
        member("changed", entry.changed);
    }
};

template<>
struct Members<ControlSummary>
{
    static void of(auto &member, auto &summary)
    {
        member("changed", summary.changed);
        member("signalled", summary.signalled);
        member("skipped", summary.skipped);
    }
};

template<>
struct Members<MonitorChange>
{
    static void of(auto &member, auto &change)
    {
        member("counts", change.counts);
        member("queues", change.queues);
        member("workers", change.workers);
        member("failures", change.failures);
        member("jobs", change.jobs);
    }
};

QByteArray toJson(const StoreStats &stats) { return monitorJson(stats); }
QByteArray toJson(const MonitorInfo &info) { return monitorJson(info); }
QByteArray toJson(const MatchCount &count) { return monitorJson(count); }
QByteArray toJson(const FailureReport &report) { return monitorJson(report); }
QByteArray toJson(const QList<HistoryPoint> &points) { return monitorJson(points); }
QByteArray toJson(const QList<AuditEntry> &entries) { return monitorJson(entries); }
QByteArray toJson(const ControlSummary &summary) { return monitorJson(summary); }
QByteArray toJson(const MonitorChange &change) { return monitorJson(change); }

template<> Result<StoreStats> fromJson(QByteArrayView json) { return fromMonitorJson<StoreStats>(json, "statistics"_L1); }
template<> Result<MonitorInfo> fromJson(QByteArrayView json) { return fromMonitorJson<MonitorInfo>(json, "information"_L1); }
template<> Result<MatchCount> fromJson(QByteArrayView json) { return fromMonitorJson<MatchCount>(json, "count"_L1); }
template<> Result<FailureReport> fromJson(QByteArrayView json) { return fromMonitorJson<FailureReport>(json, "failures"_L1); }
template<> Result<QList<HistoryPoint>> fromJson(QByteArrayView json) { return fromMonitorJson<QList<HistoryPoint>>(json, "history"_L1); }
template<> Result<QList<AuditEntry>> fromJson(QByteArrayView json) { return fromMonitorJson<QList<AuditEntry>>(json, "audit"_L1); }
template<> Result<ControlSummary> fromJson(QByteArrayView json) { return fromMonitorJson<ControlSummary>(json, "summary"_L1); }
template<> Result<MonitorChange> fromJson(QByteArrayView json) { return fromMonitorJson<MonitorChange>(json, "change"_L1); }

} // namespace Jobs
