// SPDX-License-Identifier: MIT
#include "redistest.h"

#include <jobs/jobqueue.h>

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <functional>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! What another process does, and its driver's worker.
using Deed = std::function<void(RedisDriver &, WorkerId)>;

template<typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().toString()));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

} // namespace
Q_DECLARE_METATYPE(Deed)

//! How a driver learns what others did: by a number that is cheap to ask for, and by being woken.
class tst_RedisNews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QVERIFY(m_server.cli({u"FLUSHALL"_s}).startsWith("OK")); }

    void whatOthersChangeIsNews_data();
    void whatOthersChangeIsNews();
    void whatChangesNothingIsNoNews_data();
    void whatChangesNothingIsNoNews();
    void whatWeDoIsNoNews();
    void ourStepsDoNotHideOthers();
    void anEmptiedStoreIsNews();
    void whatWokeUsIsNewsOnce();
    void aPushWakesThoseWhoFoundNothing();
    void anIdleQueueIsQuiet();

private:
    std::unique_ptr<RedisDriver> open() const
    {
        auto driver = std::make_unique<RedisDriver>(settingsFor(m_server));
        must(driver->open());
        return driver;
    }
    //! How often the server ran \a command so far.
    qint64 calls(const QByteArray &command) const;

    RedisServer m_server;
};

void tst_RedisNews::initTestCase()
{
    if (!RedisServer::isInstalled())
        QSKIP("redis-server is not installed");
    QVERIFY(m_server.start());
}

qint64 tst_RedisNews::calls(const QByteArray &command) const
{
    const QByteArray name = "cmdstat_" + command + ":calls=";
    for (const QByteArray &line : m_server.cli({u"INFO"_s, u"commandstats"_s}).split('\n')) {
        if (line.startsWith(name))
            return line.sliced(name.size()).split(',').front().toLongLong();
    }
    return 0;
}

void tst_RedisNews::whatOthersChangeIsNews_data()
{
    QTest::addColumn<Deed>("deed");
    QTest::newRow("push") << Deed([](RedisDriver &driver, WorkerId) { must(driver.tick(pushTick({plainJob()}))); });
    QTest::newRow("claim") << Deed([](RedisDriver &driver, WorkerId worker) { must(driver.tick(claimTick(worker, 1))); });
    QTest::newRow("pause") << Deed([](RedisDriver &driver, WorkerId) { must(driver.setQueuePaused(u"default"_s, true, u"ann"_s, {})); });
    QTest::newRow("cancel") << Deed([](RedisDriver &driver, WorkerId) { must(driver.control({})); });
    QTest::newRow("registration") << Deed([](RedisDriver &driver, WorkerId) { must(driver.registerWorker({}, {}, 60s)); });
    QTest::newRow("end") << Deed([](RedisDriver &driver, WorkerId worker) { must(driver.unregisterWorker(worker)); });
    QTest::newRow("mode") << Deed([](RedisDriver &driver, WorkerId worker) { must(driver.setWorkerMode(worker, WorkerMode::Quiet)); });
    QTest::newRow("prune") << Deed([](RedisDriver &driver, WorkerId) {
        must(driver.prune({.completed = {.count = 0}, .failed = {}, .cancelled = {}}, {}, 10));
    });
}

void tst_RedisNews::whatOthersChangeIsNews()
{
    QFETCH(Deed, deed);
    const auto other = open();
    const WorkerId worker = must(other->registerWorker({}, {}, 60s));
    must(other->tick(pushTick({plainJob(), plainJob()})));
    const QueuedJob done = must(other->tick(claimTick(worker, 1))).claimed[0].at(0);
    Tick finish;
    finish.finished = {{done.id, done.fence, done.queue, done.kind, JobUpdate{}}};
    must(other->tick(finish));
    const auto ours = open();
    ours->peek();
    QVERIFY(!ours->peek());

    deed(*other, worker);

    QVERIFY(ours->peek());
    QVERIFY(!ours->peek());
}

void tst_RedisNews::whatChangesNothingIsNoNews_data()
{
    QTest::addColumn<Deed>("deed");
    QTest::newRow("empty claim") << Deed([](RedisDriver &driver, WorkerId worker) { must(driver.tick(claimTick(worker, 1))); });
    QTest::newRow("heartbeat") << Deed([](RedisDriver &driver, WorkerId worker) { must(driver.heartbeat(worker, 0, {}, 60s)); });
    QTest::newRow("lock") << Deed([](RedisDriver &driver, WorkerId) { must(driver.acquireLock(u"leader"_s, u"ann"_s, {}, 1s)); });
    QTest::newRow("stats") << Deed([](RedisDriver &driver, WorkerId) { must(driver.stats()); });
    QTest::newRow("nothing due") << Deed([](RedisDriver &driver, WorkerId) { must(driver.promote({}, 10)); });
    QTest::newRow("nobody lost") << Deed([](RedisDriver &driver, WorkerId) {
        must(driver.rescue({}, 10, [](const QueuedJob &) { return JobUpdate{}; }));
    });
}

void tst_RedisNews::whatChangesNothingIsNoNews()
{
    QFETCH(Deed, deed);
    const auto other = open();
    const WorkerId worker = must(other->registerWorker({}, {}, 60s));
    const auto ours = open();
    ours->peek();

    deed(*other, worker);

    QVERIFY(!ours->peek());
}

void tst_RedisNews::whatWeDoIsNoNews()
{
    const auto ours = open();
    const WorkerId worker = must(ours->registerWorker({}, {}, 60s));
    ours->peek();

    must(ours->tick(pushTick({plainJob()})));
    const QueuedJob job = must(ours->tick(claimTick(worker, 1))).claimed[0].at(0);
    Tick finish;
    finish.finished = {{job.id, job.fence, job.queue, job.kind, JobUpdate{}}};
    must(ours->tick(finish));

    QVERIFY(!ours->peek());
}

void tst_RedisNews::ourStepsDoNotHideOthers()
{
    const auto other = open();
    const auto ours = open();
    must(ours->tick(pushTick({plainJob()})));
    ours->peek();

    must(ours->tick(pushTick({plainJob()})));
    must(other->tick(pushTick({plainJob()})));
    must(ours->tick(pushTick({plainJob()})));

    QVERIFY(ours->peek());
    QVERIFY(!ours->peek());
}

void tst_RedisNews::anEmptiedStoreIsNews()
{
    const auto ours = open();
    must(ours->tick(pushTick({plainJob()})));
    ours->peek();
    m_server.cli({u"FLUSHALL"_s});
    QVERIFY(ours->peek());
}

void tst_RedisNews::whatWokeUsIsNewsOnce()
{
    std::atomic<int> heard = 0;
    RedisDriver ours(settingsFor(m_server));
    ours.setWakeUp([&heard] { ++heard; });
    must(ours.open());
    const WorkerId worker = must(ours.registerWorker({}, {}, 60s));
    QTRY_COMPARE(heard.load(), 1); // that it listens now
    ours.peek();
    must(ours.stats());
    while (ours.peek()) {}
    const auto other = open();
    must(other->tick(pushTick({plainJob()})));
    QTRY_COMPARE(heard.load(), 2);
    const qint64 asked = calls("get");

    QVERIFY(ours.peek());

    QCOMPARE(calls("get"), asked); // it goes with the claim
    QCOMPARE(must(ours.tick(claimTick(worker, 1))).claimed[0].size(), size_t(1));
    QVERIFY(!ours.peek());
}

void tst_RedisNews::aPushWakesThoseWhoFoundNothing()
{
    std::atomic<int> heard = 0;
    RedisDriver ours(settingsFor(m_server));
    ours.setWakeUp([&heard] { ++heard; });
    must(ours.open());
    QTRY_COMPARE(heard.load(), 1);
    const auto other = open();
    const qint64 published = calls("publish");

    must(other->tick(pushTick({plainJob()})));
    other->announce(); // was done already

    QTRY_COMPARE(heard.load(), 2);
    QCOMPARE(calls("publish"), published + 1);
    // Whoever could work for this lane has work; who could not, and now can, is told by announce().
    must(other->tick(pushTick({plainJob()})));
    QCOMPARE(calls("publish"), published + 1);
    other->announce();
    must(other->stats());
    QCOMPARE(calls("publish"), published + 2);
}

void tst_RedisNews::anIdleQueueIsQuiet()
{
    JobQueue queue(std::make_unique<RedisDriver>(settingsFor(m_server)), {.numWorkers = 1});
    must(queue.registerJob(JobIdentifier<QJsonObject>("work"), [](const QJsonObject &) {}));
    QSignalSpy changes(&queue, &JobQueue::storeChanged);
    must(queue.start());
    must(queue.push(JobIdentifier<QJsonObject>("work"), QJsonObject{}).result());
    const auto idle = queue.whenIdle();
    QTRY_VERIFY(idle.isFinished());
    // The end of the job, of our own registration and of the listener's beginning may still be told.
    const auto looks = [&](int count) {
        const qint64 until = calls("get") + count;
        QTRY_VERIFY(calls("get") >= until);
    };
    looks(6);
    changes.clear();
    const qint64 steps = calls("evalsha");

    looks(12);

    QCOMPARE(changes.count(), 0);
    // A heartbeat and its like may have fallen into that time, but not a claim for each look.
    QVERIFY2(calls("evalsha") - steps <= 4, qPrintable(QString::number(calls("evalsha") - steps)));
}

QTEST_GUILESS_MAIN(tst_RedisNews)
#include "tst_redisnews.moc"
