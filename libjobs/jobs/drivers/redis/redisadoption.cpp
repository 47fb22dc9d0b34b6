// SPDX-License-Identifier: MIT
#include "redisdriver_p.h"

namespace Jobs {

using namespace Redis;

Result<std::vector<PushedJob>> RedisDriver::adopt(const std::vector<MovedJob> &jobs)
{
    if (auto connected = d->connect(); !connected)
        return tl::unexpected(connected.error());
    std::vector<NewJob> named(jobs.size());
    for (size_t i = 0; i < jobs.size(); ++i) {
        named[i].queue = jobs[i].job.queue;
        named[i].kind = jobs[i].job.kind;
    }
    const auto lanes = d->lanesOf(named);
    if (!lanes)
        return tl::unexpected(lanes.error());
    Command command = d->command(Script::Adopt);
    command.add(jobs.size());
    for (size_t i = 0; i < jobs.size(); ++i)
        addMoved(command, jobs[i], (*lanes)[i]);
    const auto reply = d->run(std::move(command), Effect::Writes);
    if (!reply)
        return tl::unexpected(reply.error());
    std::vector<PushedJob> adopted;
    for (size_t i = 0; i + 1 < reply->size(); i += 2)
        adopted.push_back({readId((*reply)[i].text()), (*reply)[i + 1].text() == "1"});
    return adopted;
}

} // namespace Jobs
