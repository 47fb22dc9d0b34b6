// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobfilter.h>
#include <jobs/core/jobid.h>
#include <jobs/core/jobqueueerror.h>
#include <jobs/core/jobsglobal.h>
#include <jobs/core/jobstate.h>
#include <jobs/core/pushoptions.h>
#include <jobs/core/queuedjob.h>
#include <jobs/core/queuestats.h>
#include <jobs/core/records.h>
#include <jobs/core/timestamp.h>
#include <jobs/drivers/jobqueuedriver.h>

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtCore/QStringList>

#include <array>
#include <atomic>
#include <chrono>
#include <memory>
#include <optional>

namespace Jobs {

//! What somebody may do. Each role may do all that the ones before it may.
enum class Role : quint8 {
    None = 0,
    View = 1, //!< see everything, secrets excepted
    Push = 2, //!< push jobs
    Work = 3, //!< claim, heartbeat, complete and fail jobs as a worker
    Operate = 4, //!< change jobs, queues and workers
    Admin = 5, //!< see secrets, move stores
};

JOBS_EXPORT QLatin1StringView roleName(Role role); //!< "view"
JOBS_EXPORT std::optional<Role> roleFromName(QStringView name);

JOBS_EXPORT QLatin1StringView workerModeName(WorkerMode mode); //!< "quiet"
JOBS_EXPORT std::optional<WorkerMode> workerModeFromName(QStringView name);

//! What a person may do to jobs.
inline constexpr std::array personActions{
    JobAction::Cancel, JobAction::Suspend, JobAction::Resume, JobAction::Retry, JobAction::RunNow, JobAction::Edit, JobAction::Remove,
};

//! One of personActions, by its actionName() or as one word: "run now", "run-now".
JOBS_EXPORT std::optional<JobAction> actionFromName(QStringView name);

//! What a monitor looks at, and what it may do there.
struct MonitorInfo
{
    QString product; //!< "jobsd", or the application's name
    QString version; //!< of libjobs there
    QString driver; //!< "sqlite"
    QString store; //!< its URL without secrets
    Role role = Role::View;
    Timestamp serverTime{}; //!< the store's, or the server's, clock at the answer
    QStringList features; //!< "transactions", "many-processes", …
    QStringList kinds; //!< that have a handler in the process that answers
};

//! How many jobs match a filter. Counting stops at a bound: then it is "at least".
struct MatchCount
{
    qint64 count = 0;
    bool exact = true;
};

//! Failed and retryable jobs that failed for one cause.
struct FailureGroup
{
    QString fingerprint; //!< for JobFilter::fingerprints
    QString kind;
    QString message; //!< normalisedError()
    QString sample; //!< the newest error as it is
    QString trace; //!< of the newest, or empty
    qint64 count = 0;
    Timestamp firstSeen{};
    Timestamp lastSeen{};
    QStringList queues;
    QList<JobId> jobs; //!< the newest, at most 10
    std::array<qint64, 12> trend{}; //!< failures in the last 12 parts of the window, oldest first
};

struct FailureReport
{
    QList<FailureGroup> groups; //!< the latest seen first
    qint64 scanned = 0; //!< jobs that were looked at
    bool complete = true; //!< false: older ones were not looked at
};

//! A step of the history, summed over what was asked for.
struct HistoryPoint
{
    Timestamp at{}; //!< its begin
    HistoryRow sums; //!< minute, queue and kind are those asked for
};

struct HistoryRequest
{
    std::chrono::milliseconds range{std::chrono::hours{1}}; //!< back from now
    std::chrono::milliseconds step{std::chrono::minutes{1}}; //!< a whole number of minutes, or below one minute: what the process saw itself
    QString queue = {};
    QString kind = {};
};

//! A job for JobMonitor::push(). \c parameters is the text of a JSON object.
struct PushRequest
{
    QString kind;
    QByteArray parameters = QByteArrayLiteral("{}");
    PushOptions options = {};
};

//! How an action on jobs is to be done.
struct ActionOptions
{
    QString reason = {}; //!< of a cancel
    JobEdit edit = {}; //!< of an edit
    std::optional<qint64> expectedCount = std::nullopt; //!< Conflict if another number matches at the start
    //! Set it to true, in any thread, to end actOnAll() after the chunk under way: it then answers with what was done.
    std::shared_ptr<std::atomic<bool>> stop = {};
};

//! What changed in the store, as a hint to ask again. Several changes may come as one.
struct MonitorChange
{
    bool counts = true; //!< jobs moved between states, came or went
    bool queues = false; //!< paused, resumed
    bool workers = false; //!< came, went, changed their mode
    bool failures = false;
    QList<JobId> jobs = {}; //!< which, if known and few; empty with counts: any
};

} // namespace Jobs

Q_DECLARE_METATYPE(Jobs::MonitorChange)
