// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/joboutcome.h>
#include <jobs/core/jobsglobal.h>

#include <QtCore/QList>

#include <chrono>
#include <functional>
#include <optional>

namespace Jobs {

//! No strategy and no error can ask for more.
inline constexpr std::chrono::milliseconds maxRetryDelay = std::chrono::hours{24 * 365};

/*!
    When a failed job runs again, and when it has failed for good.

    A value: copied, compared by nobody, callable from any thread. Delays are never negative and never
    exceed the strategy's maximum, also for absurd attempt numbers (no shift, no overflow). The error's own
    retryAfter, which a server may have dictated, is bounded by maxRetryDelay alone.
*/
class JOBS_EXPORT RetryStrategy
{
public:
    using Delay = std::chrono::milliseconds;
    //! \a attempt counts from 1; an empty answer ends the job as failed.
    using Function = std::function<std::optional<Delay>(int attempt, const JobError &error)>;

    //! exponentialJitter(10)
    RetryStrategy();

    int maxAttempts() const { return m_maxAttempts; }
    RetryStrategy withMaxAttempts(int attempts) const;

    /*!
        The pause after failed attempt number \a attempt (from 1) of at most \a maxAttempts, or nothing if the job
        has failed for good. \a random lies in [0, 1) and drives the jitter. Never throws: a lambda that
        throws counts as "no retry".
    */
    std::optional<Delay> delayAfter(int attempt, int maxAttempts, const JobError &error, double random) const;

private:
    enum class Shape { None, Constant, Linear, Exponential, Table, Custom };

    friend JOBS_EXPORT RetryStrategy noRetry();
    friend JOBS_EXPORT RetryStrategy constantRetry(int, Delay);
    friend JOBS_EXPORT RetryStrategy linearRetry(int, Delay, Delay);
    friend JOBS_EXPORT RetryStrategy exponentialJitter(int, Delay, Delay, double);
    friend JOBS_EXPORT RetryStrategy tableRetry(QList<Delay>);
    friend JOBS_EXPORT RetryStrategy customRetry(int, Function);

    Shape m_shape = Shape::Exponential;
    int m_maxAttempts = 10;
    Delay m_base{1000};
    Delay m_max{std::chrono::hours{1}};
    double m_jitter = 0.5;
    QList<Delay> m_table;
    Function m_function;
};

//! One attempt, no more.
JOBS_EXPORT RetryStrategy noRetry();
JOBS_EXPORT RetryStrategy constantRetry(int maxAttempts, RetryStrategy::Delay delay);
//! step, 2 × step, 3 × step … up to \a max.
JOBS_EXPORT RetryStrategy linearRetry(int maxAttempts, RetryStrategy::Delay step,
                                      RetryStrategy::Delay max = std::chrono::hours{1});
/*!
    base, 2 × base, 4 × base … up to \a max, each spread by ± \a jitter (a share from 0 to 1) but never above \a max,
    so that jobs which failed together do not come back together.
*/
JOBS_EXPORT RetryStrategy exponentialJitter(int maxAttempts, RetryStrategy::Delay base = std::chrono::seconds{1},
                                            RetryStrategy::Delay max = std::chrono::hours{1}, double jitter = 0.5);
//! One retry for each entry; a job that was given more attempts repeats the last one.
JOBS_EXPORT RetryStrategy tableRetry(QList<RetryStrategy::Delay> delays);
JOBS_EXPORT RetryStrategy customRetry(int maxAttempts, RetryStrategy::Function function);

} // namespace Jobs
