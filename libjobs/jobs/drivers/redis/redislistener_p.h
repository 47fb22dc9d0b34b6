// SPDX-License-Identifier: MIT
#pragma once

#include "redissettings.h"

#include <QtCore/QByteArray>
#include <QtCore/QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace Jobs::Redis {

class Subscription;

/*!
    Hears of news in the store on a connection of its own, in a thread of its own, and tells \a wakeUp from there; not more often
    than every few milliseconds, and not of what this very driver announced. Connects again by itself.
*/
class Listener
{
public:
    Listener(RedisSettings settings, std::function<void()> wakeUp);
    ~Listener();

    bool isListening() const { return m_listening; }
    //! Names this driver in its announcements.
    const QByteArray &identity() const { return m_identity; }
    //! Announces in a few milliseconds, once for all that ask until then. Any thread.
    void announceSoon();

private:
    QByteArray m_identity;
    std::atomic<bool> m_listening = false;
    std::atomic<bool> m_announcing = false;
    QThread m_thread;
    std::unique_ptr<Subscription> m_subscription; // lives in m_thread
};

} // namespace Jobs::Redis
