// SPDX-License-Identifier: MIT
#include <jobs/core/queuestats.h>

namespace Jobs {

qint64 StoreStats::total(JobState state) const
{
    qint64 sum = 0;
    for (const JobCounts &count : counts)
        sum += count[state];
    return sum;
}

qint64 StoreStats::total(JobState state, const QString &queue) const
{
    qint64 sum = 0;
    for (const JobCounts &count : counts) {
        if (count.queue == queue)
            sum += count[state];
    }
    return sum;
}

} // namespace Jobs
