// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QLoggingCategory>

namespace Jobs {

Q_DECLARE_LOGGING_CATEGORY(lcQueue) //!< jobs.queue: start, stop, settings
Q_DECLARE_LOGGING_CATEGORY(lcPush) //!< jobs.push
Q_DECLARE_LOGGING_CATEGORY(lcWorker) //!< jobs.worker: attempts and their ends
Q_DECLARE_LOGGING_CATEGORY(lcHandler) //!< jobs.handler: what handlers say
Q_DECLARE_LOGGING_CATEGORY(lcStore) //!< jobs.store: outages, leases, maintenance

} // namespace Jobs
