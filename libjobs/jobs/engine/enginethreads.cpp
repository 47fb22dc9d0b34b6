// SPDX-License-Identifier: MIT
#include "enginethreads_p.h"

#include "engine_p.h"
#include "logging_p.h"

#include <QtCore/QCoreApplication>

#include <thread>
#include <utility>

using namespace std::chrono_literals;

namespace Jobs {

static constexpr auto expectFor = 150us; // a push takes that long to the inbox at the most, when all its code is cold
static constexpr auto restless = 100us; // in less it is not worth to fall asleep

EngineThreads::EngineThreads(QObject *receiver)
    : m_receiver(receiver)
    , m_pool(new QThreadPool)
{
    m_pool->setExpiryTimeout(-1); // waking a thread that is there takes 6 µs, starting one 30
    m_pool->setMaxThreadCount(1);
}

EngineThreads::~EngineThreads() = default;

QEvent::Type EngineThreads::eventType()
{
    static const auto type = QEvent::Type(QEvent::registerEventType());
    return type;
}

void EngineThreads::setEngine(const std::shared_ptr<Engine> &engine)
{
    m_engine = engine;
    m_clockWaker = engine->clock().addWaker([this] { wakeStore(); });
}

void EngineThreads::startStore()
{
    std::lock_guard lock(m_mutex);
    auto engine = m_engine.lock();
    if (m_store || m_shutDown || !engine)
        return;
    m_store.reset(QThread::create([this, engine] { runStore(engine); }));
    m_store->setObjectName(QStringLiteral("jobs-store"));
    m_store->start();
}

void EngineThreads::startWorkers()
{
    {
        std::lock_guard lock(m_mutex);
        m_startedWorkers = true;
    }
    if (auto engine = m_engine.lock()) {
        for (const auto &group : engine->groups())
            wakeWorkers(*group);
    }
}

void EngineThreads::wakeStore()
{
    bool start = false;
    {
        std::lock_guard lock(m_mutex);
        m_wakeStore = true;
        start = !m_store && !m_shutDown;
    }
    if (start)
        startStore();
    else
        m_storeWoken.notify_one();
}

void EngineThreads::wakeWorkers(WorkerGroup &group)
{
    if (group.isFullyManned())
        return;
    auto engine = m_engine.lock();
    if (!engine)
        return;
    std::lock_guard lock(m_mutex);
    if (!m_startedWorkers || m_shutDown)
        return;
    std::shared_ptr<WorkerGroup> shared;
    for (const auto &each : engine->groups()) {
        if (each.get() == &group)
            shared = each;
    }
    while (shared) {
        auto worker = shared->join();
        if (!worker)
            break;
        // Every loop has a thread of its own for as long as it runs: the pool never queues.
        m_pool->setMaxThreadCount(m_pool->activeThreadCount() + 1);
        m_pool->start([self = shared_from_this(), engine, shared, worker] {
            while (true) {
                engine->runSome(*shared, *worker);
                if (worker->abandoned || !engine->waitForWork(*shared, *worker))
                    break;
            }
            shared->leave(worker);
            engine->workerLeft();
        });
    }
}

void EngineThreads::wakeEvents()
{
    std::lock_guard lock(m_mutex);
    if (m_receiver)
        QCoreApplication::postEvent(m_receiver, new QEvent(eventType()));
}

void EngineThreads::expectStore()
{
    if (!m_storeSleeps.load(std::memory_order_relaxed)) {
        if (!m_pushesCome.load(std::memory_order_relaxed)) // a line that all would write to
            m_pushesCome.store(true, std::memory_order_relaxed);
        return;
    }
    {
        std::lock_guard lock(m_mutex);
        m_pushesCome = true;
        if (!m_storeSleeps || m_wakeStore)
            return;
        m_storeExpected = true;
    }
    m_storeWoken.notify_one();
}

void EngineThreads::runStore(const std::shared_ptr<Engine> &engine)
{
    // Somebody who pushes, awaits, and pushes again comes back sooner than one falls asleep: it is worth to look around for a moment.
    bool isRestless = false;
    while (!engine->isStopped()) {
        const auto next = engine->step();
        if (next && next->count() == 0)
            continue;
        const auto idle = std::chrono::steady_clock::now();
        if (!isRestless || !isStoreWokenWithin(restless))
            sleepStore(next ? engine->clock().realDelay(*next) : std::nullopt);
        m_wakeStore = false;
        isRestless = m_pushesCome.exchange(false) && std::chrono::steady_clock::now() - idle < restless;
    }
}

bool EngineThreads::isStoreWokenWithin(std::chrono::microseconds time) const
{
    const auto until = std::chrono::steady_clock::now() + time;
    while (!m_wakeStore.load(std::memory_order_acquire)) {
        if (std::chrono::steady_clock::now() >= until)
            return false;
        std::this_thread::yield();
    }
    return true;
}

void EngineThreads::sleepStore(std::optional<std::chrono::nanoseconds> time)
{
    const auto until = std::chrono::steady_clock::now() + time.value_or(0ns);
    std::unique_lock lock(m_mutex);
    const auto woken = [this] { return m_wakeStore || m_storeExpected; };
    for (;;) {
        m_storeSleeps = true;
        if (time)
            m_storeWoken.wait_until(lock, until, woken);
        else
            m_storeWoken.wait(lock, woken);
        m_storeSleeps = false;
        if (m_wakeStore || !std::exchange(m_storeExpected, false))
            return;
        lock.unlock();
        if (isStoreWokenWithin(expectFor))
            return; // without the lock, for whoever woke us may still hold it
        lock.lock();
    }
}

void EngineThreads::shutDown()
{
    if (auto engine = m_engine.lock())
        engine->clock().removeWaker(m_clockWaker);
    {
        std::lock_guard lock(m_mutex);
        m_shutDown = true;
        m_receiver = nullptr;
    }
    wakeStore();
    if (m_store)
        m_store->wait();
    if (auto engine = m_engine.lock()) {
        for (const auto &group : engine->groups())
            group->close();
        if (engine->hasAbandonedWorkers()) {
            qCWarning(lcQueue) << "a handler still runs after the stop; its thread is left behind";
            return; // waiting for it could take for ever; the thread keeps what it needs alive
        }
    }
    delete m_pool; // waits for the loops to end
    m_pool = nullptr;
}

} // namespace Jobs
