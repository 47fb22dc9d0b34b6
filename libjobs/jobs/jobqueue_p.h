// SPDX-License-Identifier: MIT
#pragma once

#include "engine/engine_p.h"
#include "engine/enginethreads_p.h"
#include "jobqueue.h"
#include "signalwatcher_p.h"

#include <QtCore/QBasicTimer>

#include <atomic>
#include <memory>
#include <mutex>

namespace Jobs {

//! Where the engine's callbacks find the queue, for as long as it is there: they may come from any thread at any time.
struct QueueRef
{
    std::mutex mutex;
    JobQueue *queue; //!< guarded by mutex

    void later(auto function)
    {
        std::lock_guard lock(mutex);
        if (queue)
            QMetaObject::invokeMethod(queue, [queue = queue, function = std::move(function)] { function(*queue); }, Qt::QueuedConnection);
    }
};

class JobQueuePrivate
{
public:
    std::shared_ptr<QueueRef> ref = std::make_shared<QueueRef>();
    std::shared_ptr<EngineThreads> threads; //!< Threaded mode only
    std::shared_ptr<Engine> engine;
    std::unique_ptr<SignalWatcher> signalWatcher;
    Result<> optionsChecked;
    QBasicTimer eventTimer; //!< runs while events come in crowds: nobody wakes us then
    QBasicTimer changeTimer; //!< runs between two storeChanged()
    size_t eventsBefore = 0; //!< in the last delivery
    int signalsCaught = 0;
    std::atomic<bool> running = false;
    std::atomic<bool> listenersLeft = false; //!< whether anybody still listens is to be looked at
};

//! A future that has its answer.
template<typename T>
QFuture<Result<T>> answered(Result<T> answer)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(answer));
    promise.finish();
    return promise.future();
}

} // namespace Jobs
