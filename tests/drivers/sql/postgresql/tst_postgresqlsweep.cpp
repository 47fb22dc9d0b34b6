// SPDX-License-Identifier: MIT
#include "pgbouncer.h"
#include "postgresqltest.h"

#include <jobstesting/testing.h>

#include <QtSql/QSqlQuery>
#include <QtTest/QTest>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! What the driver does about the rows that it leaves dead: pruning, and vacuums of its own.
class tst_PostgresqlSweep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void pruningSkipsWhatSomebodyHolds();
    void pruningKeepsNobodyWaiting();
    void jobsThatAreNotCountedYetAreKept();
    void anOlderReleasePrunesBesideANewerOne();

    void aBusyStoreIsSwept();
    void aQuietStoreIsNot();
    void aPoolerIsNoHindrance();
    void whoOwnsNoTableSweepsNone();
    void aSweepEndsWithItsDriver();
    void aLostConnectionIsSweptFromAnew();

private:
    static constexpr int many = 3000;

    PostgresqlSettings settings() const { return settingsFor(m_server.url(m_schema)); }
    //! Opens the driver and lets jobs through it.
    static void open(PostgresqlDriver &driver, WorkerId *worker = nullptr)
    {
        QVERIFY(driver.open());
        const auto id = driver.registerWorker({}, {}, 300s);
        QVERIFY(id);
        if (worker)
            *worker = *id;
    }
    static void complete(PostgresqlDriver &driver, WorkerId worker, int jobs)
    {
        QVERIFY(driver.tick(pushTick(std::vector<NewJob>(size_t(jobs), plainJob()))));
        const auto claimed = driver.tick(claimTick(worker, jobs));
        QVERIFY(claimed);
        QCOMPARE(claimed->claimed.at(0).size(), size_t(jobs));
        QVERIFY(driver.tick(finishTick(claimed->claimed.at(0))));
    }
    static RetentionPolicy keeping(qint64 completed) { return {.completed = {.count = completed}, .failed = {}, .cancelled = {}}; }
    //! Statements that somebody sent as this role to the schema of this test.
    qsizetype said(const QString &text) const { return m_server.log().count(text.arg(m_schema)); }
    qsizetype sweeps() const { return said(u"VACUUM (SKIP_LOCKED, TRUNCATE false) \"%1\".jobs\n"_s); }
    int sweepers() const
    {
        return m_server.sql(u"SELECT count(*)::int FROM pg_stat_activity WHERE application_name LIKE '%(sweep)'"_s).toInt();
    }

    PostgresqlServer m_server;
    QString m_schema;
    int m_count = 0;
};

void tst_PostgresqlSweep::initTestCase()
{
    if (!PostgresqlServer::isInstalled())
        QSKIP("PostgreSQL is not installed");
    m_server.setSettings({u"log_statement=all"_s, u"autovacuum=off"_s, u"synchronous_commit=off"_s});
    QVERIFY(m_server.start());
}

void tst_PostgresqlSweep::init() { m_schema = u"jobs%1"_s.arg(++m_count); }

void tst_PostgresqlSweep::pruningSkipsWhatSomebodyHolds()
{
    PostgresqlDriver driver(settings());
    WorkerId worker;
    open(driver, &worker);
    complete(driver, worker, 10);
    // Somebody looks at the first three and means to change them.
    QSqlDatabase other = m_server.connection(u"holding"_s);
    QVERIFY(other.transaction());
    QSqlQuery query(other);
    QVERIFY(query.exec(u"SELECT id FROM %1.jobs ORDER BY id LIMIT 3 FOR UPDATE"_s.arg(m_schema)));

    const auto pruned = driver.prune(keeping(2), {}, 100);

    QVERIFY(pruned);
    QCOMPARE(*pruned, 7); // 8 are too many, and 7 of them free: those that are kept are the newest
    QVERIFY(other.rollback());
    QCOMPARE(m_server.sql(u"SELECT min(id)::int FROM %1.jobs"_s.arg(m_schema)).toInt(), 1);
    QCOMPARE(*driver.prune(keeping(2), {}, 100), 1);
    QCOMPARE(driver.stats()->total(JobState::Completed), qint64(2));
    QCOMPARE(m_server.sql(u"SELECT min(id)::int FROM %1.jobs"_s.arg(m_schema)).toInt(), 2);
}

void tst_PostgresqlSweep::pruningKeepsNobodyWaiting()
{
    PostgresqlDriver driver(settings());
    WorkerId worker;
    open(driver, &worker);
    complete(driver, worker, 20);
    // A leader in the middle of it.
    QSqlDatabase other = m_server.connection(u"pruning"_s);
    QVERIFY(other.transaction());
    QSqlQuery query(other);
    QVERIFY(query.exec(u"SELECT %1.jobs_prune(ARRAY[7]::smallint[], ARRAY[-1]::bigint[], ARRAY[10]::bigint[], 10)"_s.arg(m_schema)));
    QVERIFY(query.next());
    QCOMPARE(query.value(0).toInt(), 10);

    complete(driver, worker, 5);
    QVERIFY(driver.heartbeat(worker, 0, {}, 300s));
    const auto pruned = driver.prune(keeping(0), {}, 100);

    QVERIFY(pruned);
    QCOMPARE(*pruned, 15);
    QVERIFY(other.commit());
    QCOMPARE(driver.stats()->total(JobState::Completed), qint64(0));
    QCOMPARE(m_server.sql(u"SELECT count(*)::int FROM %1.jobs"_s.arg(m_schema)).toInt(), 0);
}

void tst_PostgresqlSweep::jobsThatAreNotCountedYetAreKept()
{
    PostgresqlDriver driver(settings());
    WorkerId worker;
    open(driver, &worker);
    complete(driver, worker, 10);
    // What the count saw of jobs that the others completed between it and the look for the oldest ones.
    m_server.sql(u"DELETE FROM %1.jobs_counts_changes; DELETE FROM %1.jobs_counts"_s.arg(m_schema));

    QCOMPARE(*driver.prune(keeping(100), {}, 1000), 0);
    QCOMPARE(*driver.prune(keeping(0), {}, 1000), 0);
}

void tst_PostgresqlSweep::anOlderReleasePrunesBesideANewerOne()
{
    PostgresqlDriver driver(settings());
    WorkerId worker;
    open(driver, &worker);
    complete(driver, worker, 10);

    // As the release before does it: rows are chosen, and then removed and counted one by one.
    m_server.sql(u"BEGIN; CREATE TEMP TABLE old ON COMMIT DROP AS SELECT id, queue, kind FROM %1.jobs WHERE state = 7 "
                 "ORDER BY coalesce(finished_at, due_at), id LIMIT 4 FOR UPDATE SKIP LOCKED; "
                 "DELETE FROM %1.jobs WHERE id IN (SELECT id FROM old); "
                 "INSERT INTO %1.jobs_counts_changes (state, queue, kind, n) SELECT 7, queue, kind, -count(*) FROM old GROUP BY 2, 3; "
                 "COMMIT"_s.arg(m_schema));

    QCOMPARE(*driver.prune(keeping(5), {}, 100), 1);
    QCOMPARE(driver.stats()->total(JobState::Completed), qint64(5));
}

void tst_PostgresqlSweep::aBusyStoreIsSwept()
{
    PostgresqlDriver driver(settings());
    WorkerId worker;
    open(driver, &worker);

    const auto vacuums = [this] {
        return m_server.sql(u"SELECT vacuum_count::int FROM pg_stat_all_tables WHERE relid = '%1.jobs'::regclass"_s.arg(m_schema)).toInt();
    };
    const auto live = [&](int rounds) {
        for (int round = 0; round < rounds; ++round) {
            const int before = vacuums();
            complete(driver, worker, many);
            while (driver.prune(keeping(0), {}, 1000).value_or(0) > 0) {
            }
            if (!Testing::waitUntil([&] { return vacuums() > before; }))
                return qint64(-1);
        }
        return m_server.sql(u"SELECT pg_relation_size('%1.jobs')"_s.arg(m_schema)).toLongLong();
    };
    const qint64 early = live(3);

    const qint64 late = live(6);

    QVERIFY(early > 0 && late > 0);
    // Each life leaves three dead rows; with their space lost the table would have grown to three times its size.
    QVERIFY2(late < early * 2, qPrintable(u"%1 bytes have become %2"_s.arg(early).arg(late)));
}

void tst_PostgresqlSweep::aQuietStoreIsNot()
{
    PostgresqlDriver driver(settings());
    WorkerId worker;
    open(driver, &worker);

    complete(driver, worker, 100);

    QTRY_COMPARE(sweepers(), 0); // none of an earlier test either
    driver.close();
    QCOMPARE(sweeps(), 0);
}

void tst_PostgresqlSweep::aPoolerIsNoHindrance()
{
    if (!PgBouncer::isInstalled())
        QSKIP("PgBouncer is not installed");
    PgBouncer pooler(m_server);
    QVERIFY(pooler.start(3));
    PostgresqlDriver driver(settingsFor(pooler.url(m_schema)));
    WorkerId worker;
    open(driver, &worker);

    complete(driver, worker, many);

    QTRY_VERIFY(sweeps() >= 1);
    QTRY_VERIFY(m_server.sql(u"SELECT vacuum_count > 0 FROM pg_stat_all_tables WHERE relid = '%1.jobs'::regclass"_s.arg(m_schema)).toBool());
}

void tst_PostgresqlSweep::whoOwnsNoTableSweepsNone()
{
    {
        PostgresqlDriver owner(settings());
        QVERIFY(owner.open());
    }
    m_server.sql(u"CREATE ROLE tenant LOGIN; GRANT USAGE ON SCHEMA %1 TO tenant; GRANT ALL ON ALL TABLES IN SCHEMA %1 TO tenant; "
                 "GRANT ALL ON ALL SEQUENCES IN SCHEMA %1 TO tenant; GRANT ALL ON ALL FUNCTIONS IN SCHEMA %1 TO tenant"_s.arg(m_schema));
    auto tenant = settings();
    tenant.user = u"tenant"_s;
    PostgresqlDriver driver(tenant);
    WorkerId worker;
    open(driver, &worker);

    complete(driver, worker, many);

    QTRY_VERIFY(said(u"c.oid = '\"%1\".jobs'::regclass"_s) > 0);
    complete(driver, worker, many);
    driver.close();
    QCOMPARE(sweeps(), 0);
    QVERIFY(!m_server.log().contains(u"permission denied to vacuum"_s));
}

void tst_PostgresqlSweep::aSweepEndsWithItsDriver()
{
    // Ten pages a second.
    m_server.sql(u"ALTER DATABASE jobs SET vacuum_cost_delay = '100ms'; ALTER DATABASE jobs SET vacuum_cost_limit = 1"_s);
    PostgresqlDriver driver(settings());
    WorkerId worker;
    open(driver, &worker);
    complete(driver, worker, many);
    QTRY_VERIFY(m_server.sql(u"SELECT count(*)::int FROM pg_stat_progress_vacuum"_s).toInt() > 0);

    driver.close();

    m_server.sql(u"ALTER DATABASE jobs RESET vacuum_cost_delay; ALTER DATABASE jobs RESET vacuum_cost_limit"_s);
    QTRY_COMPARE(sweepers(), 0);
    QVERIFY(m_server.log().contains(u"canceling statement due to user request"_s));
}

void tst_PostgresqlSweep::aLostConnectionIsSweptFromAnew()
{
    PostgresqlDriver driver(settings());
    WorkerId worker;
    open(driver, &worker);
    complete(driver, worker, many);
    QTRY_VERIFY(sweeps() >= 1);

    m_server.sql(u"SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE application_name LIKE '%(sweep)'"_s);
    complete(driver, worker, many); // its sweep fails

    QVERIFY(driver.heartbeat(worker, 0, {}, 300s)); // which is no business of the driver's
    driver.close();
    QTRY_COMPARE(sweepers(), 0);
}

QTEST_GUILESS_MAIN(tst_PostgresqlSweep)
#include "tst_postgresqlsweep.moc"
