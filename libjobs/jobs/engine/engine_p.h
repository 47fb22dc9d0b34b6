// SPDX-License-Identifier: MIT
#pragma once

#include "attempt_p.h"
#include "eventmailbox_p.h"
#include "handoff_p.h"
#include "historyrecorder_p.h"
#include "inbox_p.h"
#include "registry_p.h"
#include "workergroup_p.h"

#include <jobs/jobqueue.h>

#include <QtCore/QHash>
#include <QtCore/QPromise>
#include <QtCore/QSet>

#include <atomic>
#include <chrono>
#include <deque>
#include <functional>
#include <limits>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace Jobs {

inline constexpr size_t maxBatch = 1000; //!< rows of one sort in a tick: groups near 1000 are best; 5000 is slower
inline constexpr int choreChunk = 1000; //!< rows that one chore moves before pushes and claims have their turn again

/*!
    The heart of a queue: takes pushes in, keeps the workers' groups supplied, stores what ended, and does the chores that time asks for.

    It starts no thread. The store's side is step(): one round with the driver, by one caller at a time. The workers' side is runOne().
    Everything else may be called from any thread and leaves a note for the next step().
*/
class Engine : public std::enable_shared_from_this<Engine>
{
public:
    using Monotonic = std::chrono::nanoseconds;

    Engine(Result<std::unique_ptr<JobQueueDriver>> driver, JobQueueOptions options, std::shared_ptr<HandOff> handOff);
    ~Engine();

    const JobQueueOptions &options() const { return m_options; }
    Clock &clock() const { return *m_clock; }
    Registry &registry() { return m_registry; }
    EventMailbox &events() { return m_events; }

    // --- any thread --------------------------------------------------------------------------------------------------
    void addMiddleware(std::shared_ptr<JobMiddleware> middleware) { m_middleware.push_back(std::move(middleware)); }
    Result<NewJob> newJob(const QString &kind, Result<QByteArray> parameters, const PushOptions &options);
    //! A push is about to come.
    void expectPush();
    void push(std::vector<NewJob> jobs, PushTicket ticket);
    Result<QList<PushedJob>> pushIn(QSqlDatabase &database, const std::vector<NewJob> &jobs);
    void ask(Ask ask);
    //! … and looks again for work, wishes and due times if \a work says that it changed something.
    void askAndLook(std::function<bool(Result<JobQueueDriver *>)> work);
    void askReader(Ask ask);
    //! Runs \a read on a second connection where the driver has one, else like ask().
    template<typename T>
    QFuture<Result<T>> inquire(std::function<Result<T>(JobQueueDriver &)> question);
    QFuture<Result<ControlSummary>> control(JobAction action, JobFilter filter, JobEdit edit, QString reason, bool oneJob);
    QFuture<Result<>> setQueuePaused(const QString &queue, bool paused, const QString &by);
    QFuture<Result<QByteArray>> result(JobId id);
    QFuture<Result<>> setWorkerMode(WorkerId worker, WorkerMode mode);
    QFuture<Result<std::vector<HistoryRow>>> history(Timestamp from, Timestamp until, const QString &queue, const QString &kind);
    std::vector<HistoryRow> recentHistory() const { return m_history.seconds(m_clock->now()); }
    QFuture<void> whenIdle();
    StoreOutages outages() const;
    //! A kind was registered while the queue runs: its jobs may wait already.
    void kindsChanged();
    void setRetention(const RetentionPolicy &retention);
    Result<> setNumWorkers(int workers, const QString &queue);
    int numWorkers(const QString &queue) const;
    Snapshot<std::shared_ptr<WorkerGroup>> groups() const;
    //! The events of all sides, each job's in order. The queue's thread. Unless \a disarm, no wake-up announces the next ones: look again.
    std::vector<JobEvent> takeEvents(bool disarm);
    //! Whether onStoreChanged is to be called, and the store looked at for it.
    void setChangesWanted(bool wanted);
    //! What changed since the last call. Unless \a arm, onStoreChanged is not called for the next change: look again.
    StoreChanges takeChanges(bool arm);

    // --- the store's side: one caller at a time ------------------------------------------------------------------------
    //! Opens the store if it is not open yet. The first call's thread owns the driver, unless that works in any thread.
    Result<> open();
    //! One round. Returns how long nothing will need another one unless a wake-up comes, or nothing: until a wake-up.
    std::optional<Monotonic> step();
    /*!
        A round in the calling thread if the driver works in any thread and nobody else is at it; whoever is will look again.
    */
    void stepHere();
    //! Any thread.
    bool canCompleteInTransactions() const { return m_driver && m_driver->hasFeature(JobQueueDriver::Feature::SqlTransactions); }
    bool stepsAnywhere() const { return m_anyThread.load(std::memory_order_acquire); }
    //! Registers this engine as a worker: from now on it claims.
    Result<> startClaiming();
    //! The orderly end; step() carries it out. The future: all is stored, the worker is unregistered, the store closed.
    QFuture<void> beginStop(std::chrono::milliseconds deadline);
    bool isStopping() const { return m_stopping.load(std::memory_order_acquire); }
    bool isStopped() const { return m_stopped.load(std::memory_order_acquire); }

    // --- workers -------------------------------------------------------------------------------------------------------
    //! Runs what is at hand for \a worker until nothing is, or \a limit jobs ran. Returns how many ran.
    int runSome(WorkerGroup &group, Worker &worker, int limit = std::numeric_limits<int>::max());
    //! Sleeps until runSome() may find something. False: the worker's thread is to end.
    bool waitForWork(WorkerGroup &group, Worker &worker);
    //! A worker's thread ended: what it left must be looked at.
    void workerLeft() { handOff().wakeStore(); }
    bool hasAbandonedWorkers() const;
    //! Claims one job and runs it in this thread, whichever group it is for: manual mode. Nothing is claimed before.
    bool runAny();

    // --- attempts: any thread --------------------------------------------------------------------------------------------
    void finishPending(const AttemptPtr &attempt, JobOutcome outcome);
    void note(NoteTicket note);
    void noteProgress(Attempt &attempt, JobProgress progress);
    Result<> completeIn(QSqlDatabase &database, Attempt &attempt, QByteArray result);

private:
    // What a step leaves to do when the driver is free again: promises, whose continuations may call anything.
    struct Afterwards
    {
        std::vector<std::pair<PushTicket, Result<std::vector<PushedJob>>>> pushes;
        std::vector<std::function<void()>> calls;

        bool isEmpty() const { return pushes.empty() && calls.empty(); }
        void run();
    };

    void poke(); // engine.cpp
    // enginestep.cpp, enginetick.cpp, enginestored.cpp
    Result<> openLocked();
    std::optional<Monotonic> rounds(Afterwards &afterwards);
    void round(Afterwards &afterwards);
    void followWallClock(Monotonic now);
    void announceNews();
    bool isMoreWaiting();
    bool isInboxEmpty();
    void publishChanges();
    bool mayClaim() const;
    int claimLimit(const WorkerGroup &group) const;
    bool wouldClaim() const;
    bool tickOnce(Afterwards &afterwards);
    void expectJobs(const Tick &tick);
    void collectEnded();
    void takeFinished(Tick &tick);
    void takeProgress();
    void takeNotes(Tick &tick);
    void takePushes(Tick &tick);
    Result<> refuseBeyondLimit(Tick &tick, Afterwards &afterwards);
    void addClaims(Tick &tick);
    void tickDone(Tick &tick, TickResult &&result, Afterwards &afterwards);
    void tickFailed(Tick &tick, const JobQueueError &error, Afterwards &afterwards);
    void attemptStored(Ended &ended, bool accepted, Afterwards &afterwards);
    void endAnew(const AttemptPtr &attempt, JobOutcome outcome);
    void handOut(std::vector<QueuedJob> &&claimed, WorkerGroup &group);
    void runAsks(Afterwards &afterwards);
    void checkIdle(Afterwards &afterwards);
    void adoptUnknownClaims();
    QSet<JobId> knownJobs();

    // enginechores.cpp
    void chores(Afterwards &afterwards);
    void lookForNews(Monotonic now);
    bool watchStore();
    void mayHaveWork();
    void dueAt(Timestamp due);
    void promoteDue();
    void watchTimeouts(Monotonic now);
    void reportHung(const AttemptPtr &attempt, Monotonic now);
    std::optional<Monotonic> nextDeadline(Monotonic now);

    // enginelease.cpp
    void keepLease(Monotonic now);
    void leaseWasLost(const QString &why);
    void obeyWishes(const std::vector<RunningWish> &wishes);

    // enginemaintenance.cpp
    void lead(Monotonic now);
    void rescueLost();
    qint64 pruneStep();
    void pruneOld(Monotonic now);

    // engineoutages.cpp
    void noteStoreError(const JobQueueError &error);
    void noteStoreWorks();

    // enginerecords.cpp
    bool keepsHistory() const { return m_options.keepHistory.count() > 0; }
    void countBatch(const Tick &tick, const TickResult &result);
    void writeHistory(bool all);
    void pruneRecords();
    void obeyMode(WorkerMode mode);

    // enginestop.cpp
    void stopStep(Monotonic now, Afterwards &afterwards);
    void handBackUnstarted();
    bool isAnythingOutstanding() const;
    void requestStopOfRunning(StopReason reason);
    void handBackRunning();
    void finishStop(Afterwards &afterwards);

    // enginerun.cpp
    HandlerResult callHandler(const AttemptPtr &attempt);
    JobOutcome settledOutcome(const Attempt &attempt, JobOutcome outcome) const;
    JobUpdate updateFor(Attempt &attempt, JobOutcome outcome);
    bool watchFrom(Monotonic when);
    void recordStart(Attempt &attempt, Worker &worker, Monotonic now);
    std::vector<AttemptPtr> runningAttempts();
    bool leaseInForce(Monotonic now) const { return now.count() < m_leaseUntil.load(std::memory_order_acquire); }

    void waitersFor(const QueuedJob &job, Afterwards &afterwards);
    void answerWaiters(JobId id, const Result<QByteArray> &answer, Afterwards &afterwards);
    void lookAtWaiters(Afterwards &afterwards);
    HandOff &handOff() { return *m_handOff; }

    const JobQueueOptions m_options;
    const std::shared_ptr<Clock> m_clock;
    const std::shared_ptr<RandomSource> m_random;
    const std::shared_ptr<HandOff> m_handOff;
    Registry m_registry;
    EventMailbox m_events;
    HistoryRecorder m_history;
    std::vector<std::shared_ptr<JobMiddleware>> m_middleware; //!< fixed once jobs are pushed or run

    Inbox m_inbox;
    std::atomic<bool> m_stepWanted = false;
    std::atomic<bool> m_claimsByHand = false; //!< in runAny()
    std::atomic<bool> m_sweepArmed = false; //!< step() will come by in a few milliseconds and collect outcomes
    std::atomic<qint64> m_sleepsUntil{0}; //!< monotonic ns: when step() is called next without a wake-up

    mutable std::mutex m_groupsMutex; //!< guards m_groups
    Snapshot<std::shared_ptr<WorkerGroup>> m_groups; //!< the first one serves the queues without workers of their own

    std::mutex m_retentionMutex; //!< guards m_retention
    RetentionPolicy m_retention; //!< begins as that of the options

    std::mutex m_pendingMutex; //!< guards the two below
    std::vector<AttemptPtr> m_pendingAttempts; //!< their handlers returned a future
    std::vector<Ended> m_pendingEnded;

    std::atomic<bool> m_changesWanted = false;
    std::atomic<bool> m_changesArmed = true;
    std::atomic<StoreChanges::Int> m_publishedChanges{0};

    std::atomic<bool> m_anyThread = false;
    std::atomic<bool> m_stopping = false;
    std::atomic<bool> m_stopped = false;
    std::atomic<qint64> m_wallOffset{0}; //!< ns from monotonic to wall clock, as of the last round
    std::atomic<qint64> m_watchAt{std::numeric_limits<qint64>::max()}; //!< monotonic ns: the first timeout of a running attempt
    std::atomic<qint64> m_leaseUntil{0}; //!< monotonic ns: our own, pessimistic end of the lease

    // --- the store's side only (guarded by m_stepMutex) --------------------------------------------------------------
    std::mutex m_stepMutex;
    std::unique_ptr<JobQueueDriver> m_driver;
    Result<> m_opened = {};
    bool m_isOpen = false;
    bool m_collectedSome = false; //!< since the last sweep
    bool m_claims = false;
    bool m_claimsUnknown = false; //!< a tick that claimed was not answered: the store may hold jobs as running here that we do not know
    WorkerId m_worker;
    Tick m_tick; //!< kept for its memory
    std::deque<Ended> m_ended; //!< collected, not stored yet
    qint64 m_handedBack = 0; //!< so far
    bool m_pushedInWork = false; //!< a completeWith() pushed, in the tick under way
    bool m_endedAnew = false; //!< one of those was refused the way it had ended: it is not to wait for the next round
    std::vector<Ended> m_inTick;
    std::vector<NoteTicket> m_notesInTick;
    std::vector<PushTicket> m_ticketsInTick;
    std::vector<std::shared_ptr<WorkerGroup>> m_groupsInTick;
    std::vector<NoteTicket> m_notes;
    std::vector<JobEvent> m_newEvents;
    StoreChanges m_changes; //!< in this round
    std::vector<std::pair<std::shared_ptr<WorkerGroup>, std::shared_ptr<Worker>>> m_manualWorkers; //!< of runAny()
    QHash<const WorkerGroup *, bool> m_mayHaveWork;
    QHash<JobId, std::shared_ptr<std::vector<QPromise<Result<QByteArray>>>>> m_waiters;
    std::vector<QPromise<void>> m_idleWaiters;
    std::mutex m_idleMutex; //!< guards m_newIdleWaiters
    std::vector<QPromise<void>> m_newIdleWaiters;
    std::optional<Timestamp> m_nextDue;
    bool m_dueKnown = false;
    bool m_announce = false;
    qint64 m_waitingJobs = 0; //!< an estimate, kept only where the queue's length is limited
    Monotonic m_waitingCounted{-1};
    Monotonic m_typicalTick{1'000'000};

    Monotonic m_nextHeartbeat{0};
    Monotonic m_leaseRenewed{0};
    Monotonic m_nextPeek{0};
    Monotonic m_roundBegan{0};
    bool m_isQuiet = false; //!< the round before was a while ago
    bool m_isWatching = false; //!< the store tells what others change
    int m_quickPeeks = 0; //!< looks in quick succession after a push in somebody's own transaction
    Monotonic m_nextLead{0};
    Monotonic m_triedToLead{0};
    Monotonic m_nextRescue{0};
    Monotonic m_nextPrune{0};
    Monotonic m_prunedAt{0}; //!< when nothing was left to prune
    qint64 m_pruned = 0; //!< since then
    qint64 m_endedSincePrune = 0; //!< jobs of this worker
    Monotonic m_nextRecordPrune{0};
    bool m_leads = false;
    WorkerMode m_mode = WorkerMode::Working; //!< what people want of this worker
    bool m_stopWanted = false; //!< by somebody who set the mode
    Monotonic m_nextProgress{0};
    bool m_progressWaits = false;
    Monotonic m_retryAt{0}; //!< the store failed: not before this
    int m_failures = 0;
    mutable std::mutex m_outagesMutex; //!< guards m_outages
    StoreOutages m_outages; //!< those that are over
    std::optional<Monotonic> m_outageSince;
    std::optional<JobQueueError> m_outage;
    std::atomic<bool> m_news = true; //!< the driver's wake-up: the store may have changed

    enum class StopPhase { None, Draining, Asking, HandingBack, Closing, Done } m_stopPhase = StopPhase::None;
    std::atomic<qint64> m_stopAskAt{0}; //!< monotonic ns: when running handlers are told to stop,
    std::atomic<qint64> m_stopHandBackAt{0}; //!< and when their jobs are handed back
    std::atomic<qint64> m_stopLastWordsAt{0}; //!< and from when on a failing store is not waited for
    std::mutex m_stopMutex; //!< guards m_stopPromises
    std::vector<QPromise<void>> m_stopPromises;

    std::mutex m_readerMutex; //!< guards m_reader
    std::unique_ptr<class StoreReader> m_reader;

public:
    //! Called from any thread, outside of locks: the store went away (error) or came back (outage).
    std::function<void(std::optional<JobQueueError>, std::chrono::milliseconds)> onStoreState;
    std::function<void(const QString &kind, const JobQueueError &)> onPushRefused;
    std::function<void()> onStopRequested;
    std::function<void()> onStoreChanged; //!< takeChanges() has something
    std::function<void()> onStopped;
};

template<typename T>
QFuture<Result<T>> Engine::inquire(std::function<Result<T>(JobQueueDriver &)> question)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto future = promise->future();
    askReader([promise, question = std::move(question)](Result<JobQueueDriver *> driver) -> std::function<void()> {
        auto answer = std::make_shared<Result<T>>(driver ? question(**driver) : tl::unexpected(driver.error()));
        return [promise, answer] {
            promise->addResult(std::move(*answer));
            promise->finish();
        };
    });
    return future;
}

} // namespace Jobs
