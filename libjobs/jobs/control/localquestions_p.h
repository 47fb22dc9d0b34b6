// SPDX-License-Identifier: MIT
#pragma once

#include "localstore_p.h"

namespace Jobs {

inline constexpr qint64 maxCounted = 10'000; //!< a count beyond this is "at least"

/*!
    Counts what matches, by the store's own counters where the filter allows it, else page by page until more than \a bound were found.
    In the store's thread.
*/
QFuture<Result<MatchCount>> countJobs(LocalStore &store, const JobFilter &filter, qint64 bound = maxCounted);

QFuture<Result<FailureReport>> failureReport(LocalStore &store, std::chrono::milliseconds window);
QFuture<Result<QStringList>> explainJob(LocalStore &store, JobId id);
QFuture<Result<QList<HistoryPoint>>> historyPoints(LocalStore &store, const HistoryRequest &request);

//! Every reason why \a job does not run at \a now, given what the store knows and \a kinds that have a handler here.
QStringList blockersOf(const QueuedJob &job, const StoreStats &stats, const QStringList &kinds, Timestamp now);

//! \a rows summed into steps from \a begin on; each step is there, those without rows too.
QList<HistoryPoint> pointsOf(const std::vector<HistoryRow> &rows, Timestamp begin, qsizetype steps, const HistoryRequest &request);

template<typename T>
QFuture<Result<T>> readyAnswer(Result<T> answer)
{
    return QtFuture::makeReadyFuture(std::move(answer));
}

} // namespace Jobs
