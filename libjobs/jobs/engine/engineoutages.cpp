// SPDX-License-Identifier: MIT

// A store that fails, and works again.

#include "engine_p.h"

#include "logging_p.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace Jobs {

void Engine::noteStoreError(const JobQueueError &error)
{
    const Monotonic now = m_clock->monotonic();
    const auto backoff = std::chrono::duration<double>(std::min(5.0, 0.02 * double(1 << std::min(m_failures, 10))));
    m_retryAt = now + std::chrono::duration_cast<Monotonic>(backoff * (0.5 + m_random->uniform()));
    ++m_failures;
    if (m_outageSince)
        return;
    m_outageSince = now;
    m_outage = error;
    {
        std::lock_guard lock(m_outagesMutex);
        m_outages.since = m_clock->now();
    }
    qCWarning(lcStore).noquote() << "the store fails:" << error.toString();
    if (onStoreState)
        onStoreState(error, {});
}

void Engine::noteStoreWorks()
{
    if (!m_outageSince)
        return;
    const auto outage = std::chrono::duration_cast<std::chrono::milliseconds>(m_clock->monotonic() - *m_outageSince);
    m_outageSince.reset();
    m_outage.reset();
    {
        std::lock_guard lock(m_outagesMutex);
        ++m_outages.count;
        m_outages.total += outage;
        m_outages.since.reset();
    }
    m_failures = 0;
    m_retryAt = Monotonic{0};
    m_dueKnown = false;
    mayHaveWork();
    qCInfo(lcStore) << "the store works again after" << outage.count() << "ms";
    if (onStoreState)
        onStoreState(std::nullopt, outage);
}

StoreOutages Engine::outages() const
{
    std::lock_guard lock(m_outagesMutex);
    StoreOutages outages = m_outages;
    if (outages.since) {
        ++outages.count;
        outages.total += std::max(m_clock->now() - *outages.since, 0ms);
    }
    return outages;
}

} // namespace Jobs
