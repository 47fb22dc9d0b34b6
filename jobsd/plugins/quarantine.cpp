// SPDX-License-Identifier: MIT
#include "quarantine.h"

#include <QtCore/QDateTime>

#include <future>

using namespace Qt::StringLiterals;

namespace Jobsd {

using namespace Jobs;

static QString keyOf(const QString &kind) { return u"jobsd/quarantine/"_s + kind; }

Quarantine::Quarantine(JobQueue *queue, std::function<void(const QString &)> close)
    : m_queue(queue)
    , m_close(std::move(close))
{
}

void Quarantine::setLimit(int crashes)
{
    std::lock_guard lock(m_mutex);
    m_limit = crashes;
}

void Quarantine::noteCrash(const QString &kind, const QString &error)
{
    int crashes = 0;
    {
        std::lock_guard lock(m_mutex);
        crashes = ++m_crashes[kind];
        if (m_limit == 0 || crashes < m_limit)
            return;
        m_crashes.remove(kind);
    }
    const QString note = u"since %1, after %2 crashes in a row; the last: %3"_s.arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODate)).arg(crashes).arg(error);
    m_queue->withDriver([kind, note](Result<JobQueueDriver *> driver) {
        if (driver)
            (void) (*driver)->setMetadata(keyOf(kind), note.toUtf8());
        return false;
    });
    m_close(kind);
}

void Quarantine::noteGoodEnd(const QString &kind)
{
    std::lock_guard lock(m_mutex);
    m_crashes.remove(kind);
}

Result<QString> Quarantine::closedSince(const QString &kind) const
{
    auto answer = std::make_shared<std::promise<Result<QString>>>();
    auto future = answer->get_future();
    m_queue->withDriver([answer, kind](Result<JobQueueDriver *> driver) {
        const auto note = driver ? (*driver)->metadata(keyOf(kind)) : Result<QByteArray>(tl::unexpected(driver.error()));
        answer->set_value(note ? Result<QString>(QString::fromUtf8(*note)) : tl::unexpected(note.error()));
        return false;
    });
    return future.get();
}

Result<bool> Quarantine::lift(JobQueueDriver &driver, const QString &kind)
{
    const auto note = driver.metadata(keyOf(kind));
    if (!note)
        return tl::unexpected(note.error());
    if (note->isEmpty())
        return false;
    return driver.setMetadata(keyOf(kind), {}).map([] { return true; });
}

} // namespace Jobsd
