// SPDX-License-Identifier: MIT

// How long pushes wait while a schema moves from its first migration to the last, with many jobs in it: several processes of the
// new release open the store at once, and one of the old release pushes all the time.

#include "await.h"
#include "figure.h"
#include "measures.h"
#include "postgresqlstore.h"
#include "store.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QThread>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QStringList migrations() { return QDir(u":/jobs/sql/postgresql/migrations"_s).entryList(QDir::Files, QDir::Name); }

//! A store as the first release made it, with \a rows jobs: nine of ten have finished.
void makeFirstRelease(const QString &url, qint64 rows)
{
    PostgresqlConnection connection(url);
    QFile file(u":/jobs/sql/postgresql/migrations/"_s + migrations().value(0));
    if (!file.open(QIODevice::ReadOnly))
        giveUp(u"the library lacks its first migration"_s);
    const QByteArray text = file.readAll();
    connection.run(u"CREATE SCHEMA @schema; "
                    "CREATE TABLE @schema.jobs_schema (number integer PRIMARY KEY, checksum text NOT NULL, applied_at bigint NOT NULL)"_s);
    connection.run(QString::fromUtf8(text)
                       .replace(u"@schema_text"_s, u"'%1'"_s.arg(connection.schema()))
                       .replace(u"@channel_text"_s, u"'%1'"_s.arg(connection.schema())));
    connection.run(u"INSERT INTO @schema.jobs_schema VALUES (1, '%1', 0)"_s.arg(
        QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex())));
    connection.run(u"SELECT @schema.jobs_push('noop', due_at => now() + interval '1 day')"_s); // the names
    connection.run(u"INSERT INTO @schema.jobs (id, due_at, created_at, queue, kind, priority, max_attempts, version, state, finished_at, parameters) "
                    "SELECT nextval('@schema.jobs_numbers'), 0, 0, (SELECT id FROM @schema.jobs_names WHERE name = 'default'), "
                    "(SELECT id FROM @schema.jobs_names WHERE name = 'noop'), 0, 10, 1, CASE WHEN i % 10 = 0 THEN 2 ELSE 7 END, "
                    "CASE WHEN i % 10 <> 0 THEN i END, repeat('x', 110) FROM generate_series(1, %1) i"_s.arg(rows));
    connection.run(u"INSERT INTO @schema.jobs_counts (state, queue, kind, n) SELECT state, queue, kind, count(*) FROM @schema.jobs "
                    "WHERE due_at = 0 GROUP BY 1, 2, 3"_s);
}

//! Pushes one job after the other as the first release lets SQL do, and remembers the longest that one took.
class Pusher
{
public:
    explicit Pusher(const QString &url) : m_thread([this, url] { push(url); })
    {
        while (m_pushes == 0)
            QThread::msleep(1);
    }
    ~Pusher() { stop(); }
    Q_DISABLE_COPY_MOVE(Pusher)

    //! Since the last call, in µs. The push under way counts: it waits for the next one to begin.
    qint64 takeLongest()
    {
        const qint64 before = m_pushes;
        while (m_pushes < before + 2)
            QThread::usleep(100);
        return m_longest.exchange(0) / 1000;
    }
    //! Answers how many jobs it has pushed in all.
    qint64 stop()
    {
        m_stop = true;
        if (m_thread.joinable())
            m_thread.join();
        return m_pushes;
    }

private:
    void push(const QString &url)
    {
        PostgresqlConnection connection(url);
        while (!m_stop) {
            const qint64 start = nowNs();
            connection.run(u"SELECT @schema.jobs_push('noop')"_s);
            m_longest = std::max(m_longest.load(), nowNs() - start);
            ++m_pushes;
        }
    }

    std::atomic<bool> m_stop = false;
    std::atomic<qint64> m_longest{0};
    std::atomic<qint64> m_pushes{0};
    std::thread m_thread;
};

} // namespace

void measureMigration(const Arguments &arguments)
{
    Store store(arguments);
    if (!store.isPostgresql())
        giveUp(u"migration wants PostgreSQL; set PEERS_DURABILITY=pg-sync-on"_s);
    const qint64 rows = std::max<qint64>(1, arguments.number(u"rows"_s, 1'000'000));
    const qint64 openers = std::max<qint64>(1, arguments.number(u"openers"_s, 10));
    makeFirstRelease(store.file(), rows);

    qint64 took = 0;
    qint64 longestBefore = 0;
    qint64 longest = 0;
    qint64 pushes = 0;
    {
        Pusher pusher(store.file());
        QThread::sleep(2);
        longestBefore = pusher.takeLongest();
        const qint64 start = nowNs();
        std::vector<std::thread> threads;
        for (qint64 i = 0; i < openers; ++i) {
            threads.emplace_back([&store] {
                const auto driver = store.driver();
                valueOf(driver->open());
                driver->close();
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        took = nowNs() - start;
        longest = pusher.takeLongest();
        pushes = pusher.stop();
    }

    const qint64 applied = PostgresqlConnection(store.file()).run(u"SELECT count(*) FROM @schema.jobs_schema"_s).toLongLong();
    if (applied != migrations().size())
        giveUp(u"%1 migrations are noted as done instead of %2"_s.arg(applied).arg(migrations().size()));
    const Jobs::StoreStats stats = store.stats();
    qint64 stored = 0;
    for (const Jobs::JobState state : Jobs::allJobStates)
        stored += stats.total(state);
    if (stored != rows + 1 + pushes)
        giveUp(u"the store counts %1 jobs instead of %2"_s.arg(stored).arg(rows + 1 + pushes));
    Figure(arguments, store, u", %1 open it at once"_s.arg(openers))
        .with(u"n"_s, rows)
        .with(u"migrations"_s, applied - 1)
        .with(u"took_ms"_s, double(took) / 1e6)
        .with(u"longest_push_before_us"_s, longestBefore)
        .with(u"longest_push_us"_s, longest)
        .print();
}
