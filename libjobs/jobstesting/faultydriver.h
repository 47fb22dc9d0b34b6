// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/drivers/jobqueuedriver.h>

#include <map>
#include <mutex>

namespace Jobs {

/*!
    \brief A real driver that fails on request.

    \code
    driver.failNext(FaultyDriver::Call::Tick, 2);
    driver.failAfterCommit(FaultyDriver::Call::Tick);
    \endcode

    Faults may be ordered from any thread while another one uses the driver. A call that fails never reaches the
    wrapped driver, except after failAfterCommit().
*/
class FaultyDriver final : public JobQueueDriver
{
public:
    enum class Call {
        Open,
        Tick,
        Promote,
        NextDue,
        RegisterWorker,
        Heartbeat,
        RunningWishes,
        UnregisterWorker,
        Rescue,
        Control,
        SetQueuePaused,
        Jobs,
        Job,
        Attempts,
        Log,
        Stats,
        SetWorkerMode,
        AddAudit,
        Audit,
        AddHistory,
        History,
        PruneRecords,
        Prune,
        Adopt,
        SetMetadata,
        Metadata,
        AcquireLock,
        ReleaseLock,
        PushIn,
        CompleteIn,
    };
    using Hook = std::function<void(Call)>;

    explicit FaultyDriver(std::unique_ptr<JobQueueDriver> driver);
    ~FaultyDriver() override;

    JobQueueDriver &wrapped() { return *m_driver; }

    static JobQueueError storeBusy();

    //! The next \a times calls fail with \a error, without having happened.
    void failNext(Call call, int times = 1, JobQueueError error = storeBusy());
    //! Lets \a passing more calls through and then fails one.
    void failAt(Call call, int passing, JobQueueError error = storeBusy());
    //! The next \a times calls happen, but are answered as Unknown.
    void failAfterCommit(Call call, int times = 1);
    //! Every call of any kind fails, until healed.
    void failAll(JobQueueError error = storeBusy());
    //! Forgets all orders and hooks.
    void heal();

    //! Called before each call, in its thread: may wait, record or end the process.
    void setBefore(Hook hook);
    //! Called after each call that happened, before it is answered: a crash here loses the answer.
    void setAfter(Hook hook);

    //! How often \a call was made, failed ones included.
    int count(Call call) const;

    QLatin1StringView name() const override;
    QString description() const override;
    bool hasFeature(Feature feature) const override;
    Result<> open() override;
    void close() override;
    Result<SchemaState> schemaState() override;
    void setWakeUp(std::function<void()> wakeUp) override;
    std::optional<std::chrono::milliseconds> pollInterval() const override;
    bool peek() override;
    bool setWatching(bool watching) override;
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
    Result<std::vector<PushedJob>> pushIn(QSqlDatabase &database, const std::vector<NewJob> &jobs) const override;
    Result<> completeIn(QSqlDatabase &database, const FinishedAttempt &attempt, Timestamp now) const override;

private:
    struct Orders
    {
        int passing = 0;
        int failing = 0;
        int unknown = 0;
        JobQueueError error;
        int count = 0;
    };

    template<typename Function>
    auto guarded(Call call, Function &&function) const -> decltype(function());

    std::unique_ptr<JobQueueDriver> m_driver;
    mutable std::mutex m_mutex;
    mutable std::map<Call, Orders> m_orders; // guarded by m_mutex
    std::optional<JobQueueError> m_failAll; // guarded by m_mutex
    Hook m_before; // guarded by m_mutex
    Hook m_after; // guarded by m_mutex
};

} // namespace Jobs
