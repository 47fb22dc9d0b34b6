// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobqueueerror.h>
#include <jobs/core/jobsglobal.h>
#include <jobs/drivers/jobqueuedriver.h>

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <memory>

namespace Jobs {

/*!
    The driver for a store, not yet opened:

    \table
    \row \li memory:              \li this process, gone with it
    \row \li redis://HOST:PORT/DB \li a Redis or Valkey server; rediss: over TLS, redis+unix:///PATH on a Unix socket: RedisSettings
    \row \li sqlite:PATH          \li one file; ?synchronous=normal trades power-cut safety for speed,
                                      ?busy_timeout=MS says how long to wait for other writers (5000)
    \endtable

    A malformed URL, an unknown scheme or an unknown option is an error that lists the known ones. A path with a ? in it is
    written with %3F.
*/
JOBS_EXPORT Result<std::unique_ptr<JobQueueDriver>> openDriver(const QString &url);

//! "memory", "sqlite", …
JOBS_EXPORT QStringList driverSchemes();

} // namespace Jobs
