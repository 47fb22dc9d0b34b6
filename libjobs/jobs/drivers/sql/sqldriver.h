// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/drivers/jobqueuedriver.h>

#include <memory>

namespace Jobs {

namespace Sql {
class Dialect;
}

/*!
    \brief What all SQL drivers share: everything but the SQL itself, which lies in a folder for each dialect, and the opening
    of a connection.
*/
class JOBS_EXPORT SqlDriver : public JobQueueDriver
{
public:
    ~SqlDriver() override;

    QLatin1StringView name() const override;
    QString description() const override;
    Result<> open() override;
    void close() override;

    Result<TickResult> tick(const Tick &tick) override;
    Result<SchemaState> schemaState() override;
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
    Result<std::vector<PushedJob>> pushIn(QSqlDatabase &database, const std::vector<NewJob> &jobs) const override;
    Result<> completeIn(QSqlDatabase &database, const FinishedAttempt &attempt, Timestamp now) const override;

protected:
    explicit SqlDriver(std::unique_ptr<Sql::Dialect> dialect);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Jobs
