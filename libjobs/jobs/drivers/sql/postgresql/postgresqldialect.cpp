// SPDX-License-Identifier: MIT
#include "postgresqldialect_p.h"

#include "libpq_p.h"

#include <QtCore/QCoreApplication>
#include <QtSql/QSqlQuery>

#include <algorithm>

namespace Jobs::Sql {

using namespace Qt::StringLiterals;
using Code = JobQueueError::Code;

namespace {

constexpr int oldestServer = 130000; // gen_random_uuid() without an extension

QString quotedOption(QString value)
{
    return u'\'' + value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u'\'';
}

//! What libpq says, in one line.
QString textOf(const QSqlError &error) { return error.databaseText().simplified(); }

} // namespace

QLatin1StringView PostgresqlDialect::name() const { return "postgresql"_L1; }

QString PostgresqlDialect::elsewhere() const { return u"another schema with ?schema=NAME"_s; }

QString PostgresqlDialect::adapted(const QString &sql) const
{
    // A schema's name consists of letters, digits and underscores (see PostgresqlSettings::fromUrl).
    QString text = sql;
    return text.replace("@schema_text"_L1, u'\'' + m_settings.schema + u'\'')
        .replace("@channel_text"_L1, u'\'' + m_settings.channel() + u'\'')
        .replace("@schema"_L1, u'"' + m_settings.schema + u'"');
}

bool PostgresqlDialect::isBusy(const QSqlError &error) const
{
    // Serialization failure, deadlock, and two that took the same unique key at the same moment.
    static const QStringList codes{u"40001"_s, u"40P01"_s, u"23505"_s};
    return codes.contains(error.nativeErrorCode());
}

JobQueueError PostgresqlDialect::errorFrom(const QSqlError &error, bool committing) const
{
    const QString state = error.nativeErrorCode();
    const auto answer = [&](Code code, const QString &text) {
        return JobQueueError{code, text.arg(store()), u"PostgreSQL %1: %2"_s.arg(state.isEmpty() ? u"-"_s : state, textOf(error))};
    };
    // Without a code the connection broke; 57P01 to 57P05 are the server's farewells.
    if (state.isEmpty() || state.startsWith("08"_L1) || state.startsWith("57P0"_L1)) {
        if (committing) {
            return answer(Code::Unknown,
                          u"the connection to %1 was lost while a write was made final; it may or may not have been stored"_s);
        }
        return answer(Code::StoreUnavailable, u"the connection to %1 was lost; it is opened again"_s);
    }
    if (isBusy(error) || state == "55P03"_L1) // the server has waited for the lock already
        return answer(Code::StoreBusy, u"%1 is locked by somebody else; look for a long transaction in pg_stat_activity"_s);
    if (state == "53100"_L1)
        return answer(Code::StoreFull, u"no space is left for %1; free some"_s);
    if (state.startsWith("53"_L1))
        return answer(Code::StoreUnavailable, u"%1 has not enough memory or connections left"_s);
    if (state == "25006"_L1)
        return answer(Code::StoreUnavailable,
                      u"%1 takes no writes; with several hosts add target_session_attrs=read-write to the URL"_s);
    if (state == "42501"_L1)
        return answer(Code::StoreUnusable, u"this role may not use %1; see the grants that docs/postgresql.md lists"_s);
    if (state == "42P01"_L1 || state == "3F000"_L1 || state == "42883"_L1)
        return answer(Code::StoreUnusable, u"%1 lacks tables or functions of ours; somebody removed them while it was open"_s);
    if (state == "54000"_L1)
        return answer(Code::PayloadTooLarge, u"a value is larger than %1 can hold"_s);
    if (state.startsWith("57"_L1) || state.startsWith("58"_L1) || state.startsWith("XX"_L1) || state.startsWith("25P"_L1))
        return answer(Code::StoreUnavailable, u"%1 failed; look at the server's log"_s);
    if (state.startsWith("22"_L1) || state.startsWith("23"_L1))
        return answer(Code::Conflict, u"%1 refused a value"_s);
    return answer(Code::StoreUnavailable, u"%1 failed"_s);
}

Result<QSqlDatabase> connectTo(const PostgresqlSettings &settings, const QString &connectionName, QLatin1StringView role)
{
    if (!QSqlDatabase::isDriverAvailable(u"QPSQL"_s)) {
        return failure(Code::StoreUnavailable,
                       u"Qt's PostgreSQL plugin is missing (Debian: libqt6sql6-psql), or there is no QCoreApplication yet"_s);
    }
    // A peer that vanished without a word is noticed within half a minute, whatever the system's defaults are.
    QList<std::pair<QString, QString>> parameters{
        {u"connect_timeout"_s, u"5"_s},
        {u"keepalives_idle"_s, u"10"_s},
        {u"keepalives_interval"_s, u"5"_s},
        {u"keepalives_count"_s, u"3"_s},
        {u"tcp_user_timeout"_s, u"20000"_s},
        {u"application_name"_s, u"%1 (%2)"_s.arg(QCoreApplication::applicationName().left(40), role)},
    };
    parameters += settings.parameters; // the last one counts
    QStringList options;
    for (const auto &[name, value] : parameters)
        options.append(name + u'=' + quotedOption(value).replace(u';', u','));

    JobQueueError error;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QPSQL"_s, connectionName);
        database.setDatabaseName(settings.database);
        database.setUserName(settings.user);
        database.setPassword(settings.password);
        database.setConnectOptions(options.join(u';'));
        if (database.open())
            return database;
        error = {Code::StoreUnavailable,
                 u"%1 cannot be reached: %2"_s.arg(settings.description(), textOf(database.lastError())),
                 {}};
    }
    QSqlDatabase::removeDatabase(connectionName);
    if (!settings.password.isEmpty())
        error.message.replace(settings.password, u"…"_s);
    return tl::unexpected(error);
}

Result<QSqlDatabase> PostgresqlDialect::connect(const QString &connectionName)
{
    auto database = connectTo(m_settings, connectionName, "jobs"_L1);
    if (!database)
        return database;
    if (!Libpq::instance() || !Libpq::handleOf(*database)) {
        return failure(Code::StoreUnavailable,
                       u"Qt's PostgreSQL plugin is there, but libpq, which it is made of, cannot be loaded (Debian: libpq5)"_s);
    }
    if (auto checked = check(*database); !checked) {
        database->close();
        return tl::unexpected(checked.error());
    }
    return database;
}

Result<> PostgresqlDialect::check(QSqlDatabase &database) const
{
    QSqlQuery query(database);
    if (!query.exec(u"SELECT current_setting('server_version_num')::int, current_setting('server_encoding'), "
                    "pg_is_in_recovery()"_s)
        || !query.next())
        return tl::unexpected(errorFrom(query.lastError(), false));
    if (query.value(0).toInt() < oldestServer) {
        return failure(Code::StoreUnusable,
                       u"%1 is PostgreSQL %2; 13 or newer is needed"_s.arg(store()).arg(query.value(0).toInt() / 10000));
    }
    if (query.value(1).toString() != "UTF8"_L1) {
        return failure(Code::StoreUnusable,
                       u"the database of %1 keeps text as %2; create one with ENCODING 'UTF8'"_s.arg(store(), query.value(1).toString()));
    }
    if (query.value(2).toBool()) {
        return failure(Code::StoreUnavailable,
                       u"%1 is a standby and takes no writes; with several hosts add target_session_attrs=read-write to the URL"_s
                           .arg(store()));
    }
    return {};
}

Result<> PostgresqlDialect::checkConnection(QSqlDatabase &database) const
{
    const auto refused = [this](const QString &why) {
        return failure(Code::InvalidArgument, u"this connection cannot be used for jobs in %1: %2"_s.arg(store(), why));
    };
    if (database.driverName() != "QPSQL"_L1)
        return refused(u"it is a %1 one, not QPSQL"_s.arg(database.driverName()));
    if (!database.isOpen())
        return refused(u"it is not open"_s);
    // Asked so that a missing table is an answer: an error would end the caller's transaction.
    QSqlQuery query(database);
    if (!query.exec(adapted(u"SELECT to_regclass('@schema.jobs_store') IS NOT NULL"_s)) || !query.next())
        return tl::unexpected(errorFrom(query.lastError(), false));
    if (!query.value(0).toBool())
        return refused(u"there are no job tables yet; open the queue first"_s);
    if (!query.exec(adapted(u"SELECT identity::text FROM @schema.jobs_store"_s)) || !query.next())
        return tl::unexpected(errorFrom(query.lastError(), false));
    if (query.value(0).toString() != m_identity)
        return refused(u"it is one to another store"_s);
    return {};
}

} // namespace Jobs::Sql
