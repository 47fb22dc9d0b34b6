// SPDX-License-Identifier: MIT
#include "fakeclock.h"

#include <vector>

namespace Jobs {

FakeClock::FakeClock(Timestamp start) : m_now(start) {}

Timestamp FakeClock::now() const
{
    const std::scoped_lock lock(m_mutex);
    return m_now;
}

std::chrono::nanoseconds FakeClock::monotonic() const
{
    const std::scoped_lock lock(m_mutex);
    return m_monotonic;
}

std::optional<std::chrono::nanoseconds> FakeClock::realDelay(std::chrono::nanoseconds duration) const
{
    if (duration <= std::chrono::nanoseconds{0})
        return duration;
    return std::nullopt;
}

int FakeClock::addWaker(Waker waker)
{
    const std::scoped_lock lock(m_wakerMutex);
    m_wakers.emplace(++m_lastWaker, std::move(waker));
    return m_lastWaker;
}

void FakeClock::removeWaker(int number)
{
    const std::scoped_lock lock(m_wakerMutex);
    m_wakers.erase(number);
}

void FakeClock::advance(std::chrono::milliseconds duration)
{
    Q_ASSERT(duration >= std::chrono::milliseconds{0});
    {
        const std::scoped_lock lock(m_mutex);
        m_now += duration;
        m_monotonic += duration;
    }
    wakeAll();
}

void FakeClock::setWallClock(Timestamp now)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_now = now;
    }
    wakeAll();
}

void FakeClock::wakeAll()
{
    const std::scoped_lock lock(m_wakerMutex);
    std::vector<int> numbers;
    for (const auto &[number, waker] : m_wakers)
        numbers.push_back(number);
    for (const int number : numbers) {
        // A waker may have removed this one; it may also remove itself, so the call is made on a copy.
        if (const auto found = m_wakers.find(number); found != m_wakers.end()) {
            const Waker waker = found->second;
            waker();
        }
    }
}

} // namespace Jobs
