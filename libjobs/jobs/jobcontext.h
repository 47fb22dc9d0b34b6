// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobid.h>
#include <jobs/core/joboutcome.h>
#include <jobs/core/jobqueueerror.h>
#include <jobs/core/jobsglobal.h>
#include <jobs/core/queuedjob.h>

#include <QtCore/QDebug>
#include <QtCore/QFuture>
#include <QtCore/QJsonValue>

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>

QT_BEGIN_NAMESPACE
class QSqlDatabase;
QT_END_NAMESPACE

namespace Jobs {

class Attempt;

//! Why a handler is asked to stop.
enum class StopReason : quint8 {
    None, //!< it is not
    Cancelled, //!< a person, or the program, cancelled the job
    Suspended, //!< a person suspended it: save a checkpoint, then throwIfStopped()
    TimedOut, //!< its definition's timeout passed
    QueueStopping, //!< the queue's stop deadline passed; the job will run again, this attempt not counted
    LeaseLost, //!< somebody else may run the job already: write nothing more
};

/*!
    \brief What a handler knows about its attempt, and what it can say while it runs.

    A handle: cheap to copy, valid for as long as a copy exists, usable from any thread. A handler that returns a QFuture keeps a copy.
*/
class JOBS_EXPORT JobContext
{
public:
    explicit JobContext(std::shared_ptr<Attempt> attempt);
    JobContext(const JobContext &other);
    JobContext(JobContext &&other) noexcept;
    JobContext &operator=(const JobContext &other);
    JobContext &operator=(JobContext &&other) noexcept;
    ~JobContext();

    JobId id() const { return job().id; }
    QString kind() const { return job().kind; }
    QString queue() const { return job().queue; }
    int attempt() const { return job().attempt; }
    int maxAttempts() const { return job().maxAttempts; }
    const QueuedJob &job() const;
    //! Since the job was pushed, by the wall clock.
    std::chrono::milliseconds age() const;
    //! The W3C traceparent that the push carried in its metadata, or empty.
    QByteArray traceParent() const;

    // --- stopping ----------------------------------------------------------------------------------------------------
    bool isStopRequested() const { return stopReason() != StopReason::None; }
    StopReason stopReason() const;
    //! Throws JobInterrupted if the handler is asked to stop. Call it where stopping is safe, after a checkpoint.
    void throwIfStopped() const;
    //! For waits: std::condition_variable_any, std::stop_callback.
    std::stop_token stopToken() const;

    // --- saying ------------------------------------------------------------------------------------------------------
    //! Stored within a few milliseconds, the newest of several only. \a total = 0: unknown.
    void progress(qint64 done, qint64 total = 0, const QString &text = {});
    //! A line of the job's log, kept in the store with the job.
    void log(const QString &line);
    /*!
        Saves \a value; the next attempt finds it in lastCheckpoint(). The future tells when it is stored, or LeaseLost.
        Handlers that need not wait for it may drop it.
    */
    QFuture<Result<>> checkpoint(const QJsonValue &value);
    //! What an earlier attempt, or this one, saved last; undefined if nothing was.
    QJsonValue lastCheckpoint() const;

    //! Ends the attempt: the job runs again after \a delay and the attempt is not counted. Does not return.
    [[noreturn]] void snooze(std::chrono::milliseconds delay) const;

    /*!
        Completes the job inside the transaction that \a database, a connection of this thread to the queue's own store,
        has open: the handler's effects and the completion are committed together, or not at all. On an error roll back and fail; on
        LeaseLost somebody else has the job. After the commit the handler returns normally; its return value is ignored.
    */
    Result<> completeIn(QSqlDatabase &database, const QJsonValue &result = QJsonValue::Undefined);
    /*!
        The same in the commit of the store's own thread, which many jobs share: many times as fast as a commit for each. \a work is called
        there, after the handler has returned and if that completes the job, with the store's connection inside the open transaction; what it
        writes and the completion are committed together, or not at all. An error that it answers or throws fails this attempt
        alone, like the handler's own.

        It may be called again, should that commit fail. Everybody's pushes and claims wait for it, so it must be short: gather before,
        write there. It may use pushIn(), and must not begin, commit or roll back. Once in an attempt.
        NotSupported by stores without SQL.
    */
    [[nodiscard]] Result<> completeWith(std::function<Result<>(QSqlDatabase &database)> work);

    // --- logging: category jobs.handler, with the job's identifiers first ---------------------------------------------------
    QDebug debug() const;
    QDebug info() const;
    QDebug warning() const;

private:
    friend class HandlerCall;
    std::shared_ptr<Attempt> m_attempt;
};

} // namespace Jobs
