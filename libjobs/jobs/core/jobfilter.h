// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobid.h>
#include <jobs/core/jobsglobal.h>
#include <jobs/core/jobstate.h>
#include <jobs/core/queuedjob.h>
#include <jobs/core/timestamp.h>

#include <QtCore/QList>
#include <QtCore/QStringList>

#include <optional>

namespace Jobs {

//! A value inside the parameters: {"user": {"id": 42}} has "user.id" = "42".
struct ParameterMatch
{
    QString path; //!< member names, outermost first, joined by dots
    QString value; //!< of a string its text; of anything else its JSON text

    friend bool operator==(const ParameterMatch &, const ParameterMatch &) = default;
};

/*!
    Chooses jobs: all that match every part which is set. An empty list means "any".
    Names match exactly; \c errorContains is a plain, case-sensitive part of the last error. \c fingerprints and \c parameters are
    compared job by job: set another part beside them where the store is large.
*/
struct JobFilter
{
    QList<JobId> ids = {};
    QList<JobState> states = {};
    QStringList queues = {};
    QStringList kinds = {};
    QStringList tags = {}; //!< jobs that carry every one of them
    QString errorContains = {};
    QStringList fingerprints = {}; //!< any of them: failureFingerprint() of the job's kind and last error
    QList<ParameterMatch> parameters = {}; //!< all of them
    std::optional<Timestamp> createdFrom = std::nullopt; //!< inclusive
    std::optional<Timestamp> createdUntil = std::nullopt; //!< exclusive

    //! Does \a job match? The rule that every driver's own selection must agree with.
    JOBS_EXPORT bool matches(const QueuedJob &job) const;
};

//! A page of a listing: newest first (falling ids) unless \c after is set, which turns it around. Both ways cost a store the same.
struct JobPageRequest
{
    int limit = 100; //!< 1 … 1000
    std::optional<JobId> before = std::nullopt; //!< only ids below this one; means nothing beside \c after
    std::optional<JobId> after = std::nullopt; //!< oldest first, and only ids above this one; JobId{0}: from the first on
};

struct JobPage
{
    QList<QueuedJob> jobs;
    std::optional<JobId> next; //!< pass as \c before (\c after) for the next page; empty at the end
};

} // namespace Jobs
