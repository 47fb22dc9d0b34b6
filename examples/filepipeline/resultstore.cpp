// SPDX-License-Identifier: MIT
#include "resultstore.h"

#include <jobs/core/joboutcome.h>

#include <QtCore/QFile>
#include <QtCore/QThread>
#include <QtCore/QUuid>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

//! A QSqlDatabase works only in the thread that made it, so each thread makes one, and drops it when it ends.
class Connection
{
public:
    explicit Connection(const QString &path, bool mustExist = false)
        : m_name(QUuid::createUuid().toString(QUuid::Id128))
        , database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
    {
        database.setDatabaseName(path);
        database.setConnectOptions(mustExist ? u"QSQLITE_BUSY_TIMEOUT=2000;QSQLITE_OPEN_READONLY"_s : u"QSQLITE_BUSY_TIMEOUT=2000"_s);
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
void begin(QSqlDatabase &database)
{
    QSqlQuery query(database);
    for (int attempt = 1; !query.exec(u"BEGIN IMMEDIATE"_s); ++attempt) {
        if (!isBusy(query.lastError()) || attempt == 5)
            failWith(query.lastError(), u"no transaction"_s);
    }
}

} // namespace

QSqlQuery execute(QSqlDatabase &database, const QString &sql, const QVariantList &values)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        failWith(query.lastError(), sql);
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        failWith(query.lastError(), sql);
    return query;
}

void fail(const Jobs::JobQueueError &error)
{
    throw Jobs::JobFailure(Jobs::JobError{.message = error.toString(), .type = u"JobQueueError"_s});
}

ResultStore::ResultStore(QString path) : m_path(std::move(path)) {}

QSqlDatabase &ResultStore::connection() const
{
    static thread_local std::unique_ptr<Connection> own;
    if (!own) {
        auto made = std::make_unique<Connection>(m_path);
        if (!made->database.open())
            failWith(made->database.lastError(), m_path);
        // Without a sync for each commit: a power cut may undo the last of them, but an effect and its completion share one,
        // so the job then simply runs again. What the queue itself writes is synced, and everything before it.
        execute(made->database, u"PRAGMA synchronous = NORMAL"_s);
        own = std::move(made);
    }
    return own->database;
}

ResultStore::RunState ResultStore::runState(QString *directory) const
{
    if (!QFile::exists(m_path))
        return RunState::None;
    Connection reader(m_path, true);
    if (!reader.database.open())
        return RunState::None; // starting the queue will say what is wrong with the file
    QSqlQuery query(reader.database);
    if (!query.exec(u"SELECT phase, directory FROM pipeline_run"_s) || !query.next())
        return RunState::None;
    if (directory)
        *directory = query.value(1).toString();
    return query.value(0).toString() == "done"_L1 ? RunState::Done : RunState::Unfinished;
}

void ResultStore::removeFile() const
{
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(m_path + suffix);
}

void ResultStore::createTables()
{
    QFile file(u":/filepipeline/schema.sql"_s);
    if (!file.open(QIODevice::ReadOnly))
        throw Jobs::JobFailure(file.errorString());
    QString sql;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n'))
        sql += line.section(u"--"_s, 0, 0) + u'\n';
    write([&sql](QSqlDatabase &database) {
        for (const QString &statement : sql.split(u';')) {
            if (!statement.trimmed().isEmpty())
                execute(database, statement);
        }
    });
}

void ResultStore::write(const std::function<void(QSqlDatabase &)> &work)
{
    const std::lock_guard lock(m_writer);
    QSqlDatabase &database = connection();
    begin(database);
    try {
        work(database);
        execute(database, u"COMMIT"_s);
    } catch (...) {
        QSqlQuery(database).exec(u"ROLLBACK"_s);
        throw;
    }
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
