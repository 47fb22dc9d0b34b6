// SPDX-License-Identifier: MIT
#include "postgresqlstore.h"

#include "await.h"

#include <jobs/drivers/sql/postgresql/postgresqlsettings.h>

#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>

#include <atomic>

using namespace Qt::StringLiterals;

PostgresqlConnection::PostgresqlConnection(const QString &url)
{
    static std::atomic<int> counter = 0;
    const auto settings = valueOf(Jobs::PostgresqlSettings::fromUrl(url));
    m_schema = settings.schema;
    m_name = u"jobsbench-%1"_s.arg(++counter);
    m_database = QSqlDatabase::addDatabase(u"QPSQL"_s, m_name);
    m_database.setDatabaseName(settings.database);
    m_database.setUserName(settings.user);
    m_database.setPassword(settings.password);
    QStringList options;
    for (const auto &[name, text] : settings.parameters)
        options.append(u"%1='%2'"_s.arg(name, text));
    m_database.setConnectOptions(options.join(u';'));
    if (!m_database.open())
        giveUp(m_database.lastError().text());
}

PostgresqlConnection::~PostgresqlConnection()
{
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

QVariant PostgresqlConnection::run(const QString &statements)
{
    QString text = statements;
    QSqlQuery query(m_database);
    if (!query.exec(text.replace(u"@schema"_s, m_schema)))
        giveUp(query.lastError().text());
    return query.next() ? query.value(0) : QVariant();
}
