// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>

#include <chrono>
#include <map>
#include <mutex>

namespace Jobs::Api {

//! Slows down who guesses tokens: after so many wrong ones from one peer in a minute, none of its is looked at until the minute is over. Any thread.
class FailedLogins
{
public:
    using Instant = std::chrono::steady_clock::time_point;

    explicit FailedLogins(int limit) : m_limit(limit) {}

    bool isBarred(const QByteArray &peer, Instant now) const
    {
        std::lock_guard lock(m_mutex);
        const auto found = m_peers.find(peer);
        return found != m_peers.end() && found->second.count >= m_limit && now < found->second.until;
    }
    void failed(const QByteArray &peer, Instant now)
    {
        std::lock_guard lock(m_mutex);
        if (m_peers.size() >= maxPeers && !m_peers.contains(peer))
            std::erase_if(m_peers, [now](const auto &entry) { return entry.second.until <= now; });
        if (m_peers.size() >= maxPeers && !m_peers.contains(peer))
            m_peers.erase(m_peers.begin());
        Failures &failures = m_peers[peer];
        if (failures.until <= now)
            failures = {.count = 0, .until = now + std::chrono::minutes{1}};
        ++failures.count;
    }

private:
    static constexpr size_t maxPeers = 4096;
    struct Failures
    {
        int count = 0;
        Instant until{};
    };

    const int m_limit;
    mutable std::mutex m_mutex; //!< guards m_peers
    std::map<QByteArray, Failures> m_peers;
};

} // namespace Jobs::Api
