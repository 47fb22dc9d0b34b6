// SPDX-License-Identifier: MIT
#include "jobmiddleware.h"

namespace Jobs {

JobMiddleware::~JobMiddleware() = default;

Result<> JobMiddleware::aboutToPush(NewJob &)
{
    return {};
}

std::optional<JobOutcome> JobMiddleware::aboutToRun(QueuedJob &)
{
    return std::nullopt;
}

JobOutcome JobMiddleware::attempt(const QueuedJob &, JobContext &, const Next &next)
{
    return next();
}

bool JobMiddleware::wrapsAttempts() const
{
    return false;
}

bool JobMiddleware::wantsStored(const JobUpdate &) const
{
    return true;
}

void JobMiddleware::attemptStored(const QueuedJob &, const JobUpdate &) {}

} // namespace Jobs
