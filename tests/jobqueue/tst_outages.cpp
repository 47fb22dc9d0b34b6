// SPDX-License-Identifier: MIT
#include "testkinds.h"

using namespace Jobs;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Call = FaultyDriver::Call;
using Code = JobQueueError::Code;

class tst_Outages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pushesAreRefusedWithTheReason();
    void anOutcomeIsKeptAndStoredLater();
    void anUnknownPushRepeatedMakesOneJob();
    void anUnknownFinishIsRepeatedOnce();
    void jobsOfAnUnknownClaimRun_data();
    void jobsOfAnUnknownClaimRun();
    void theStoreComesAndGoesWithASignalEach();
    void aStartWithoutStoreCanBeRepeated();
    void aLostLeaseTellsTheHandlers();
    void theLeaseIsRenewedWhileAllHandlersAreBusy();
    void aWorkerThatSleptClaimsAgain();
    void aJobOfADeadWorkerRunsAgain();
    void aJobThatKillsItsWorkersFails();
    void theWallClockMayJump();
    void everyCallMayFailOnce_data();
    void everyCallMayFailOnce();
};

void tst_Outages::pushesAreRefusedWithTheReason()
{
    TestQueue queue;
    FaultyDriver &driver = queue.wrapDriver<FaultyDriver>();
    queue.start();
    QSignalSpy refused(&*queue, &JobQueue::pushRefused);
    driver.failNext(Call::Tick);

    const auto pushed = Testing::valueOf(queue->push(work, {}));

    QVERIFY(!pushed);
    QCOMPARE(pushed.error(), FaultyDriver::storeBusy());
    QTRY_COMPARE(refused.size(), 1);
    queue.clock().advance(10s);
    QVERIFY(Testing::valueOf(queue->push(work, {})));
}

void tst_Outages::anOutcomeIsKeptAndStoredLater()
{
    for (const auto &options : {manual(), threaded()}) {
        TestQueue queue(options);
        FaultyDriver &driver = queue.wrapDriver<FaultyDriver>();
        std::atomic<int> ran = 0;
        queue.registerJob(work, [&] {
            ++ran;
            driver.failNext(Call::Tick, 3);
        });
        queue.start();
        const JobId id = queue.push(work);

        QVERIFY(Testing::waitUntil([&] {
            if (options.mode == ExecutionMode::Manual)
                queue.drain();
            if (ran > 0)
                queue.clock().advance(1s);
            return queue.stateOf(id) == JobState::Completed;
        }));
        QCOMPARE(ran.load(), 1);
    }
}

void tst_Outages::anUnknownPushRepeatedMakesOneJob()
{
    TestQueue queue;
    FaultyDriver &driver = queue.wrapDriver<FaultyDriver>();
    queue.start();
    driver.failAfterCommit(Call::Tick);

    const auto unknown = Testing::valueOf(queue->push(work, {}, {.clientId = u"request-1"_s}));
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, Code::Unknown);
    QVERIFY(unknown.error().isTransient());
    queue.clock().advance(10s);
    const auto repeated = Testing::valueOf(queue->push(work, {}, {.clientId = u"request-1"_s}));

    QVERIFY(repeated);
    QVERIFY(repeated->existed);
    QCOMPARE(Testing::pushed(*queue, work).size(), 1);
}

void tst_Outages::anUnknownFinishIsRepeatedOnce()
{
    TestQueue queue;
    FaultyDriver &driver = queue.wrapDriver<FaultyDriver>();
    int ran = 0;
    queue.registerJob(work, [&] {
        ++ran;
        driver.failAfterCommit(Call::Tick);
    });
    QSignalSpy completed(&*queue, &JobQueue::jobCompleted);
    QSignalSpy events(&*queue, &JobQueue::jobEvents);
    const JobId id = queue.push(work);
    queue.drain();
    queue.clock().advance(10s);
    queue.drain();

    QCOMPARE(ran, 1);
    JOBS_COMPARE_STATE(*queue, id, JobState::Completed);
    QCOMPARE(completed.size(), 1);
}

void tst_Outages::jobsOfAnUnknownClaimRun_data()
{
    QTest::addColumn<bool>("threaded");
    QTest::newRow("manual") << false;
    QTest::newRow("threaded") << true;
}

void tst_Outages::jobsOfAnUnknownClaimRun()
{
    QFETCH(bool, threaded);
    std::atomic<int> ran = 0;
    TestQueue queue(threaded ? ::threaded() : manual());
    FaultyDriver &driver = queue.wrapDriver<FaultyDriver>();
    queue.registerJob(work, [&] { ++ran; });
    QList<JobId> ids;
    for (int i = 0; i < 5; ++i)
        ids.append(queue.push(work)); // stored, not claimed: it has not started
    driver.failAfterCommit(Call::Tick);
    queue.start();

    QVERIFY(Testing::waitUntil([&] {
        queue.clock().advance(1s);
        if (!threaded)
            queue.drain();
        return std::all_of(ids.begin(), ids.end(), [&](JobId id) { return queue.stateOf(id) == JobState::Completed; });
    }));
    QCOMPARE(ran.load(), 5);
}

void tst_Outages::theStoreComesAndGoesWithASignalEach()
{
    TestQueue queue(threaded());
    FaultyDriver &driver = queue.wrapDriver<FaultyDriver>();
    QSignalSpy gone(&*queue, &JobQueue::storeUnavailable);
    QSignalSpy back(&*queue, &JobQueue::storeAvailable);
    queue.registerJob(work, [] {});
    queue.start();

    driver.failAll();
    QVERIFY(!Testing::valueOf(queue->push(work, {})));
    QTRY_COMPARE(gone.size(), 1);
    queue.clock().advance(10s);
    QCOMPARE(queue->outages().count, 1);
    QVERIFY(queue->outages().since.has_value());
    QVERIFY(queue->outages().total >= 10s);
    driver.heal();
    queue.clock().advance(10s);

    QTRY_COMPARE(back.size(), 1);
    QCOMPARE(gone.size(), 1);
    QVERIFY(back.first().first().value<std::chrono::milliseconds>() >= 10s);
    QCOMPARE(queue->outages().count, 1);
    QCOMPARE(queue->outages().total, back.first().first().value<std::chrono::milliseconds>());
    QVERIFY(!queue->outages().since);
    QVERIFY(Testing::valueOf(queue->push(work, {})));
}

void tst_Outages::aStartWithoutStoreCanBeRepeated()
{
    for (const auto &options : {manual(), threaded()}) {
        TestQueue queue(options);
        FaultyDriver &driver = queue.wrapDriver<FaultyDriver>();
        driver.failNext(Call::Open);
        queue.registerJob(work, [] {});

        const auto first = queue->start();
        QVERIFY(!first);
        QCOMPARE(first.error().code, Code::StoreBusy);
        driver.failNext(Call::RegisterWorker);
        QVERIFY(!queue->start());
        QVERIFY(!queue->isRunning());
        queue.clock().advance(10s);
        QVERIFY(queue->start());

        const JobId id = queue.push(work);
        if (options.mode == ExecutionMode::Manual)
            queue.drain();
        QVERIFY(Testing::waitForState(*queue, id, JobState::Completed));
    }
}

void tst_Outages::aLostLeaseTellsTheHandlers()
{
    std::atomic<int> started = 0;
    std::atomic<StopReason> reason = StopReason::None;
    TestQueue queue(threaded(1));
    FaultyDriver &driver = queue.wrapDriver<FaultyDriver>();
    queue.registerJob(work, [&](JobContext &context) {
        if (++started > 1)
            return;
        std::binary_semaphore told(0);
        std::stop_callback callback(context.stopToken(), [&] { told.release(); });
        told.acquire();
        reason = context.stopReason();
        context.throwIfStopped();
    });
    queue.start();
    const JobId id = queue.push(work);
    QTRY_COMPARE(started.load(), 1);

    driver.setBefore([&](Call call) { // somebody else finds the lease run out just before it is renewed
        if (call == Call::Heartbeat) {
            const Timestamp now = queue.clock().now();
            (void) driver.wrapped().rescue(now, 100, [now](const QueuedJob &job) { return afterCrash(job, 3, now); });
        }
    });
    queue.clock().advance(20s);

    QVERIFY(Testing::waitForState(*queue, id, JobState::Completed));
    QCOMPARE(reason.load(), StopReason::LeaseLost);
    QCOMPARE(started.load(), 2);
    QCOMPARE(queue.job(id).attempt, 2);
}

void tst_Outages::theLeaseIsRenewedWhileAllHandlersAreBusy()
{
    Gate gate;
    TestQueue queue(threaded(2));
    FaultyDriver &driver = queue.wrapDriver<FaultyDriver>();
    queue.registerJob(work, [&] { gate.pass(); });
    queue.start();
    const JobId id = queue.push(work);
    queue.push(work);
    QTRY_COMPARE(gate.arrived(), 2);

    for (int i = 0; i < 10; ++i) {
        const int before = driver.count(Call::Heartbeat);
        queue.clock().advance(5s);
        QTRY_COMPARE(driver.count(Call::Heartbeat), before + 1);
    }

    const auto stats = Testing::valueOf(queue->stats());
    QCOMPARE(stats->workers.size(), 1);
    QCOMPARE(stats->workers.first().busy, 2);
    gate.open();
    QVERIFY(Testing::waitForState(*queue, id, JobState::Completed));
    QCOMPARE(queue.job(id).attempt, 1);
}

void tst_Outages::aWorkerThatSleptClaimsAgain()
{
    TestQueue queue;
    queue.registerJob(work, [] {});
    queue.start();
    queue.push(work);
    queue.clock().advance(24h); // far beyond the lease

    QCOMPARE(queue.drain().completed, 1);
}

void tst_Outages::aJobOfADeadWorkerRunsAgain()
{
    TestQueue queue;
    queue.registerJob(work, [] {});
    const JobId id = queue.push(work);
    QCOMPARE(queue.claimAs(u"doomed"_s, 30s), QList<JobId>{id});
    QCOMPARE(queue.drain().ran(), 0);

    queue.clock().advance(29s);
    QCOMPARE(queue.drain().ran(), 0);
    queue.clock().advance(10s);

    QCOMPARE(queue.drain().completed, 1);
    QCOMPARE(queue.job(id).attempt, 2);
    QCOMPARE(queue.job(id).crashes, 1);
}

void tst_Outages::aJobThatKillsItsWorkersFails()
{
    TestQueue queue;
    queue.registerJob(work, [] {});
    const JobId id = queue.push(work);
    const auto result = queue->result(id);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(queue.claimAs(u"doomed"_s, 1s), QList<JobId>{id});
        queue.clock().advance(2s);
    }
    queue.clock().advance(10s);

    queue.drain();

    JOBS_COMPARE_STATE(*queue, id, JobState::Failed);
    QVERIFY(result.isFinished());
    QVERIFY(result.result().error().message.contains(u"crash"_s));
}

void tst_Outages::theWallClockMayJump()
{
    TestQueue queue(threaded(1));
    queue.registerJob(work, [] {});
    queue.start();
    const Timestamp start = queue.clock().now();
    for (const auto jump : {2h, -2h, 48h, -48h}) {
        queue.clock().setWallClock(queue.clock().now() + jump);
        const JobId id = queue.push(work);
        QVERIFY(Testing::waitForState(*queue, id, JobState::Completed));
    }
    queue.clock().setWallClock(start);
    const JobId later = queue.push(work, {}, {.delay = 1h});
    queue.clock().setWallClock(start + 1h);
    QVERIFY(Testing::waitForState(*queue, later, JobState::Completed));
}

void tst_Outages::everyCallMayFailOnce_data()
{
    QTest::addColumn<Call>("call");
    QTest::addColumn<bool>("afterCommit");
    const std::pair<const char *, Call> calls[] = {
        {"tick", Call::Tick}, {"promote", Call::Promote}, {"nextDue", Call::NextDue}, {"heartbeat", Call::Heartbeat},
        {"runningWishes", Call::RunningWishes}, {"rescue", Call::Rescue}, {"jobs", Call::Jobs}, {"job", Call::Job},
        {"prune", Call::Prune}, {"acquireLock", Call::AcquireLock}, {"unregisterWorker", Call::UnregisterWorker},
        {"stats", Call::Stats}, {"control", Call::Control},
    };
    for (const auto &[name, call] : calls) {
        QTest::newRow(name) << call << false;
        QTest::addRow("%s, after it happened", name) << call << true;
    }
}

void tst_Outages::everyCallMayFailOnce()
{
    QFETCH(Call, call);
    QFETCH(bool, afterCommit);
    TestQueue queue;
    FaultyDriver &driver = queue.wrapDriver<FaultyDriver>();
    queue.options().maxQueueLength = 100;
    QHash<int, int> completed;
    queue.registerJob(work, [&](const Numbered &job, JobContext &context) {
        if (job.number % 3 == 0 && context.attempt() == 1)
            throw std::runtime_error("once more");
        ++completed[job.number];
    }, JobDefinitionOptions{.retry = constantRetry(5, 10s)});
    queue.start();
    QHash<int, JobId> acknowledged;
    for (int i = 0; i < 40; ++i) {
        if (afterCommit)
            driver.failAfterCommit(call);
        else
            driver.failNext(call);
        const auto pushed = queue->push(work, {.number = i}, {.delay = 1s * (i % 4)});
        if (i % 2 == 0)
            (void) queue->runDueJobs(1);
        (void) queue->cancel(JobId{12345});
        queue.clock().advance(10s);
        (void) queue->runDueJobs();
        const auto answer = Testing::valueOf(pushed);
        if (answer)
            acknowledged.insert(i, *answer);
    }
    driver.heal();
    for (int i = 0; i < 10; ++i) {
        queue.clock().advance(10s);
        (void) queue->runDueJobs();
    }

    for (auto it = acknowledged.cbegin(); it != acknowledged.cend(); ++it) {
        JOBS_COMPARE_STATE(*queue, it.value(), JobState::Completed);
        QCOMPARE(completed.value(it.key()), 1);
    }
    QVERIFY(acknowledged.size() > 0 || call == Call::Tick || call == Call::Stats);
}

QTEST_GUILESS_MAIN(tst_Outages)
#include "tst_outages.moc"
