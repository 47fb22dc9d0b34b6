// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/control/jobmonitor.h>
#include <jobs/jobqueue.h>

#include <functional>
#include <memory>

namespace Jobs {

class LocalMonitorPrivate;

struct LocalMonitorOptions
{
    QString actor = {}; //!< in audit entries; empty: the user of this process
    QString origin = QStringLiteral("application"); //!< in audit entries
    Role role = Role::Admin; //!< actions beyond it answer Refused
    //! Told the id of each audit entry before the action's future is fulfilled. In any thread.
    std::function<void(qint64 id)> audited = {};
};

/*!
    \class Jobs::LocalMonitor
    \brief Monitors the store of a JobQueue of this process, or a store by its URL.

    With a queue: lives in the queue's thread and dies before it. With a URL: owns a queue without workers; the store is opened in
    the background, and connection() tells how that went.
*/
class JOBS_EXPORT LocalMonitor : public JobMonitor
{
    Q_OBJECT

public:
    explicit LocalMonitor(JobQueue *queue, LocalMonitorOptions options = {}, QObject *parent = nullptr);
    explicit LocalMonitor(const QString &storeUrl, LocalMonitorOptions options = {}, QObject *parent = nullptr);
    ~LocalMonitor() override;

    //! The same monitor for somebody else: audit entries name \a actor and \a origin, actions are held to \a role.
    std::unique_ptr<LocalMonitor> as(const LocalMonitorOptions &options) const;

    Connection connection() const override;
    JobQueueError lastError() const override;
    MonitorInfo info() const override;

    QFuture<Result<StoreStats>> stats() override;
    QFuture<Result<JobPage>> jobs(const JobFilter &filter, const JobPageRequest &page) override;
    QFuture<Result<MatchCount>> count(const JobFilter &filter) override;
    QFuture<Result<QueuedJob>> job(JobId id) override;
    QFuture<Result<QList<JobAttempt>>> attempts(JobId id) override;
    QFuture<Result<QList<JobLogLine>>> log(JobId id) override;
    QFuture<Result<QStringList>> explain(JobId id) override;
    QFuture<Result<FailureReport>> failures(std::chrono::milliseconds window) override;
    QFuture<Result<QList<HistoryPoint>>> history(const HistoryRequest &request) override;
    QFuture<Result<QList<AuditEntry>>> audit(int limit, std::optional<qint64> before) override;

    QFuture<Result<QList<Result<PushedJob>>>> push(const QList<PushRequest> &requests) override;
    //! Leaves an audit entry, as what people do does, and other pushes do not.
    QFuture<Result<PushedJob>> duplicate(JobId id) override;
    QFuture<Result<ControlSummary>> act(JobAction action, JobId id, const ActionOptions &options = {}) override;
    QFuture<Result<ControlSummary>> actOnAll(JobAction action, const JobFilter &filter, const ActionOptions &options = {}) override;
    QFuture<Result<>> pauseQueue(const QString &queue, const QString &reason) override;
    QFuture<Result<>> resumeQueue(const QString &queue) override;
    QFuture<Result<>> setWorkerMode(WorkerId worker, WorkerMode mode) override;

protected:
    void connectNotify(const QMetaMethod &signal) override;
    void disconnectNotify(const QMetaMethod &signal) override;

private:
    LocalMonitor(std::unique_ptr<LocalMonitorPrivate> priv, QObject *parent);
    void followWhatIsListenedTo();

    std::unique_ptr<LocalMonitorPrivate> d;
};

} // namespace Jobs
