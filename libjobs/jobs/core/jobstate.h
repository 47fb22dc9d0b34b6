// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobsglobal.h>

#include <QtCore/QMetaType>
#include <QtCore/QObject>
#include <QtCore/QString>

#include <array>
#include <optional>

namespace Jobs {
Q_NAMESPACE_EXPORT(JOBS_EXPORT)

/*!
    Where a job stands. The numbers are stored; they never change their meaning.
    docs/states.md draws which state leads to which.
*/
enum class JobState : quint8 {
    Scheduled = 1, //!< due later
    Available = 2, //!< may be claimed
    Running = 3, //!< claimed by a worker under a lease
    Retryable = 4, //!< failed, due again later
    Waiting = 5, //!< for other jobs
    Suspended = 6, //!< held by a person
    Completed = 7, //!< final: done
    Failed = 8, //!< final: attempts used up, not to be retried, or undecodable
    Cancelled = 9, //!< final: ended on purpose, or expired before it started
};
Q_ENUM_NS(JobState)

//! What may happen to a job. Who does it: a worker, the maintenance, or a person.
enum class JobAction : quint8 {
    Claim, //!< worker: Available → Running
    Complete, //!< worker
    Fail, //!< worker: for good
    FailAndRetry, //!< worker: again later
    Snooze, //!< worker
    HandBack, //!< worker, at an orderly stop
    Park, //!< worker, after Suspend reached a running job
    Abort, //!< worker, after Cancel reached a running job, or because its handler wanted so
    Promote, //!< maintenance: what came due
    Expire, //!< maintenance: no attempt may start any more
    Rescue, //!< maintenance: its worker died, attempts are left
    RescueAndFail, //!< maintenance: its worker died once too often
    Cancel, //!< person; a running job is told to stop and becomes Cancelled when it has
    Suspend, //!< person; a running job is told to stop at its next checkpoint and becomes Suspended when it has
    Resume, //!< person: Suspended → Available; the store writes Scheduled where stateWhenDue() says so
    Retry, //!< person: a final or waiting-for-retry job runs again now, with its attempts reset
    RunNow, //!< person: due at once
    Edit, //!< person: parameters, priority, queue, due time; the state stays
    Remove, //!< person: the row goes; never a running one
};
Q_ENUM_NS(JobAction)

inline constexpr std::array allJobStates{
    JobState::Scheduled, JobState::Available, JobState::Running, JobState::Retryable, JobState::Waiting,
    JobState::Suspended, JobState::Completed, JobState::Failed,  JobState::Cancelled,
};

constexpr bool isFinal(JobState state) { return state >= JobState::Completed; }

//! Lower case, as in SQL views, JSON, logs and the command line: "available".
JOBS_EXPORT QLatin1StringView stateName(JobState state);
JOBS_EXPORT std::optional<JobState> stateFromName(QStringView name);

//! "cancel", "run now": for messages, the command line and the audit.
JOBS_EXPORT QLatin1StringView actionName(JobAction action);

} // namespace Jobs
