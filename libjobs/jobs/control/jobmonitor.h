// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/control/monitortypes.h>
#include <jobs/jobevent.h>

#include <QtCore/QFuture>
#include <QtCore/QObject>

namespace Jobs {

/*!
    \class Jobs::JobMonitor
    \brief Everything that people, and programs on their behalf, ask of a store and do to it.

    LocalMonitor answers beside a JobQueue of this process or on a store's URL, RemoteMonitor through jobsd. Views, the command line
    and the server's routes know this interface alone.

    It belongs to one thread, where its signals are emitted. Functions are called there and do not block; their futures are fulfilled in
    any thread: use then() with a context object. Whatever is lost with the connection answers StoreUnavailable; an action of which it is
    not known whether it happened answers Unknown.
*/
class JOBS_EXPORT JobMonitor : public QObject
{
    Q_OBJECT
    Q_PROPERTY(Connection connection READ connection NOTIFY connectionChanged)

public:
    enum class Connection {
        Connecting, //!< not yet
        Connected,
        Lost, //!< was there; it is tried again by itself
        Refused, //!< it is no use to try again: wrong token, foreign store, newer schema; lastError() tells
    };
    Q_ENUM(Connection)

    ~JobMonitor() override;

    virtual Connection connection() const = 0;
    //! Why the connection is not there; meaningless while it is.
    virtual JobQueueError lastError() const = 0;
    //! Known once connected; a default before.
    virtual MonitorInfo info() const = 0;

    // --- questions -----------------------------------------------------------------------------------------------------
    virtual QFuture<Result<StoreStats>> stats() = 0;
    virtual QFuture<Result<JobPage>> jobs(const JobFilter &filter, const JobPageRequest &page) = 0;
    virtual QFuture<Result<MatchCount>> count(const JobFilter &filter) = 0;
    virtual QFuture<Result<QueuedJob>> job(JobId id) = 0;
    virtual QFuture<Result<QList<JobAttempt>>> attempts(JobId id) = 0;
    virtual QFuture<Result<QList<JobLogLine>>> log(JobId id) = 0;
    //! Every reason why the job does not run now, as sentences; empty: nothing stands in its way, or it is final.
    virtual QFuture<Result<QStringList>> explain(JobId id) = 0;
    //! Jobs that are failed or retryable and finished or failed within \a window.
    virtual QFuture<Result<FailureReport>> failures(std::chrono::milliseconds window) = 0;
    virtual QFuture<Result<QList<HistoryPoint>>> history(const HistoryRequest &request) = 0;
    virtual QFuture<Result<QList<AuditEntry>>> audit(int limit, std::optional<qint64> before) = 0;

    // --- actions: each but push(), whose jobs tell of it, leaves an audit entry ------------------------------------------
    //! Each request is answered by itself, index by index; the outer error: none was stored.
    virtual QFuture<Result<QList<Result<PushedJob>>>> push(const QList<PushRequest> &requests) = 0;
    /*!
        Pushes a job of the same kind, parameters, queue, priority, tags, attempts and metadata, due now. Where the caller sees no secrets the
        copy has them yet.
    */
    virtual QFuture<Result<PushedJob>> duplicate(JobId id);
    //! One of a person's actions on one job: NotFound, or Conflict with the reason.
    virtual QFuture<Result<ControlSummary>> act(JobAction action, JobId id, const ActionOptions &options = {}) = 0;
    /*!
        … on all that match, in chunks. The future reports progress: jobs done of jobs that matched at the start, or of those found so far
        where there are too many to count. ActionOptions::stop ends the action after the chunk under way, and it then answers with what was done;
        so does QFuture::cancel(), but a cancelled future has no answer.
    */
    virtual QFuture<Result<ControlSummary>> actOnAll(JobAction action, const JobFilter &filter, const ActionOptions &options = {}) = 0;
    virtual QFuture<Result<>> pauseQueue(const QString &queue, const QString &reason) = 0;
    virtual QFuture<Result<>> resumeQueue(const QString &queue) = 0;
    virtual QFuture<Result<>> setWorkerMode(WorkerId worker, WorkerMode mode) = 0;

Q_SIGNALS:
    void connectionChanged(Jobs::JobMonitor::Connection connection);
    void infoChanged();
    //! At most every 100 ms, at the latest 250 ms after the commit that it tells of.
    void changed(const Jobs::MonitorChange &change);
    //! What the process that runs the jobs tells; nothing about jobs that another process runs, or where nobody is connected.
    void jobEvents(const QList<Jobs::JobEvent> &events);

protected:
    explicit JobMonitor(QObject *parent = nullptr);
};

} // namespace Jobs
