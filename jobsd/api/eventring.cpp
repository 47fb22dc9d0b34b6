// SPDX-License-Identifier: MIT
#include "eventring.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace Jobs::Api {

class EventRing::Watcher final : public Source
{
public:
    Watcher(std::shared_ptr<EventRing> ring, Topics topics, qint64 next)
        : topics(topics)
        , m_ring(std::move(ring))
        , m_next(next)
        , m_rest("retry: 1000\n\n")
    {
    }
    ~Watcher() override { m_ring->left(this); }

    qsizetype read(char *buffer, size_t size) override;
    void setOnMore(std::function<void()> more) override
    {
        std::lock_guard lock(m_ring->m_mutex);
        onMore = std::move(more);
    }

    const Topics topics;
    std::function<void()> onMore; //!< guarded by the ring's mutex

private:
    const std::shared_ptr<EventRing> m_ring;
    qint64 m_next; //!< the first event that was not taken yet
    QByteArray m_rest; //!< of an event that did not fit whole
};

qsizetype EventRing::Watcher::read(char *buffer, size_t size)
{
    qsizetype filled = 0;
    const auto take = [&] {
        const qsizetype part = std::min(m_rest.size(), qsizetype(size) - filled);
        std::memcpy(buffer + filled, m_rest.constData(), size_t(part));
        filled += part;
        m_rest = m_rest.sliced(part);
        return m_rest.isEmpty();
    };
    if (!take())
        return filled;
    std::lock_guard lock(m_ring->m_mutex);
    const qint64 first = m_ring->m_nextId - qint64(m_ring->m_events.size());
    if (m_next < first || m_next > m_ring->m_nextId) {
        m_next = m_ring->m_nextId;
        m_rest = "event: reset\nid: " + QByteArray::number(m_next - 1) + "\ndata: {}\n\n";
        if (!take())
            return filled;
    }
    while (m_next < m_ring->m_nextId) {
        const Event &event = m_ring->m_events[size_t(m_next - (m_ring->m_nextId - qint64(m_ring->m_events.size())))];
        ++m_next;
        if (!(topics & quint8(event.topic)))
            continue;
        m_rest = event.text;
        if (!take())
            break;
    }
    return filled;
}

EventRing::EventRing(int maxWatchers, size_t maxEvents, qsizetype maxBytes)
    : m_maxWatchers(maxWatchers)
    , m_maxEvents(maxEvents)
    , m_maxBytes(maxBytes)
    , m_nextId(std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch()).count())
{
}

void EventRing::publish(Topic topic, const QByteArray &json)
{
    std::vector<std::function<void()>> wakes;
    {
        std::lock_guard lock(m_mutex);
        Event event{.id = m_nextId++, .topic = topic, .text = {}};
        event.text = QByteArray(topic == Topic::Change ? "event: change\nid: " : "event: jobs\nid: ") + QByteArray::number(event.id) + "\ndata: " + json + "\n\n";
        m_bytes += event.text.size();
        m_events.push_back(std::move(event));
        while (m_events.size() > m_maxEvents || (m_bytes > m_maxBytes && m_events.size() > 1)) {
            m_bytes -= m_events.front().text.size();
            m_events.pop_front();
        }
        for (const Watcher *watcher : m_watchers) {
            if (watcher->onMore && (watcher->topics & quint8(topic)))
                wakes.push_back(watcher->onMore);
        }
    }
    for (const auto &wake : wakes) // outside of the lock: they take their streams' own
        wake();
}

std::shared_ptr<Source> EventRing::watch(Topics topics, std::optional<qint64> lastSeen)
{
    if (++m_watcherCount > m_maxWatchers) {
        --m_watcherCount;
        return nullptr;
    }
    std::shared_ptr<Watcher> watcher;
    {
        std::lock_guard lock(m_mutex);
        watcher = std::make_shared<Watcher>(shared_from_this(), topics, lastSeen ? *lastSeen + 1 : m_nextId);
        m_watchers.insert(watcher.get());
    }
    if (onWatched)
        onWatched();
    return watcher;
}

void EventRing::left(Watcher *watcher)
{
    {
        std::lock_guard lock(m_mutex);
        m_watchers.erase(watcher);
    }
    --m_watcherCount;
    if (onWatched)
        onWatched();
}

bool EventRing::isWatched(Topic topic) const
{
    std::lock_guard lock(m_mutex);
    return std::ranges::any_of(m_watchers, [topic](const Watcher *watcher) { return (watcher->topics & quint8(topic)) != 0; });
}

} // namespace Jobs::Api
