// SPDX-License-Identifier: MIT
#include "testkinds.h"

using namespace Jobs;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

//! When final jobs are removed. Which ones is the drivers' business, and examined there.
class tst_Retention : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void removalFollowsOurOwnCompletions();
    void removalFollowsTheRateOfOthers();
    void whatIsKeptForEverIsNeverLookedFor();

private:
    static constexpr int many = 2500;

    static JobQueueOptions keeping(qint64 completed)
    {
        JobQueueOptions options{.mode = ExecutionMode::Manual};
        options.retention = {.completed = {.count = completed}, .failed = {}, .cancelled = {}};
        return options;
    }
    static qint64 completed(TestQueue &queue) { return Testing::valueOf(queue->stats())->total(JobState::Completed); }
    //! As another process does it, of which this one learns nothing.
    static void completeElsewhere(TestQueue &queue)
    {
        const auto worker = queue.driver().registerWorker({}, queue.clock().now(), 1h);
        NewJob job;
        job.kind = u"elsewhere"_s;
        job.queue = u"default"_s;
        job.parameters = "{}";
        job.createdAt = job.dueAt = queue.clock().now();
        Tick take;
        take.now = queue.clock().now();
        take.pushes.assign(many, job);
        QVERIFY(queue.driver().tick(take));
        take.pushes.clear();
        take.worker = *worker;
        take.claims = {{.limit = many, .queues = {}, .exceptQueues = {}, .kinds = {job.kind}}};
        const auto taken = queue.driver().tick(take);
        QVERIFY(taken);
        Tick finish;
        finish.now = queue.clock().now();
        for (const QueuedJob &claimed : taken->claimed.at(0))
            finish.finished.push_back({claimed.id, claimed.fence, claimed.queue, claimed.kind, JobUpdate{}});
        QVERIFY(queue.driver().tick(finish));
    }
};

void tst_Retention::removalFollowsOurOwnCompletions()
{
    TestQueue queue(keeping(100));
    queue.registerJob(work, [] {});
    Testing::valueOf(queue->pushAll(work, QList<Numbered>(many)));

    queue.drain(); // the clock stands still
    queue.drain();

    QVERIFY2(completed(queue) <= 100 + 1000, qPrintable(QString::number(completed(queue))));
}

void tst_Retention::removalFollowsTheRateOfOthers()
{
    TestQueue queue(keeping(0));
    queue.registerJob(work, [] {});
    queue.start();
    queue.drain();
    completeElsewhere(queue);
    queue.clock().advance(10s);
    queue.drain();
    QTRY_COMPARE(completed(queue), qint64(0));

    completeElsewhere(queue);
    queue.clock().advance(5s);
    queue.drain();

    QTRY_COMPARE(completed(queue), qint64(0));
}

void tst_Retention::whatIsKeptForEverIsNeverLookedFor()
{
    TestQueue queue(keeping(-1));
    auto &driver = queue.wrapDriver<FaultyDriver>();
    queue.registerJob(work, [] {});
    queue.drain();
    const int before = driver.count(FaultyDriver::Call::Prune);
    Testing::valueOf(queue->pushAll(work, QList<Numbered>(many)));

    queue.drain();

    QCOMPARE(driver.count(FaultyDriver::Call::Prune), before);
    QCOMPARE(completed(queue), qint64(many));
}

QTEST_GUILESS_MAIN(tst_Retention)
#include "tst_retention.moc"
