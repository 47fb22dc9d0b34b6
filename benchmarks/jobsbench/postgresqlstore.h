// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>
#include <QtCore/QVariant>
#include <QtSql/QSqlDatabase>

/*!
    \brief SQL of a measure's own in the database of a URL, beside the library. Gives up where it fails.

    Lives in the thread that makes it.
*/
class PostgresqlConnection
{
public:
    explicit PostgresqlConnection(const QString &url);
    ~PostgresqlConnection();
    Q_DISABLE_COPY_MOVE(PostgresqlConnection)

    QString schema() const { return m_schema; }
    //! The first value of the last statement's answer. "@schema" stands for the schema of the URL.
    QVariant run(const QString &statements);

private:
    QString m_name;
    QString m_schema;
    QSqlDatabase m_database;
};
