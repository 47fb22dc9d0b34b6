// SPDX-License-Identifier: MIT
#include "redisfactory_p.h"

#include "redisdriver.h"

namespace Jobs {

Result<std::unique_ptr<JobQueueDriver>> makeRedisDriver(const QString &url)
{
    auto settings = RedisSettings::fromUrl(url);
    if (!settings)
        return tl::unexpected(settings.error());
    return std::make_unique<RedisDriver>(*std::move(settings));
}

} // namespace Jobs
