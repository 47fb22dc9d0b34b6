// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobqueueerror.h>
#include <jobs/core/jobsglobal.h>

#include <QtCore/QString>

#include <chrono>

namespace Jobs {

/*!
    Where a Redis store is and how to reach it. Plain values; fromUrl() reads

    \code
    redis://[user[:password]@]host[:port][/database][?prefix=jobs&timeout=5000]
    rediss://…                     the same over TLS; also ?ca=FILE&cert=FILE&key=FILE, and verify=none for tests
    redis+unix:///path/of/socket   also ?db=0&user=…&password=…
    \endcode

    The prefix stands before the names of all keys; two stores of one server differ in it, or in the database.
*/
struct JOBS_EXPORT RedisSettings
{
    QString host = QStringLiteral("127.0.0.1");
    int port = 6379;
    QString socket; //!< path of a Unix socket: instead of host and port
    QString user;
    QString password;
    int database = 0;
    QString prefix = QStringLiteral("jobs");
    std::chrono::milliseconds timeout{5000}; //!< to connect, and for each answer

    bool tls = false;
    bool verifyPeer = true;
    QString caFile; //!< instead of the system's authorities
    QString certFile; //!< to identify ourselves
    QString keyFile;

    /*!
        For tests: time stands still, and is what the key PREFIX:test-time says, in milliseconds since 1970.
        No URL can ask for it.
    */
    bool testTime = false;

    static Result<RedisSettings> fromUrl(const QString &url);
    //! The URL without secrets.
    QString description() const;
};

} // namespace Jobs
