// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/joboutcome.h>
#include <jobs/core/jobsglobal.h>
#include <jobs/core/jobstate.h>
#include <jobs/core/queuedjob.h>
#include <jobs/core/retrystrategy.h>

#include <memory>
#include <optional>

namespace Jobs {

/*!
    The one rule for every change of state: where \a action leads from \a from, or nothing if it is not allowed there.
    Final states change only by Retry and Remove. Edit and Remove answer the state itself.
    Cancel and Suspend of a running job answer Running: the store notes the wish and the worker ends the attempt.
*/
JOBS_EXPORT std::optional<JobState> transition(JobState from, JobAction action);

//! Where a job that nothing else holds back waits: Available if it is due at \a now, otherwise Scheduled.
JOBS_EXPORT JobState stateWhenDue(Timestamp dueAt, Timestamp now);

//! What becomes of a job whose attempt ended; drivers write exactly this.
struct JobUpdate
{
    JobState state = JobState::Completed;
    std::optional<Timestamp> dueAt; //!< new due time; unset: as it was
    bool refundAttempt = false; //!< the attempt does not count
    bool crashed = false; //!< the crash counter grows
    std::shared_ptr<const JobAttempt> record; //!< kept in the history; completed attempts need none
    QByteArray result; //!< JSON text
};

//! \a random in [0, 1) drives the jitter. \a worker-side facts (worker, fence, start) are taken from \a job.
JOBS_EXPORT JobUpdate afterAttempt(const QueuedJob &job, const JobOutcome &outcome, const RetryStrategy &retry,
                                   Timestamp now, double random);

/*!
    What becomes of a running job whose worker died: Available again, or, after \a maxCrashes such deaths or its last attempt,
    Failed. \a job is as the store has it, so its \c crashes do not yet count this one.
*/
JOBS_EXPORT JobUpdate afterCrash(const QueuedJob &job, int maxCrashes, Timestamp now);

} // namespace Jobs
