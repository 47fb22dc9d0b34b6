// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/drivers/jobqueuedriver.h>

#include <chrono>
#include <functional>
#include <memory>

namespace Jobsd {

/*!
    \brief A driver that tells how long the calls to another one took, and whether they failed.

    Everything is passed on: DriverConformance holds it to that.
*/
class TimedDriver final : public Jobs::JobQueueDriver
{
public:
    //! In the driver's thread, after each call; cheap, please. \a error: null, or what was answered.
    using Tell = std::function<void(QLatin1StringView operation, std::chrono::nanoseconds took, const Jobs::JobQueueError *error)>;

    TimedDriver(std::unique_ptr<Jobs::JobQueueDriver> driver, Tell tell);

    QLatin1StringView name() const override;
    QString description() const override;
    bool hasFeature(Feature feature) const override;
    Jobs::Result<> open() override;
    void close() override;
    void setWakeUp(std::function<void()> wakeUp) override;
    std::optional<std::chrono::milliseconds> pollInterval() const override;
    bool peek() override;
    bool setWatching(bool watching) override;
    void announce() override;
    std::unique_ptr<JobQueueDriver> reader() const override;
    Jobs::Result<Jobs::TickResult> tick(const Jobs::Tick &tick) override;
    Jobs::Result<int> promote(Jobs::Timestamp now, int limit) override;
    Jobs::Result<std::optional<Jobs::Timestamp>> nextDue() override;
    Jobs::Result<Jobs::WorkerId> registerWorker(const Jobs::WorkerInfo &worker, Jobs::Timestamp now, std::chrono::milliseconds lease) override;
    Jobs::Result<Jobs::HeartbeatReply> heartbeat(Jobs::WorkerId worker, int busy, Jobs::Timestamp now, std::chrono::milliseconds lease) override;
    Jobs::Result<std::vector<Jobs::RunningWish>> runningWishes(Jobs::WorkerId worker) override;
    Jobs::Result<> unregisterWorker(Jobs::WorkerId worker) override;
    Jobs::Result<std::vector<Jobs::QueuedJob>> rescue(Jobs::Timestamp now, int limit,
                                                      const std::function<Jobs::JobUpdate(const Jobs::QueuedJob &)> &decide) override;
    Jobs::Result<Jobs::ControlResult> control(const Jobs::ControlRequest &request) override;
    Jobs::Result<> setQueuePaused(const QString &queue, bool paused, const QString &by, Jobs::Timestamp now) override;
    Jobs::Result<Jobs::JobPage> jobs(const Jobs::JobFilter &filter, const Jobs::JobPageRequest &page) override;
    Jobs::Result<Jobs::QueuedJob> job(Jobs::JobId id) override;
    Jobs::Result<QList<Jobs::JobAttempt>> attempts(Jobs::JobId id) override;
    Jobs::Result<QList<Jobs::JobLogLine>> log(Jobs::JobId id) override;
    Jobs::Result<Jobs::StoreStats> stats() override;
    Jobs::Result<> setWorkerMode(Jobs::WorkerId worker, Jobs::WorkerMode mode) override;
    Jobs::Result<qint64> addAudit(const Jobs::AuditEntry &entry) override;
    Jobs::Result<QList<Jobs::AuditEntry>> audit(int limit, std::optional<qint64> before) override;
    Jobs::Result<> addHistory(const std::vector<Jobs::HistoryRow> &rows) override;
    Jobs::Result<std::vector<Jobs::HistoryRow>> history(Jobs::Timestamp from, Jobs::Timestamp until, const QString &queue, const QString &kind) override;
    Jobs::Result<int> pruneRecords(Jobs::Timestamp historyBefore, Jobs::Timestamp auditBefore, int limit) override;
    Jobs::Result<int> prune(const Jobs::RetentionPolicy &policy, Jobs::Timestamp now, int limit) override;
    Jobs::Result<std::vector<Jobs::PushedJob>> adopt(const std::vector<Jobs::MovedJob> &jobs) override;
    Jobs::Result<> setMetadata(const QString &key, const QByteArray &value) override;
    Jobs::Result<QByteArray> metadata(const QString &key) override;
    Jobs::Result<bool> acquireLock(const QString &name, const QString &owner, Jobs::Timestamp now, std::chrono::milliseconds duration) override;
    Jobs::Result<> releaseLock(const QString &name, const QString &owner) override;
    Jobs::Result<std::vector<Jobs::PushedJob>> pushIn(QSqlDatabase &database, const std::vector<Jobs::NewJob> &jobs) const override;
    Jobs::Result<> completeIn(QSqlDatabase &database, const Jobs::FinishedAttempt &attempt, Jobs::Timestamp now) const override;

private:
    template<typename Call>
    auto timed(QLatin1StringView operation, Call &&call) const;

    std::unique_ptr<Jobs::JobQueueDriver> m_driver;
    Tell m_tell;
};

} // namespace Jobsd
