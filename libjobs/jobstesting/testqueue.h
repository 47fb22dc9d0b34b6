// SPDX-License-Identifier: MIT
#pragma once

#include "fakeclock.h"
#include "testing.h"

#include <jobs/drivers/memorydriver.h>
#include <jobs/jobqueue.h>

#include <concepts>
#include <memory>

namespace Jobs {

/*!
    \brief A JobQueue for tests: jobs in memory, a clock that the test turns, the same random numbers each time, nothing runs by itself.

    \code
    TestQueue queue;
    queue.registerJob(sendInvoice, handler);
    const JobId id = queue.push(sendInvoice, {.customer = 42}, {.delay = 5min});

    queue.clock().advance(5min);
    queue.drain();

    JOBS_COMPARE_STATE(*queue, id, JobState::Completed);
    \endcode

    Options and drivers are chosen before the queue is first used. What is refused fails the test at once.
*/
class TestQueue
{
public:
    //! \a options' mode, clock and random are the fixture's own, unless they are set.
    explicit TestQueue(JobQueueOptions options = {.mode = ExecutionMode::Manual});
    //! With another driver than MemoryDriver.
    explicit TestQueue(std::unique_ptr<JobQueueDriver> driver, JobQueueOptions options = {.mode = ExecutionMode::Manual});
    ~TestQueue();
    Q_DISABLE_COPY_MOVE(TestQueue)

    FakeClock &clock() { return *m_clock; }
    //! Before the queue's first use.
    JobQueueOptions &options() { return m_options; }
    //! Puts a driver around the one there is: wrapDriver<FaultyDriver>(). Before the queue's first use.
    template<std::derived_from<JobQueueDriver> Driver, typename... Arguments>
    Driver &wrapDriver(Arguments &&...arguments)
    {
        auto wrapping = std::make_unique<Driver>(takeDriver(), std::forward<Arguments>(arguments)...);
        Driver &reference = *wrapping;
        setDriver(std::move(wrapping));
        return reference;
    }

    JobQueue &queue();
    JobQueue &operator*() { return queue(); }
    JobQueue *operator->() { return &queue(); }
    //! The driver that the queue uses; for the queue's thread, between its calls.
    JobQueueDriver &driver() { return *m_driverInUse; }

    template<typename... Arguments>
    void registerJob(Arguments &&...arguments)
    {
        expect(queue().registerJob(std::forward<Arguments>(arguments)...));
    }
    void start() { expect(queue().start()); }

    //! The id of the stored job; an invalid one, and a failed test, if it was refused.
    template<JobParameters P>
    JobId push(JobIdentifier<P> identifier, const std::type_identity_t<P> &parameters = {}, const PushOptions &options = {})
    {
        return idOf(queue().push(identifier, parameters, options));
    }

    //! Runs one due job. False: there was none.
    bool runOneJob();
    Testing::DrainReport drain() { return Testing::drain(queue()); }

    //! Everything the store knows of a job; an empty job, and a failed test, if it is not there.
    QueuedJob job(JobId id);
    JobState stateOf(JobId id) { return job(id).state; }

    //! What another worker of that name would be given; it holds the jobs for \a lease.
    QList<JobId> claimAs(const QString &worker, std::chrono::milliseconds lease, int limit = 1);

private:
    std::unique_ptr<JobQueueDriver> takeDriver();
    void setDriver(std::unique_ptr<JobQueueDriver> driver);
    static void expect(const Result<> &done);
    static JobId idOf(const QFuture<Result<PushedJob>> &push);

    std::shared_ptr<FakeClock> m_clock;
    JobQueueOptions m_options;
    std::unique_ptr<JobQueueDriver> m_driver;
    JobQueueDriver *m_driverInUse;
    std::unique_ptr<JobQueue> m_queue;
};

} // namespace Jobs
