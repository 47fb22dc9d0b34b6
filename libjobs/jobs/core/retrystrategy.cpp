// SPDX-License-Identifier: MIT
#include <jobs/core/retrystrategy.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace Jobs {

namespace {

using Delay = RetryStrategy::Delay;

Delay bounded(Delay delay) { return std::clamp(delay, Delay{0}, maxRetryDelay); }

//! \a factor times \a base, at most \a max. In floating point, where nothing can overflow; all delays up to a year are exact there.
Delay grown(Delay base, double factor, Delay max)
{
    const double product = double(base.count()) * factor;
    return product < double(max.count()) ? Delay{qint64(product)} : max;
}

//! A delay somewhere in \a middle ± \a share of it, and not above \a max. What has reached the maximum spreads below it, rather than in one heap at it.
Delay spread(Delay middle, double share, Delay max, double random)
{
    const double low = double(middle.count()) * (1 - share);
    const double high = std::min(double(middle.count()) * (1 + share), double(max.count()));
    return Delay{qint64(low + (high - low) * random)};
}

} // namespace

RetryStrategy::RetryStrategy() = default;

RetryStrategy RetryStrategy::withMaxAttempts(int attempts) const
{
    RetryStrategy strategy = *this;
    strategy.m_maxAttempts = std::max(attempts, 1);
    return strategy;
}

std::optional<RetryStrategy::Delay> RetryStrategy::delayAfter(int attempt, int maxAttempts, const JobError &error,
                                                              double random) const
{
    if (!error.retryable || attempt >= maxAttempts || m_shape == Shape::None)
        return std::nullopt;

    const int failures = std::max(attempt, 1);
    std::optional<Delay> delay;
    switch (m_shape) {
    case Shape::None:
        break;
    case Shape::Constant:
        delay = m_base;
        break;
    case Shape::Linear:
        delay = grown(m_base, failures, m_max);
        break;
    case Shape::Exponential:
        // 2^64 ms is beyond every maximum; larger exponents would only reach infinity.
        delay = spread(grown(m_base, std::ldexp(1.0, std::min(failures - 1, 64)), m_max), m_jitter, m_max,
                       std::clamp(random, 0.0, 1.0));
        break;
    case Shape::Table:
        // A job may be given more attempts than the table has entries: the last entry then repeats.
        if (!m_table.isEmpty())
            delay = m_table.at(std::min(qsizetype(failures), m_table.size()) - 1);
        break;
    case Shape::Custom:
        try {
            delay = m_function ? m_function(failures, error) : std::nullopt;
        } catch (...) {
            delay.reset();
        }
        break;
    }

    if (delay && error.retryAfter)
        delay = *error.retryAfter;
    return delay ? std::optional(bounded(*delay)) : std::nullopt;
}

RetryStrategy noRetry()
{
    RetryStrategy strategy;
    strategy.m_shape = RetryStrategy::Shape::None;
    strategy.m_maxAttempts = 1;
    return strategy;
}

RetryStrategy constantRetry(int maxAttempts, RetryStrategy::Delay delay)
{
    RetryStrategy strategy;
    strategy.m_shape = RetryStrategy::Shape::Constant;
    strategy.m_base = bounded(delay);
    return strategy.withMaxAttempts(maxAttempts);
}

RetryStrategy linearRetry(int maxAttempts, RetryStrategy::Delay step, RetryStrategy::Delay max)
{
    RetryStrategy strategy;
    strategy.m_shape = RetryStrategy::Shape::Linear;
    strategy.m_base = bounded(step);
    strategy.m_max = bounded(max);
    return strategy.withMaxAttempts(maxAttempts);
}

RetryStrategy exponentialJitter(int maxAttempts, RetryStrategy::Delay base, RetryStrategy::Delay max, double jitter)
{
    RetryStrategy strategy;
    strategy.m_shape = RetryStrategy::Shape::Exponential;
    strategy.m_base = bounded(base);
    strategy.m_max = bounded(max);
    strategy.m_jitter = jitter > 0 ? std::min(jitter, 1.0) : 0; // also turns NaN into 0
    return strategy.withMaxAttempts(maxAttempts);
}

RetryStrategy tableRetry(QList<RetryStrategy::Delay> delays)
{
    std::ranges::transform(delays, delays.begin(), bounded);
    RetryStrategy strategy;
    strategy.m_shape = RetryStrategy::Shape::Table;
    strategy.m_table = std::move(delays);
    return strategy.withMaxAttempts(int(strategy.m_table.size()) + 1);
}

RetryStrategy customRetry(int maxAttempts, RetryStrategy::Function function)
{
    RetryStrategy strategy;
    strategy.m_shape = RetryStrategy::Shape::Custom;
    strategy.m_function = std::move(function);
    return strategy.withMaxAttempts(maxAttempts);
}

} // namespace Jobs
