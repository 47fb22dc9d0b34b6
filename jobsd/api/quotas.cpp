// SPDX-License-Identifier: MIT
#include "quotas.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace Jobs::Api {

std::chrono::milliseconds Quotas::take(const QString &caller, Counted counted, const Rate &rate, qint64 amount, Instant now)
{
    using Milliseconds = std::chrono::duration<double, std::milli>;
    if (!rate.isLimited() || amount <= 0)
        return {};
    const auto whole = double(rate.count);
    const double perMillisecond = whole / double(rate.per.count());
    std::lock_guard lock(m_mutex);
    const std::pair key{caller, counted};
    auto found = m_buckets.find(key);
    if (found == m_buckets.end()) {
        if (m_buckets.size() >= maxBuckets)
            forgetOldest();
        found = m_buckets.insert({key, {.level = whole, .filled = now}}).first;
    }
    Bucket &bucket = found->second;
    bucket.level = std::min(whole, bucket.level + Milliseconds(now - bucket.filled).count() * perMillisecond);
    bucket.filled = now;
    const double needed = std::min(double(amount), whole);
    if (bucket.level < needed)
        return std::chrono::milliseconds{qint64(std::ceil((needed - bucket.level) / perMillisecond))};
    bucket.level -= double(amount);
    return {};
}

//! The half that was not used for the longest time: who has not called for long has a full bucket, and is as good as new.
void Quotas::forgetOldest()
{
    std::vector<Instant> times;
    times.reserve(m_buckets.size());
    for (const auto &entry : m_buckets)
        times.push_back(entry.second.filled);
    const auto middle = times.begin() + qsizetype(times.size() / 2);
    std::ranges::nth_element(times, middle);
    std::erase_if(m_buckets, [limit = *middle](const auto &entry) { return entry.second.filled <= limit; });
}

} // namespace Jobs::Api
