// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobid.h>
#include <jobs/core/jobsglobal.h>
#include <jobs/core/jobstate.h>
#include <jobs/core/timestamp.h>

#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtCore/QString>

#include <chrono>

namespace Jobs {

/*!
    One moment in the life of a job, as the JobQueue that took part in it saw it. What another process does with
    a job is not announced here: ask jobs() or watch the store.
*/
class JOBS_EXPORT JobEvent
{
    Q_GADGET
    Q_PROPERTY(Type type MEMBER type)
    Q_PROPERTY(Jobs::JobId id MEMBER id)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString queue MEMBER queue)
    Q_PROPERTY(int attempt MEMBER attempt)
    Q_PROPERTY(Jobs::JobState state MEMBER state)
    Q_PROPERTY(QString message MEMBER message)

public:
    enum class Type : quint8 {
        Pushed, //!< stored
        Started, //!< its handler is about to be called
        Progressed, //!< done, total and message are the handler's words
        Completed,
        Retrying, //!< the attempt failed; message tells why; runs again later
        Failed, //!< for good
        Cancelled,
        Snoozed,
        Suspended,
        HandedBack, //!< the queue stopped before the attempt ended
        Rescued, //!< its worker died; it runs again, or has failed
        Hung, //!< its handler ignored the timeout; its slot was replaced
        LeaseLost, //!< the attempt's outcome was refused: somebody else runs the job now
    };
    Q_ENUM(Type)

    Type type = Type::Pushed;
    JobState state = JobState::Available; //!< after it
    int attempt = 0;
    JobId id;
    QString kind;
    QString queue;
    Timestamp at{}; //!< wall clock
    std::chrono::microseconds wait{0}; //!< from due to start; from Started on
    std::chrono::microseconds run{0}; //!< from start to the handler's end; in ends only
    QString message; //!< error or progress text
    qint64 done = 0; //!< of Progressed
    qint64 total = 0;

    qint64 fence = 0; //!< of the attempt: grows with each one, also where the attempt is not counted
    std::chrono::nanoseconds order{0}; //!< monotonic time that orders the events of one process
};

JOBS_EXPORT QDebug operator<<(QDebug debug, const JobEvent &event);

} // namespace Jobs

Q_DECLARE_METATYPE(Jobs::JobEvent)
