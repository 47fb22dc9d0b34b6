// SPDX-License-Identifier: MIT
#include <jobs/core/jobfilter.h>

#include <algorithm>

namespace Jobs {

namespace {

template<typename T>
bool isAmong(const QList<T> &allowed, const T &value)
{
    return allowed.isEmpty() || allowed.contains(value);
}

} // namespace

bool JobFilter::matches(const QueuedJob &job) const
{
    return isAmong(ids, job.id) && isAmong(states, job.state) && isAmong(queues, job.queue) && isAmong(kinds, job.kind)
        && std::ranges::all_of(tags, [&job](const QString &tag) { return job.tags.contains(tag); })
        && (errorContains.isEmpty() || job.error.contains(errorContains))
        && (!createdFrom || job.createdAt >= *createdFrom) && (!createdUntil || job.createdAt < *createdUntil);
}

} // namespace Jobs
