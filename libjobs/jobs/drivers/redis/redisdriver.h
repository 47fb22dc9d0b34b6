// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/drivers/jobqueuedriver.h>
#include <jobs/drivers/redis/redissettings.h>

#include <memory>

namespace Jobs {

/*!
    \brief Jobs in a Redis or Valkey server: several processes and machines, the server's clock, and scripts that make each
    call one atomic step.

    How much survives is the server's setting: with appendfsync always nothing acknowledged is lost to a power cut, with everysec
    up to a second of it, and without an append-only file whatever came after the last snapshot; open() warns of that.
    A lost connection is opened again by the next call. Not for Redis Cluster: a store lies on one server.
*/
class JOBS_EXPORT RedisDriver final : public JobQueueDriver
{
public:
    explicit RedisDriver(RedisSettings settings);
    ~RedisDriver() override;

    QLatin1StringView name() const override;
    QString description() const override;
    bool hasFeature(Feature feature) const override;
    //! What the server told about its durability: "appendonly yes, appendfsync everysec", "unknown". After open().
    QString durability() const;

    Result<> open() override;
    Result<SchemaState> schemaState() override;
    void close() override;
    void setWakeUp(std::function<void()> wakeUp) override;
    std::optional<std::chrono::milliseconds> pollInterval() const override;
    bool peek() override;
    void announce() override;
    std::unique_ptr<JobQueueDriver> reader() const override;

    Result<TickResult> tick(const Tick &tick) override;
    Result<int> promote(Timestamp now, int limit) override;
    Result<std::optional<Timestamp>> nextDue() override;
    Result<WorkerId> registerWorker(const WorkerInfo &worker, Timestamp now, std::chrono::milliseconds lease) override;
    Result<HeartbeatReply> heartbeat(WorkerId worker, int busy, Timestamp now,
                                     std::chrono::milliseconds lease) override;
    Result<std::vector<RunningWish>> runningWishes(WorkerId worker) override;
    Result<> unregisterWorker(WorkerId worker) override;
    Result<std::vector<QueuedJob>> rescue(Timestamp now, int limit,
                                          const std::function<JobUpdate(const QueuedJob &)> &decide) override;
    Result<ControlResult> control(const ControlRequest &request) override;
    Result<> setQueuePaused(const QString &queue, bool paused, const QString &by, Timestamp now) override;
    Result<JobPage> jobs(const JobFilter &filter, const JobPageRequest &page) override;
    Result<QueuedJob> job(JobId id) override;
    Result<QList<JobAttempt>> attempts(JobId id) override;
    Result<QList<JobLogLine>> log(JobId id) override;
    Result<StoreStats> stats() override;
    Result<> setWorkerMode(WorkerId worker, WorkerMode mode) override;
    Result<qint64> addAudit(const AuditEntry &entry) override;
    Result<QList<AuditEntry>> audit(int limit, std::optional<qint64> before) override;
    Result<> addHistory(const std::vector<HistoryRow> &rows) override;
    Result<std::vector<HistoryRow>> history(Timestamp from, Timestamp until, const QString &queue, const QString &kind) override;
    Result<int> pruneRecords(Timestamp historyBefore, Timestamp auditBefore, int limit) override;
    Result<std::vector<PushedJob>> adopt(const std::vector<MovedJob> &jobs) override;
    Result<int> prune(const RetentionPolicy &policy, Timestamp now, int limit) override;
    Result<> setMetadata(const QString &key, const QByteArray &value) override;
    Result<QByteArray> metadata(const QString &key) override;
    Result<bool> acquireLock(const QString &name, const QString &owner, Timestamp now,
                             std::chrono::milliseconds duration) override;
    Result<> releaseLock(const QString &name, const QString &owner) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Jobs
