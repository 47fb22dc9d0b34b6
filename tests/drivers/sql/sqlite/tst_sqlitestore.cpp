// SPDX-License-Identifier: MIT
#include <jobs/drivers/sql/sqlite/sqlitedriver.h>

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QTemporaryDir>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>
#include <QtTest/QTest>

#include <csignal>
#include <set>
#include <sys/resource.h>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Code = JobQueueError::Code;

namespace {

const Timestamp now = fromMSecs(1'767'225'600'000);

NewJob newJob(const QByteArray &parameters = "{}")
{
    NewJob job;
    job.kind = u"work"_s;
    job.queue = u"default"_s;
    job.parameters = parameters;
    job.createdAt = job.dueAt = now;
    return job;
}

Result<JobId> push(JobQueueDriver &driver, const NewJob &job = newJob())
{
    Tick tick;
    tick.now = now;
    tick.pushes = {job};
    const auto done = driver.tick(tick);
    if (!done)
        return tl::unexpected(done.error());
    return done->pushed.at(0).id;
}

Code codeOf(const Result<> &result) { return result ? Code::Internal : result.error().code; }

} // namespace

//! The file: what it is made of, what is refused, and what happens when it cannot be written.
class tst_SqliteStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theSettingsAreReallyInForce();
    void aNewFileIsItsOwnersOnly();
    void itLivesBesideTheUsersTables();
    void aStoreOpensAgain();
    void aMissingFolderIsRefused();
    void aFolderIsRefused();
    void aFileThatIsNoDatabaseIsRefused();
    void foreignTablesOfOurNameAreRefused();
    void aNewerSchemaIsWorkedBesideOrRefused_data();
    void aNewerSchemaIsWorkedBesideOrRefused();
    void aReleaseWorksOnWhileANewerOneMigrates();
    void theSchemaIsToldWithoutAChange();
    void aStoreOfTheFirstReleaseIsUpgraded();
    void anotherMakeIsRefused();
    void aLockedStoreIsBusyAndComesBack();
    void aFullDiskLosesNothing();
    void aReaderCannotWrite();
    void connectionsToOtherStoresAreRefused();
    void peopleCanReadTheView();

private:
    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString file() const { return m_folder->filePath(u"jobs.db"_s); }
    QSqlDatabase connection(const QString &file);

    std::unique_ptr<QTemporaryDir> m_folder;
    QStringList m_connections;
};

void tst_SqliteStore::init() { m_folder = std::make_unique<QTemporaryDir>(); }

void tst_SqliteStore::cleanup()
{
    for (const QString &name : m_connections)
        QSqlDatabase::removeDatabase(name);
    m_connections.clear();
}

QSqlDatabase tst_SqliteStore::connection(const QString &file)
{
    m_connections.append(u"user-%1"_s.arg(m_connections.size()));
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connections.last());
    database.setDatabaseName(file);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=0"_s);
    database.open();
    return database;
}

void tst_SqliteStore::theSettingsAreReallyInForce()
{
    using Feature = JobQueueDriver::Feature;
    SqliteDriver full(file());
    QVERIFY(!full.hasFeature(Feature::SurvivesPowerCut)); // not known before open()
    QVERIFY(full.open());
    QVERIFY(full.hasFeature(Feature::Durable));
    QVERIFY(full.hasFeature(Feature::SurvivesPowerCut));
    QVERIFY(full.pollInterval());

    SqliteDriver normal({.path = file(), .synchronous = SqliteOptions::Synchronous::Normal});
    QVERIFY(normal.open());
    QVERIFY(!normal.hasFeature(Feature::SurvivesPowerCut));

    QSqlQuery query(connection(file()));
    QVERIFY(query.exec(u"PRAGMA journal_mode"_s) && query.next());
    QCOMPARE(query.value(0).toString(), u"wal"_s);
    QVERIFY(query.exec(u"PRAGMA application_id"_s) && query.next());
    QCOMPARE(query.value(0).toInt(), 0x6a6f6273);
}

void tst_SqliteStore::aNewFileIsItsOwnersOnly()
{
    SqliteDriver driver(file());
    QVERIFY(driver.open());
    QVERIFY(push(driver));

    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    const QStringList files = QDir(m_folder->path()).entryList(QDir::Files);
    QVERIFY(files.contains(u"jobs.db-wal"_s));
    for (const QString &name : files)
        QVERIFY2(!(QFile::permissions(m_folder->filePath(name)) & others), qPrintable(name));
}

void tst_SqliteStore::itLivesBesideTheUsersTables()
{
    QSqlDatabase users = connection(file());
    QSqlQuery query(users);
    QVERIFY(query.exec(u"CREATE TABLE invoices (id INTEGER)"_s));
    QVERIFY(query.exec(u"PRAGMA application_id=77"_s));

    SqliteDriver driver(file());
    QVERIFY(driver.open());
    QVERIFY(push(driver));

    QVERIFY(query.exec(u"PRAGMA application_id"_s) && query.next());
    QCOMPARE(query.value(0).toInt(), 77);
}

void tst_SqliteStore::aStoreOpensAgain()
{
    SqliteDriver driver(file());
    QVERIFY(driver.open());
    const auto id = push(driver);
    driver.close();
    QCOMPARE(codeOf(driver.releaseLock(u"a"_s, u"b"_s)), Code::StoreUnavailable);

    QVERIFY(driver.open());

    QCOMPARE(driver.job(*id)->id.value, id->value);
    QVERIFY(*push(driver) > *id);
}

void tst_SqliteStore::aMissingFolderIsRefused()
{
    const auto opened = SqliteDriver(m_folder->filePath(u"none/jobs.db"_s)).open();
    QCOMPARE(codeOf(opened), Code::StoreUnavailable);
    QVERIFY(opened.error().message.contains(u"there is no folder"_s));
}

void tst_SqliteStore::aFolderIsRefused()
{
    const auto opened = SqliteDriver(m_folder->path()).open();
    QCOMPARE(codeOf(opened), Code::StoreUnusable);
    QVERIFY(opened.error().message.contains(u"is a folder"_s));
}

void tst_SqliteStore::aFileThatIsNoDatabaseIsRefused()
{
    QFile garbage(file());
    QVERIFY(garbage.open(QIODevice::WriteOnly));
    garbage.write(QByteArray(8192, 'x'));
    garbage.close();

    const auto opened = SqliteDriver(file()).open();

    QCOMPARE(codeOf(opened), Code::StoreUnusable);
    QVERIFY2(opened.error().message.contains(u"not a SQLite database"_s), qPrintable(opened.error().toString()));
    QCOMPARE(QFileInfo(file()).size(), 8192);
}

void tst_SqliteStore::foreignTablesOfOurNameAreRefused()
{
    QSqlQuery query(connection(file()));
    QVERIFY(query.exec(u"CREATE TABLE jobs (title TEXT)"_s));

    const auto opened = SqliteDriver(file()).open();

    QCOMPARE(codeOf(opened), Code::StoreUnusable);
    QVERIFY(opened.error().message.contains(u"a table jobs"_s));
}

void tst_SqliteStore::aNewerSchemaIsWorkedBesideOrRefused_data()
{
    QTest::addColumn<QString>("newer");
    QTest::addColumn<std::optional<Code>>("refused");

    const std::optional<Code> none;
    const std::optional<Code> tooNew = Code::SchemaTooNew;
    QTest::newRow("for this release on") << u"(9998, 'x/2', 0)"_s << none;
    QTest::newRow("for older ones too") << u"(9998, 'x/1', 0), (9999, 'x/2', 0)"_s << none;
    QTest::newRow("for newer ones") << u"(9998, 'x/3', 0)"_s << tooNew;
    QTest::newRow("for none but itself") << u"(9998, 'x', 0)"_s << tooNew;
    QTest::newRow("the first for newer ones") << u"(9998, 'x', 0), (9999, 'x/1', 0)"_s << tooNew;
    QTest::newRow("the last for newer ones") << u"(9998, 'x/1', 0), (9999, 'x', 0)"_s << tooNew;
}

void tst_SqliteStore::aNewerSchemaIsWorkedBesideOrRefused()
{
    QFETCH(QString, newer);
    QFETCH(std::optional<Code>, refused);
    QVERIFY(SqliteDriver(file()).open());
    QSqlQuery query(connection(file()));
    QVERIFY(query.exec(u"INSERT INTO jobs_schema (number, checksum, applied_at) VALUES "_s + newer));

    const auto looked = SqliteDriver(file()).schemaState();
    const auto opened = SqliteDriver(file()).open();

    QCOMPARE(opened ? std::nullopt : std::optional(opened.error().code), refused);
    QCOMPARE(looked ? std::nullopt : std::optional(looked.error().code), refused);
    if (refused)
        QVERIFY2(opened.error().message.contains(u"update this program"_s), qPrintable(opened.error().message));
}

void tst_SqliteStore::aReleaseWorksOnWhileANewerOneMigrates()
{
    SqliteDriver pusher(file());
    QVERIFY(pusher.open());
    QVERIFY(push(pusher));

    QSqlDatabase database = connection(file());
    QVERIFY(database.transaction());
    for (const QString &statement :
         {u"ALTER TABLE jobs ADD COLUMN region TEXT"_s, u"ALTER TABLE jobs_workers ADD COLUMN region TEXT NOT NULL DEFAULT 'here'"_s,
          u"CREATE TABLE jobs_regions (name TEXT)"_s, u"INSERT INTO jobs_schema VALUES (9999, 'x/1', 0)"_s}) {
        QSqlQuery query(database);
        QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
    }
    QVERIFY(database.commit());

    QVERIFY(push(pusher));
    SqliteDriver worker(file()); // of the same old release, started anew
    QVERIFY(worker.open());
    const auto id = worker.registerWorker({.name = u"old"_s}, now, 30s);
    QVERIFY(id);
    Tick claim;
    claim.now = now;
    claim.worker = *id;
    claim.claims = {{.limit = 10, .queues = {}, .exceptQueues = {}, .kinds = {u"work"_s}}};
    const auto claimed = worker.tick(claim);
    QVERIFY(claimed);
    QCOMPARE(claimed->claimed.at(0).size(), 2u);
    Tick finish;
    finish.now = now;
    for (const QueuedJob &job : claimed->claimed.at(0))
        finish.finished.push_back({job.id, job.fence, job.queue, job.kind, JobUpdate{}});
    const auto finished = worker.tick(finish);
    QVERIFY(finished);
    QCOMPARE(finished->finished, (std::vector<bool>{true, true}));
    const auto stats = pusher.stats();
    QVERIFY(stats);
    QCOMPARE(stats->total(JobState::Completed), 2);
}

void tst_SqliteStore::theSchemaIsToldWithoutAChange()
{
    const auto none = SqliteDriver(file()).schemaState();
    QVERIFY(none);
    QCOMPARE(none->stored, 0);
    QVERIFY(none->known > 0 && !none->isUpToDate());
    QVERIFY(!QFile::exists(file()));

    {
        QSqlQuery own(connection(file())); // the user's own database, in another journal mode
        QVERIFY(own.exec(u"CREATE TABLE invoices (id INTEGER)"_s));
    }
    const QByteArray before = contents(file());
    QCOMPARE(SqliteDriver(file()).schemaState().value_or(SchemaState{-1, -1}).stored, 0);
    QCOMPARE(contents(file()), before);

    SqliteDriver driver(file());
    QVERIFY(driver.open());
    QCOMPARE(driver.schemaState().error().code, Code::InvalidArgument); // it is open
    QVERIFY(SqliteDriver(file()).schemaState().value_or(SchemaState{}).isUpToDate());
    driver.close();
    QSqlQuery query(connection(file()));
    QVERIFY(query.exec(u"DELETE FROM jobs_schema WHERE number > 1"_s));
    const auto old = SqliteDriver(file()).schemaState();
    QVERIFY(old);
    QCOMPARE(old->stored, 1);
    QVERIFY(!old->isUpToDate());
    QVERIFY(query.exec(u"SELECT count(*) FROM jobs_schema"_s) && query.next());
    QCOMPARE(query.value(0).toInt(), 1);
}

void tst_SqliteStore::aStoreOfTheFirstReleaseIsUpgraded()
{
    {
        SqliteDriver driver(file());
        QVERIFY(driver.open());
        QVERIFY(driver.registerWorker({.name = u"old"_s}, fromMSecs(1'000), 30s));
        driver.close();
        // What the second migration made goes again.
        QSqlDatabase database = connection(file());
        for (const QString &statement : {u"ALTER TABLE jobs_workers DROP COLUMN mode"_s, u"DROP TABLE jobs_audit"_s, u"DROP TABLE jobs_history"_s,
                                         u"DELETE FROM jobs_schema WHERE number = 2"_s}) {
            QSqlQuery query(database);
            QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
        }
    }
    SqliteDriver driver(file());
    QVERIFY(driver.open());

    const auto stats = driver.stats();
    QVERIFY(stats);
    QCOMPARE(stats->workers.size(), 1);
    QCOMPARE(stats->workers.constFirst().name, u"old"_s);
    QCOMPARE(stats->workers.constFirst().mode, WorkerMode::Working);
    QVERIFY(driver.setWorkerMode(stats->workers.constFirst().id, WorkerMode::Quiet));
    QVERIFY(driver.addAudit({.at = fromMSecs(5), .actor = u"ann"_s}));
    QCOMPARE(driver.audit(1, {})->constFirst().actor, u"ann"_s);
    QVERIFY(driver.addHistory({{.minute = fromMSecs(60'000), .queue = u"q"_s, .kind = u"k"_s, .pushed = 1}}));
    QCOMPARE(driver.history(fromMSecs(0), fromMSecs(120'000), {}, {})->size(), 1u);
}

void tst_SqliteStore::anotherMakeIsRefused()
{
    QVERIFY(SqliteDriver(file()).open());
    QSqlQuery query(connection(file()));
    QVERIFY(query.exec(u"UPDATE jobs_schema SET checksum = 'other'"_s));

    QCOMPARE(codeOf(SqliteDriver(file()).open()), Code::StoreUnusable);
}

void tst_SqliteStore::aLockedStoreIsBusyAndComesBack()
{
    SqliteDriver driver({.path = file(), .busyTimeout = 50ms});
    QVERIFY(driver.open());
    QSqlQuery other(connection(file()));
    QVERIFY(other.exec(u"BEGIN IMMEDIATE"_s));

    QElapsedTimer timer;
    timer.start();
    const auto refused = push(driver);

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Code::StoreBusy);
    QVERIFY(refused.error().isTransient());
    QVERIFY(timer.elapsed() >= 50);
    QVERIFY(driver.stats()); // who only reads is not kept waiting
    QVERIFY(other.exec(u"ROLLBACK"_s));
    QVERIFY(push(driver));
    QCOMPARE(driver.stats()->total(JobState::Available), qint64(1));
}

void tst_SqliteStore::aFullDiskLosesNothing()
{
    SqliteDriver driver(file());
    QVERIFY(driver.open());
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    rlimit limited = before;
    limited.rlim_cur = 400 * 1024;
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &limited), 0);

    std::set<JobId> acknowledged;
    std::optional<JobQueueError> refused;
    for (int i = 0; i < 1000 && !refused; ++i) {
        const auto id = push(driver, newJob('"' + QByteArray(3000, 'x') + '"'));
        if (id)
            acknowledged.insert(*id);
        else
            refused = id.error();
    }
    setrlimit(RLIMIT_FSIZE, &before);

    QVERIFY(refused);
    QVERIFY2(refused->code == Code::StoreUnavailable || refused->code == Code::StoreFull,
             qPrintable(refused->toString()));
    QVERIFY(push(driver)); // by itself, once there is room
    std::set<JobId> stored;
    JobPageRequest page{.limit = 1000};
    const auto listed = driver.jobs({}, page);
    for (const QueuedJob &job : listed->jobs)
        stored.insert(job.id);
    QCOMPARE(stored.size(), acknowledged.size() + 1);
    for (const JobId id : acknowledged)
        QVERIFY(stored.contains(id));
    QSqlQuery query(connection(file()));
    QVERIFY(query.exec(u"PRAGMA integrity_check"_s) && query.next());
    QCOMPARE(query.value(0).toString(), u"ok"_s);
}

void tst_SqliteStore::aReaderCannotWrite()
{
    SqliteDriver driver(file());
    QVERIFY(driver.open());
    const auto reader = driver.reader();
    QVERIFY(reader->open());

    QVERIFY(!push(*reader));
    QVERIFY(reader->stats());
    QVERIFY(push(driver));
}

void tst_SqliteStore::connectionsToOtherStoresAreRefused()
{
    SqliteDriver driver(file());
    QVERIFY(driver.open());
    QSqlDatabase other = connection(m_folder->filePath(u"other.db"_s));
    QSqlDatabase memory = connection(u":memory:"_s);
    QSqlDatabase nothing;
    QDir().mkdir(m_folder->filePath(u"folder"_s));
    QSqlDatabase same = connection(m_folder->filePath(u"folder/../jobs.db"_s));

    for (QSqlDatabase *database : {&other, &memory, &nothing}) {
        const auto pushed = driver.pushIn(*database, {newJob()});
        QVERIFY(!pushed);
        QCOMPARE(pushed.error().code, Code::InvalidArgument);
    }
    QVERIFY(driver.pushIn(same, {newJob()}));
    QCOMPARE(driver.stats()->total(JobState::Available), qint64(1));
}

void tst_SqliteStore::peopleCanReadTheView()
{
    SqliteDriver driver(file());
    QVERIFY(driver.open());
    QVERIFY(push(driver));

    QSqlQuery query(connection(file()));
    QVERIFY(query.exec(u"SELECT state, queue, kind, due_at FROM jobs_view"_s) && query.next());

    QCOMPARE(query.value(0).toString(), u"available"_s);
    QCOMPARE(query.value(1).toString(), u"default"_s);
    QCOMPARE(query.value(2).toString(), u"work"_s);
    QCOMPARE(query.value(3).toString(), u"2026-01-01T00:00:00.000Z"_s);
}

QTEST_GUILESS_MAIN(tst_SqliteStore)
#include "tst_sqlitestore.moc"
