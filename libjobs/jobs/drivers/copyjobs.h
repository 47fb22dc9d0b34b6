// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobfilter.h>
#include <jobs/core/jobqueueerror.h>
#include <jobs/core/jobsglobal.h>

#include <chrono>
#include <functional>

namespace Jobs {

class JobQueueDriver;

struct CopySummary
{
    qint64 total = 0; //!< jobs that match and can be moved
    qint64 moved = 0;
    qint64 renumbered = 0; //!< of those: their ids were not free
    qint64 left = 0; //!< running ones, and those that wait for other jobs: they stay
    qint64 conflicts = 0; //!< stay because another job has their client id or unique key in the new store
    bool stopped = false; //!< by CopyOptions::progress
};

struct CopyOptions
{
    JobFilter filter = {}; //!< which jobs; running ones never
    bool dryRun = false; //!< only total and left are found out
    std::function<bool(const CopySummary &soFar)> progress = {}; //!< after each few hundred jobs; false: enough
    std::chrono::milliseconds keepOut{10'000}; //!< how long a copy that died keeps another one out
};

/*!
    Moves jobs from one store to another, both open in this thread and perhaps at work: with their ids where those are free, states, due times,
    attempts, fences, unique keys, client ids, errors, results, checkpoints, history and logs. Paused queues (of the filter, if it names some) are paused there, too.

    No job is owned by both stores: it is suspended in the old one, put into the new one suspended, removed from the old one, and
    only then released. A job without a client id gets one, so that a repetition knows it. After an error, or the death of the
    process at any point, call it again with the same stores and it goes on where it was. Retryable jobs arrive as Scheduled:
    both are due at their time.

    Conflict: another copy works on \a from, or an unfinished one went to another store. NotSupported: \a to cannot take jobs over.
*/
JOBS_EXPORT Result<CopySummary> copyJobs(JobQueueDriver &from, JobQueueDriver &to, const CopyOptions &options = {});

} // namespace Jobs
