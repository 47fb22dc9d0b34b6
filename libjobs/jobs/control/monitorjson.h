// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/control/monitortypes.h>
#include <jobs/jobevent.h>
#include <jobs/jobqueue.h>

#include <QtCore/QByteArray>
#include <QtCore/QHash>

namespace Jobs {

/*!
    \file
    The JSON of the API: one writer and one reader for each value, used by the server, RemoteMonitor and the command line alike.

    Members are named as in C++ but in snake_case; states, actions and roles by their names; instants as RFC 3339 text in UTC with
    milliseconds; durations as numbers of milliseconds that end in _ms. Members that are empty, or at their default, may be left out.
    Unknown ones are ignored in answers, which newer releases may extend, and are errors in what asks for something (PushRequest,
    JobFilter, JobEdit): a filter with a misspelt member would match everything.

    A PushRequest has the members of its options beside its own: {"kind": "mail", "parameters": {…}, "queue": "slow", "delay_ms": 500}.

    Parameters, results, checkpoints and metadata are the JSON that was stored, byte for byte but for one thing: a line break between its
    tokens becomes a blank, so that each text is one line and fits into NDJSON and event streams.
*/

//! Longer texts are refused when read: whoever writes a page ends it before.
inline constexpr qsizetype maxMonitorJson = 64 * 1024 * 1024;

JOBS_EXPORT QByteArray toJson(const QueuedJob &job);
JOBS_EXPORT QByteArray toJson(const JobPage &page); //!< {"jobs": […], "next": 17}
JOBS_EXPORT QByteArray toJson(const QList<JobAttempt> &attempts);
JOBS_EXPORT QByteArray toJson(const QList<JobLogLine> &lines);
JOBS_EXPORT QByteArray toJson(const StoreStats &stats);
JOBS_EXPORT QByteArray toJson(const MonitorInfo &info);
JOBS_EXPORT QByteArray toJson(const MatchCount &count);
JOBS_EXPORT QByteArray toJson(const FailureReport &report);
JOBS_EXPORT QByteArray toJson(const QList<HistoryPoint> &points);
JOBS_EXPORT QByteArray toJson(const QList<AuditEntry> &entries);
JOBS_EXPORT QByteArray toJson(const ControlSummary &summary);
JOBS_EXPORT QByteArray toJson(const PushedJob &pushed);
JOBS_EXPORT QByteArray toJson(const PushRequest &request);
JOBS_EXPORT QByteArray toJson(const JobFilter &filter);
JOBS_EXPORT QByteArray toJson(const JobEdit &edit);
JOBS_EXPORT QByteArray toJson(const JobEvent &event);
JOBS_EXPORT QByteArray toJson(const MonitorChange &change);
JOBS_EXPORT QByteArray toJson(const JobQueueError &error); //!< RFC 9457: type, title, status, detail, code, hint

/*!
    Reads what toJson() wrote, from hostile text too: depth and size are bounded, and an error names the member.
    Specialised for every type above.
*/
template<typename T>
Result<T> fromJson(QByteArrayView json) = delete;

template<> JOBS_EXPORT Result<QueuedJob> fromJson(QByteArrayView json);
template<> JOBS_EXPORT Result<JobPage> fromJson(QByteArrayView json);
template<> JOBS_EXPORT Result<QList<JobAttempt>> fromJson(QByteArrayView json);
template<> JOBS_EXPORT Result<QList<JobLogLine>> fromJson(QByteArrayView json);
template<> JOBS_EXPORT Result<StoreStats> fromJson(QByteArrayView json);
template<> JOBS_EXPORT Result<MonitorInfo> fromJson(QByteArrayView json);
template<> JOBS_EXPORT Result<MatchCount> fromJson(QByteArrayView json);
template<> JOBS_EXPORT Result<FailureReport> fromJson(QByteArrayView json);
template<> JOBS_EXPORT Result<QList<HistoryPoint>> fromJson(QByteArrayView json);
template<> JOBS_EXPORT Result<QList<AuditEntry>> fromJson(QByteArrayView json);
template<> JOBS_EXPORT Result<ControlSummary> fromJson(QByteArrayView json);
template<> JOBS_EXPORT Result<PushedJob> fromJson(QByteArrayView json);
template<> JOBS_EXPORT Result<PushRequest> fromJson(QByteArrayView json);
template<> JOBS_EXPORT Result<JobFilter> fromJson(QByteArrayView json);
template<> JOBS_EXPORT Result<JobEdit> fromJson(QByteArrayView json);
template<> JOBS_EXPORT Result<JobEvent> fromJson(QByteArrayView json);
template<> JOBS_EXPORT Result<MonitorChange> fromJson(QByteArrayView json);
template<> JOBS_EXPORT Result<JobQueueError> fromJson(QByteArrayView json);

//! The elements of a JSON array, or the members of a JSON object, each as its text. Of several members of one name the last counts.
JOBS_EXPORT Result<QList<QByteArray>> jsonElements(QByteArrayView json);
JOBS_EXPORT Result<QHash<QByteArray, QByteArray>> jsonMembers(QByteArrayView json);

//! The status of RFC 9110 that an error is answered with: NotFound → 404, Conflict → 409, …
JOBS_EXPORT int httpStatus(JobQueueError::Code code);

} // namespace Jobs
