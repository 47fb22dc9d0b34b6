// SPDX-License-Identifier: MIT
#pragma once

#include "sqlitedriver.h"

#include <jobs/drivers/sql/dialect_p.h>

namespace Jobs::Sql {

class SqliteDialect final : public Dialect
{
public:
    explicit SqliteDialect(SqliteOptions options, bool onlyReads);

    QLatin1StringView name() const override;
    QString store() const override;
    JobQueueError errorFrom(const QSqlError &error, bool committing) const override;
    bool isBusy(const QSqlError &error) const override;
    std::chrono::milliseconds patience() const override { return m_options.busyTimeout; }
    Result<QSqlDatabase> connect(const QString &connectionName) override;
    Result<QSqlDatabase> connectToLook(const QString &connectionName) override;
    bool exists() const override;
    Result<> checkConnection(QSqlDatabase &database) const override;

private:
    Result<QSqlDatabase> open(const QString &connectionName, const QString &options = {}) const;
    Result<> configure(QSqlDatabase &database) const;
    //! One PRAGMA or query; waits while others are in the way. Answers its first column.
    Result<QVariant> ask(QSqlDatabase &database, const QString &sql) const;

    SqliteOptions m_options;
    bool m_onlyReads;
};

} // namespace Jobs::Sql
