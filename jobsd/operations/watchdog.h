// SPDX-License-Identifier: MIT
#pragma once

#include "notifier.h"

#include <jobs/jobqueue.h>

#include <QtCore/QTimer>

#include <functional>

namespace Jobsd {

/*!
    \brief Tells the service manager that the daemon is alive, and only when it is.

    Every half of the interval a question goes through the queue's own steps to the store; the answer is what is told. A store that says that it cannot
    work now has answered: a restart would not mend it, and would kill what runs. One that hangs, or a queue that does, is silence.
*/
class Watchdog : public QObject
{
public:
    Watchdog(Jobs::JobQueue *queue, const Notifier &notifier, QObject *parent = nullptr);

private:
    void ask();

    Jobs::JobQueue *const m_queue;
    const Notifier &m_notifier;
    QTimer m_timer;
    bool m_isAsked = false;
};

} // namespace Jobsd
