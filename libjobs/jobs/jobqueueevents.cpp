// SPDX-License-Identifier: MIT

// The queue's signals: what the engine tells reaches them in batches.

#include "jobqueue_p.h"

#include <QtCore/QMetaMethod>
#include <QtCore/QPointer>
#include <QtCore/QTimerEvent>

#include <algorithm>
#include <array>

namespace Jobs {

static constexpr size_t busyBatch = 200;
static constexpr int changePause = 100; // ms between two storeChanged()

static const auto &eventSignals()
{
    static const std::array signals{
        QMetaMethod::fromSignal(&JobQueue::jobPushed), QMetaMethod::fromSignal(&JobQueue::jobStarted),
        QMetaMethod::fromSignal(&JobQueue::jobProgressed), QMetaMethod::fromSignal(&JobQueue::jobCompleted),
        QMetaMethod::fromSignal(&JobQueue::jobRetrying), QMetaMethod::fromSignal(&JobQueue::jobFailed),
        QMetaMethod::fromSignal(&JobQueue::jobCancelled), QMetaMethod::fromSignal(&JobQueue::jobEvents)};
    return signals;
}

void JobQueue::connectNotify(const QMetaMethod &signal)
{
    if (signal == QMetaMethod::fromSignal(&JobQueue::storeChanged))
        d->engine->setChangesWanted(true);
    if (std::find(eventSignals().begin(), eventSignals().end(), signal) != eventSignals().end())
        d->engine->events().setWanted(true);
}

void JobQueue::disconnectNotify(const QMetaMethod &signal)
{
    d->listenersLeft = true; // Qt may hold its mutex: who is left is asked at the next delivery
    if (!signal.isValid() || signal == QMetaMethod::fromSignal(&JobQueue::storeChanged))
        d->ref->later([](JobQueue &queue) { queue.d->engine->setChangesWanted(queue.isSignalConnected(QMetaMethod::fromSignal(&JobQueue::storeChanged))); });
}

void JobQueue::noteListeners()
{
    const auto anyoneListens = [this] {
        return std::any_of(eventSignals().begin(), eventSignals().end(), [this](const auto &signal) { return isSignalConnected(signal); });
    };
    if (!d->listenersLeft.exchange(false) || anyoneListens())
        return;
    d->engine->events().setWanted(false);
    if (anyoneListens()) // since then
        d->engine->events().setWanted(true);
}

bool JobQueue::event(QEvent *event)
{
    if (event->type() == QEvent::Timer && static_cast<QTimerEvent *>(event)->timerId() == d->changeTimer.timerId()) {
        d->changeTimer.stop();
        deliverChanges();
        return true;
    }
    const bool isTimer = event->type() == QEvent::Timer && static_cast<QTimerEvent *>(event)->timerId() == d->eventTimer.timerId();
    if (event->type() != EngineThreads::eventType() && !isTimer)
        return QObject::event(event);
    d->eventTimer.stop();
    deliverEvents();
    return true;
}

void JobQueue::deliverChanges()
{
    if (d->changeTimer.isActive())
        return; // the pause after the last one ends with a look
    StoreChanges changes = d->engine->takeChanges(false);
    if (!changes)
        changes = d->engine->takeChanges(true); // armed again: nobody looks before the next one comes
    if (!changes)
        return;
    d->changeTimer.start(changePause, this);
    Q_EMIT storeChanged(changes);
}

void JobQueue::deliverEvents()
{
    noteListeners();
    // A busy queue is looked at once a millisecond, without being woken for each event; an idle one is woken at once.
    const bool busy = d->eventsBefore > busyBatch;
    const std::vector<JobEvent> events = d->engine->takeEvents(!busy);
    d->eventsBefore = events.size();
    if (busy)
        d->eventTimer.start(1, Qt::PreciseTimer, this);
    if (events.empty())
        return;
    const QPointer<JobQueue> alive(this); // a slot may delete the queue
    for (const JobEvent &event : events) {
        switch (event.type) {
        case JobEvent::Type::Pushed: Q_EMIT jobPushed(event); break;
        case JobEvent::Type::Started: Q_EMIT jobStarted(event); break;
        case JobEvent::Type::Progressed: Q_EMIT jobProgressed(event); break;
        case JobEvent::Type::Completed: Q_EMIT jobCompleted(event); break;
        case JobEvent::Type::Retrying: Q_EMIT jobRetrying(event); break;
        case JobEvent::Type::Failed: Q_EMIT jobFailed(event); break;
        case JobEvent::Type::Cancelled: Q_EMIT jobCancelled(event); break;
        case JobEvent::Type::Snoozed:
        case JobEvent::Type::Suspended:
        case JobEvent::Type::HandedBack:
        case JobEvent::Type::Rescued:
        case JobEvent::Type::Hung:
        case JobEvent::Type::LeaseLost:
            break; // jobEvents() tells
        }
        if (!alive)
            return;
    }
    if (isSignalConnected(QMetaMethod::fromSignal(&JobQueue::jobEvents)))
        Q_EMIT jobEvents(QList<JobEvent>(events.begin(), events.end()));
}

} // namespace Jobs
