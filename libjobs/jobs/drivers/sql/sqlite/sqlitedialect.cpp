// SPDX-License-Identifier: MIT
#include "sqlitedialect_p.h"

#include "sqlitefile_p.h"

#include <QtCore/QFileInfo>
#include <QtCore/QRandomGenerator>
#include <QtSql/QSqlQuery>

#include <algorithm>
#include <thread>

namespace Jobs::Sql {

using namespace Qt::StringLiterals;
using Code = JobQueueError::Code;

namespace {

// SQLite's result codes; the lower byte of an extended one is the plain one. This library does not link SQLite: Qt's
// plugin may bring its own.
enum Sqlite {
    SqlitePermission = 3,
    SqliteBusy = 5,
    SqliteLocked = 6,
    SqliteReadOnly = 8,
    SqliteIoError = 10,
    SqliteCorrupt = 11,
    SqliteFull = 13,
    SqliteCannotOpen = 14,
    SqliteTooBig = 18,
    SqliteConstraint = 19,
    SqliteNotADatabase = 26,
    SqliteIoErrorSync = 1034,
};

int codeOf(const QSqlError &error) { return error.nativeErrorCode().toInt(); }

// "jobs", so that file(1) can tell a store of ours from a user's database.
constexpr int applicationId = 0x6a6f6273;

} // namespace

SqliteDialect::SqliteDialect(SqliteOptions options, bool onlyReads)
    : m_options(std::move(options)),
      m_onlyReads(onlyReads)
{
    m_options.path = QFileInfo(m_options.path).absoluteFilePath();
}

QLatin1StringView SqliteDialect::name() const { return "sqlite"_L1; }

QString SqliteDialect::store() const { return u"sqlite:"_s + m_options.path; }

bool SqliteDialect::isBusy(const QSqlError &error) const
{
    const int code = codeOf(error) & 0xff;
    return code == SqliteBusy || code == SqliteLocked;
}

JobQueueError SqliteDialect::errorFrom(const QSqlError &error, bool committing) const
{
    const auto answer = [&](Code code, const QString &text) {
        const QString native = u"SQLite %1: %2"_s.arg(error.nativeErrorCode(), error.databaseText());
        return JobQueueError{code, text.arg(store()), native};
    };
    switch (codeOf(error) & 0xff) {
    case SqliteBusy:
    case SqliteLocked:
        return answer(Code::StoreBusy,
                      u"%1 is locked by somebody else for longer than %2 ms; look for a long transaction"_s.arg(
                          u"%1"_s, QString::number(m_options.busyTimeout.count())));
    case SqliteFull:
        return answer(Code::StoreFull, u"no space is left for %1; free some"_s);
    case SqliteIoError:
        // What a failed sync leaves on the disk nobody knows.
        if (committing && codeOf(error) == SqliteIoErrorSync)
            return answer(Code::Unknown,
                          u"the disk under %1 failed while a write was made final; look at the system's log"_s);
        return answer(Code::StoreUnavailable,
                      u"the disk under %1 failed; look at the system's log and its free space"_s);
    case SqliteReadOnly:
    case SqlitePermission:
        return answer(Code::StoreUnusable, u"%1 is read-only; make the file and its folder writable for this user"_s);
    case SqliteCorrupt:
        return answer(Code::StoreUnusable,
                      u"%1 is damaged; restore a copy, or save what is left with sqlite3's .recover"_s);
    case SqliteNotADatabase:
        return answer(Code::StoreUnusable, u"%1 is not a SQLite database; name another file"_s);
    case SqliteCannotOpen:
        return answer(Code::StoreUnavailable, u"%1 cannot be opened; check that its folder is there and writable"_s);
    case SqliteTooBig:
        return answer(Code::PayloadTooLarge, u"a value is larger than %1 can hold"_s);
    case SqliteConstraint:
        return answer(Code::Conflict, u"%1 refused a value"_s);
    default:
        return answer(Code::StoreUnavailable, u"%1 failed"_s);
    }
}

Result<QVariant> SqliteDialect::ask(QSqlDatabase &database, const QString &sql) const
{
    const auto until = std::chrono::steady_clock::now() + m_options.busyTimeout;
    for (;;) {
        QSqlQuery query(database);
        if (query.exec(sql))
            return query.next() ? query.value(0) : QVariant();
        if (!isBusy(query.lastError()) || std::chrono::steady_clock::now() >= until)
            return tl::unexpected(errorFrom(query.lastError(), false));
        std::this_thread::sleep_for(std::chrono::microseconds(QRandomGenerator::global()->bounded(100, 500)));
    }
}

Result<QSqlDatabase> SqliteDialect::connect(const QString &connectionName)
{
    if (auto prepared = prepareFile(m_options.path); !prepared)
        return tl::unexpected(prepared.error());
    auto database = open(connectionName);
    if (!database)
        return database;
    if (auto configured = configure(*database); !configured) {
        database->close();
        return tl::unexpected(configured.error());
    }
    return database;
}

bool SqliteDialect::exists() const { return QFileInfo(m_options.path).size() > 0; }

Result<QSqlDatabase> SqliteDialect::connectToLook(const QString &connectionName)
{
    return open(connectionName, u";QSQLITE_OPEN_READONLY"_s);
}

Result<QSqlDatabase> SqliteDialect::open(const QString &connectionName, const QString &options) const
{
    if (!QSqlDatabase::isDriverAvailable(u"QSQLITE"_s)) {
        return failure(
            Code::StoreUnavailable,
            u"Qt's SQLite plugin is missing (Debian: libqt6sql6-sqlite), or there is no QCoreApplication yet"_s);
    }
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connectionName);
    database.setDatabaseName(m_options.path);
    // SQLite's own waiting starves writers for more than a second where several processes write all the time; ours does not.
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=0"_s + options);
    if (!database.open())
        return tl::unexpected(errorFrom(database.lastError(), false));
    return database;
}

Result<> SqliteDialect::configure(QSqlDatabase &database) const
{
    const bool isFull = m_options.synchronous == SqliteOptions::Synchronous::Full;
    const auto tables = ask(database, u"SELECT count(*) FROM sqlite_master"_s);
    if (!tables)
        return tl::unexpected(tables.error());
    QStringList settings{
        isFull ? u"PRAGMA synchronous=FULL"_s : u"PRAGMA synchronous=NORMAL"_s,
        u"PRAGMA foreign_keys=OFF"_s,
        u"PRAGMA trusted_schema=OFF"_s,
        u"PRAGMA temp_store=MEMORY"_s,
        u"PRAGMA journal_size_limit=67108864"_s,
    };
    if (m_onlyReads)
        settings.append(u"PRAGMA query_only=ON"_s);
    else if (tables->toInt() == 0)
        settings.prepend(u"PRAGMA application_id=%1"_s.arg(applicationId));

    const auto mode = ask(database, u"PRAGMA journal_mode=WAL"_s);
    if (!mode)
        return tl::unexpected(mode.error());
    if (mode->toString() != "wal"_L1) {
        return failure(
            Code::StoreUnusable,
            u"%1 cannot be put into WAL mode (it is %2); use a local file system"_s.arg(store(), mode->toString()));
    }
    for (const QString &setting : settings) {
        if (auto set = ask(database, setting); !set)
            return tl::unexpected(set.error());
    }
    return {};
}

Result<> SqliteDialect::checkConnection(QSqlDatabase &database) const
{
    const auto refused = [this](const QString &why) {
        return failure(Code::InvalidArgument, u"this connection cannot be used for jobs in %1: %2"_s.arg(store(), why));
    };
    if (database.driverName() != "QSQLITE"_L1)
        return refused(u"it is a %1 one, not QSQLITE"_s.arg(database.driverName()));
    if (!database.isOpen())
        return refused(u"it is not open"_s);
    QSqlQuery query(database);
    if (!query.exec(u"SELECT file FROM pragma_database_list WHERE name = 'main'"_s) || !query.next())
        return tl::unexpected(errorFrom(query.lastError(), false));
    const QString file = query.value(0).toString();
    query.finish();
    if (file.isEmpty() || QFileInfo(file).canonicalFilePath() != QFileInfo(m_options.path).canonicalFilePath())
        return refused(u"it is one to %1"_s.arg(file.isEmpty() ? u"memory"_s : file));
    if (!query.exec(u"SELECT 1 FROM sqlite_master WHERE name = 'jobs_schema'"_s))
        return tl::unexpected(errorFrom(query.lastError(), false));
    if (!query.next())
        return refused(u"there are no job tables yet; open the queue first"_s);
    return {};
}

} // namespace Jobs::Sql
