// SPDX-License-Identifier: MIT
#include "loggingmiddleware.h"

#include "../engine/logging_p.h"

using namespace Qt::StringLiterals;

namespace Jobs {

//! Comes by the thousand and tells nothing new: the jobs that a stop hands back are counted in its own line.
static bool isQuiet(JobState state) { return state == JobState::Completed || state == JobState::Available; }

Result<> LoggingMiddleware::aboutToPush(NewJob &job)
{
    qCDebug(lcPush).noquote() << "push" << job.kind << "queue" << job.queue << "priority" << job.priority;
    return {};
}

std::optional<JobOutcome> LoggingMiddleware::aboutToRun(QueuedJob &job)
{
    qCDebug(lcWorker).noquote() << "job" << job.id.value << job.kind << "attempt" << job.attempt << "starts";
    return std::nullopt;
}

bool LoggingMiddleware::wantsStored(const JobUpdate &update) const
{
    return isQuiet(update.state) ? lcWorker().isDebugEnabled() : lcWorker().isWarningEnabled();
}

void LoggingMiddleware::attemptStored(const QueuedJob &job, const JobUpdate &update)
{
    const auto line = [&](QDebug debug) {
        debug.noquote() << "job" << job.id.value << job.kind << "attempt" << job.attempt << "of" << job.maxAttempts << "→"
                        << stateName(update.state);
        if (update.record && !update.record->error.isEmpty())
            debug << update.record->error;
    };
    // A logger with a category's name alone does not ask whether the category is on.
    const QLoggingCategory &category = lcWorker();
    const QMessageLogger logger(nullptr, 0, nullptr, category.categoryName());
    if (isQuiet(update.state)) {
        if (category.isDebugEnabled())
            line(logger.debug());
    } else if (update.state == JobState::Failed) {
        if (category.isWarningEnabled())
            line(logger.warning());
    } else if (category.isInfoEnabled()) {
        line(logger.info());
    }
}

} // namespace Jobs
