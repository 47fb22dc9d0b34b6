// SPDX-License-Identifier: MIT
#include "postgresqltest.h"

#include <QtCore/QScopeGuard>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>
#include <QtTest/QTest>

#include <atomic>
#include <thread>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Code = JobQueueError::Code;

//! The schema, its functions and plans, and who else may work with them.
class tst_PostgresqlStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void tenThatOpenAtOnceMakeOneSchema();
    void aNewerSchemaIsWorkedBesideOrRefused_data();
    void aNewerSchemaIsWorkedBesideOrRefused();
    void theSchemaIsToldWithoutAChange();
    void aReleaseWorksOnWhileANewerOneMigrates();
    void aMigrationKeepsNoPushWaiting();
    void aMigrationGivesWay();
    void foreignTablesAreRefused();
    void aRoleThatMayNotIsToldSo();

    void plainSqlPushes();
    void aTriggerPushesInItsTransaction();
    void aRoleNeedsNoMoreThanTheFunction();
    void badPushesInSqlAreRefused_data();
    void badPushesInSqlAreRefused();
    void aPushInSqlWakesWorkers();

    void nothingIsLeftOnAConnection();
    void claimsDoNotWaitForEachOther();
    void plansNeedNoStatistics();
    void countersAreFolded();
    void aConnectionToAnotherStoreIsRefused();

private:
    PostgresqlSettings settings() const { return settingsFor(m_server.url(m_schema)); }
    //! Runs a statement as another role; its error, or nothing.
    QString sqlAs(const QString &role, const QString &statement) const
    {
        QSqlDatabase database = m_server.connection(u"as another"_s);
        QSqlQuery query(database);
        query.exec(u"SET ROLE "_s + role);
        query.exec(statement);
        const QString error = query.lastError().databaseText();
        query.exec(u"RESET ROLE"_s);
        return error;
    }

    //! As the first release left it.
    void undoMigrations() const
    {
        m_server.sql(u"DROP TABLE %1.jobs_audit, %1.jobs_history; ALTER TABLE %1.jobs_workers DROP COLUMN mode; "
                     "DROP FUNCTION %1.jobs_finish_otherwise, %1.jobs_prune; DELETE FROM %1.jobs_schema WHERE number > 1"_s.arg(m_schema));
    }
    int migrationsDone() const { return m_server.sql(u"SELECT count(*)::int FROM %1.jobs_schema"_s.arg(m_schema)).toInt(); }

    static constexpr int newestMigration = 4;

    PostgresqlServer m_server;
    QString m_schema;
    int m_count = 0;
};

void tst_PostgresqlStore::initTestCase()
{
    if (!PostgresqlServer::isInstalled())
        QSKIP("PostgreSQL is not installed");
    m_server.setSettings({u"log_statement=all"_s, u"session_preload_libraries=auto_explain"_s,
                          u"auto_explain.log_nested_statements=on"_s, u"autovacuum=off"_s});
    QVERIFY(m_server.start());
}

void tst_PostgresqlStore::init() { m_schema = u"jobs%1"_s.arg(++m_count); }

void tst_PostgresqlStore::tenThatOpenAtOnceMakeOneSchema()
{
    std::atomic<int> opened = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 10; ++i) {
        threads.emplace_back([&] {
            PostgresqlDriver driver(settings());
            if (auto done = driver.open(); !done)
                qWarning().noquote() << done.error().toString();
            else if (driver.tick(pushTick({plainJob()})))
                ++opened;
        });
    }
    for (std::thread &thread : threads)
        thread.join();

    QCOMPARE(opened.load(), 10);
    QCOMPARE(migrationsDone(), newestMigration);
    QCOMPARE(m_server.sql(u"SELECT count(*)::int FROM %1.jobs"_s.arg(m_schema)).toInt(), 10);
}

void tst_PostgresqlStore::aNewerSchemaIsWorkedBesideOrRefused_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<std::optional<Code>>("refused");

    const QString newer = u"INSERT INTO %1.jobs_schema VALUES "_s;
    const std::optional<Code> none;
    const std::optional<Code> tooNew = Code::SchemaTooNew;
    const std::optional<Code> another = Code::StoreUnusable;
    QTest::newRow("for this release on") << newer + u"(9998, 'x/4', 0)"_s << none;
    QTest::newRow("for older ones too") << newer + u"(9998, 'x/1', 0), (9999, 'x/2', 0)"_s << none;
    QTest::newRow("for newer ones") << newer + u"(9998, 'x/5', 0)"_s << tooNew;
    QTest::newRow("for none but itself") << newer + u"(9998, 'x', 0)"_s << tooNew;
    QTest::newRow("the first for newer ones") << newer + u"(9998, 'x', 0), (9999, 'x/1', 0)"_s << tooNew;
    QTest::newRow("the last for newer ones") << newer + u"(9998, 'x/1', 0), (9999, 'x', 0)"_s << tooNew;
    QTest::newRow("one of ours is missing")
        << u"DELETE FROM %1.jobs_schema WHERE number = 4; "_s + newer + u"(9998, 'x/1', 0)"_s << another;
}

void tst_PostgresqlStore::aNewerSchemaIsWorkedBesideOrRefused()
{
    QFETCH(QString, change);
    QFETCH(std::optional<Code>, refused);
    QVERIFY(PostgresqlDriver(settings()).open());
    m_server.sql(change.arg(m_schema));
    const auto schema = [&] {
        return m_server.sql(u"SELECT string_agg(number || checksum, ',' ORDER BY number) FROM %1.jobs_schema"_s.arg(m_schema)).toString();
    };
    const QString before = schema();
    PostgresqlDriver driver(settings());

    const auto looked = driver.schemaState();
    const auto opened = driver.open();

    QCOMPARE(opened ? std::nullopt : std::optional(opened.error().code), refused);
    QCOMPARE(looked ? std::nullopt : std::optional(looked.error().code), refused);
    if (refused == Code::SchemaTooNew)
        QVERIFY2(opened.error().message.contains(u"update this program"_s), qPrintable(opened.error().message));
    QCOMPARE(schema(), before);
}

void tst_PostgresqlStore::theSchemaIsToldWithoutAChange()
{
    const auto hasSchema = [&] {
        return m_server.sql(u"SELECT count(*)::int FROM pg_catalog.pg_namespace WHERE nspname = '%1'"_s.arg(m_schema)).toInt();
    };
    const int before = hasSchema();
    const auto none = PostgresqlDriver(settings()).schemaState();
    QVERIFY2(none, qPrintable(none ? QString() : none.error().toString()));
    QCOMPARE(none->stored, 0);
    QVERIFY(!none->isUpToDate());
    QCOMPARE(hasSchema(), before);

    QVERIFY(PostgresqlDriver(settings()).open());
    QVERIFY(PostgresqlDriver(settings()).schemaState().value_or(SchemaState{}).isUpToDate());
    undoMigrations();
    const auto old = PostgresqlDriver(settings()).schemaState();
    QVERIFY(old);
    QCOMPARE(old->stored, 1);
    QCOMPARE(old->known, none->known);
    QCOMPARE(migrationsDone(), 1);
}

void tst_PostgresqlStore::aReleaseWorksOnWhileANewerOneMigrates()
{
    PostgresqlDriver pusher(settings());
    QVERIFY(pusher.open());
    QVERIFY(pusher.tick(pushTick({plainJob()})));

    m_server.sql(u"BEGIN; ALTER TABLE %1.jobs ADD COLUMN region text; ALTER TABLE %1.jobs_workers ADD COLUMN region text NOT NULL "
                 "DEFAULT 'here'; CREATE TABLE %1.jobs_regions (name text); "
                 "INSERT INTO %1.jobs_schema VALUES (9999, 'x/1', 0); COMMIT"_s.arg(m_schema));

    QVERIFY(pusher.tick(pushTick({plainJob()})));
    PostgresqlDriver worker(settings()); // of the same old release, started anew
    QVERIFY(worker.open());
    const auto id = worker.registerWorker({.name = u"old"_s}, plainJob().createdAt, 30s);
    QVERIFY(id);
    const auto claimed = worker.tick(claimTick(*id, 10));
    QVERIFY(claimed);
    QCOMPARE(claimed->claimed.at(0).size(), 2u);
    const auto finished = worker.tick(finishTick(claimed->claimed.at(0)));
    QVERIFY(finished);
    QCOMPARE(finished->finished, (std::vector<bool>{true, true}));
    const auto stats = pusher.stats();
    QVERIFY(stats);
    QCOMPARE(stats->total(JobState::Completed), 2);
}

void tst_PostgresqlStore::aMigrationKeepsNoPushWaiting()
{
    PostgresqlDriver pusher(settings());
    QVERIFY(pusher.open());
    QVERIFY(pusher.tick(pushTick({plainJob()})));
    undoMigrations();
    // A push that is not committed yet. Whoever wants the table for himself, however short, waits for it, and all later pushes
    // wait behind him: so a migration that gets by never blocks one, whatever the number of rows.
    QSqlDatabase other = m_server.connection(u"pushing"_s);
    QVERIFY(other.transaction());
    QSqlQuery query(other);
    QVERIFY(query.exec(u"SELECT %1.jobs_push('work', notify => false)"_s.arg(m_schema)));
    PostgresqlDriver newer(settings());

    const auto opened = newer.open();

    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().toString()));
    QCOMPARE(migrationsDone(), newestMigration);
    QVERIFY(pusher.tick(pushTick({plainJob()})));
    QVERIFY(other.commit());
    QVERIFY(newer.tick(pushTick({plainJob()})));
    const auto stats = newer.stats();
    QVERIFY(stats);
    QCOMPARE(stats->total(JobState::Available), qint64(4));
}

void tst_PostgresqlStore::aMigrationGivesWay()
{
    PostgresqlDriver old(settings());
    QVERIFY(old.open());
    QVERIFY(old.tick(pushTick({plainJob()})));
    const auto worker = old.registerWorker({}, {}, 60s);
    QVERIFY(worker);
    undoMigrations();
    // A dump, say, that has read a table which the second migration changes.
    QSqlDatabase reader = m_server.connection(u"dumping"_s);
    QVERIFY(reader.transaction());
    QSqlQuery query(reader);
    QVERIFY(query.exec(u"SELECT * FROM %1.jobs_workers"_s.arg(m_schema)));
    std::atomic<bool> isOpen = false;
    std::thread opening([this, &isOpen] {
        PostgresqlDriver newer(settings());
        auto opened = newer.open();
        while (!opened && opened.error().code == Code::StoreBusy)
            opened = newer.open();
        isOpen = opened.has_value();
    });
    const auto join = qScopeGuard([&] {
        reader.rollback();
        opening.join();
    });
    const auto isWaiting = [this] {
        return m_server.sql(u"SELECT EXISTS (SELECT FROM pg_locks WHERE relation = '%1.jobs_workers'::regclass AND NOT granted)"_s
                                .arg(m_schema)).toBool();
    };
    QTRY_VERIFY(isWaiting());

    // It would wait behind the migration for as long as that waits for the dump.
    const auto claimed = old.tick(claimTick(*worker, 1));

    QVERIFY(claimed);
    QCOMPARE(claimed->claimed.at(0).size(), 1u);
    QCOMPARE(migrationsDone(), 1);
    QVERIFY(reader.rollback());
    QTRY_COMPARE(migrationsDone(), newestMigration);
    QTRY_VERIFY(isOpen);
}

void tst_PostgresqlStore::foreignTablesAreRefused()
{
    m_server.sql(u"CREATE SCHEMA %1; CREATE TABLE %1.jobs (a int)"_s.arg(m_schema));
    PostgresqlDriver driver(settings());

    const auto opened = driver.open();

    QVERIFY(!opened);
    QCOMPARE(opened.error().code, Code::StoreUnusable);
    QVERIFY2(opened.error().message.contains(u"?schema=NAME"), qPrintable(opened.error().message));
}

void tst_PostgresqlStore::aRoleThatMayNotIsToldSo()
{
    m_server.sql(u"CREATE ROLE guest LOGIN"_s);
    auto guest = settings();
    guest.user = u"guest"_s;
    PostgresqlDriver driver(guest);

    const auto opened = driver.open();

    QVERIFY(!opened);
    QCOMPARE(opened.error().code, Code::StoreUnusable);
}

void tst_PostgresqlStore::plainSqlPushes()
{
    PostgresqlDriver driver(settings());
    QVERIFY(driver.open());
    const JobId plain{m_server.sql(u"SELECT %1.jobs_push('work')"_s.arg(m_schema)).toLongLong()};
    const QString full = u"SELECT %1.jobs_push('work', '{\"a\": 1}', queue => 'mail', priority => 3, due_at => now() + interval '1 hour', "
                         "max_attempts => 7, unique_key => 'key', tags => ARRAY['one', 'tw\"o'], expires_at => now() + interval '2 hours')"_s
                             .arg(m_schema);
    const JobId rich{m_server.sql(full).toLongLong()};

    QCOMPARE(m_server.sql(full).toLongLong(), rich.value); // the key is taken
    QCOMPARE(driver.job(plain)->state, JobState::Available);
    QCOMPARE(driver.job(plain)->parameters, "{}"_ba);
    const auto job = driver.job(rich);
    QVERIFY(job);
    QCOMPARE(job->state, JobState::Scheduled);
    QCOMPARE(job->queue, u"mail"_s);
    QCOMPARE(job->priority, 3);
    QCOMPARE(job->maxAttempts, 7);
    QCOMPARE(job->tags, (QStringList{u"one"_s, u"tw\"o"_s}));
    QCOMPARE(job->parameters, "{\"a\": 1}"_ba);
    QVERIFY(job->expiresAt.has_value());
    QCOMPARE(driver.stats()->total(JobState::Available), qint64(1));
    QCOMPARE(driver.stats()->total(JobState::Scheduled), qint64(1));
    const auto worker = driver.registerWorker({}, {}, 30s);
    QCOMPARE(driver.tick(claimTick(*worker, 5))->claimed[0].size(), size_t(1));
}

void tst_PostgresqlStore::aTriggerPushesInItsTransaction()
{
    PostgresqlDriver driver(settings());
    QVERIFY(driver.open());
    m_server.sql(u"CREATE TABLE %1.orders (id int, total numeric);"
                 "CREATE FUNCTION %1.ordered() RETURNS trigger LANGUAGE plpgsql AS "
                 "$$BEGIN PERFORM %1.jobs_push('work', to_jsonb(NEW)); RETURN NEW; END$$;"
                 "CREATE TRIGGER ordered AFTER INSERT ON %1.orders FOR EACH ROW EXECUTE FUNCTION %1.ordered()"_s.arg(m_schema));

    m_server.sql(u"BEGIN; INSERT INTO %1.orders VALUES (1, 2); ROLLBACK"_s.arg(m_schema));
    QCOMPARE(driver.stats()->total(JobState::Available), qint64(0));
    m_server.sql(u"INSERT INTO %1.orders VALUES (1, 12345678901234567890.5), (2, 3)"_s.arg(m_schema));

    const auto jobs = driver.jobs({}, {});
    QCOMPARE(jobs->jobs.size(), 2);
    QCOMPARE(jobs->jobs.last().parameters, "{\"id\": 1, \"total\": 12345678901234567890.5}"_ba);
}

void tst_PostgresqlStore::aRoleNeedsNoMoreThanTheFunction()
{
    PostgresqlDriver driver(settings());
    QVERIFY(driver.open());
    m_server.sql(u"CREATE ROLE web"_s);
    const QString push = u"SELECT %1.jobs_push('work')"_s.arg(m_schema);
    QVERIFY(!sqlAs(u"web"_s, push).isEmpty());
    m_server.sql(u"GRANT USAGE ON SCHEMA %1 TO web"_s.arg(m_schema));
    QVERIFY(!sqlAs(u"web"_s, push).isEmpty());
    m_server.sql(u"GRANT EXECUTE ON FUNCTION %1.jobs_push TO web"_s.arg(m_schema));

    QCOMPARE(sqlAs(u"web"_s, push), QString());

    QVERIFY(!sqlAs(u"web"_s, u"SELECT * FROM %1.jobs"_s.arg(m_schema)).isEmpty());
    QCOMPARE(driver.stats()->total(JobState::Available), qint64(1));
}

void tst_PostgresqlStore::badPushesInSqlAreRefused_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("says");

    QTest::newRow("no kind") << u"NULL"_s << u"kind"_s;
    QTest::newRow("kind") << u"'a b'"_s << u"'a b'"_s;
    QTest::newRow("queue") << u"'work', queue => ''"_s << u"queue"_s;
    QTest::newRow("priority") << u"'work', priority => 40000"_s << u"40000"_s;
    QTest::newRow("attempts") << u"'work', max_attempts => 0"_s << u"max_attempts"_s;
    QTest::newRow("version") << u"'work', version => 0"_s << u"version"_s;
    QTest::newRow("no parameters") << u"'work', NULL"_s << u"parameters"_s;
    QTest::newRow("large parameters") << u"'work', to_jsonb(repeat('x', 1048576))"_s << u"1 MiB"_s;
    QTest::newRow("key") << u"'work', unique_key => E'a\\nb'"_s << u"unique key"_s;
    QTest::newRow("tags") << u"'work', tags => ARRAY['']"_s << u"tag"_s;
}

void tst_PostgresqlStore::badPushesInSqlAreRefused()
{
    QFETCH(QString, arguments);
    QFETCH(QString, says);
    PostgresqlDriver driver(settings());
    QVERIFY(driver.open());

    QSqlQuery query(m_server.connection());
    QVERIFY(!query.exec(u"SELECT %1.jobs_push(%2)"_s.arg(m_schema, arguments)));

    QVERIFY2(query.lastError().databaseText().contains(says), qPrintable(query.lastError().databaseText()));
    QVERIFY(driver.jobs({}, {})->jobs.isEmpty());
}

void tst_PostgresqlStore::aPushInSqlWakesWorkers()
{
    std::atomic<int> heard = 0;
    PostgresqlDriver driver(settings());
    driver.setWakeUp([&heard] { ++heard; });
    QVERIFY(driver.open());
    QTRY_COMPARE(heard.load(), 1);

    m_server.sql(u"SELECT %1.jobs_push('work')"_s.arg(m_schema));

    QTRY_COMPARE(heard.load(), 2);
}

void tst_PostgresqlStore::nothingIsLeftOnAConnection()
{
    auto pooled = settings();
    pooled.listens = false;
    pooled.parameters.append({u"application_name"_s, u"pooled"_s});
    PostgresqlDriver driver(pooled);
    driver.setWakeUp([] {});
    QVERIFY(driver.open());
    const qsizetype before = m_server.log().size();
    const auto worker = driver.registerWorker({}, {}, 30s);
    QVERIFY(driver.tick(pushTick({plainJob(), plainJob()})));
    const auto claimed = driver.tick(claimTick(*worker, 2))->claimed[0];
    Tick tick = finishTick(claimed);
    tick.finished[0].update.state = JobState::Failed;
    tick.notes = {{.id = claimed[1].id, .fence = claimed[1].fence, .log = {{{}, 1, u"said"_s}}}};
    QVERIFY(driver.tick(tick));
    QVERIFY(driver.heartbeat(*worker, 0, {}, 30s));
    ControlRequest retry;
    retry.action = JobAction::Retry;
    QVERIFY(driver.control(retry));
    QVERIFY(driver.stats());
    QVERIFY(driver.prune({}, {}, 100));

    QCOMPARE(driver.pollInterval(), 250ms);
    const QString said = m_server.log().sliced(before);
    QVERIFY(said.contains(u"jobs_finish"));
    static const QRegularExpression kept(
        u"(LOG:  execute |statement: [^\\n]*\\b(PREPARE|DEALLOCATE|LISTEN|DECLARE|TEMP|pg_advisory_lock|SET (?!LOCAL)(?!state|lease|n |name|owner|paused|value|error|checkpoint|progress|parameters|CLIENT|DATESTYLE|TIME ZONE|bytea)))"_s);
    const auto match = kept.match(said);
    QVERIFY2(!match.hasMatch(), qPrintable(match.captured()));
}

void tst_PostgresqlStore::claimsDoNotWaitForEachOther()
{
    PostgresqlDriver driver(settings());
    QVERIFY(driver.open());
    const auto worker = driver.registerWorker({}, {}, 30s);
    const auto pushed = driver.tick(pushTick(std::vector<NewJob>(20, plainJob())))->pushed;
    // Somebody is taking the first ten, and takes his time.
    QSqlDatabase other = m_server.connection(u"slow"_s);
    QVERIFY(other.transaction());
    QSqlQuery query(other);
    QVERIFY(query.exec(u"SELECT id FROM %1.jobs ORDER BY id LIMIT 10 FOR UPDATE"_s.arg(m_schema)));

    const auto claimed = driver.tick(claimTick(*worker, 5));

    QVERIFY(claimed);
    QCOMPARE(claimed->claimed[0].size(), size_t(5));
    QCOMPARE(claimed->claimed[0][0].id, pushed[10].id);
    // From several lanes too.
    NewJob elsewhere = plainJob();
    elsewhere.queue = u"elsewhere"_s;
    elsewhere.priority = -1;
    QVERIFY(driver.tick(pushTick({elsewhere})));
    const auto rest = driver.tick(claimTick(*worker, 20));
    QVERIFY(rest);
    QCOMPARE(rest->claimed[0].size(), size_t(6));
    QCOMPARE(rest->claimed[0][5].queue, u"elsewhere"_s);
    QVERIFY(other.rollback());
}

void tst_PostgresqlStore::plansNeedNoStatistics()
{
    // For the connections to come.
    m_server.sql(u"ALTER DATABASE jobs SET auto_explain.log_min_duration = 0"_s);
    PostgresqlDriver driver(settings());
    QVERIFY(driver.open());
    const auto worker = driver.registerWorker({}, {}, 60s);
    // Plans are made over the empty table, and kept.
    QVERIFY(driver.tick(pushTick({plainJob()})));
    QVERIFY(driver.tick(finishTick(driver.tick(claimTick(*worker, 1))->claimed[0])));
    m_server.sql(u"INSERT INTO %1.jobs (id, due_at, created_at, queue, kind, priority, max_attempts, version, state, parameters) "
                 "SELECT nextval('%1.jobs_numbers'), 0, 0, 1, 2, 0, 1, 1, CASE WHEN i % 2 = 0 THEN 2 ELSE 7 END, '{}' "
                 "FROM generate_series(1, 50000) i"_s.arg(m_schema));
    PostgresqlDriver fresh(settings()); // and one that plans over the full one, which nobody analysed
    QVERIFY(fresh.open());
    const qsizetype before = m_server.log().size();

    for (PostgresqlDriver *each : {&driver, &fresh}) {
        const auto claimed = each->tick(claimTick(*worker, 10));
        QVERIFY(claimed);
        QCOMPARE(claimed->claimed[0].size(), size_t(10));
        QVERIFY(each->tick(finishTick(claimed->claimed[0])));
        NewJob keyed = plainJob();
        keyed.uniqueKey = u"key"_s;
        keyed.clientId = u"client"_s;
        QVERIFY(each->tick(pushTick({keyed})));
        QVERIFY(each->promote({}, 100));
        QVERIFY(each->rescue({}, 100, [](const QueuedJob &) { return JobUpdate{}; }));
        QCOMPARE(each->prune({.completed = {.age = 1h, .count = 0}, .failed = {}, .cancelled = {}}, {}, 100).value_or(0), 100);
        QCOMPARE(each->prune({.completed = {.count = 10000}, .failed = {}, .cancelled = {}}, {}, 100).value_or(-1), 0);
    }

    m_server.sql(u"ALTER DATABASE jobs RESET auto_explain.log_min_duration"_s);
    const QString said = m_server.log().sliced(before);
    QVERIFY(said.contains(u"Index Scan using jobs_available on jobs j"));
    static const QRegularExpression wholeTable(u"Seq Scan on jobs( |\\n)"_s);
    const auto match = wholeTable.match(said);
    QVERIFY2(!match.hasMatch(), qPrintable(said.mid(std::max<qsizetype>(0, match.capturedStart() - 2000), 2500)));
}

void tst_PostgresqlStore::countersAreFolded()
{
    PostgresqlDriver driver(settings());
    QVERIFY(driver.open());
    const auto worker = driver.registerWorker({}, {}, 60s);
    for (int i = 0; i < 20; ++i) {
        Tick tick = claimTick(*worker, 1);
        tick.pushes = {plainJob(), plainJob()};
        QVERIFY(driver.tick(tick));
    }
    const QString changes = u"SELECT count(*)::int FROM %1.jobs_counts_changes"_s.arg(m_schema);
    QVERIFY(m_server.sql(changes).toInt() >= 20);

    QVERIFY(driver.heartbeat(*worker, 0, {}, 60s));

    QCOMPARE(m_server.sql(changes).toInt(), 0);
    QCOMPARE(driver.stats()->total(JobState::Running), qint64(20));
    QCOMPARE(driver.stats()->total(JobState::Available), qint64(20));
}

void tst_PostgresqlStore::aConnectionToAnotherStoreIsRefused()
{
    PostgresqlDriver driver(settings());
    QVERIFY(driver.open());
    m_server.sql(u"CREATE DATABASE elsewhere"_s);
    auto other = settings();
    other.database = u"elsewhere"_s;
    QVERIFY(PostgresqlDriver(other).open());
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QPSQL"_s, u"elsewhere"_s);
    database.setHostName(u"127.0.0.1"_s);
    database.setPort(m_server.port());
    database.setUserName(u"jobs"_s);
    database.setDatabaseName(u"elsewhere"_s);
    QVERIFY(database.open());

    const auto refused = driver.pushIn(database, {plainJob()});

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Code::InvalidArgument);
    database = QSqlDatabase();
    QSqlDatabase::removeDatabase(u"elsewhere"_s);
}

QTEST_GUILESS_MAIN(tst_PostgresqlStore)
#include "tst_postgresqlstore.moc"
