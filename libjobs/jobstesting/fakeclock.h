// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/clock.h>

#include <map>
#include <mutex>

namespace Jobs {

/*!
    \brief A clock that stands still until the test turns it. Any thread.

    Whoever sleeps by this clock is woken by its turning, never by time.
*/
class FakeClock final : public Clock
{
public:
    //! 2026-01-01 00:00 UTC, or \a start.
    explicit FakeClock(Timestamp start = fromMSecs(1'767'225'600'000));

    Timestamp now() const override;
    std::chrono::nanoseconds monotonic() const override;
    std::optional<std::chrono::nanoseconds> realDelay(std::chrono::nanoseconds duration) const override;
    int addWaker(Waker waker) override;
    void removeWaker(int number) override;

    //! Both clocks move on; the wakers have been called when it returns. \a duration is not negative.
    void advance(std::chrono::milliseconds duration);
    //! Somebody sets the wall clock, forward or back; monotonic() stays.
    void setWallClock(Timestamp now);

private:
    void wakeAll();

    mutable std::mutex m_mutex;
    Timestamp m_now; // guarded by m_mutex
    std::chrono::nanoseconds m_monotonic{0}; // guarded by m_mutex

    std::recursive_mutex m_wakerMutex; // a waker may remove itself
    std::map<int, Waker> m_wakers; // guarded by m_wakerMutex
    int m_lastWaker = 0; // guarded by m_wakerMutex
};

} // namespace Jobs
