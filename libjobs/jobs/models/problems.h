// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/control/monitortypes.h>

#include <QtCore/QObject>

#include <chrono>
#include <optional>
#include <vector>

namespace Jobs {

//! Something that keeps jobs from being done and that a person should know of.
class JOBS_EXPORT Problem
{
    Q_GADGET

public:
    enum Type {
        PausedQueue, //!< subject: the queue; number: jobs that wait in it
        NoWorker, //!< jobs are due and no process runs any; number: jobs
        WorkersQuiet, //!< jobs are due and every process was told to claim none; number: jobs
        BacklogGrows, //!< number: jobs more pushed than ended over the last 15 minutes
        LongWait, //!< number: milliseconds that the job at the head has been due
        ClockSkew, //!< number: milliseconds that this machine's clock is ahead of the store's
        SilentNode, //!< subject: the node; number: milliseconds since its lease ended
    };
    Q_ENUM(Type)

    Type type = PausedQueue;
    QString subject;
    qint64 number = 0;

    friend bool operator==(const Problem &, const Problem &) = default;
};

/*!
    What is wrong, the worst first. \a history are minutes, the oldest first; \a now is the store's clock, \a ahead how far this
    machine's clock is before it.
*/
JOBS_EXPORT std::vector<Problem> problemsOf(const StoreStats &stats, const QList<HistoryPoint> &history, Timestamp now,
                                            std::chrono::milliseconds ahead);

} // namespace Jobs
