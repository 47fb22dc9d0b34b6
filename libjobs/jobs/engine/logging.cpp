// SPDX-License-Identifier: MIT
#include "logging_p.h"

namespace Jobs {

Q_LOGGING_CATEGORY(lcQueue, "jobs.queue", QtInfoMsg)
Q_LOGGING_CATEGORY(lcPush, "jobs.push", QtInfoMsg)
Q_LOGGING_CATEGORY(lcWorker, "jobs.worker", QtInfoMsg)
Q_LOGGING_CATEGORY(lcHandler, "jobs.handler", QtInfoMsg)
Q_LOGGING_CATEGORY(lcStore, "jobs.store", QtInfoMsg)

} // namespace Jobs
