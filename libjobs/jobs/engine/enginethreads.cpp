// SPDX-License-Identifier: MIT
#include "enginethreads_p.h"

#include "engine_p.h"
#include "logging_p.h"

#include <QtCore/QCoreApplication>

namespace Jobs {

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

void EngineThreads::runStore(const std::shared_ptr<Engine> &engine)
{
    while (!engine->isStopped()) {
        const auto next = engine->step();
        if (next && next->count() == 0)
            continue;
        const auto delay = next ? engine->clock().realDelay(*next) : std::nullopt;
        std::unique_lock lock(m_mutex);
        const auto woken = [this] { return m_wakeStore; };
        if (delay)
            m_storeWoken.wait_for(lock, *delay, woken);
        else
            m_storeWoken.wait(lock, woken);
        m_wakeStore = false;
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
