// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobfilter.h>
#include <jobs/core/jobid.h>
#include <jobs/core/jobqueueerror.h>
#include <jobs/core/jobsglobal.h>
#include <jobs/core/pushoptions.h>
#include <jobs/core/queuedjob.h>
#include <jobs/core/queuestats.h>
#include <jobs/core/records.h>
#include <jobs/core/timestamp.h>
#include <jobs/core/transition.h>

#include <QtCore/QJsonObject>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QSqlDatabase;
QT_END_NAMESPACE

namespace Jobs {

//! A job on its way in. Checked and encoded already; the driver stores it as it is.
struct NewJob
{
    QString kind;
    QString queue;
    QByteArray parameters;
    int version = 1;
    int priority = 0;
    int maxAttempts = 1;
    JobState state = JobState::Available; //!< Available, Scheduled, Waiting or Suspended
    Timestamp createdAt{};
    Timestamp dueAt{};
    std::optional<Timestamp> expiresAt;
    QString uniqueKey;
    QString clientId;
    QStringList tags;
    QByteArray metadata; //!< JSON object text, or empty
};

/*!
    How many jobs of which queues and kinds a worker would run now.

    All matching jobs form one order: priority falling, then due time, then id. Only Available jobs are looked at: who made a
    job Available found it due, and its due time is not compared with the clock again. Paused queues, kinds that are not
    listed and jobs that have expired are left alone and cost nothing.

    A job expires at its expiresAt while no attempt of it is counted: one that failed once does not, one that was handed back does.
*/
struct ClaimRequest
{
    int limit = 0; //!< nothing is claimed unless it is positive
    QStringList queues; //!< only these, whatever exceptQueues says; empty: every queue but those in exceptQueues
    QStringList exceptQueues;
    QStringList kinds; //!< only these; empty claims nothing
};

/*!
    What a handler wants to be stored together with its job's completion: writes it through the store's own connection, in whose open
    transaction it is called. True: keep it. False: take it back, and the completion with it. May be called more than once.
*/
using CompletionWork = std::function<bool(QSqlDatabase &)>;

/*!
    The end of an attempt. Refused unless the job is running under this very fence, or has come to this very state by a finish
    under this fence already (a repeat: accepted, and nothing changes).

    The update is written as it is, with one exception: where a person's wish (RunningWish) stands and the update would leave
    the job unfinished, the wish is followed. The job becomes Cancelled or Suspended, and a repeat is measured by that: the wish
    is remembered until the next claim.
    The job's error becomes the record's, unless that one is empty.
*/
struct FinishedAttempt
{
    JobId id;
    qint64 fence = 0;
    QString queue; //!< as claimed
    QString kind; //!< as claimed
    JobUpdate update;
    /*!
        The handler completed the job itself, inside a transaction of its own (completeIn()). The driver then only looks:
        completed under this fence is accepted; still running is answered by \c false, since that transaction was not committed.
    */
    bool completedByHandler = false;
    /*!
        Of an update to Completed, in stores with Feature::SqlTransactions: a part of this finish, and of no other in the tick. Called if the
        finish would be accepted and is no repeat; if it answers false, or has ended the transaction, the finish is refused and the job runs on.
    */
    const CompletionWork *work = nullptr;
};

/*!
    Something a running handler said. Refused (silently, but see TickResult) once the job was claimed under another fence:
    the last words of an attempt may come with its finish, or after it. A repeated note may repeat its log lines.
*/
struct JobNote
{
    JobId id;
    qint64 fence = 0;
    std::optional<JobProgress> progress = std::nullopt;
    std::optional<QByteArray> checkpoint = std::nullopt; //!< JSON text
    QList<JobLogLine> log = {};
};

/*!
    One atomic step of a worker: everything in it is stored together, or nothing is. Order within: finishes, notes,
    pushes, then claims, so that a job pushed by a tick can be claimed by the same one.
*/
struct Tick
{
    WorkerId worker; //!< for claims: one that is not registered, or whose lease has ended, is given nothing
    Timestamp now{}; //!< ignored by stores with a clock of their own (Feature::StoreTime)
    std::vector<FinishedAttempt> finished;
    std::vector<JobNote> notes;
    std::vector<NewJob> pushes;
    std::vector<ClaimRequest> claims;

    bool isEmpty() const { return finished.empty() && notes.empty() && pushes.empty() && claims.empty(); }
};

//! Each list answers the one of the same name in the Tick, index by index.
struct TickResult
{
    std::vector<bool> finished; //!< false: refused, the lease was lost
    std::vector<bool> notes; //!< false: refused, the lease was lost
    std::vector<PushedJob> pushed;
    std::vector<std::vector<QueuedJob>> claimed; //!< in the order in which they are to run
};

//! A wish of a person that reaches a running job through its worker.
struct RunningWish
{
    enum class Wish { Cancel, Suspend };

    JobId id;
    qint64 fence = 0;
    Wish wish = Wish::Cancel;
};

struct HeartbeatReply
{
    bool leaseLost = false; //!< the worker was removed, its jobs are rescued: register again, cancel what runs
    std::vector<RunningWish> wishes;
    WorkerMode mode = WorkerMode::Working; //!< what people want of the worker as a whole
};

//! How long final jobs are kept; negative: for ever. Whichever limit is reached first counts.
struct RetentionLimit
{
    std::chrono::milliseconds age{-1};
    qint64 count = -1; //!< in the whole store
};

struct RetentionPolicy
{
    RetentionLimit completed{std::chrono::hours{24}, 100'000};
    RetentionLimit failed{std::chrono::hours{24 * 30}, 100'000};
    RetentionLimit cancelled{std::chrono::hours{24 * 7}, 100'000};
};

/*!
    New values for queued jobs; what is unset stays. The state stays too, but an Available job whose new due time is yet to come
    becomes Scheduled.
*/
struct JobEdit
{
    std::optional<QByteArray> parameters = std::nullopt;
    std::optional<int> version = std::nullopt; //!< of the new parameters
    std::optional<int> priority = std::nullopt;
    std::optional<QString> queue = std::nullopt;
    std::optional<Timestamp> dueAt = std::nullopt;
    std::optional<int> maxAttempts = std::nullopt;
    std::optional<QStringList> tags = std::nullopt;
};

/*!
    One action on all jobs that match, as transition() allows it; what it does beside changing the state:

    \list
    \li Retry sets attempts, crashes and result back, makes the job due now and takes its expiry away; history, error and fence
        stay, and so does the checkpoint, unless the job had completed. It needs the unique key to be free.
    \li RunNow makes the job due now, unless it was due earlier.
    \li Resume leads to stateWhenDue().
    \li Cancel of a running job overrules Suspend; Suspend after Cancel is skipped.
    \endlist
*/
struct ControlRequest
{
    JobAction action = JobAction::Cancel; //!< one of the person's actions
    JobFilter filter;
    JobEdit edit; //!< for JobAction::Edit
    QString reason; //!< kept as the job's error by Cancel, of a running job too, unless empty
    Timestamp now{};
    int limit = 1000; //!< jobs looked at in this call; ask again with \c after until there is no \c next
    std::optional<JobId> after; //!< only ids above this one
};

struct ControlResult
{
    QList<JobId> changed;
    QList<JobId> signalled; //!< running jobs that were told and will follow; their workers learn it within a second
    qint64 skipped = 0; //!< matched, but their state does not allow the action (or a unique key is taken)
    std::optional<JobId> next; //!< more may match: ask again with \c after set to this
};

//! What an action on jobs did.
struct ControlSummary
{
    qint64 changed = 0;
    qint64 signalled = 0; //!< running jobs that were told and follow soon
    qint64 skipped = 0; //!< matched, but their state does not allow it

    friend bool operator==(const ControlSummary &, const ControlSummary &) = default;
};

//! A job as another store had it, with its past.
struct MovedJob
{
    QueuedJob job; //!< as listed there; not Running
    QList<JobAttempt> attempts;
    QList<JobLogLine> log;
};

//! How far the tables of a store are.
struct SchemaState
{
    qint64 stored = 0; //!< the newest schema that the store has; 0: it holds nothing of ours yet
    qint64 known = 0; //!< that this release brings it to

    //! Has open() nothing to do? So it is, too, for the store of a newer release that lets this one work beside.
    bool isUpToDate() const { return stored >= known; }
};

/*!
    \class Jobs::JobQueueDriver
    \brief Stores jobs and hands them out, each to one worker at a time.

    Calls block, and none of them throws: what went wrong comes back as a JobQueueError. A driver is used by one thread at a time;
    without Feature::AnyThread it is the same thread from open() to close(). Nothing is kept in a call's arguments after it
    returned. Every call is atomic: on an error nothing of it was stored, except under JobQueueError::Code::Unknown, where all
    or nothing of it was, and it can be repeated: finishes and notes are accepted again under their fence, pushes
    under their client id.

    To write one: implement the pure functions, add a row to driverfactory.cpp, and pass Jobs::DriverConformance.
*/
class JOBS_EXPORT JobQueueDriver
{
public:
    enum class Feature {
        AnyThread, //!< calls may come from any thread, one at a time, and take microseconds
        Durable, //!< an acknowledged write survives the death of this process
        SurvivesPowerCut, //!< … and of the machine; tells the setting really in force
        ManyProcesses, //!< several processes may share the store
        StoreTime, //!< time comes from the store; the \c now of requests is ignored
        SqlTransactions, //!< pushIn(), completeIn() and FinishedAttempt::work
        ParallelReader, //!< reader() gives a second connection for listings
    };

    virtual ~JobQueueDriver();

    //! "memory", "sqlite", …: as in URLs.
    virtual QLatin1StringView name() const = 0;
    //! What the store is called in messages: its URL without secrets.
    virtual QString description() const = 0;
    //! Some answers are known only after open().
    virtual bool hasFeature(Feature feature) const = 0;

    // --- opening ---------------------------------------------------------------------------------------------------
    //! Connects and brings the schema up to date. Called once, first. Also called again after close().
    virtual Result<> open() = 0;
    virtual void close() = 0;
    //! What open() would find, with its errors; for a closed driver. Makes no store and changes nothing. By default 0 of 0: it needs none.
    virtual Result<SchemaState> schemaState();
    /*!
        Called from any thread, and by any thread, whenever the store may have news that this driver did not cause: jobs to claim, a wish,
        a pause. A hint: late, twice or never. Set before open().
    */
    virtual void setWakeUp(std::function<void()> wakeUp);
    /*!
        How long to wait between looks at the store for news that no hint announced; each look is a peek().
        Nothing: nobody else can change this store.
    */
    virtual std::optional<std::chrono::milliseconds> pollInterval() const;
    //! Cheap: may something have changed that we did not cause since the last peek()?
    virtual bool peek();
    /*!
        \a watching: the caller goes to sleep. True: the wake-up will be called when somebody else may have changed something, whoever that
        is, so that no peek() is due until watching is taken back. False, also where a store cannot tell: polls have to do.
    */
    virtual bool setWatching(bool watching);
    //! Tells other processes that jobs may be waiting. Called after a commit that made some available; cheap, best effort.
    virtual void announce();
    //! An unopened driver on the same store for listings in another thread, or null without Feature::ParallelReader.
    virtual std::unique_ptr<JobQueueDriver> reader() const;

    // --- the way of a job --------------------------------------------------------------------------------------------
    virtual Result<TickResult> tick(const Tick &tick) = 0;
    /*!
        First cancels up to \a limit jobs that expired before they started (with an error that says so), then moves up to \a limit
        that came due from Scheduled and Retryable to Available; their due times stay. A job is due, or expired, at the very
        instant. Returns how many were moved and cancelled together; \a limit or more: ask again.
    */
    virtual Result<int> promote(Timestamp now, int limit) = 0;
    //! When promote() will have something to do, or nothing.
    virtual Result<std::optional<Timestamp>> nextDue() = 0;

    // --- leases ------------------------------------------------------------------------------------------------------
    //! Adds a worker, started \a now, whose lease runs for \a lease from \a now. Ids are never used again.
    virtual Result<WorkerId> registerWorker(const WorkerInfo &worker, Timestamp now,
                                            std::chrono::milliseconds lease) = 0;
    /*!
        Renews the lease for \a lease from \a now, and tells what people want from this worker's running jobs; each wish until the
        attempt ended. A lease that ended but that no rescue() has found is renewed too: a machine that slept loses nothing.
    */
    virtual Result<HeartbeatReply> heartbeat(WorkerId worker, int busy, Timestamp now,
                                             std::chrono::milliseconds lease) = 0;
    //! Wishes for this worker's running jobs, without renewing; asked for after a peek().
    virtual Result<std::vector<RunningWish>> runningWishes(WorkerId worker) = 0;
    //! Removes the worker, if it is there. Jobs that still run under it become lost at once.
    virtual Result<> unregisterWorker(WorkerId worker) = 0;
    /*!
        Removes the workers whose leases ended before \a now, so that their heartbeats tell them. Then takes up to \a limit running
        jobs whose worker is gone and writes what \a decide makes of each, as a finish would be written (wishes are followed).
        Returns the jobs as they were. Never touches a job whose worker's lease is in force, whatever the job's age.
    */
    virtual Result<std::vector<QueuedJob>> rescue(Timestamp now, int limit,
                                                  const std::function<JobUpdate(const QueuedJob &)> &decide) = 0;

    // --- people ------------------------------------------------------------------------------------------------------
    virtual Result<ControlResult> control(const ControlRequest &request) = 0;
    virtual Result<> setQueuePaused(const QString &queue, bool paused, const QString &by, Timestamp now) = 0;
    //! The limit is brought into its bounds. A page may hold fewer jobs than asked for, or none, and yet have a next one.
    virtual Result<JobPage> jobs(const JobFilter &filter, const JobPageRequest &page) = 0;
    //! NotFound if there is no such job.
    virtual Result<QueuedJob> job(JobId id) = 0;
    //! Oldest first, at least the newest hundred; empty for a job that never failed, or is not there.
    virtual Result<QList<JobAttempt>> attempts(JobId id) = 0;
    //! Oldest first; empty for a job that never spoke, or is not there. Texts of at most maxLogBytesPerJob in UTF-8.
    virtual Result<QList<JobLogLine>> log(JobId id) = 0;
    virtual Result<StoreStats> stats() = 0;
    //! What the worker is to do; it learns it with its next heartbeat. NotFound if there is no such worker.
    virtual Result<> setWorkerMode(WorkerId worker, WorkerMode mode);

    // --- records -----------------------------------------------------------------------------------------------------
    //! Keeps what a person did, and returns the id that the store gives it; \a entry's own is ignored.
    virtual Result<qint64> addAudit(const AuditEntry &entry);
    //! Newest first, ids below \a before; at most \a limit (1 … 1000).
    virtual Result<QList<AuditEntry>> audit(int limit, std::optional<qint64> before);
    //! Adds the counts and times to those of the same minute, queue and kind. Not idempotent: under Unknown they are dropped.
    virtual Result<> addHistory(const std::vector<HistoryRow> &rows);
    //! Rows of minutes in [from, until), oldest first; of one queue or kind if given.
    virtual Result<std::vector<HistoryRow>> history(Timestamp from, Timestamp until, const QString &queue, const QString &kind);
    //! Removes up to \a limit records of both sorts together that are older than the times given. Returns how many; \a limit: ask again.
    virtual Result<int> pruneRecords(Timestamp historyBefore, Timestamp auditBefore, int limit);

    // --- housekeeping --------------------------------------------------------------------------------------------------
    /*!
        Removes up to \a limit final jobs that \a policy does not keep, the longest finished first: those that finished the age ago
        or earlier, and those beyond the count. Returns how many; \a limit: ask again.
    */
    virtual Result<int> prune(const RetentionPolicy &policy, Timestamp now, int limit) = 0;
    //! Small values that outlive processes; an empty value removes the key.
    virtual Result<> setMetadata(const QString &key, const QByteArray &value) = 0;
    virtual Result<QByteArray> metadata(const QString &key) = 0;
    /*!
        True if \a owner holds the named lock until just before \a now + \a duration: it was free, expired, or \a owner's already
        (which extends it).
    */
    virtual Result<bool> acquireLock(const QString &name, const QString &owner, Timestamp now,
                                     std::chrono::milliseconds duration) = 0;
    //! Nothing happens unless \a owner holds it.
    virtual Result<> releaseLock(const QString &name, const QString &owner) = 0;

    /*!
        Stores jobs of another store as they were there: state, attempts, crashes, fence, error, result, checkpoint and history. A job keeps
        its id if that is above every id that this store has given out, and otherwise gets a new one. As for a push,
        \c existed tells that a job with its client id, or its unfinished unique key, was there already; then nothing is stored of it.
    */
    virtual Result<std::vector<PushedJob>> adopt(const std::vector<MovedJob> &jobs);

    // --- the caller's own transaction (Feature::SqlTransactions) -----------------------------------------------------
    /*!
        Stores the jobs through \a database, a connection of the calling thread to the same store, inside whatever
        transaction it has open; they exist when that commits. Any thread. Does not begin, commit or roll back.
    */
    virtual Result<std::vector<PushedJob>> pushIn(QSqlDatabase &database, const std::vector<NewJob> &jobs) const;
    //! Completes a running job the same way. LeaseLost: somebody else has it; roll back.
    virtual Result<> completeIn(QSqlDatabase &database, const FinishedAttempt &attempt, Timestamp now) const;
};

} // namespace Jobs
