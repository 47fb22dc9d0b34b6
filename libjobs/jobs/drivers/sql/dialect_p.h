// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobqueueerror.h>

#include <QtCore/QLatin1StringView>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlError>

#include <chrono>
#include <memory>

namespace Jobs::Sql {

class Session;

/*!
    What differs between SQL stores beside their SQL text, which lies in a folder of the dialect's name:
    \c{migrations/NNNN_name.sql} and \c{statements/name.sql} (see statement_p.h for how those are written).
*/
class Dialect
{
public:
    virtual ~Dialect() = default;

    virtual QLatin1StringView name() const = 0;
    //! The store in messages, without secrets.
    virtual QString store() const = 0;
    //! A message that says what to do, under the right code. \a committing: the error is the answer to a COMMIT.
    virtual JobQueueError errorFrom(const QSqlError &error, bool committing) const = 0;
    //! Somebody else holds the store: asking again may help.
    virtual bool isBusy(const QSqlError &error) const = 0;
    //! How long to ask again.
    virtual std::chrono::milliseconds patience() const = 0;

    //! The SQL of a file with the names put in that are known only at run time.
    virtual QString adapted(const QString &sql) const { return sql; }
    /*!
        Are statements prepared on the connection and kept? If not, each is sent as one text with its values written in:
        a pooler that hands connections on between transactions keeps nothing.
    */
    virtual bool keepsStatements() const { return true; }
    //! What a migration's file is made of, each run by itself. Here statements end with a semicolon at the end of a line.
    virtual QStringList statementsOf(const QString &migration) const
    {
        return migration.split(QStringLiteral(";\n"), Qt::SkipEmptyParts);
    }
    //! Does the store's own clock count? Then there is a statement "now".
    virtual bool hasClock() const { return false; }
    //! What to use instead of a store that is somebody else's, in messages.
    virtual QString elsewhere() const { return QStringLiteral("another file"); }

    //! Adds and opens a connection of that name, fit for use.
    virtual Result<QSqlDatabase> connect(const QString &connectionName) = 0;
    //! The same for one that changes nothing, not even the settings of a store.
    virtual Result<QSqlDatabase> connectToLook(const QString &connectionName) { return connect(connectionName); }
    //! False: to connect would make the store.
    virtual bool exists() const { return true; }
    //! Is \a database, a connection of somebody else, one to this store?
    virtual Result<> checkConnection(QSqlDatabase &database) const = 0;
};

} // namespace Jobs::Sql
