// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/jobqueue.h>

#include <QtCore/QHash>

#include <functional>
#include <mutex>

namespace Jobsd {

/*!
    \brief Counts the crashes of isolated kinds, and closes a kind that crashes again and again.

    A closed kind is remembered in the store, so that it stays closed after a restart and in other daemons' next start, until somebody lifts that.
    Any thread.
*/
class Quarantine
{
public:
    //! \a close is called, in any thread, when a kind's jobs must not be run any more. \a queue outlives this.
    Quarantine(Jobs::JobQueue *queue, std::function<void(const QString &kind)> close);

    //! 0: no number of crashes closes a kind.
    void setLimit(int crashes);
    void noteCrash(const QString &kind, const QString &error);
    void noteGoodEnd(const QString &kind);

    //! What is remembered of a kind that is closed, for people; empty: it is open. Blocks until the store answered.
    Jobs::Result<QString> closedSince(const QString &kind) const;

    //! Takes the mark away. False: there was none. For a process without a queue: \a driver is open.
    static Jobs::Result<bool> lift(Jobs::JobQueueDriver &driver, const QString &kind);

private:
    Jobs::JobQueue *const m_queue;
    const std::function<void(const QString &)> m_close;
    std::mutex m_mutex; //!< guards what follows
    int m_limit = 3;
    QHash<QString, int> m_crashes; //!< in a row
};

} // namespace Jobsd
