// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/middleware/jobmiddleware.h>

namespace Jobs {

/*!
    \brief Writes what happens to jobs into the log; every JobQueue has one as its outermost middleware.

    Category jobs.push: pushes (debug). Category jobs.worker: attempts started and completed (debug), retried and snoozed (info), failed for good
    (warning). Identifiers come first; parameters are never written.
*/
class JOBS_EXPORT LoggingMiddleware final : public JobMiddleware
{
public:
    Result<> aboutToPush(NewJob &job) override;
    std::optional<JobOutcome> aboutToRun(QueuedJob &job) override;
    bool wantsStored(const JobUpdate &update) const override;
    void attemptStored(const QueuedJob &job, const JobUpdate &update) override;
};

} // namespace Jobs
