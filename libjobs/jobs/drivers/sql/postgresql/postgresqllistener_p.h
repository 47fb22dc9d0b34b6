// SPDX-License-Identifier: MIT
#pragma once

#include "postgresqlsettings.h"

#include <QtCore/QByteArray>
#include <QtCore/QThread>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>

namespace Jobs::Sql {

class PostgresqlEars;

/*!
    \brief Hints between the processes that share a store, by LISTEN and NOTIFY, in a thread and on a connection of their own.

    A lost connection is opened again, with growing pauses, and listened to anew; that counts as a hint, since one may have
    been missed. Announcements in quick succession are sent as one, never in the caller's thread and never with the commit
    that they announce: NOTIFY takes a lock over the whole server until its transaction has ended.
*/
class PostgresqlListener
{
public:
    //! \a wakeUp is called in the listener's thread; without one nothing is listened to.
    PostgresqlListener(PostgresqlSettings settings, std::function<void()> wakeUp);
    ~PostgresqlListener();

    bool isListening() const { return m_listening; }
    void announce();
    //! What announces, for who sends it with a trip of his own, and how long he shall leave announcing to this one afterwards.
    const QByteArray &announcement() const { return m_announcement; }
    static constexpr std::chrono::milliseconds quiet{2};

private:
    QThread m_thread;
    std::atomic<bool> m_listening = false;
    std::atomic<bool> m_announcing = false;
    QByteArray m_announcement;
    std::unique_ptr<PostgresqlEars> m_ears;
};

} // namespace Jobs::Sql
