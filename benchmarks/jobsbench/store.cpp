// SPDX-License-Identifier: MIT
#include "store.h"

#include "await.h"
#include "message.h"
#include "postgresqlstore.h"
#include "redisstore.h"
#include "tally.h"

#include <jobs/drivers/driverfactory.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStorageInfo>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>

#include <deque>

using namespace Qt::StringLiterals;

//! Files of this process, for an end without destructors.
static QStringList &ownedFiles()
{
    static QStringList files;
    return files;
}

//! A URL of PostgreSQL, or the name of a file?
static bool isUrl(const QString &file) { return file.startsWith(u"postgres"_s) && file.contains(u"://"_s); }

static bool isRedisUrl(const QString &file) { return file.startsWith(u"redis://"_s); }

static const QStringList labels{u"none"_s,       u"sqlite-full"_s, u"sqlite-normal"_s,  u"pg-sync-on"_s,
                                u"pg-sync-off"_s, u"redis-none"_s,  u"redis-everysec"_s, u"redis-always"_s};

static void removeDatabase(const QString &file)
{
    if (isRedisUrl(file)) {
        removeRedisStore(file);
        return;
    }
    if (isUrl(file)) {
        PostgresqlConnection(file).run(u"SET client_min_messages = warning; DROP SCHEMA IF EXISTS @schema CASCADE"_s);
        return;
    }
    const QFileInfo info(file);
    // The driver may keep more beside it than SQLite does.
    const QStringList names = info.dir().entryList({info.fileName() + u'*'}, QDir::Files | QDir::System | QDir::Hidden);
    for (const QString &name : names)
        QFile::remove(info.dir().filePath(name));
}

QString Store::folderOnDisk()
{
    QStringList folders{QDir::tempPath(), u"/var/tmp"_s, QDir::currentPath()};
    if (const QString given = qEnvironmentVariable("PEERS_TMP"); !given.isEmpty())
        folders = {given};
    for (const QString &folder : folders) {
        const QByteArray type = QStorageInfo(folder).fileSystemType();
        if (QFileInfo(folder).isWritable() && !type.isEmpty() && type != "tmpfs" && type != "ramfs")
            return folder;
    }
    giveUp(u"none of %1 is a writable folder on a disk; name one with PEERS_TMP"_s.arg(folders.join(u", "_s)));
}

Store::Store(const Arguments &arguments) : m_label(qEnvironmentVariable("PEERS_DURABILITY", u"none"_s))
{
    if (m_label == u"none"_s)
        return;
    if (!labels.contains(m_label))
        giveUp(u"PEERS_DURABILITY is %1, for which there is no driver; use one of %2"_s.arg(m_label, labels.join(u", "_s)));
    m_file = arguments.text(u"file"_s);
    if (!m_file.isEmpty())
        return;
    if (isPostgresql()) {
        const QString url = qEnvironmentVariable("PEERS_PG_URL");
        if (url.isEmpty())
            giveUp(u"PEERS_PG_URL is not set; give it the URL of a database to measure in, postgresql://USER@HOST:PORT/DB"_s);
        m_file = u"%1%2schema=jobsbench_%3"_s.arg(url, url.contains(u'?') ? u"&"_s : u"?"_s)
                     .arg(QCoreApplication::applicationPid());
        const QString setting = PostgresqlConnection(m_file).run(u"SELECT current_setting('synchronous_commit')"_s).toString();
        if (setting != (m_label == u"pg-sync-on"_s ? u"on"_s : u"off"_s))
            giveUp(u"synchronous_commit is %1 there; set it as %2 says"_s.arg(setting, m_label));
        m_owned = true;
        ownedFiles().append(m_file);
        return;
    }
    if (isRedis()) {
        m_file = newRedisStore(m_label);
        m_owned = true;
        ownedFiles().append(m_file);
        return;
    }
    m_file = u"%1/jobsbench-%2.db"_s.arg(folderOnDisk()).arg(QCoreApplication::applicationPid());
    m_owned = true;
    ownedFiles().append(m_file);
    removeDatabase(m_file);
}

Store::~Store()
{
    if (m_owned)
        removeDatabase(m_file);
}

void Store::removeFiles()
{
    for (const QString &file : ownedFiles())
        removeDatabase(file);
}

QString Store::config() const
{
    if (isMemory())
        return u"memory"_s;
    if (isPostgresql())
        return u"PostgreSQL, synchronous_commit="_s + m_label.sliced(8);
    if (m_label == u"redis-none"_s)
        return u"Redis, no AOF"_s;
    if (isRedis())
        return u"Redis, AOF, appendfsync="_s + m_label.sliced(6);
    return u"SQLite, WAL, synchronous="_s + (m_label == u"sqlite-full"_s ? u"FULL"_s : u"NORMAL"_s);
}

std::unique_ptr<Jobs::JobQueueDriver> Store::driver() const
{
    if (isMemory())
        return valueOf(Jobs::openDriver(u"memory:"_s));
    if (isPostgresql() || isRedis())
        return valueOf(Jobs::openDriver(m_file));
    return valueOf(Jobs::openDriver(u"sqlite:"_s + m_file
                                    + (m_label == u"sqlite-normal"_s ? u"?synchronous=normal"_s : QString())));
}

qint64 Store::checkpointedSize() const
{
    if (isRedis())
        return redisBytes(m_file);
    if (isPostgresql()) {
        return PostgresqlConnection(m_file)
            .run(u"SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint FROM pg_class c "
                  "JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = '@schema' AND c.relkind = 'r'"_s)
            .toLongLong();
    }
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"checkpoint"_s);
        database.setDatabaseName(m_file);
        if (!database.open())
            giveUp(database.lastError().text());
        QSqlQuery query(database);
        if (!query.exec(u"PRAGMA wal_checkpoint(TRUNCATE)"_s) || !query.next() || query.value(0).toInt() != 0)
            giveUp(u"the log of %1 cannot be written back: %2"_s.arg(m_file, query.lastError().text()));
    }
    QSqlDatabase::removeDatabase(u"checkpoint"_s);
    return QFileInfo(m_file).size();
}

Jobs::StoreStats Store::stats() const
{
    const auto driver = this->driver();
    valueOf(driver->open());
    auto stats = valueOf(driver->stats());
    driver->close();
    return stats;
}

Jobs::JobQueueOptions Store::options(int workers)
{
    return {.numWorkers = workers, .retention = {.completed = {}, .failed = {}, .cancelled = {}}};
}

void Store::registerNoop(Jobs::JobQueue &queue, Tally &tally)
{
    valueOf(queue.registerJob(noop, [&tally](const Message &message) { tally.ran(message.id); }));
}

void Store::load(Jobs::JobQueue &queue, qint64 first, qint64 count, qint64 batch)
{
    // The next batch is written down while the store takes the one before.
    std::deque<QFuture<Jobs::Result<QList<Jobs::PushedJob>>>> underWay;
    const auto awaitOldest = [&] {
        valueOf(underWay.front().result());
        underWay.pop_front();
        QCoreApplication::processEvents(); // signals of the pushed jobs
    };
    for (qint64 done = 0; done < count; done += batch) {
        underWay.push_back(queue.pushAll(noop, messagesFrom(first + done, std::min(batch, count - done))));
        if (underWay.size() > 2)
            awaitOldest();
    }
    while (!underWay.empty())
        awaitOldest();
}

void Store::verify(const Jobs::StoreStats &stats, qint64 completed, qint64 available)
{
    for (const Jobs::JobState state : Jobs::allJobStates) {
        const qint64 expected = state == Jobs::JobState::Completed ? completed
            : state == Jobs::JobState::Available                   ? available
                                                                   : 0;
        if (stats.total(state) != expected)
            giveUp(u"the store counts %1 jobs as %2 instead of %3"_s.arg(stats.total(state))
                       .arg(Jobs::stateName(state))
                       .arg(expected));
    }
}

void Store::verify(Jobs::JobQueue &queue, qint64 completed, qint64 available)
{
    verify(valueOf(await(queue.stats(), u"the answer of stats()"_s)), completed, available);
}
