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

/*!
    Chooses jobs: all that match every part which is set. An empty list means "any".
    Names match exactly; \c errorContains is a plain, case-sensitive part of the last error.
*/
struct JobFilter
{
    QList<JobId> ids = {};
    QList<JobState> states = {};
    QStringList queues = {};
    QStringList kinds = {};
    QStringList tags = {}; //!< jobs that carry every one of them
    QString errorContains = {};
    std::optional<Timestamp> createdFrom = std::nullopt; //!< inclusive
    std::optional<Timestamp> createdUntil = std::nullopt; //!< exclusive

    //! Does \a job match? The rule that every driver's own selection must agree with.
    JOBS_EXPORT bool matches(const QueuedJob &job) const;
};

//! A page of a listing: newest first (falling ids), after the last id of the page before.
struct JobPageRequest
{
    int limit = 100; //!< 1 … 1000
    std::optional<JobId> before = std::nullopt; //!< only ids below this one
};

struct JobPage
{
    QList<QueuedJob> jobs;
    std::optional<JobId> next; //!< pass as \c before for the next page; empty at the end
};

} // namespace Jobs
