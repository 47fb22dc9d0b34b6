// SPDX-License-Identifier: MIT
#pragma once

#include "arguments.h"

#include <jobs/core/jobqueueerror.h>

#include <QtCore/QEventLoop>
#include <QtCore/QFuture>
#include <QtCore/QFutureWatcher>
#include <QtCore/QTimer>

#include <chrono>

template<typename T>
T valueOf(Jobs::Result<T> result)
{
    if (!result)
        giveUp(result.error().toString());
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

//! Waits in the event loop, so that signals arrive meanwhile.
template<typename T>
T await(const QFuture<T> &future, const QString &what, std::chrono::seconds patience = std::chrono::seconds{600})
{
    if (!future.isFinished()) {
        QEventLoop loop;
        QFutureWatcher<T> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        QTimer::singleShot(patience, &loop, [&] {
            giveUp(QStringLiteral("%1 did not come within %2 s").arg(what).arg(patience.count()));
        });
        loop.exec();
    }
    if constexpr (!std::is_void_v<T>)
        return future.result();
}
