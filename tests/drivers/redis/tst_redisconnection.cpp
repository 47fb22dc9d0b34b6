// SPDX-License-Identifier: MIT
#include "redisserver.h"

#include <jobs/drivers/redis/redisdriver.h>

#include <QtTest/QTest>

#include <atomic>
#include <set>
#include <thread>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Code = JobQueueError::Code;
using Feature = JobQueueDriver::Feature;

namespace {

NewJob plainJob()
{
    NewJob job;
    job.kind = u"work"_s;
    job.queue = u"default"_s;
    job.parameters = "{}"_ba;
    job.createdAt = job.dueAt =
        std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    return job;
}

Tick pushTick(const std::vector<NewJob> &jobs)
{
    Tick tick;
    tick.pushes = jobs;
    return tick;
}

Tick claimTick(WorkerId worker, int limit)
{
    Tick tick;
    tick.worker = worker;
    tick.claims = {{.limit = limit, .queues = {}, .exceptQueues = {}, .kinds = {u"work"_s}}};
    return tick;
}

} // namespace

//! What goes wrong between a driver and its server, and what is said about it.
class tst_RedisConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void urlsAreRead_data();
    void urlsAreRead();
    void wrongUrlsAreRefused_data();
    void wrongUrlsAreRefused();
    void thePasswordIsNeverShown();

    void durabilityIsTold_data();
    void durabilityIsTold();
    void aForbiddenConfigIsUnknownDurability();

    void noServerIsUnavailable();
    void aWrongPasswordIsRefused_data();
    void aWrongPasswordIsRefused();
    void aMissingDatabaseIsRefused();
    void aUserWithoutRightsIsRefused();
    void foreignDataIsRefused_data();
    void foreignDataIsRefused();
    void aNewerSchemaIsRefused();
    void aFullServerRefusesPushes();
    void aReplicaRefusesPushes();

    void flushedScriptsAreLoadedAgain();
    void aKilledConnectionIsOpenedAgain();
    void anUnansweredPushMayBeRepeated();
    void anEmptiedStoreIsNoticed();
    void aRestartUnderLoadLosesNothing_data();
    void aRestartUnderLoadLosesNothing();

    void anAnnouncementWakesOthersButNotItself();
    void everyAnnouncementIsHeardInTheEnd();
    void aControlledJobWakesItsWorker();
    void theListenerComesBackAfterARestart();

    void tlsWorks();
    void anUnknownAuthorityIsRefused();
};

void tst_RedisConnection::initTestCase()
{
    if (!RedisServer::isInstalled())
        QSKIP("redis-server is not installed");
}

static RedisSettings settingsFor(const RedisServer &server)
{
    auto settings = RedisSettings::fromUrl(server.url());
    if (!settings)
        qFatal("%s", qPrintable(settings.error().toString()));
    settings->timeout = 3s;
    return *settings;
}

void tst_RedisConnection::urlsAreRead_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("description");

    QTest::newRow("host") << u"redis://db.example"_s << u"redis://db.example:6379/0?prefix=jobs"_s;
    QTest::newRow("all") << u"redis://ann:p%40ss@db:1234/5?prefix=mail&timeout=100"_s
                         << u"redis://db:1234/5?prefix=mail"_s;
    QTest::newRow("TLS") << u"rediss://:p@db/2?ca=/etc/ca.pem&verify=none"_s << u"rediss://db:6379/2?prefix=jobs"_s;
    QTest::newRow("IPv6") << u"redis://[::1]:7000"_s << u"redis://[::1]:7000/0?prefix=jobs"_s;
    QTest::newRow("Unix") << u"redis+unix:///run/redis.sock?db=3"_s
                          << u"redis+unix:///run/redis.sock?db=3&prefix=jobs"_s;
}

void tst_RedisConnection::urlsAreRead()
{
    QFETCH(QString, url);
    const auto settings = RedisSettings::fromUrl(url);
    QVERIFY2(settings, settings ? "" : qPrintable(settings.error().toString()));
    QTEST(settings->description(), "description");
}

void tst_RedisConnection::wrongUrlsAreRefused_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url :
         {"http://db", "redis://db/x", "redis://db/-1", "redis://db:99999", "redis://db?prefix=a%20b",
          "redis://db?prefix=", "redis://db?tls=1", "redis://db?ca=file", "redis+unix:", "redis://db?timeout=0"})
        QTest::newRow(url) << QString::fromLatin1(url);
}

void tst_RedisConnection::wrongUrlsAreRefused()
{
    QFETCH(QString, url);
    QVERIFY(!RedisSettings::fromUrl(url));
}

void tst_RedisConnection::thePasswordIsNeverShown()
{
    RedisDriver driver(*RedisSettings::fromUrl(u"redis://ann:secret@127.0.0.1:1/0"_s));
    QVERIFY(!driver.description().contains(u"secret"));
    const auto opened = driver.open();
    QVERIFY(!opened);
    QVERIFY(!opened.error().toString().contains(u"secret"));
    const auto wrong = RedisSettings::fromUrl(u"redis://ann:secret@db/x"_s);
    QVERIFY(!wrong.error().toString().contains(u"secret"));
}

void tst_RedisConnection::durabilityIsTold_data()
{
    QTest::addColumn<int>("sync");
    QTest::addColumn<QString>("told");
    QTest::addColumn<bool>("durable");
    QTest::addColumn<bool>("survivesPowerCut");

    QTest::newRow("off") << int(RedisServer::Sync::Off) << u"appendonly no"_s << false << false;
    QTest::newRow("no") << int(RedisServer::Sync::No) << u"appendonly yes, appendfsync no"_s << true << false;
    QTest::newRow("everysec") << int(RedisServer::Sync::EverySecond) << u"appendonly yes, appendfsync everysec"_s
                              << true << false;
    QTest::newRow("always") << int(RedisServer::Sync::Always) << u"appendonly yes, appendfsync always"_s << true
                            << true;
}

void tst_RedisConnection::durabilityIsTold()
{
    QFETCH(int, sync);
    RedisServer server{RedisServer::Sync(sync)};
    QVERIFY(server.start());
    RedisDriver driver(settingsFor(server));
    if (RedisServer::Sync(sync) == RedisServer::Sync::Off)
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"keeps no append-only file"_s));

    QVERIFY(driver.open());

    QTEST(driver.durability(), "told");
    QTEST(driver.hasFeature(Feature::Durable), "durable");
    QTEST(driver.hasFeature(Feature::SurvivesPowerCut), "survivesPowerCut");
}

void tst_RedisConnection::aForbiddenConfigIsUnknownDurability()
{
    RedisServer server;
    server.setArguments({u"--rename-command"_s, u"CONFIG"_s, QString(), u"--rename-command"_s, u"INFO"_s, QString()});
    QVERIFY(server.start());
    RedisDriver driver(settingsFor(server));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"does not tell its durability"_s));

    QVERIFY(driver.open());

    QCOMPARE(driver.durability(), u"unknown"_s);
    QVERIFY(!driver.hasFeature(Feature::Durable));
}

void tst_RedisConnection::noServerIsUnavailable()
{
    RedisServer server;
    QVERIFY(server.start());
    const RedisSettings settings = settingsFor(server);
    server.kill();
    RedisDriver driver(settings);

    const auto opened = driver.open();

    QVERIFY(!opened);
    QCOMPARE(opened.error().code, Code::StoreUnavailable);
}

void tst_RedisConnection::aWrongPasswordIsRefused_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("hint");
    QTest::newRow("none") << QString() << u"wants a password"_s;
    QTest::newRow("wrong") << u"guess"_s << u"refused the user or the password"_s;
}

void tst_RedisConnection::aWrongPasswordIsRefused()
{
    QFETCH(QString, password);
    QFETCH(QString, hint);
    RedisServer server;
    server.setArguments({u"--requirepass"_s, u"secret"_s});
    QVERIFY(server.start());
    RedisSettings settings = settingsFor(server);
    settings.password = password;

    const auto opened = RedisDriver(settings).open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, Code::StoreUnusable);
    QVERIFY2(opened.error().message.contains(hint), qPrintable(opened.error().toString()));

    settings.password = u"secret"_s;
    QVERIFY(RedisDriver(settings).open());
}

void tst_RedisConnection::aMissingDatabaseIsRefused()
{
    RedisServer server;
    QVERIFY(server.start());
    RedisSettings settings = settingsFor(server);
    settings.database = 999;

    const auto opened = RedisDriver(settings).open();

    QVERIFY(!opened);
    QCOMPARE(opened.error().code, Code::StoreUnusable);
    QVERIFY2(opened.error().message.contains(u"no database 999"), qPrintable(opened.error().toString()));
}

void tst_RedisConnection::aUserWithoutRightsIsRefused()
{
    RedisServer server;
    QVERIFY(server.start());
    QVERIFY(server.cli({u"ACL"_s, u"SETUSER"_s, u"ann"_s, u"on"_s, u">pw"_s, u"~*"_s, u"+get"_s, u"+select"_s})
                .startsWith("OK"));
    RedisSettings settings = settingsFor(server);
    settings.user = u"ann"_s;
    settings.password = u"pw"_s;

    const auto opened = RedisDriver(settings).open();

    QVERIFY(!opened);
    QCOMPARE(opened.error().code, Code::StoreUnusable);
    QVERIFY2(opened.error().message.contains(u"ACL SETUSER"), qPrintable(opened.error().toString()));
    QVERIFY(server.cli({u"ACL"_s, u"SETUSER"_s, u"ann"_s, u"+@all"_s, u"-@dangerous"_s, u"~jobs:*"_s, u"&jobs:*"_s})
                .startsWith("OK"));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"does not tell its durability"_s));
    RedisDriver driver(settings);
    QVERIFY(driver.open());
    QVERIFY(driver.tick(pushTick({plainJob()})));
    ControlRequest cancel;
    QCOMPARE(driver.control(cancel)->changed.size(), 1);
}

void tst_RedisConnection::foreignDataIsRefused_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("another key") << QStringList{u"SET"_s, u"jobs:1"_s, u"x"_s};
    QTest::newRow("another schema") << QStringList{u"SET"_s, u"jobs:schema"_s, u"x"_s};
    QTest::newRow("another type") << QStringList{u"RPUSH"_s, u"jobs:schema"_s, u"x"_s};
}

void tst_RedisConnection::foreignDataIsRefused()
{
    QFETCH(QStringList, command);
    RedisServer server;
    QVERIFY(server.start());
    server.cli(command);
    RedisSettings settings = settingsFor(server);

    const auto opened = RedisDriver(settings).open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, Code::StoreUnusable);
    QVERIFY2(opened.error().message.contains(u"prefix"), qPrintable(opened.error().toString()));

    settings.prefix = u"ours"_s;
    QVERIFY(RedisDriver(settings).open());
}

void tst_RedisConnection::aNewerSchemaIsRefused()
{
    RedisServer server;
    QVERIFY(server.start());
    server.cli({u"SET"_s, u"jobs:schema"_s, u"2 "_s + QString(32, u'a')});

    const auto opened = RedisDriver(settingsFor(server)).open();

    QVERIFY(!opened);
    QCOMPARE(opened.error().code, Code::SchemaTooNew);
}

void tst_RedisConnection::aFullServerRefusesPushes()
{
    RedisServer server;
    QVERIFY(server.start());
    RedisDriver driver(settingsFor(server));
    QVERIFY(driver.open());
    QVERIFY(driver.tick(pushTick({plainJob()})));
    server.cli({u"CONFIG"_s, u"SET"_s, u"maxmemory"_s, u"1"_s});

    const auto refused = driver.tick(pushTick({plainJob()}));

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Code::StoreFull);
    QCOMPARE(driver.stats()->total(JobState::Available), qint64(1));
    // What runs can end, and what is there can be worked off, as far as that needs no memory; with memory all goes on.
    server.cli({u"CONFIG"_s, u"SET"_s, u"maxmemory"_s, u"0"_s});
    QVERIFY(driver.tick(pushTick({plainJob()})));
    QCOMPARE(driver.stats()->total(JobState::Available), qint64(2));
}

void tst_RedisConnection::aReplicaRefusesPushes()
{
    RedisServer server;
    QVERIFY(server.start());
    RedisDriver driver(settingsFor(server));
    QVERIFY(driver.open());
    server.cli({u"REPLICAOF"_s, u"127.0.0.1"_s, u"1"_s});

    const auto refused = driver.tick(pushTick({plainJob()}));

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Code::StoreUnavailable);
    QVERIFY2(refused.error().message.contains(u"replica"), qPrintable(refused.error().toString()));
    server.cli({u"REPLICAOF"_s, u"NO"_s, u"ONE"_s});
    QVERIFY(driver.tick(pushTick({plainJob()})));
}

void tst_RedisConnection::flushedScriptsAreLoadedAgain()
{
    RedisServer server;
    QVERIFY(server.start());
    RedisDriver driver(settingsFor(server));
    QVERIFY(driver.open());
    server.cli({u"SCRIPT"_s, u"FLUSH"_s});

    const auto pushed = driver.tick(pushTick({plainJob()}));

    QVERIFY(pushed);
    QCOMPARE(pushed->pushed.size(), size_t(1));
}

void tst_RedisConnection::aKilledConnectionIsOpenedAgain()
{
    RedisServer server;
    QVERIFY(server.start());
    RedisDriver driver(settingsFor(server));
    QVERIFY(driver.open());
    for (int i = 0; i < 3; ++i) {
        QVERIFY(server.cli({u"CLIENT"_s, u"KILL"_s, u"TYPE"_s, u"normal"_s}).size() > 0);
        // The end of an idle connection is noticed before anything is sent.
        QVERIFY(driver.tick(pushTick({plainJob()})));
    }
    QCOMPARE(driver.stats()->total(JobState::Available), qint64(3));
}

void tst_RedisConnection::anUnansweredPushMayBeRepeated()
{
    RedisServer server;
    QVERIFY(server.start());
    RedisSettings settings = settingsFor(server);
    settings.timeout = 300ms;
    RedisDriver driver(settings);
    QVERIFY(driver.open());
    NewJob job = plainJob();
    job.clientId = u"once"_s;
    QVERIFY(driver.tick(pushTick({plainJob()}))); // the lane is known
    server.freeze(true);

    const auto unknown = driver.tick(pushTick({job}));

    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, Code::Unknown);
    server.freeze(false);
    const auto again = driver.tick(pushTick({job}));
    QVERIFY2(again, again ? "" : qPrintable(again.error().toString()));
    QCOMPARE(driver.stats()->total(JobState::Available), qint64(2));
}

void tst_RedisConnection::anEmptiedStoreIsNoticed()
{
    RedisServer server;
    QVERIFY(server.start());
    RedisDriver driver(settingsFor(server));
    QVERIFY(driver.open());
    const auto worker = driver.registerWorker({}, {}, 30s);
    QVERIFY(worker);
    NewJob job = plainJob();
    job.queue = u"first"_s;
    QVERIFY(driver.tick(pushTick({job})));
    server.cli({u"FLUSHALL"_s});

    job.queue = u"second"_s;
    QVERIFY(!driver.tick(pushTick({job})));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"emptied or replaced"_s));
    QVERIFY(driver.tick(pushTick({job})));

    QCOMPARE(driver.stats()->total(JobState::Available, u"second"_s), qint64(1));
    QVERIFY(driver.heartbeat(*worker, 0, {}, 30s)->leaseLost);
}

void tst_RedisConnection::aRestartUnderLoadLosesNothing_data()
{
    QTest::addColumn<bool>("orderly");
    QTest::newRow("stopped") << true;
    QTest::newRow("killed") << false;
}

void tst_RedisConnection::aRestartUnderLoadLosesNothing()
{
    QFETCH(bool, orderly);
    RedisServer server(RedisServer::Sync::Always);
    QVERIFY(server.start());
    const RedisSettings settings = settingsFor(server);
    RedisDriver worker(settings);
    QVERIFY(worker.open());

    // One pushes all the time, under a client id each, and repeats what failed until it is acknowledged.
    std::atomic<bool> stop = false;
    std::atomic<int> failures = 0;
    std::set<JobId> acknowledged;
    std::thread pusher([&] {
        RedisDriver driver(settings);
        int number = 0;
        while (!stop) {
            NewJob job = plainJob();
            job.clientId = u"client-%1"_s.arg(++number);
            while (true) {
                const auto pushed = driver.tick(pushTick({job, plainJob()}));
                if (pushed) {
                    acknowledged.insert(pushed->pushed[0].id);
                    break;
                }
                ++failures;
                QThread::msleep(5);
            }
        }
    });
    for (int i = 0; i < 3; ++i) {
        QTest::qWait(150);
        if (orderly)
            server.stop();
        else
            server.kill();
        QVERIFY(server.start());
    }
    QTest::qWait(100);
    stop = true;
    pusher.join();

    QVERIFY(failures > 0);
    QVERIFY(!acknowledged.empty());
    const auto id = worker.registerWorker({}, {}, 60s);
    QVERIFY(id);
    std::set<JobId> claimed;
    std::set<QString> clients;
    while (true) {
        const auto some = worker.tick(claimTick(*id, 500));
        QVERIFY(some);
        if (some->claimed[0].empty())
            break;
        for (const QueuedJob &job : some->claimed[0]) {
            QVERIFY(claimed.insert(job.id).second);
            if (!job.clientId.isEmpty())
                QVERIFY(clients.insert(job.clientId).second);
        }
    }
    QVERIFY(std::ranges::includes(claimed, acknowledged));
    QCOMPARE(clients.size(), acknowledged.size());
}

void tst_RedisConnection::anAnnouncementWakesOthersButNotItself()
{
    RedisServer server;
    QVERIFY(server.start());
    std::atomic<int> heard = 0;
    std::atomic<int> own = 0;
    RedisDriver listening(settingsFor(server));
    listening.setWakeUp([&heard] { ++heard; });
    QVERIFY(listening.open());
    RedisDriver speaking(settingsFor(server));
    speaking.setWakeUp([&own] { ++own; });
    QVERIFY(speaking.open());
    QTRY_COMPARE(listening.pollInterval(), 1000ms);
    QTRY_COMPARE(speaking.pollInterval(), 1000ms);
    QTRY_COMPARE(heard.load(), 1); // that it listens now
    QTRY_COMPARE(own.load(), 1);

    speaking.announce();

    QTRY_COMPARE(heard.load(), 2);
    QTest::qWait(20);
    QCOMPARE(own.load(), 1);
    // The answer to the announcement does not get into that of a call.
    QVERIFY(speaking.tick(pushTick({plainJob()})));
    QCOMPARE(speaking.stats()->total(JobState::Available), qint64(1));
}

void tst_RedisConnection::everyAnnouncementIsHeardInTheEnd()
{
    RedisServer server;
    QVERIFY(server.start());
    std::atomic<int> heard = 0;
    RedisDriver listening(settingsFor(server));
    listening.setWakeUp([&heard] { ++heard; });
    QVERIFY(listening.open());
    RedisDriver speaking(settingsFor(server));
    speaking.setWakeUp([] {});
    QVERIFY(speaking.open());
    QTRY_VERIFY(heard >= 1);
    for (int round = 0; round < 10; ++round) {
        QTest::qWait(10);
        const int before = heard;
        speaking.announce();
        QTRY_VERIFY(heard > before);
        const int between = heard;
        // Too soon after that one to go out at once.
        speaking.announce();
        speaking.announce();
        QTRY_VERIFY(heard > between);
    }
}

void tst_RedisConnection::aControlledJobWakesItsWorker()
{
    RedisServer server;
    QVERIFY(server.start());
    std::atomic<int> heard = 0;
    RedisDriver working(settingsFor(server));
    working.setWakeUp([&heard] { ++heard; });
    QVERIFY(working.open());
    QTRY_COMPARE(heard.load(), 1);
    const auto worker = working.registerWorker({}, {}, 30s);
    QVERIFY(working.tick(pushTick({plainJob()})));
    QVERIFY(working.tick(claimTick(*worker, 1)));

    RedisDriver person(settingsFor(server));
    QVERIFY(person.open());
    QCOMPARE(person.control({})->signalled.size(), 1);

    QTRY_COMPARE(heard.load(), 2);
    QCOMPARE(working.runningWishes(*worker)->size(), size_t(1));
}

void tst_RedisConnection::theListenerComesBackAfterARestart()
{
    RedisServer server;
    QVERIFY(server.start());
    std::atomic<int> heard = 0;
    RedisDriver listening(settingsFor(server));
    listening.setWakeUp([&heard] { ++heard; });
    QVERIFY(listening.open());
    QTRY_COMPARE(heard.load(), 1);
    server.kill();
    QTRY_COMPARE(listening.pollInterval(), 250ms);
    QVERIFY(server.start());

    QTRY_COMPARE(listening.pollInterval(), 1000ms);
    QTRY_COMPARE(heard.load(), 2);
    RedisDriver speaking(settingsFor(server));
    QVERIFY(speaking.open());
    speaking.announce();
    QTRY_COMPARE(heard.load(), 3);
}

void tst_RedisConnection::tlsWorks()
{
    RedisServer server;
    if (!server.useTls())
        QSKIP("openssl cannot make a certificate here");
    QVERIFY(server.start());
    std::atomic<int> heard = 0;
    RedisDriver driver(settingsFor(server));
    driver.setWakeUp([&heard] { ++heard; });
    const auto opened = driver.open();
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().toString()));
    const auto worker = driver.registerWorker({}, {}, 30s);
    QVERIFY(driver.tick(pushTick(std::vector<NewJob>(2000, plainJob()))));
    QCOMPARE(driver.tick(claimTick(*worker, 2000))->claimed[0].size(), size_t(2000));
    QTRY_COMPARE(heard.load(), 1);

    server.kill();
    QVERIFY(!driver.stats());
    QVERIFY(server.start());
    QCOMPARE(driver.stats()->total(JobState::Running), qint64(2000));
}

void tst_RedisConnection::anUnknownAuthorityIsRefused()
{
    RedisServer server;
    if (!server.useTls())
        QSKIP("openssl cannot make a certificate here");
    QVERIFY(server.start());
    RedisSettings settings = settingsFor(server);
    settings.caFile.clear();

    const auto opened = RedisDriver(settings).open();

    QVERIFY(!opened);
    QCOMPARE(opened.error().code, Code::StoreUnusable);
    QVERIFY2(opened.error().message.contains(u"ca=FILE"), qPrintable(opened.error().toString()));
    settings.verifyPeer = false;
    QVERIFY(RedisDriver(settings).open());
}

QTEST_GUILESS_MAIN(tst_RedisConnection)
#include "tst_redisconnection.moc"
