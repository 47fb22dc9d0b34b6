// SPDX-License-Identifier: MIT
#pragma once

#include "attempt_p.h"

#include <jobs/jobevent.h>

#include <QtCore/QSet>
#include <QtCore/QString>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace Jobs {

//! A list as it was at one moment, to be looked at without its lock: a new one replaces it when something is added or removed.
template<typename T>
class Snapshot
{
public:
    auto begin() const { return m_items->begin(); }
    auto end() const { return m_items->end(); }
    const T &front() const { return m_items->front(); }

    //! Under the list's lock.
    void add(T item)
    {
        auto items = std::make_shared<std::vector<T>>(*m_items);
        items->push_back(std::move(item));
        m_items = std::move(items);
    }
    template<typename Unwanted>
    void removeIf(Unwanted &&unwanted)
    {
        if (std::none_of(begin(), end(), unwanted))
            return;
        auto items = std::make_shared<std::vector<T>>(*m_items);
        std::erase_if(*items, unwanted);
        m_items = std::move(items);
    }

private:
    std::shared_ptr<const std::vector<T>> m_items = std::make_shared<std::vector<T>>();
};

//! What one worker thread has at hand. Others may look, steal from the back of \c local, and collect what ended.
struct Worker
{
    std::mutex mutex; //!< guards all below
    std::vector<AttemptPtr> local; //!< jobs taken and not started: from \c head on
    size_t head = 0;
    AttemptPtr current;
    std::vector<Ended> ended;
    std::vector<JobEvent> events; //!< Started events, until the mailbox is emptied
    std::atomic<bool> abandoned = false; //!< its handler hangs: another worker took its place
    bool exists = false; //!< a thread runs it
    bool counted = false; //!< among the living of its group, whose mutex guards this
};

/*!
    The workers of one queue, or of all queues that have none of their own, with the jobs that were claimed for them.

    The store's side adds claimed jobs; workers take several at a time, few enough that slow ones are not hoarded, and a worker that runs dry takes
    half of what another one has not started.
*/
class WorkerGroup
{
public:
    explicit WorkerGroup(QString queue, int size) : m_queue(std::move(queue)), m_target(size) {}

    const QString &queue() const { return m_queue; }
    int target() const { return m_target.load(std::memory_order_relaxed); }
    void setTarget(int workers) { m_target.store(workers, std::memory_order_relaxed); }

    // --- the store's side --------------------------------------------------------------------------------------------
    void add(std::vector<AttemptPtr> &&attempts);
    //! Everything claimed and not started.
    std::vector<AttemptPtr> takeUnstarted();
    //! Jobs claimed whose end was not collected yet.
    int outstanding() const { return m_outstanding.load(std::memory_order_relaxed); }
    void forget(int collected) { m_outstanding.fetch_sub(collected, std::memory_order_relaxed); }
    qsizetype readyCount() const;
    //! The ids of all jobs that were claimed for the group and not collected; futures that handlers returned are not known here.
    void addClaimedTo(QSet<JobId> &ids) const;
    //! How many jobs to have claimed at a time, running ones included.
    int wanted(std::chrono::nanoseconds tickTime) const;

    // --- workers -----------------------------------------------------------------------------------------------------
    //! A slot for a new worker thread, or null if there are enough.
    std::shared_ptr<Worker> join();
    void leave(const std::shared_ptr<Worker> &worker);
    //! Moves more jobs to \a worker, whose own are used up: from the ready ones, else from a busy colleague. Returns how many.
    size_t refill(Worker &worker);
    //! Sleeps until refill() may succeed, the group shrinks or close() was called. False: leave.
    //! \a held, called under the group's lock, tells whether work must wait although it is there.
    bool wait(Worker &worker, const std::function<bool()> &held);
    /*!
        A job will be here \a within a moment: if nobody here is awake one sleeper is woken now, so that its way out of sleep and that
        of the job go side by side. It looks around for so long and sleeps again if nothing came.
    */
    bool wakeExpecting(std::chrono::nanoseconds within);
    static constexpr auto pushTime = std::chrono::microseconds{60}; //!< of a job into a store that any thread may use
    void wakeAll();
    void close();
    bool isClosed() const { return m_closed.load(std::memory_order_acquire); }
    bool hasTooMany() const;
    bool isFullyManned() const { return m_living.load(std::memory_order_relaxed) >= target(); }
    void abandon(Worker &worker);

    Snapshot<std::shared_ptr<Worker>> workers() const;
    void noteRun(std::chrono::nanoseconds run);

private:
    size_t steal(Worker &worker);
    void discount(Worker &worker);

    const QString m_queue;
    std::atomic<int> m_target;
    std::atomic<int> m_outstanding = 0;
    std::atomic<int> m_readyHint = 0; //!< size of m_ready, for looks without the lock
    std::atomic<qint64> m_typicalRun = 1'000'000; //!< ns, a moving average over the group
    std::atomic<bool> m_closed = false;
    std::atomic<int> m_living = 0; //!< workers with a thread, abandoned ones not counted

    mutable std::mutex m_mutex; //!< guards what follows
    std::condition_variable m_work;
    std::deque<AttemptPtr> m_ready;
    Snapshot<std::shared_ptr<Worker>> m_workers;
    int m_sleeping = 0;
    std::chrono::nanoseconds m_expectFor{0}; //!< a sleeper was woken for a job that comes within that time
    bool m_wakePending = false; //!< one sleeper was told and has not come yet: it will tell the next
};

} // namespace Jobs
