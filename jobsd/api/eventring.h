// SPDX-License-Identifier: MIT
#pragma once

#include "exchange.h"

#include <QtCore/QByteArray>

#include <atomic>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <set>

namespace Jobs::Api {

/*!
    \class Jobs::Api::EventRing
    \brief The last events, once for all who watch, as server-sent events.

    A watcher that comes back names the last event it saw and is given what followed. One that was away, or reads, too slowly for the ring is
    told so by an event "reset" and goes on with what is new: it costs no memory beyond the ring. Any thread.
*/
class EventRing : public std::enable_shared_from_this<EventRing>
{
public:
    enum class Topic : quint8 { Change = 1, Jobs = 2 };
    using Topics = quint8; //!< bits of Topic

    explicit EventRing(int maxWatchers, size_t maxEvents = 4096, qsizetype maxBytes = 4 * 1024 * 1024);

    void publish(Topic topic, const QByteArray &json);
    //! Null if too many watch already.
    std::shared_ptr<Source> watch(Topics topics, std::optional<qint64> lastSeen);
    bool isWatched(Topic topic) const;

    //! A watcher came or went: isWatched() may have changed.
    std::function<void()> onWatched;

private:
    class Watcher;
    struct Event
    {
        qint64 id = 0;
        Topic topic = Topic::Change;
        QByteArray text; //!< as it is sent
    };
    void left(Watcher *watcher);

    const int m_maxWatchers;
    const size_t m_maxEvents;
    const qsizetype m_maxBytes;
    std::atomic<int> m_watcherCount = 0;

    mutable std::mutex m_mutex; //!< guards what follows
    std::deque<Event> m_events;
    qsizetype m_bytes = 0;
    qint64 m_nextId; //!< grows over restarts too: it begins with the time
    std::set<Watcher *> m_watchers;
};

} // namespace Jobs::Api
