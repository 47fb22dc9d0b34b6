// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/control/jobmonitor.h>

#include <QtCore/QUrl>

#include <memory>

namespace Jobs {

class RemoteMonitorPrivate;

//! Where a jobsd listens and who is calling.
struct ServerAddress
{
    QUrl url; //!< unix:/run/jobsd/jobsd.sock, http://127.0.0.1:7411 or https://host:port
    QByteArray token = {}; //!< bearer token, or empty
    QString caFile = {}; //!< PEM of the authority that signed the server's certificate; empty: the system's
    QString certificateFile = {}; //!< PEM of a client certificate, or empty
    QString keyFile = {};
};

struct RemoteMonitorOptions
{
    bool events = true; //!< follow the server's event stream; false: for programs that ask once
    std::chrono::milliseconds timeout{10'000}; //!< of one request
};

/*!
    \class Jobs::RemoteMonitor
    \brief Monitors a jobsd over its API: HTTP/1.1 over a Unix socket, TCP or TLS, and its event stream.

    A lost connection is noticed within two seconds, shown by connection(), and tried again with backoff and jitter; events that were
    missed meanwhile are fetched by Last-Event-ID, or announced as one change where the server no longer has them.
*/
class JOBS_EXPORT RemoteMonitor : public JobMonitor
{
    Q_OBJECT

public:
    explicit RemoteMonitor(ServerAddress address, RemoteMonitorOptions options = {}, QObject *parent = nullptr);
    ~RemoteMonitor() override;

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
    QFuture<Result<PushedJob>> duplicate(JobId id) override;
    QFuture<Result<ControlSummary>> act(JobAction action, JobId id, const ActionOptions &options = {}) override;
    QFuture<Result<ControlSummary>> actOnAll(JobAction action, const JobFilter &filter,
                                             const ActionOptions &options = {}) override;
    QFuture<Result<>> pauseQueue(const QString &queue, const QString &reason) override;
    QFuture<Result<>> resumeQueue(const QString &queue) override;
    QFuture<Result<>> setWorkerMode(WorkerId worker, WorkerMode mode) override;

protected:
    void connectNotify(const QMetaMethod &signal) override;

private:
    friend class RemoteMonitorPrivate;
    bool followsJobs() const;

    std::unique_ptr<RemoteMonitorPrivate> d;
};

} // namespace Jobs
