// SPDX-License-Identifier: MIT
#pragma once

#include "commandline.h"
#include "contexts.h"
#include "output.h"

#include <jobs/control/jobmonitor.h>

#include <QtCore/QDeadlineTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QFutureWatcher>
#include <QtCore/QTimer>

#include <functional>
#include <memory>

namespace Jobs::Ctl {

//! What a verb's handler works with: what was asked for, whom to ask, and where to answer.
class Session
{
public:
    explicit Session(Invocation call);
    ~Session();

    const Invocation call;
    Output out;

    /*!
        The server or the store that the command line, the environment or the context names; the local server otherwise. Opened on the
        first call; a store is open on return, a server need not be.
    */
    Result<JobMonitor *> monitor();
    //! What monitor() is or would be connected to.
    Result<Target> target() const;
    //! monitor(), once it has told what it is.
    Result<JobMonitor *> connected();

    //! Waits for the answer, or for Ctrl-C: then the future is cancelled and "interrupted" is the error.
    template<typename T>
    Result<T> await(QFuture<Result<T>> future);
    //! Waits until \a done says so, looking whenever the event loop has turned. False: Ctrl-C, or the time was over.
    bool waitUntil(const std::function<bool()> &done, std::chrono::milliseconds timeout);
    //! Waits for \a period, or a change that the monitor tells of. False: Ctrl-C.
    bool waitForChange(std::chrono::milliseconds period);

    static bool interrupted();

    //! Tells the error and gives its code.
    ExitCode fail(const JobQueueError &error);
    ExitCode fail(ExitCode code, const QString &problem);
    ExitCode usage(const QString &problem);

    //! Asks on the terminal, unless --yes was given. Without a terminal: an error that names --yes.
    Result<bool> confirm(const QString &question);

private:
    JobQueueError interruption() const;

    std::unique_ptr<JobMonitor> m_monitor;
};

template<typename T>
Result<T> Session::await(QFuture<Result<T>> future)
{
    QFutureWatcher<Result<T>> watcher; // wakes the event loop, whichever thread fulfils the future
    watcher.setFuture(future);
    if (!waitUntil([&future] { return future.isFinished(); }, std::chrono::hours{24 * 365})) {
        future.cancel();
        // What is under way in the store, or at the server, is ended in order.
        QDeadlineTimer deadline(std::chrono::seconds{2});
        while (!future.isFinished() && !deadline.hasExpired())
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 50);
        return tl::unexpected(interruption());
    }
    if (future.resultCount() == 0) // cancelled by its maker: the monitor has gone
        return failure(JobQueueError::Code::Stopped, Text::tr("the answer was given up"));
    return future.result();
}

} // namespace Jobs::Ctl
