// SPDX-License-Identifier: MIT
#pragma once

#include "postgresqlsettings.h"

#include <jobs/drivers/sql/dialect_p.h>

namespace Jobs::Sql {

/*!
    Statements name tables as \c{@schema.jobs}; \c{@schema_text} and \c{@channel_text} are the names as strings. Nothing is
    kept on a connection, neither settings nor prepared statements, so that a pooler may hand it on after each transaction.
*/
class PostgresqlDialect final : public Dialect
{
public:
    explicit PostgresqlDialect(PostgresqlSettings settings) : m_settings(std::move(settings)) {}

    QLatin1StringView name() const override;
    QString store() const override { return m_settings.description(); }
    JobQueueError errorFrom(const QSqlError &error, bool committing) const override;
    bool isBusy(const QSqlError &error) const override;
    std::chrono::milliseconds patience() const override { return std::chrono::seconds{5}; }
    QString adapted(const QString &sql) const override;
    bool keepsStatements() const override { return false; }
    //! All in one: the server finds the ends, also those within functions.
    QStringList statementsOf(const QString &migration) const override { return {migration}; }
    bool hasClock() const override { return true; }
    QString elsewhere() const override;
    Result<QSqlDatabase> connect(const QString &connectionName) override;
    Result<> checkConnection(QSqlDatabase &database) const override;

    //! What the store says it is, once it was opened.
    void setIdentity(const QString &identity) { m_identity = identity; }

private:
    Result<> check(QSqlDatabase &database) const;

    PostgresqlSettings m_settings;
    QString m_identity;
};

/*!
    Adds and opens a connection as the settings say; it is removed again if that fails. \a role is told to the server as part
    of the application's name.
*/
Result<QSqlDatabase> connectTo(const PostgresqlSettings &settings, const QString &connectionName, QLatin1StringView role);

} // namespace Jobs::Sql
