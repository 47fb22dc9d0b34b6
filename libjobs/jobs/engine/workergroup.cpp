// SPDX-License-Identifier: MIT
#include "workergroup_p.h"

#include <algorithm>
#include <thread>
#include <utility>
#include <iterator>

namespace Jobs {

static constexpr size_t maxTake = 64;
static constexpr qint64 takeTime = 200'000; // ns of work that one worker takes at a time
static constexpr int maxReadAhead = 2000;

void WorkerGroup::add(std::vector<AttemptPtr> &&attempts)
{
    if (attempts.empty())
        return;
    m_outstanding.fetch_add(int(attempts.size()), std::memory_order_relaxed);
    bool notify = false;
    {
        std::lock_guard lock(m_mutex);
        std::move(attempts.begin(), attempts.end(), std::back_inserter(m_ready));
        m_readyHint.store(int(m_ready.size()), std::memory_order_release);
        notify = m_sleeping > 0 && !m_wakePending;
        m_wakePending = m_wakePending || notify;
    }
    attempts.clear();
    if (notify)
        m_work.notify_one();
}

std::vector<AttemptPtr> WorkerGroup::takeUnstarted()
{
    // Under both locks, as refill() moves them: none is overlooked on its way.
    std::vector<AttemptPtr> unstarted;
    std::lock_guard lock(m_mutex);
    for (const auto &worker : m_workers) {
        std::lock_guard workerLock(worker->mutex);
        std::move(worker->local.begin() + qptrdiff(worker->head), worker->local.end(), std::back_inserter(unstarted));
        worker->local.clear();
        worker->head = 0;
    }
    std::move(m_ready.begin(), m_ready.end(), std::back_inserter(unstarted)); // claimed after those
    m_ready.clear();
    return unstarted;
}

qsizetype WorkerGroup::readyCount() const
{
    std::lock_guard lock(m_mutex);
    return qsizetype(m_ready.size());
}

void WorkerGroup::addClaimedTo(QSet<JobId> &ids) const
{
    std::lock_guard lock(m_mutex);
    for (const AttemptPtr &attempt : m_ready)
        ids.insert(attempt->job.id);
    for (const auto &worker : m_workers) {
        std::lock_guard workerLock(worker->mutex);
        for (size_t i = worker->head; i < worker->local.size(); ++i)
            ids.insert(worker->local[i]->job.id);
        if (worker->current)
            ids.insert(worker->current->job.id);
        for (const Ended &ended : worker->ended)
            ids.insert(ended.attempt->job.id);
    }
}

int WorkerGroup::wanted(std::chrono::nanoseconds tickTime) const
{
    const int workers = target();
    if (workers <= 0)
        return 0;
    // Enough to keep every worker busy while the store takes two steps, but nothing to speak of when handlers are slow.
    const qint64 horizon = std::max<qint64>(2 * tickTime.count(), 2'000'000);
    const qint64 run = std::max<qint64>(m_typicalRun.load(std::memory_order_relaxed), 100);
    const qint64 ahead = std::min<qint64>(maxReadAhead, workers * horizon / run);
    return workers + int(ahead);
}

std::shared_ptr<Worker> WorkerGroup::join()
{
    std::lock_guard lock(m_mutex);
    if (m_closed || m_living.load() >= target())
        return nullptr;
    ++m_living;
    m_workers.removeIf([](const std::shared_ptr<Worker> &old) {
        std::lock_guard oldLock(old->mutex);
        return !old->exists && old->ended.empty() && old->events.empty();
    });
    auto worker = std::make_shared<Worker>();
    worker->exists = true;
    worker->counted = true;
    m_workers.add(worker);
    return worker;
}

void WorkerGroup::discount(Worker &worker)
{
    if (!worker.counted)
        return;
    worker.counted = false;
    --m_living;
}

void WorkerGroup::leave(const std::shared_ptr<Worker> &worker)
{
    bool notify = false;
    {
        std::lock_guard lock(m_mutex);
        std::lock_guard workerLock(worker->mutex);
        worker->exists = false;
        discount(*worker);
        // What ended and was not collected yet stays with the worker until it is.
        std::move(worker->local.rbegin(), std::make_reverse_iterator(worker->local.begin() + qptrdiff(worker->head)),
                  std::front_inserter(m_ready));
        worker->local.clear();
        worker->head = 0;
        if (worker->ended.empty() && worker->events.empty())
            m_workers.removeIf([&](const auto &each) { return each == worker; });
        notify = m_sleeping > 0 && !m_ready.empty();
    }
    if (notify)
        m_work.notify_one();
}

size_t WorkerGroup::refill(Worker &worker)
{
    bool moreForOthers = false;
    size_t moved = 0;
    {
        // Jobs move under both locks, so that takeUnstarted() overlooks none.
        std::lock_guard lock(m_mutex);
        if (!m_ready.empty()) {
            const size_t workers = size_t(std::max(1, target()));
            const qint64 run = std::max<qint64>(m_typicalRun.load(std::memory_order_relaxed), 1);
            const size_t inTime = size_t(std::max<qint64>(1, takeTime / run));
            const size_t fair = (m_ready.size() + workers - 1) / workers;
            const size_t count = std::min({maxTake, inTime, fair, m_ready.size()});
            {
                std::lock_guard workerLock(worker.mutex);
                worker.local.assign(std::make_move_iterator(m_ready.begin()), std::make_move_iterator(m_ready.begin() + qptrdiff(count)));
                worker.head = 0;
            }
            moved = count;
            m_ready.erase(m_ready.begin(), m_ready.begin() + qptrdiff(count));
            m_readyHint.store(int(m_ready.size()), std::memory_order_release);
            moreForOthers = m_sleeping > 0 && !m_ready.empty() && !m_wakePending;
            if (moreForOthers)
                m_wakePending = true;
        } else {
            moved = steal(worker);
        }
    }
    if (moreForOthers)
        m_work.notify_one();
    return moved;
}

//! Half of what a colleague has not started. Under m_mutex.
size_t WorkerGroup::steal(Worker &worker)
{
    for (const auto &colleague : m_workers) {
        if (colleague.get() == &worker)
            continue;
        std::scoped_lock lock(colleague->mutex, worker.mutex);
        const size_t left = colleague->local.size() - colleague->head;
        if (left == 0)
            continue;
        const size_t count = (left + 1) / 2;
        worker.local.assign(std::make_move_iterator(colleague->local.end() - qptrdiff(count)),
                            std::make_move_iterator(colleague->local.end()));
        worker.head = 0;
        colleague->local.resize(colleague->local.size() - count);
        return count;
    }
    return 0;
}

bool WorkerGroup::hasTooMany() const { return m_living.load(std::memory_order_relaxed) > target(); }

bool WorkerGroup::wait(Worker &worker, const std::function<bool()> &held)
{
    std::unique_lock lock(m_mutex);
    const auto isToLeave = [&] {
        if (!m_closed && !worker.abandoned && !hasTooMany())
            return false;
        discount(worker); // at once: of two that find one too many, one stays
        return true;
    };
    if (isToLeave())
        return false;
    if (!m_ready.empty() && !held())
        return true;
    ++m_sleeping;
    m_work.wait(lock);
    --m_sleeping;
    if (const auto expectFor = std::exchange(m_expectFor, {}); expectFor.count() > 0) {
        // Woken early, for a job whose push is under way: it is worth to look for it for a moment.
        lock.unlock();
        const auto until = std::chrono::steady_clock::now() + expectFor;
        while (m_readyHint.load(std::memory_order_acquire) == 0 && std::chrono::steady_clock::now() < until)
            std::this_thread::yield();
        while (!lock.try_lock()) // whoever brought it is about to let go: no time to fall asleep
            std::this_thread::yield();
    }
    // Cleared on every return, whoever got the job: a flag left behind would let everybody sleep for ever.
    m_wakePending = false;
    if (!isToLeave())
        return true;
    if (m_sleeping > 0 && !m_ready.empty())
        m_work.notify_one(); // this one was called for the job, and leaves
    return false;
}

bool WorkerGroup::wakeExpecting(std::chrono::nanoseconds within)
{
    {
        std::lock_guard lock(m_mutex);
        if (m_sleeping == 0 || m_wakePending || m_sleeping < m_living || !m_ready.empty())
            return false;
        m_expectFor = within;
        m_wakePending = true; // the job's arrival need not wake another one
    }
    m_work.notify_one();
    return true;
}

void WorkerGroup::wakeAll()
{
    std::lock_guard lock(m_mutex);
    m_work.notify_all();
}

void WorkerGroup::close()
{
    m_closed.store(true, std::memory_order_release);
    wakeAll();
}

void WorkerGroup::abandon(Worker &worker)
{
    std::lock_guard lock(m_mutex);
    std::lock_guard workerLock(worker.mutex);
    if (worker.abandoned || !worker.exists)
        return;
    worker.abandoned = true;
    discount(worker);
    std::move(worker.local.rbegin(), std::make_reverse_iterator(worker.local.begin() + qptrdiff(worker.head)),
              std::front_inserter(m_ready));
    worker.local.clear();
    worker.head = 0;
}

Snapshot<std::shared_ptr<Worker>> WorkerGroup::workers() const
{
    std::lock_guard lock(m_mutex);
    return m_workers;
}

void WorkerGroup::noteRun(std::chrono::nanoseconds run)
{
    // Racing updates may lose one sample; it is an estimate.
    const qint64 old = m_typicalRun.load(std::memory_order_relaxed);
    m_typicalRun.store(old + (run.count() - old) / 16, std::memory_order_relaxed);
}

} // namespace Jobs
