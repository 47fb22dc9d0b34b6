// SPDX-License-Identifier: MIT
#include "redistest.h"

#include <jobs/jobqueue.h>

#include <QtTest/QTest>

#include <atomic>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Code = JobQueueError::Code;

/*!
    Two releases on one store, as during a rolling deploy. The number in PREFIX:schema is what a program must know to work there: a newer
    release that only adds keys, fields and kinds leaves it, and one that an older program would damage things for raises it.
*/
class tst_RedisSkew : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QVERIFY(m_server.cli({u"FLUSHALL"_s}).startsWith("OK")); }

    void whatANewerReleaseAddedIsLeftAlone();
    void anOldWorkerStopsWhenTheLayoutIsRaised();
    void jobsOfKindsThatOnlyNewWorkersKnowWaitForThem();

private:
    QByteArray cli(const QStringList &command) const { return m_server.cli(command).trimmed(); }

    RedisServer m_server;
};

void tst_RedisSkew::initTestCase()
{
    if (!RedisServer::isInstalled())
        QSKIP("redis-server is not installed");
    QVERIFY(m_server.start());
}

void tst_RedisSkew::whatANewerReleaseAddedIsLeftAlone()
{
    RedisDriver old(settingsFor(m_server));
    QVERIFY(old.open());
    const auto worker = old.registerWorker({}, {}, 60s);
    NewJob job = plainJob();
    job.tags = {u"tag"_s}; // has a hash of its own
    QVERIFY(old.tick(pushTick({job, plainJob()})));
    // The newer one beside it: keys of its own, and fields where the old one has some.
    QCOMPARE(cli({u"SET"_s, u"jobs:novelty"_s, u"1"_s}), "OK"_ba);
    QCOMPARE(cli({u"HSET"_s, u"jobs:x:1"_s, u"z"_s, u"1"_s, u"novel"_s, u"2"_s}), "2"_ba);
    QCOMPARE(cli({u"HSET"_s, u"jobs:counts"_s, u"novelty"_s, u"1"_s}), "1"_ba);
    QCOMPARE(cli({u"HSET"_s, u"jobs:worker:"_s + QString::number(worker->value), u"novelty"_s, u"1"_s}), "1"_ba);
    RedisDriver another(settingsFor(m_server));
    const auto opened = another.open();
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().toString()));

    const auto claimed = old.tick(claimTick(*worker, 10));

    QVERIFY2(claimed, claimed ? "" : qPrintable(claimed.error().toString()));
    QCOMPARE(claimed->claimed[0].size(), size_t(2));
    QCOMPARE(claimed->claimed[0][0].tags, QStringList{u"tag"_s});
    QCOMPARE(cli({u"HGET"_s, u"jobs:x:1"_s, u"novel"_s}), "2"_ba);
    Tick finish;
    for (const QueuedJob &done : claimed->claimed[0])
        finish.finished.push_back({done.id, done.fence, done.queue, done.kind, JobUpdate{}});
    const auto finished = another.tick(finish);
    QVERIFY(finished);
    QCOMPARE(finished->finished, (std::vector<bool>{true, true}));
    const auto stats = another.stats();
    QVERIFY(stats);
    QCOMPARE(stats->total(JobState::Completed), qint64(2));
    QCOMPARE(stats->workers.size(), 1);
    QCOMPARE(another.jobs({}, {})->jobs.size(), 2);
    // A job goes with all that was kept of it, whoever did; the rest is not ours to touch.
    QCOMPARE(*another.prune({.completed = {.count = 0}}, {}, 10), 2);
    QCOMPARE(cli({u"EXISTS"_s, u"jobs:x:1"_s}), "0"_ba);
    QCOMPARE(cli({u"GET"_s, u"jobs:novelty"_s}), "1"_ba);
}

void tst_RedisSkew::anOldWorkerStopsWhenTheLayoutIsRaised()
{
    const auto none = RedisDriver(settingsFor(m_server)).schemaState();
    QVERIFY(none);
    QCOMPARE(none->stored, 0);
    QCOMPARE(cli({u"EXISTS"_s, u"jobs:schema"_s}), "0"_ba);
    RedisDriver old(settingsFor(m_server));
    QVERIFY(old.open());
    const auto made = RedisDriver(settingsFor(m_server)).schemaState();
    QVERIFY(made && made->isUpToDate());
    QCOMPARE(made->known, none->known);
    const auto worker = old.registerWorker({}, {}, 60s);
    QVERIFY(old.tick(pushTick({plainJob(), plainJob()})));
    const QueuedJob running = old.tick(claimTick(*worker, 1))->claimed[0].at(0);
    const QString before = QString::fromLatin1(cli({u"GET"_s, u"jobs:schema"_s}));
    QVERIFY(before.startsWith(u"1 "));
    QCOMPARE(cli({u"SET"_s, u"jobs:schema"_s, u"2"_s + before.sliced(1)}), "OK"_ba);

    Tick finish;
    finish.finished = {{running.id, running.fence, running.queue, running.kind, JobUpdate{}}};
    QVERIFY(!old.tick(claimTick(*worker, 1))); // on the open connection, in the middle of its work
    const auto claimed = old.tick(claimTick(*worker, 1));
    const auto finished = old.tick(finish);
    const auto pushed = old.tick(pushTick({plainJob()}));

    QCOMPARE(RedisDriver(settingsFor(m_server)).schemaState().error().code, Code::SchemaTooNew);
    for (const auto &refused : {claimed, finished, pushed}) {
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::SchemaTooNew);
    }
    QVERIFY2(claimed.error().message.contains(u"schema 2, this one knows 1"), qPrintable(claimed.error().message));
    // Nothing was touched, and a program that knows the layout goes on where the old one stopped.
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"emptied or replaced"_s));
    QCOMPARE(cli({u"SET"_s, u"jobs:schema"_s, before.first(1) + u' ' + QString(32, u'b')}), "OK"_ba);
    QVERIFY(old.heartbeat(*worker, 1, {}, 60s));
    const auto stats = old.stats();
    QCOMPARE(stats->total(JobState::Running), qint64(1));
    QCOMPARE(stats->total(JobState::Available), qint64(1));
    QCOMPARE(old.tick(finish)->finished, std::vector<bool>{true});
}

void tst_RedisSkew::jobsOfKindsThatOnlyNewWorkersKnowWaitForThem()
{
    static constexpr JobIdentifier<QJsonObject> known{"known"};
    static constexpr JobIdentifier<QJsonObject> novel{"novel"};
    const auto queueOf = [this](int workers) {
        JobQueueOptions options;
        options.numWorkers = workers;
        options.pushOnlyRegistered = false;
        return std::make_unique<JobQueue>(std::make_unique<RedisDriver>(settingsFor(m_server)), options);
    };
    std::atomic<int> ran = 0;
    const auto old = queueOf(2);
    QVERIFY(old->registerJob(known, [&ran](const QJsonObject &) { ++ran; }));
    QVERIFY(old->start());
    const auto pusher = queueOf(0);
    QVERIFY(pusher->start());

    // What the old one cannot run comes first, and more of it than it looks at.
    QList<QFuture<Result<PushedJob>>> pushes;
    for (int i = 0; i < 300; ++i)
        pushes.append(pusher->push(novel, QJsonObject{}, {.priority = 5}));
    for (int i = 0; i < 3; ++i)
        pushes.append(pusher->push(known, QJsonObject{}));
    for (auto &push : pushes)
        QVERIFY(push.result());

    QTRY_COMPARE(ran.load(), 3);
    RedisDriver watcher(settingsFor(m_server));
    QVERIFY(watcher.open());
    QTRY_COMPARE(watcher.stats()->total(JobState::Completed), qint64(3));
    const auto waiting = watcher.jobs({.kinds = {u"novel"_s}}, {.limit = 1000});
    QVERIFY(waiting);
    QCOMPARE(waiting->jobs.size(), 300);
    for (const QueuedJob &job : waiting->jobs) {
        QCOMPARE(job.state, JobState::Available);
        QCOMPARE(job.attempt, 0);
    }

    std::atomic<int> novelRan = 0;
    const auto newer = queueOf(2);
    QVERIFY(newer->registerJob(known, [&ran](const QJsonObject &) { ++ran; }));
    QVERIFY(newer->registerJob(novel, [&novelRan](const QJsonObject &) { ++novelRan; }));
    QVERIFY(newer->start());
    QTRY_COMPARE(novelRan.load(), 300);
    QTRY_COMPARE(watcher.stats()->total(JobState::Completed), qint64(303));
    QCOMPARE(ran.load(), 3);
}

QTEST_GUILESS_MAIN(tst_RedisSkew)
#include "tst_redisskew.moc"
