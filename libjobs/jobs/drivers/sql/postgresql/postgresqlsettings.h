// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobqueueerror.h>
#include <jobs/core/jobsglobal.h>

#include <QtCore/QList>
#include <QtCore/QString>

#include <chrono>
#include <utility>

namespace Jobs {

//! Where a PostgresqlDriver keeps its jobs, and what its server's surroundings allow.
struct JOBS_EXPORT PostgresqlSettings
{
    QString user; //!< empty: as libpq decides, as with all that is not given
    QString password;
    QString database;
    //! Of libpq, as given: host, port, service, sslmode, sslrootcert, application_name, … Several hosts for a failover are one
    //! list, as libpq takes it.
    QList<std::pair<QString, QString>> parameters;

    QString schema = QStringLiteral("jobs"); //!< made by who opens the store first
    /*!
        Wait for NOTIFY, on a connection of its own. Off where a pooler hands connections on between transactions (PgBouncer's
        pool_mode = transaction): nothing is left on a connection then, and news are looked for every pollInterval.
    */
    bool listens = true;
    std::chrono::milliseconds pollInterval{250}; //!< while nobody listens; a second otherwise

    static Result<PostgresqlSettings> fromUrl(const QString &url);
    //! The URL without secrets.
    QString description() const;
    //! What NOTIFY goes to.
    QString channel() const { return schema + QStringLiteral("_wake"); }
};

} // namespace Jobs
