// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobsglobal.h>
#include <jobs/core/timestamp.h>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace Jobs {

/*!
    \class Jobs::Clock
    \brief Where the engine gets its time from; tests hand in one that they turn.

    All functions may be called from any thread. now() is the wall clock: due times and what people read.
    monotonic() never goes back and is not touched by a wrong or corrected wall clock: deadlines, leases and
    durations of this process are kept in it.
*/
class JOBS_EXPORT Clock
{
public:
    using Waker = std::function<void()>;

    virtual ~Clock();
    virtual Timestamp now() const = 0;
    virtual std::chrono::nanoseconds monotonic() const = 0;

    /*!
        How long a thread may really sleep until this clock's monotonic() has grown by \a duration; nothing means:
        until a waker is called. The system's clock answers \a duration.
    */
    virtual std::optional<std::chrono::nanoseconds> realDelay(std::chrono::nanoseconds duration) const;

    //! \a waker is called, from any thread, whenever the clock was turned. Returns a number for removeWaker().
    virtual int addWaker(Waker waker);
    //! After it returns the waker is not called any more.
    virtual void removeWaker(int number);
};

//! The machine's clocks. One for the process.
JOBS_EXPORT std::shared_ptr<Clock> systemClock();

/*!
    Randomness for jitter and the like, behind an interface so that a seed can repeat a run. Any thread.
*/
class JOBS_EXPORT RandomSource
{
public:
    virtual ~RandomSource();
    //! In [0, 1).
    virtual double uniform() = 0;
};

JOBS_EXPORT std::shared_ptr<RandomSource> systemRandom();
//! The same numbers for the same \a seed.
JOBS_EXPORT std::shared_ptr<RandomSource> seededRandom(quint64 seed);

} // namespace Jobs
