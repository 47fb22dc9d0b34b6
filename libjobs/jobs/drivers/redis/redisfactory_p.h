// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/drivers/jobqueuedriver.h>

namespace Jobs {

//! The driver for a redis:, rediss: or redis+unix: URL; an error that says how to build one where this build has none.
Result<std::unique_ptr<JobQueueDriver>> makeRedisDriver(const QString &url);

} // namespace Jobs
