// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobid.h>
#include <jobs/core/jobsglobal.h>
#include <jobs/core/jobstate.h>
#include <jobs/core/timestamp.h>

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace Jobs {

//! How far a handler says it is. total = 0: unknown.
struct JobProgress
{
    qint64 done = 0;
    qint64 total = 0;
    QString text;

    friend bool operator==(const JobProgress &, const JobProgress &) = default;
};

/*!
    A job as its store knows it. A claim fills what a handler needs (up to \c checkpoint); a listing fills all.
    JSON is kept as the text that was stored, so that numbers beyond 64 bits survive.
*/
struct QueuedJob
{
    JobId id;
    JobState state = JobState::Available;
    QString kind;
    QString queue;
    QByteArray parameters; //!< JSON text
    int version = 1; //!< of the parameters' layout
    int priority = 0;
    int attempt = 0; //!< attempts counted so far, the running one included
    int maxAttempts = 1;
    int crashes = 0; //!< attempts that ended with their worker's death
    qint64 fence = 0; //!< grows with every claim for the life of the job; guards every write
    WorkerId worker; //!< who runs it, or ran it last
    Timestamp createdAt{};
    Timestamp dueAt{}; //!< earliest start; order among equal priorities
    std::optional<Timestamp> startedAt; //!< of the last attempt
    std::optional<Timestamp> expiresAt; //!< not started by then: cancelled
    QStringList tags;
    QByteArray metadata; //!< JSON object text, or empty
    QByteArray checkpoint; //!< JSON text saved by an earlier attempt, or empty

    std::optional<Timestamp> finishedAt; //!< set in final states
    QByteArray result; //!< JSON text, or empty
    QString error; //!< of the last failed attempt
    QString uniqueKey;
    QString clientId;
    JobProgress progress;
};

//! One ended attempt that did not complete, as kept for people.
struct JobAttempt
{
    int attempt = 0;
    qint64 fence = 0;
    WorkerId worker;
    std::optional<Timestamp> startedAt;
    Timestamp finishedAt{};
    QString outcome; //!< "failed", "snoozed", "crashed", "handed back", "cancelled", "parked"
    QString error;
    QString errorType;
    QString trace;

    friend bool operator==(const JobAttempt &, const JobAttempt &) = default;
};

struct JobLogLine
{
    Timestamp at{};
    int attempt = 0;
    QString text;

    friend bool operator==(const JobLogLine &, const JobLogLine &) = default;
};

JOBS_EXPORT QDebug operator<<(QDebug debug, const QueuedJob &job);

} // namespace Jobs

Q_DECLARE_METATYPE(Jobs::QueuedJob)
