// SPDX-License-Identifier: MIT
#include <jobs/core/clock.h>
#include <jobs/drivers/sql/sqlite/sqlitedriver.h>
#include <jobs/jobqueue.h>

#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QScopeGuard>
#include <QtCore/QSemaphore>
#include <QtCore/QTemporaryDir>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>
#include <QtTest/QTest>

#include <atomic>
#include <set>
#include <thread>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Several processes on one file.
class tst_SqliteProcesses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachJobIsRunByOneProcess();
    void anAnnouncementWakesTheOthers();
    void aWatchTellsWhatAnybodyWrites();
    void nobodyFallsAsleepBesideAnOpenTransaction();
    void anIdleQueueSleeps();
    void aSocketOfADeadProcessIsRemoved();
    void aLongPathIsNoObstacle();
    void aForkedChildIsRefused();
};

void tst_SqliteProcesses::eachJobIsRunByOneProcess()
{
    constexpr int peers = 3;
    constexpr int jobsEach = 400;
    QTemporaryDir folder;
    const QString file = folder.filePath(u"jobs.db"_s);

    std::vector<std::unique_ptr<QProcess>> processes;
    for (int i = 0; i < peers; ++i) {
        processes.push_back(std::make_unique<QProcess>());
        processes.back()->start(QStringLiteral(PEER), {file, QString::number(jobsEach)});
    }

    std::multiset<qint64> ran;
    for (const auto &process : processes) {
        QVERIFY(process->waitForFinished(60'000));
        QCOMPARE(process->readAllStandardError(), QByteArray());
        QCOMPARE(process->exitCode(), 0);
        for (const QByteArray &line : process->readAllStandardOutput().split('\n')) {
            if (!line.isEmpty())
                ran.insert(line.toLongLong());
        }
    }
    QCOMPARE(ran.size(), size_t(peers * jobsEach));
    QCOMPARE(std::set<qint64>(ran.begin(), ran.end()).size(), ran.size());
    SqliteDriver driver(file);
    QVERIFY(driver.open());
    QCOMPARE(driver.stats()->total(JobState::Completed), qint64(ran.size()));
    QCOMPARE(driver.stats()->total(JobState::Running), qint64(0));
}

void tst_SqliteProcesses::anAnnouncementWakesTheOthers()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"jobs.db"_s);
    SqliteDriver announcer(file);
    QVERIFY(announcer.open());
    announcer.announce();
    QSemaphore woken;
    SqliteDriver sleeper(file);
    sleeper.setWakeUp([&woken] { woken.release(); });
    QVERIFY(sleeper.open());

    // The announcer looks for others now and then only, and hears of new ones if it listens itself.
    bool isWoken = false;
    for (int i = 0; i < 100 && !isWoken; ++i) {
        announcer.announce();
        isWoken = woken.tryAcquire(1, 50);
    }

    QVERIFY(isWoken);
    sleeper.close();
    QCOMPARE(QDir(folder.path()).entryList({u"*-wake-*"_s}, QDir::System), QStringList());
}

void tst_SqliteProcesses::aWatchTellsWhatAnybodyWrites()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"jobs.db"_s);
    QSemaphore woken;
    SqliteDriver sleeper(file);
    sleeper.setWakeUp([&woken] { woken.release(); });
    QVERIFY(sleeper.open());
    SqliteDriver stranger(file); // that does not announce
    QVERIFY(stranger.open());
    while (woken.tryAcquire(1, 100)) { }
    sleeper.peek();

    const auto write = [&](SqliteDriver &driver) { QVERIFY(driver.addAudit({.at = fromMSecs(5), .actor = u"ann"_s})); };
    write(stranger);
    if (!sleeper.setWatching(true))
        QSKIP("this platform has no watches");
    QVERIFY(woken.tryAcquire(1, 5000)); // for what came before the watch
    write(stranger);
    QVERIFY(woken.tryAcquire(1, 5000));
    QVERIFY(sleeper.peek());

    QVERIFY(!sleeper.setWatching(false));
    QVERIFY(sleeper.setWatching(true));
    QVERIFY(!sleeper.setWatching(false));
    write(sleeper); // unwatched: our own
    QVERIFY(!woken.tryAcquire(1, 50));
}

//! What it has written it will write no more: only its commit is missing, which no watch would show.
void tst_SqliteProcesses::nobodyFallsAsleepBesideAnOpenTransaction()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"jobs.db"_s);
    QSemaphore woken;
    SqliteDriver sleeper(file);
    sleeper.setWakeUp([&woken] { woken.release(); });
    QVERIFY(sleeper.open());
    while (woken.tryAcquire(1, 100)) { }
    sleeper.peek();
    if (!sleeper.setWatching(true))
        QSKIP("this platform has no watches");
    QVERIFY(!sleeper.setWatching(false));

    QSqlDatabase program = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"program"_s);
    const auto end = qScopeGuard([] { QSqlDatabase::removeDatabase(u"program"_s); });
    program.setDatabaseName(file);
    QVERIFY(program.open());
    QSqlQuery statement(program);
    QVERIFY(statement.exec(u"BEGIN IMMEDIATE"_s));
    QVERIFY(statement.exec(u"INSERT INTO jobs_audit (at, actor, origin, action, target, detail, changed) VALUES (5, 'ann', '', 0, '', '', 0)"_s));

    QVERIFY(!sleeper.setWatching(true));
    QVERIFY(statement.exec(u"COMMIT"_s));

    QVERIFY(sleeper.setWatching(true));
    QVERIFY(woken.tryAcquire(1, 5000));
    statement.clear();
    statement = QSqlQuery();
    program = QSqlDatabase();
}

//! Neither polls nor hints of its own wake a queue that nobody uses; and it hears of a push that nobody announces.
void tst_SqliteProcesses::anIdleQueueSleeps()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"jobs.db"_s);
    JobQueue queue(std::make_unique<SqliteDriver>(file), {.numWorkers = 1, .lease = 1h, .heartbeat = 20min});
    std::atomic<int> ran = 0;
    QVERIFY(queue.registerKind(u"work"_s, [&ran](JobContext &) -> HandlerResult { ++ran; return JobOutcome(Completed{}); }));
    QVERIFY(queue.start());
    const auto switches = [] {
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        return usage.ru_nvcsw;
    };
    // Whatever a start still does settles down: then a second is as good as none.
    QVERIFY(QTest::qWaitFor([&] {
        const auto before = switches();
        std::this_thread::sleep_for(1s);
        return switches() - before < 5;
    }, 20'000));

    SqliteDriver stranger(file);
    QVERIFY(stranger.open());
    NewJob job;
    job.kind = u"work"_s;
    job.queue = u"default"_s;
    job.parameters = "{}";
    job.createdAt = job.dueAt = systemClock()->now();
    Tick tick;
    tick.now = job.createdAt;
    tick.pushes.push_back(job);
    const auto pushed = stranger.tick(tick);
    QVERIFY2(pushed, pushed ? "" : qPrintable(pushed.error().toString()));

    QTRY_COMPARE_WITH_TIMEOUT(ran.load(), 1, 10'000);
}

void tst_SqliteProcesses::aSocketOfADeadProcessIsRemoved()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"jobs.db"_s);
    QProcess peer;
    {
        SqliteDriver driver(file);
        QVERIFY(driver.open());
    }
    const pid_t child = fork();
    if (child == 0) {
        SqliteDriver driver(file);
        driver.setWakeUp([] {});
        _exit(driver.open() ? 7 : 1); // without a close, as the killed end
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QCOMPARE(WEXITSTATUS(status), 7);
    QCOMPARE(QDir(folder.path()).entryList({u"*-wake-*"_s}, QDir::System).size(), 1);

    SqliteDriver driver(file);
    QVERIFY(driver.open());
    driver.announce();

    QCOMPARE(QDir(folder.path()).entryList({u"*-wake-*"_s}, QDir::System), QStringList());
}

void tst_SqliteProcesses::aLongPathIsNoObstacle()
{
    QTemporaryDir folder;
    const QString deep = folder.filePath(QString(120, u'd') + u'/' + QString(120, u'e'));
    QVERIFY(QDir().mkpath(deep));
    const QString file = deep + u'/' + QString(120, u'f') + u".db"_s;
    QSemaphore woken;
    SqliteDriver sleeper(file);
    sleeper.setWakeUp([&woken] { woken.release(); });
    QVERIFY2(sleeper.open(), "");
    SqliteDriver announcer(file);
    QVERIFY(announcer.open());

    announcer.announce();

    QVERIFY(woken.tryAcquire(1, 5000));
}

void tst_SqliteProcesses::aForkedChildIsRefused()
{
    QTemporaryDir folder;
    SqliteDriver driver(folder.filePath(u"jobs.db"_s));
    QVERIFY(driver.open());

    const pid_t child = fork();
    if (child == 0) {
        const auto stats = driver.stats();
        _exit(!stats && stats.error().message.contains(u"fork"_s) ? 7 : 1);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);

    QCOMPARE(WEXITSTATUS(status), 7);
    QVERIFY(driver.stats());
}

QTEST_GUILESS_MAIN(tst_SqliteProcesses)
#include "tst_sqliteprocesses.moc"
