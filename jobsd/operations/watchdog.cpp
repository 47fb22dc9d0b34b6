// SPDX-License-Identifier: MIT
#include "watchdog.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>

using namespace Qt::StringLiterals;

namespace Jobsd {

Watchdog::Watchdog(Jobs::JobQueue *queue, const Notifier &notifier, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
    , m_notifier(notifier)
{
    if (!notifier.watchdog())
        return;
    m_timer.callOnTimeout(this, [this] { ask(); });
    m_timer.start(std::max(std::chrono::milliseconds{1}, std::chrono::duration_cast<std::chrono::milliseconds>(*notifier.watchdog() / 2)));
    ask();
}

void Watchdog::ask()
{
    if (std::exchange(m_isAsked, true))
        return; // the last question has no answer yet
    m_queue->withDriver([self = QPointer(this)](Jobs::Result<Jobs::JobQueueDriver *> driver) {
        if (driver)
            (void) (*driver)->metadata(u"watchdog"_s); // its error is an answer, too
        QMetaObject::invokeMethod(QCoreApplication::instance(), [self] {
            if (!self)
                return;
            self->m_isAsked = false;
            self->m_notifier.alive();
        });
        return false;
    });
}

} // namespace Jobsd
