// SPDX-License-Identifier: MIT
#include "localfixture.h"

#include <jobs/drivers/memorydriver.h>
#include <jobstesting/fakeclock.h>
#include <jobstesting/testqueue.h>

#include <numeric>
#include <semaphore>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Code = JobQueueError::Code;

//! What is kept of actions and of what happened, and workers that do as they are told.
class tst_LocalRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyActionLeavesAnEntry_data() { Stores::addRows(); }
    void everyActionLeavesAnEntry();
    void whatDidNotHappenLeavesNone();
    void noEntryHoldsParameters();
    void aQuietWorkerFinishesAndClaimsNothing_data() { Stores::addRows(); }
    void aQuietWorkerFinishesAndClaimsNothing();
    void aWorkerOfAnotherProcessIsToldToStop_data() { Stores::addRows(true); }
    void aWorkerOfAnotherProcessIsToldToStop();
    void minutesAreWrittenAndRead();
    void historyOutlivesItsQueue();
    void noHistoryIsWrittenWhereNoneIsWanted();
    void oldRecordsArePruned();
};

void tst_LocalRecords::everyActionLeavesAnEntry()
{
    Stores stores;
    auto queue = stores.newQueue({.numWorkers = 0});
    LocalMonitor monitor(queue.get(), {.actor = u"ann"_s, .origin = u"unix"_s});
    const JobId id = pushed(*queue, {}, {.tags = {u"t"_s}});
    QVERIFY(answerOf(queue->pushAll(mail, QList<QJsonObject>(3), {.tags = {u"t"_s}})));

    QVERIFY(answerOf(monitor.act(JobAction::Cancel, id, {.reason = u"no use"_s})));
    QVERIFY(answerOf(monitor.actOnAll(JobAction::Edit, {.states = {JobState::Available}, .tags = {u"t"_s}}, {.edit = {.priority = 3, .queue = u"slow"_s}})));
    QVERIFY(answerOf(monitor.as({.actor = u"bob"_s, .origin = u"127.0.0.1:4711"_s})->pauseQueue(u"slow"_s, u"deployment"_s)));
    QVERIFY(answerOf(monitor.resumeQueue(u"slow"_s)));

    const auto entries = answerOf(monitor.audit(10, {}));
    VERIFY_ANSWER(entries);
    QCOMPARE(entries->size(), 4);
    const auto check = [&](qsizetype index, const QString &actor, const QString &action, const QString &target, const QString &detail, qint64 changed) {
        const AuditEntry &entry = entries->at(index);
        QCOMPARE(entry.actor, actor);
        QCOMPARE(entry.action, action);
        QCOMPARE(entry.target, target);
        QCOMPARE(entry.detail, detail);
        QCOMPARE(entry.changed, changed);
        QVERIFY(std::chrono::abs(entry.at - systemClock()->now()) < 1min);
    };
    check(3, u"ann"_s, u"cancel"_s, u"job 1"_s, u"no use"_s, 1);
    check(2, u"ann"_s, u"edit"_s, u"jobs state:available tag:t"_s, u"priority 3, queue slow"_s, 3);
    check(1, u"bob"_s, u"pause queue"_s, u"queue slow"_s, u"deployment"_s, 0);
    check(0, u"ann"_s, u"resume queue"_s, u"queue slow"_s, {}, 0);
    QCOMPARE(entries->at(1).origin, u"127.0.0.1:4711"_s);
    QCOMPARE(entries->at(0).origin, u"unix"_s);
    QCOMPARE(answerOf(monitor.audit(2, entries->at(1).id))->size(), 2);
}

void tst_LocalRecords::whatDidNotHappenLeavesNone()
{
    JobQueue queue(std::make_unique<MemoryDriver>(), {.numWorkers = 0});
    LocalMonitor monitor(&queue);
    QVERIFY(!answerOf(monitor.act(JobAction::Cancel, {99})));
    QVERIFY(!answerOf(monitor.setWorkerMode({99}, WorkerMode::Quiet)));
    QVERIFY(!answerOf(monitor.pauseQueue(u"no name"_s, {})));
    QVERIFY(!answerOf(monitor.actOnAll(JobAction::Cancel, {}, {.expectedCount = 5})));
    QVERIFY(answerOf(monitor.audit(10, {}))->isEmpty());
}

void tst_LocalRecords::noEntryHoldsParameters()
{
    JobQueue queue(std::make_unique<MemoryDriver>(), {.numWorkers = 0});
    LocalMonitor monitor(&queue);
    const JobId id = pushed(queue, {{u"card"_s, u"4111-1111"_s}});
    QVERIFY(answerOf(monitor.act(JobAction::Edit, id, {.edit = {.parameters = R"({"card":"4222-2222"})"}})));
    QVERIFY(answerOf(monitor.actOnAll(JobAction::Cancel, {.parameters = {{.path = u"card"_s, .value = u"4222-2222"_s}}})));

    const auto entries = answerOf(monitor.audit(10, {}));
    QCOMPARE(entries->size(), 2);
    for (const AuditEntry &entry : *entries)
        QVERIFY2(!(entry.target + entry.detail).contains(u"4222"_s), qPrintable(entry.target));
    QCOMPARE(entries->at(1).detail, u"parameters"_s);
    QCOMPARE(entries->at(0).changed, 1);
    QVERIFY(entries->at(0).target.contains(u"arg.card:"_s));
}

void tst_LocalRecords::aQuietWorkerFinishesAndClaimsNothing()
{
    Stores stores;
    auto queue = stores.newQueue({.numWorkers = 1, .lease = 2s, .heartbeat = 50ms});
    std::binary_semaphore go(0);
    std::atomic<int> started = 0;
    QVERIFY(queue->registerJob(mail, [&](const QJsonObject &) {
        if (++started == 1)
            go.acquire();
    }));
    QVERIFY(queue->start());
    LocalMonitor monitor(queue.get());
    const JobId running = pushed(*queue);
    QTRY_COMPARE(started, 1);
    const WorkerId worker = answerOf(monitor.stats())->workers.constFirst().id;

    VERIFY_ANSWER(answerOf(monitor.setWorkerMode(worker, WorkerMode::Quiet)));
    QTRY_COMPARE(answerOf(monitor.stats())->workers.constFirst().mode, WorkerMode::Quiet);
    const JobId waiting = pushed(*queue);
    QTRY_COMPARE(answerOf(monitor.job(waiting))->state, JobState::Available); // handed back, had it been claimed
    go.release();
    QTRY_COMPARE(answerOf(monitor.job(running))->state, JobState::Completed);
    QCOMPARE(answerOf(monitor.job(waiting))->state, JobState::Available);
    QVERIFY(answerOf(monitor.explain(waiting))->constFirst().contains(u"quiet or stopping"_s));
    QVERIFY(queue->isRunning());

    VERIFY_ANSWER(answerOf(monitor.setWorkerMode(worker, WorkerMode::Working)));
    QTRY_COMPARE(answerOf(monitor.job(waiting))->state, JobState::Completed);
    QCOMPARE(answerOf(monitor.audit(1, {}))->constFirst().target, u"worker %1"_s.arg(worker.value));
}

void tst_LocalRecords::aWorkerOfAnotherProcessIsToldToStop()
{
    Stores stores;
    auto queue = stores.newQueue({.numWorkers = 1, .lease = 2s, .heartbeat = 50ms});
    QVERIFY(queue->start());
    QSignalSpy requested(queue.get(), &JobQueue::stopRequested);
    QSignalSpy stopped(queue.get(), &JobQueue::stopped);
    LocalMonitor monitor(stores.url());
    QTRY_COMPARE(answerOf(monitor.stats())->workers.size(), 1);

    VERIFY_ANSWER(answerOf(monitor.setWorkerMode(answerOf(monitor.stats())->workers.constFirst().id, WorkerMode::Stopping)));

    QTRY_COMPARE(stopped.count(), 1);
    QCOMPARE(requested.count(), 1);
    QVERIFY(answerOf(monitor.stats())->workers.isEmpty());
}

void tst_LocalRecords::minutesAreWrittenAndRead()
{
    TestQueue queue;
    queue.registerJob(mail, [&](const QJsonObject &parameters) {
        queue.clock().advance(30ms);
        if (parameters.contains("fail"_L1))
            throw JobFailure(u"no"_s, false);
    });
    const Timestamp begin = std::chrono::floor<std::chrono::minutes>(queue.clock().now());
    queue.push(mail);
    queue.push(mail, {{u"fail"_s, 1}});
    queue.drain();
    QVERIFY(queue.driver().history(begin, begin + 10min, {}, {})->empty()); // the minute is not over
    const auto unwritten = Testing::valueOf(queue->history(begin, begin + 10min));
    QVERIFY(unwritten);
    QCOMPARE(unwritten->size(), 1u);

    queue.clock().advance(1min);
    queue.drain();

    const auto written = queue.driver().history(begin, begin + 10min, {}, {});
    QVERIFY(written);
    QCOMPARE(written->size(), 1u);
    QCOMPARE(*Testing::valueOf(queue->history(begin, begin + 10min)), *written); // nothing twice
    const HistoryRow &row = written->front();
    QCOMPARE(row.minute, begin);
    QCOMPARE(row.queue, u"default"_s);
    QCOMPARE(row.kind, u"mail"_s);
    QCOMPARE(row.pushed, 2);
    QCOMPARE(row.completed, 1);
    QCOMPARE(row.failed, 1);
    QCOMPARE(row.runs[5], 2); // 20 to 50 ms
    QCOMPARE(std::accumulate(row.waits.begin(), row.waits.end(), qint64(0)), 2);
    QCOMPARE(quantile(row.runs, 0.5), 50ms);
}

void tst_LocalRecords::historyOutlivesItsQueue()
{
    QTemporaryDir dir;
    const QString url = u"sqlite:"_s + dir.filePath(u"jobs.db"_s);
    for (int i = 0; i < 2; ++i) {
        JobQueue queue(openDriver(url), {.numWorkers = 1});
        QVERIFY(queue.registerJob(mail, [](const QJsonObject &) {}));
        QVERIFY(queue.start());
        pushed(queue);
        queue.whenIdle().waitForFinished();
    }
    LocalMonitor monitor(url);

    const auto points = answerOf(monitor.history({.range = 10min, .step = 1min}));

    VERIFY_ANSWER(points);
    qint64 completed = 0;
    for (const HistoryPoint &point : *points)
        completed += point.sums.completed;
    QCOMPARE(completed, 2);
}

void tst_LocalRecords::noHistoryIsWrittenWhereNoneIsWanted()
{
    TestQueue queue;
    queue.options().keepHistory = 0ms;
    queue.registerJob(mail, [](const QJsonObject &) {});
    queue.push(mail);
    queue.drain();
    queue.clock().advance(2min);
    queue.drain();

    QVERIFY(queue.driver().history(Timestamp{}, queue.clock().now(), {}, {})->empty());
    QVERIFY(queue->recentHistory().empty());
}

void tst_LocalRecords::oldRecordsArePruned()
{
    TestQueue queue;
    queue.options().keepHistory = 24h;
    queue.options().keepAudit = 48h;
    queue.registerJob(mail, [](const QJsonObject &) {});
    queue.start();
    queue.push(mail);
    queue.drain();
    QVERIFY(queue.driver().addAudit({.at = queue.clock().now(), .actor = u"ann"_s}));
    const Timestamp begin = queue.clock().now() - 1h;

    queue.clock().advance(25h);
    queue.drain();
    QVERIFY(queue.driver().history(begin, begin + 2h, {}, {})->empty());
    QCOMPARE(queue.driver().audit(10, {})->size(), 1);
    queue.clock().advance(25h);
    queue.drain();
    QVERIFY(queue.driver().audit(10, {})->isEmpty());
}

QTEST_GUILESS_MAIN(tst_LocalRecords)
#include "tst_localrecords.moc"
