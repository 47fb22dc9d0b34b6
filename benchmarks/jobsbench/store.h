// SPDX-License-Identifier: MIT
#pragma once

#include "arguments.h"

#include <jobs/jobqueue.h>

class Tally;

/*!
    \brief The store under test, as the environment's PEERS_DURABILITY names it: none, sqlite-full, sqlite-normal, pg-sync-on,
    pg-sync-off, redis-none, redis-everysec or redis-always.

    A SQLite file is new, lies below PEERS_TMP or a temporary folder, never on a tmpfs, and is removed with the Store.
    For PostgreSQL it is a new schema in the database of PEERS_PG_URL, whose synchronous_commit is what the name says; it is
    dropped with the Store.
    For Redis it is a new prefix in the server of REDIS_PORT, or in one that is started for it (see redisstore.h).
    The helper processes of a measure get the file (or the URL) of the first one by file=PATH and leave it there.
*/
class Store
{
public:
    explicit Store(const Arguments &arguments);
    ~Store();
    Q_DISABLE_COPY_MOVE(Store)

    QString label() const { return m_label; }
    bool isMemory() const { return m_file.isEmpty(); }
    bool isPostgresql() const { return m_label.startsWith(QStringLiteral("pg-")); }
    QString file() const { return m_file; }
    QString config() const;
    std::unique_ptr<Jobs::JobQueueDriver> driver() const;
    //! Bytes of the file once all of its log is in it (or of the schema, or of the server's memory). Nobody else may have it open.
    qint64 checkpointedSize() const;
    //! What a driver of its own says; not for memory.
    Jobs::StoreStats stats() const;

    //! \a workers for everything; nothing is ever pruned, so that all jobs can be counted at the end.
    static Jobs::JobQueueOptions options(int workers);
    //! Registers the handler that does nothing but \a tally.
    static void registerNoop(Jobs::JobQueue &queue, Tally &tally);
    //! Pushes jobs \a first … \a first + \a count - 1 in batches and awaits them.
    static void load(Jobs::JobQueue &queue, qint64 first, qint64 count, qint64 batch = 1000);
    //! Gives up unless the store holds \a completed completed jobs, \a available ones and no others.
    static void verify(const Jobs::StoreStats &stats, qint64 completed, qint64 available = 0);
    static void verify(Jobs::JobQueue &queue, qint64 completed, qint64 available = 0);

    //! PEERS_TMP or a temporary folder, never on a tmpfs.
    static QString folderOnDisk();
    static void removeFiles();

private:
    bool isRedis() const { return m_label.startsWith(QStringLiteral("redis-")); }

    QString m_label;
    QString m_file;
    bool m_owned = false;
};
