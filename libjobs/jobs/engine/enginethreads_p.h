// SPDX-License-Identifier: MIT
#pragma once

#include "handoff_p.h"

#include <QtCore/QEvent>
#include <QtCore/QObject>
#include <QtCore/QThread>
#include <QtCore/QThreadPool>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>

namespace Jobs {

class Engine;

//! The threads of a queue: one that owns the driver, a pool whose threads loop over jobs, and the queue's own, which gets events.
class EngineThreads final : public HandOff, public std::enable_shared_from_this<EngineThreads>
{
public:
    //! Events are announced to \a receiver as QEvents of eventType().
    explicit EngineThreads(QObject *receiver);
    ~EngineThreads() override;

    void setEngine(const std::shared_ptr<Engine> &engine);
    //! Starts the store's thread, unless it runs. Workers start as their groups ask for them.
    void startStore();
    void startWorkers();
    //! After the engine stopped: joins what ends, leaves behind what hangs. The receiver gets nothing any more.
    void shutDown();

    void wakeStore() override;
    void expectStore() override;
    void wakeWorkers(WorkerGroup &group) override;
    void wakeEvents() override;

    static QEvent::Type eventType();

private:
    void runStore(const std::shared_ptr<Engine> &engine);
    bool isStoreWokenWithin(std::chrono::microseconds time) const;
    void sleepStore(std::optional<std::chrono::nanoseconds> time);

    std::mutex m_mutex; //!< guards what follows
    std::condition_variable m_storeWoken;
    std::atomic<bool> m_wakeStore = false; //!< set under the mutex, looked at without it too
    std::atomic<bool> m_storeSleeps = false; //!< the same
    std::atomic<bool> m_pushesCome = false; //!< since the store's thread looked last
    bool m_storeExpected = false; //!< woken for a push that is not there yet
    bool m_startedWorkers = false;
    bool m_shutDown = false;
    QObject *m_receiver;
    std::weak_ptr<Engine> m_engine;
    std::unique_ptr<QThread> m_store;
    QThreadPool *m_pool; //!< left behind if a handler hangs in one of its threads
    int m_clockWaker = 0;
};

} // namespace Jobs
