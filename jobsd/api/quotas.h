// SPDX-License-Identifier: MIT
#pragma once

#include "apioptions.h"

#include <map>
#include <mutex>
#include <utility>

namespace Jobs::Api {

/*!
    \brief Counts what callers do against their rates. Any thread.

    Each caller has a bucket that holds as much as its rate allows in one of its times, and fills evenly. Who asks for more than a whole
    bucket is served from a full one, and waits the longer for the next time.
*/
class Quotas
{
public:
    using Instant = std::chrono::steady_clock::time_point;
    enum class Counted : quint8 { Requests, Pushes };

    //! Zero if \a amount is taken; otherwise nothing is, and it is worth asking again after that long.
    std::chrono::milliseconds take(const QString &caller, Counted counted, const Rate &rate, qint64 amount, Instant now);

private:
    struct Bucket
    {
        double level = 0;
        Instant filled{};
    };
    static constexpr size_t maxBuckets = 8192;
    void forgetOldest();

    std::mutex m_mutex; //!< guards m_buckets
    std::map<std::pair<QString, Counted>, Bucket> m_buckets;
};

} // namespace Jobs::Api
