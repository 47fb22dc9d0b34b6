// SPDX-License-Identifier: MIT
#include "cutproxy.h"
#include "redistest.h"

#include <QtTest/QTest>

#include <atomic>
#include <set>
#include <thread>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Code = JobQueueError::Code;

//! What goes wrong with an open store, what is said about it, and how it goes on.
class tst_RedisOutage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void aFullServerRefusesPushes();
    void aReplicaRefusesPushes();

    void flushedScriptsAreLoadedAgain();
    void aKilledConnectionIsOpenedAgain();
    void anUnansweredPushMayBeRepeated();
    void aPushWhoseAnswerWasCutOffIsThereOnce();
    void anEmptiedStoreIsNoticed();
    void aRestartUnderLoadLosesNothing_data();
    void aRestartUnderLoadLosesNothing();

    void anAnnouncementWakesOthersButNotItself();
    void everyAnnouncementIsHeardInTheEnd();
    void aControlledJobWakesItsWorker();
    void theListenerComesBackAfterARestart();
};

void tst_RedisOutage::initTestCase()
{
    if (!RedisServer::isInstalled())
        QSKIP("redis-server is not installed");
}

void tst_RedisOutage::aFullServerRefusesPushes()
{
    RedisServer server;
    QVERIFY(server.start());
    RedisDriver driver(settingsFor(server));
    QVERIFY(driver.open());
    QVERIFY(driver.tick(pushTick({plainJob(), plainJob()})));
    const auto worker = driver.registerWorker({}, {}, 60s);
    const QueuedJob claimed = driver.tick(claimTick(*worker, 1))->claimed[0].at(0);
    server.cli({u"CONFIG"_s, u"SET"_s, u"maxmemory"_s, u"1"_s});
    Tick finish;
    finish.finished = {{claimed.id, claimed.fence, claimed.queue, claimed.kind, JobUpdate{}}};
    Tick both = finish;
    both.pushes = {plainJob()};

    const auto refused = driver.tick(both);

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Code::StoreFull);
    QCOMPARE(driver.stats()->total(JobState::Available), qint64(1));
    // What runs can end, workers live on, and room can be made.
    QVERIFY(!driver.heartbeat(*worker, 1, {}, 60s)->leaseLost);
    QVERIFY(*driver.acquireLock(u"prune"_s, u"ann"_s, {}, 1s));
    const auto finished = driver.tick(finish);
    QVERIFY2(finished, finished ? "" : qPrintable(finished.error().toString()));
    QCOMPARE(finished->finished, std::vector<bool>{true});
    QCOMPARE(*driver.prune({.completed = {.count = 0}}, {}, 10), 1);
    server.cli({u"CONFIG"_s, u"SET"_s, u"maxmemory"_s, u"0"_s});
    QVERIFY(driver.tick(pushTick({plainJob()})));
    QCOMPARE(driver.stats()->total(JobState::Available), qint64(2));
}

void tst_RedisOutage::aReplicaRefusesPushes()
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

void tst_RedisOutage::flushedScriptsAreLoadedAgain()
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

void tst_RedisOutage::aKilledConnectionIsOpenedAgain()
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

void tst_RedisOutage::anUnansweredPushMayBeRepeated()
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

void tst_RedisOutage::aPushWhoseAnswerWasCutOffIsThereOnce()
{
    RedisServer server;
    QVERIFY(server.start());
    CutProxy proxy(quint16(server.port()));
    RedisSettings settings = settingsFor(server);
    settings.port = proxy.port();
    RedisDriver driver(settings);
    QVERIFY(driver.open());
    QVERIFY(driver.tick(pushTick({plainJob()}))); // the lane is known
    for (int i = 0; i < 3; ++i) {
        NewJob job = plainJob();
        job.clientId = u"once-%1"_s.arg(i);
        proxy.cutAtNextAnswer();

        const auto unknown = driver.tick(pushTick({job}));

        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, Code::Unknown);
        const auto again = driver.tick(pushTick({job}));
        QVERIFY2(again, again ? "" : qPrintable(again.error().toString()));
        QVERIFY(again->pushed[0].existed); // what was unknown had been done
        QCOMPARE(driver.stats()->total(JobState::Available), qint64(2 + i));
    }
    // What cannot be sent at all was not done, and says so.
    proxy.setRefusing(true);
    const auto refused = driver.tick(pushTick({plainJob()}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Code::StoreUnavailable);
    proxy.setRefusing(false);
    QVERIFY(driver.tick(pushTick({plainJob()})));
    QCOMPARE(driver.stats()->total(JobState::Available), qint64(5));
}

void tst_RedisOutage::anEmptiedStoreIsNoticed()
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

void tst_RedisOutage::aRestartUnderLoadLosesNothing_data()
{
    QTest::addColumn<bool>("orderly");
    QTest::newRow("stopped") << true;
    QTest::newRow("killed") << false;
}

void tst_RedisOutage::aRestartUnderLoadLosesNothing()
{
    QFETCH(bool, orderly);
    RedisServer server(RedisServer::Sync::Always);
    QVERIFY(server.start());
    const RedisSettings settings = settingsFor(server);
    RedisDriver worker(settings);
    QVERIFY(worker.open());

    // One pushes all the time, under a client id each, and repeats what failed until it is acknowledged.
    std::atomic<int> failures = 0;
    std::atomic<int> pushes = 0;
    std::set<JobId> acknowledged;
    std::jthread pusher([&](const std::stop_token &stop) {
        RedisDriver driver(settings);
        for (int number = 1; !stop.stop_requested(); ++number) {
            NewJob job = plainJob();
            job.clientId = u"client-%1"_s.arg(number);
            while (true) {
                const auto pushed = driver.tick(pushTick({job, plainJob()}));
                if (pushed) {
                    acknowledged.insert(pushed->pushed[0].id);
                    ++pushes;
                    break;
                }
                ++failures;
                if (stop.stop_requested())
                    return;
                QThread::msleep(5);
            }
        }
    });
    for (int i = 0; i < 3; ++i) {
        const int before = pushes;
        QTRY_VERIFY(pushes > before + 5);
        const int failed = failures;
        if (orderly)
            server.stop();
        else
            server.kill();
        QTRY_VERIFY(failures > failed);
        QVERIFY(server.start());
    }
    const int before = pushes;
    QTRY_VERIFY(pushes > before + 5);
    pusher.request_stop();
    pusher.join();

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

void tst_RedisOutage::anAnnouncementWakesOthersButNotItself()
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

void tst_RedisOutage::everyAnnouncementIsHeardInTheEnd()
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

void tst_RedisOutage::aControlledJobWakesItsWorker()
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

void tst_RedisOutage::theListenerComesBackAfterARestart()
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

QTEST_GUILESS_MAIN(tst_RedisOutage)
#include "tst_redisoutage.moc"
