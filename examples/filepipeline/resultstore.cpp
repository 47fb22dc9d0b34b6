// SPDX-License-Identifier: MIT
#include "resultstore.h"

#include <jobs/core/joboutcome.h>

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QThread>
#include <QtCore/QUuid>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

//! A QSqlDatabase works only in the thread that made it, so each thread makes one, and drops it when it ends.
class Connection
{
public:
    explicit Connection(const ResultPlace &place, bool mustExist = false)
        : m_name(QUuid::createUuid().toString(QUuid::Id128)),
          database(QSqlDatabase::addDatabase(place.driver, m_name))
    {
        if (place.isFile()) {
            database.setDatabaseName(place.file);
            database.setConnectOptions(mustExist ? u"QSQLITE_BUSY_TIMEOUT=2000;QSQLITE_OPEN_READONLY"_s
                                                 : u"QSQLITE_BUSY_TIMEOUT=2000"_s);
            return;
        }
        database.setHostName(place.server.host());
        database.setPort(place.server.port());
        database.setUserName(place.server.userName());
        database.setPassword(place.server.password());
        database.setDatabaseName(place.server.path().mid(1));
    }
    ~Connection()
    {
        database = {};
        QSqlDatabase::removeDatabase(m_name);
    }
    Q_DISABLE_COPY_MOVE(Connection)

private:
    QString m_name;

public:
    QSqlDatabase database;
};

[[noreturn]] void failWith(const QSqlError &error, const QString &what)
{
    throw Jobs::JobFailure(Jobs::JobError{.message = what + u": "_s + error.text(), .type = u"QSqlError"_s});
}

bool isBusy(const QSqlError &error) { return error.nativeErrorCode() == "5"_L1; } // SQLITE_BUSY

//! Begun as a writer: a transaction that reads first and writes later is refused at once if somebody wrote in between.
void begin(QSqlDatabase &database, bool isSqlite)
{
    QSqlQuery query(database);
    for (int attempt = 1; !query.exec(isSqlite ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s); ++attempt) {
        if (!isSqlite)
            database.close(); // an ended connection is made anew by the next attempt of the job
        if (!isSqlite || !isBusy(query.lastError()) || attempt == 5)
            failWith(query.lastError(), u"no transaction"_s);
    }
}

//! Prepares, binds by position and runs.
QSqlQuery execute(QSqlDatabase &database, const QString &sql, const QVariantList &values = {})
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (values.isEmpty()) { // PostgreSQL prepares no COMMIT and no CREATE TABLE
        if (!query.exec(sql))
            failWith(query.lastError(), sql);
        return query;
    }
    if (!query.prepare(sql))
        failWith(query.lastError(), sql);
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        failWith(query.lastError(), sql);
    return query;
}

const QStringList tables{u"pipeline_run"_s, u"scanned_folders"_s, u"file_results"_s,
                         u"word_counts"_s,  u"archive_checks"_s,  u"folder_summaries"_s};

} // namespace

void fail(const Jobs::JobQueueError &error)
{
    throw Jobs::JobFailure(Jobs::JobError{.message = error.toString(), .type = u"JobQueueError"_s});
}

// --- Leaving ---------------------------------------------------------------------------------------------------------

QString Leaving::clientId(QLatin1StringView kind, const QString &name)
{
    // Paths are longer than client ids may be.
    const QByteArray digest = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha1).toHex();
    return kind + u':' + QString::fromLatin1(digest);
}

void Leaving::insert(const QString &sql, const QVariantList &values)
{
    if (m_database)
        execute(*m_database, u"INSERT "_s + sql, values);
    else
        m_statements.push_back({u"INSERT OR IGNORE "_s + sql, values});
}

void Leaving::update(const QString &sql, const QVariantList &values)
{
    if (m_database)
        execute(*m_database, sql, values);
    else
        m_statements.push_back({sql, values});
}

// --- ResultStore -----------------------------------------------------------------------------------------------------

ResultStore::ResultStore(ResultPlace place) : m_place(std::move(place)) {}

QSqlDatabase &ResultStore::connection() const
{
    static thread_local std::unique_ptr<Connection> own;
    if (own && !own->database.isOpen())
        own.reset();
    if (!own) {
        auto made = std::make_unique<Connection>(m_place);
        if (!made->database.open())
            failWith(made->database.lastError(), m_place.description());
        // Without a sync for each commit: what the queue itself writes is synced, and everything before it.
        if (m_place.isFile() && m_place.isShared)
            execute(made->database, u"PRAGMA synchronous = NORMAL"_s);
        // Alone, a result must be on disk before its job completes elsewhere.
        if (m_place.isFile() && !m_place.isShared)
            execute(made->database, u"PRAGMA journal_mode = WAL"_s);
        own = std::move(made);
    }
    return own->database;
}

ResultStore::RunState ResultStore::runState(QString *directory) const
{
    if (m_place.isFile() && !QFile::exists(m_place.file))
        return RunState::None;
    Connection reader(m_place, true);
    if (!reader.database.open())
        return RunState::None; // starting the queue will say what is wrong
    QSqlQuery query(reader.database);
    if (!query.exec(u"SELECT phase, directory FROM pipeline_run"_s) || !query.next())
        return RunState::None;
    if (directory)
        *directory = query.value(1).toString();
    return query.value(0).toString() == "done"_L1 ? RunState::Done : RunState::Unfinished;
}

void ResultStore::clear() const
{
    if (m_place.isFile()) {
        for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(m_place.file + suffix);
        return;
    }
    Connection writer(m_place);
    if (!writer.database.open())
        failWith(writer.database.lastError(), m_place.description());
    execute(writer.database, u"DROP TABLE IF EXISTS "_s + tables.join(u", "_s));
}

void ResultStore::createTables(Jobs::JobQueue &queue)
{
    m_queue = &queue;
    QFile file(m_place.isFile() ? u":/filepipeline/schema.sql"_s : u":/filepipeline/schema_postgresql.sql"_s);
    if (!file.open(QIODevice::ReadOnly))
        throw Jobs::JobFailure(file.errorString());
    QString sql;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n'))
        sql += line.section(u"--"_s, 0, 0) + u'\n';
    transaction([&sql](QSqlDatabase &database) {
        for (const QString &statement : sql.split(u';')) {
            if (!statement.trimmed().isEmpty())
                execute(database, statement);
        }
    });
}

void ResultStore::transaction(const std::function<void(QSqlDatabase &)> &work)
{
    std::unique_lock lock(m_writer, std::defer_lock);
    if (m_place.isFile())
        lock.lock();
    QSqlDatabase &database = connection();
    begin(database, m_place.isFile());
    try {
        work(database);
        execute(database, u"COMMIT"_s);
    } catch (...) {
        QSqlQuery(database).exec(u"ROLLBACK"_s);
        throw;
    }
}

void ResultStore::write(const std::function<void(Leaving &)> &work)
{
    if (m_place.isShared) {
        transaction([&](QSqlDatabase &database) {
            Leaving leaving(*this, &database);
            work(leaving);
        });
        return;
    }
    Leaving leaving(*this, nullptr);
    work(leaving);
    for (auto &push : leaving.m_pushes)
        orThrow(push.result());
    transaction([&](QSqlDatabase &database) {
        for (const Leaving::Statement &statement : leaving.m_statements)
            execute(database, statement.sql, statement.values);
    });
}

void ResultStore::write(Jobs::JobContext &context, std::function<void(Leaving &)> work)
{
    if (!m_place.isShared)
        return write(work);
    orThrow(context.completeWith([this, work = std::move(work)](QSqlDatabase &database) -> Jobs::Result<> {
        Leaving leaving(*this, &database);
        work(leaving); // what it throws fails the job's attempt, and nothing of it is stored
        return {};
    }));
}

qint64 ResultStore::number(const QString &sql, const QVariantList &values) const
{
    QSqlQuery query = execute(connection(), sql, values);
    return query.next() ? query.value(0).toLongLong() : 0;
}

QStringList ResultStore::texts(const QString &sql) const
{
    QSqlQuery query = execute(connection(), sql);
    QStringList texts;
    while (query.next())
        texts += query.value(0).toString();
    return texts;
}
