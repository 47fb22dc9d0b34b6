// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/joboutcome.h>
#include <jobs/core/queuedjob.h>
#include <jobs/core/transition.h>
#include <jobs/drivers/jobqueuedriver.h>
#include <jobs/jobcontext.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>

namespace Jobs {

class Engine;
class WorkerGroup;
struct RegisteredJob;

//! What completeWith() was given.
struct Completion
{
    std::function<Result<>(QSqlDatabase &)> work;
    CompletionWork guarded; //!< calls it, for the driver
    // Known to step() only:
    bool called = false; //!< in the last tick
    std::optional<JobOutcome> failed = std::nullopt; //!< in the last tick: what the attempt ends with

    static thread_local const Engine *inside; //!< whose transaction this thread's work is called in, or null
};

/*!
    One run of a job, from its claim until its outcome is stored. Shared by the worker that runs it, by the engine, which may ask it to stop, and by
    the contexts that its handler keeps.
*/
class Attempt : public std::enable_shared_from_this<Attempt>
{
public:
    Attempt(QueuedJob job, const RegisteredJob &definition, Engine &engine, WorkerGroup &group)
        : job(std::move(job))
        , definition(definition)
        , engine(engine)
        , group(group)
    {
    }
    ~Attempt() { delete m_completion.load(std::memory_order_relaxed); }
    Q_DISABLE_COPY_MOVE(Attempt)

    //! True for the one caller that ends the attempt.
    bool settle() { return !m_settled.exchange(true, std::memory_order_acq_rel); }
    bool isSettled() const { return m_settled.load(std::memory_order_acquire); }

    //! The first reason stays.
    void requestStop(StopReason reason);
    StopReason stopReason() const { return m_stopReason.load(std::memory_order_acquire); }
    std::stop_token stopToken();

    //! False: there was one already.
    bool addCompletion(std::function<Result<>(QSqlDatabase &)> work);
    Completion *completion() const { return m_completion.load(std::memory_order_acquire); }
    //! It will not be called again. It may keep a context, which keeps this attempt.
    void forgetCompletion()
    {
        if (Completion *known = completion())
            known->work = {};
    }

    //! From now on the attempt keeps its engine alive: a context was copied and may outlive the queue.
    void keepEngine();

    // --- a call that waits for its object's thread
    void postCall() { m_call.store(Call::Posted, std::memory_order_release); }
    bool beginCall() { return moveCall(Call::Begun) && !isSettled(); }
    //! True if the handler will not be called any more.
    bool revokeCall() { return moveCall(Call::Revoked); }

    // --- a middleware around a handler that returned a future
    //! From now on the outcome of the handler's future is kept for waitForPending().
    void collectPending();
    //! True if it was kept.
    bool offerPending(JobOutcome &outcome);
    JobOutcome waitForPending();

    QueuedJob job; //!< not changed after the handler was called, but for the checkpoint (under mutex)
    const RegisteredJob &definition;
    Engine &engine;
    WorkerGroup &group;

    static constexpr auto notStarted = std::chrono::nanoseconds::min();
    std::atomic<std::chrono::nanoseconds> started{notStarted}; //!< monotonic
    std::chrono::nanoseconds ended{0};
    std::chrono::microseconds wait{0};
    std::atomic<bool> completedInTransaction = false;
    bool reportedHung = false; //!< step() only

    std::mutex mutex; //!< guards what follows
    QByteArray checkpoint; //!< newest, for lastCheckpoint()
    std::optional<JobProgress> progress; //!< newest, not stored yet

private:
    enum class Call : quint8 { None, Posted, Begun, Revoked };
    bool moveCall(Call to)
    {
        Call posted = Call::Posted;
        return m_call.compare_exchange_strong(posted, to);
    }

    std::atomic<Completion *> m_completion = nullptr; //!< owned; set once
    std::atomic<Call> m_call = Call::None;
    std::atomic<bool> m_settled = false;
    std::atomic<StopReason> m_stopReason = StopReason::None;
    std::optional<std::stop_source> m_stopSource; //!< made when a handler asks for it; guarded by mutex
    std::shared_ptr<Engine> m_engineKept; //!< guarded by mutex
    bool m_collectsPending = false; //!< guarded by mutex
    std::optional<JobOutcome> m_pendingOutcome; //!< guarded by mutex
    std::condition_variable m_pendingCame;
};

using AttemptPtr = std::shared_ptr<Attempt>;

//! An attempt that ended and is not stored yet.
struct Ended
{
    AttemptPtr attempt;
    JobUpdate update;
};

} // namespace Jobs
