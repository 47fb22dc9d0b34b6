// SPDX-License-Identifier: MIT
#include "redisfactory_p.h"

namespace Jobs {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<JobQueueDriver>> makeRedisDriver(const QString &)
{
    return failure(
        JobQueueError::Code::NotSupported,
        u"this libjobs was built without Redis; install hiredis (libhiredis-dev) and build with -DJOBS_REDIS=ON"_s);
}

} // namespace Jobs
