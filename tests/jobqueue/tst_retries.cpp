// SPDX-License-Identifier: MIT
#include "testkinds.h"

using namespace Jobs;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Jobs::RetryStrategy)

class tst_Retries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFailedJobRunsAgainAsItsStrategySays_data();
    void aFailedJobRunsAgainAsItsStrategySays();
    void anErrorCanForbidTheRetry();
    void anErrorCanChooseTheDelay();
    void thePushDecidesHowManyAttempts();
    void aRetryWithoutDelayRunsInTheSameDrain();
    void failedAttemptsAreKept();
    void aSnoozeCostsNoAttempt();
    void aSnoozeInAFutureCostsNoAttempt();
    void aHandedBackOutcomeRunsAgain();
    void aTimeoutAsksTheHandlerToStop();
    void aTimeoutIsNotedWhenOthersStartAtTheSameTime();
    void aHungHandlerIsReportedAndItsSlotReplaced();
    void aHungFutureIsReportedAndItsLateOutcomeDropped();
    void retriesComeWithTheClockInThreadsToo();
};

void tst_Retries::aFailedJobRunsAgainAsItsStrategySays_data()
{
    using Delays = QList<int>; // seconds between attempts
    QTest::addColumn<RetryStrategy>("strategy");
    QTest::addColumn<Delays>("delays");
    QTest::newRow("none") << noRetry() << Delays{};
    QTest::newRow("constant") << constantRetry(4, 10s) << Delays{10, 10, 10};
    QTest::newRow("linear") << linearRetry(4, 10s) << Delays{10, 20, 30};
    QTest::newRow("linear up to a limit") << linearRetry(5, 10s, 25s) << Delays{10, 20, 25, 25};
    QTest::newRow("exponential") << exponentialJitter(5, 1s, 1h, 0) << Delays{1, 2, 4, 8};
    QTest::newRow("table") << tableRetry({5s, 1min}) << Delays{5, 60};
    QTest::newRow("function") << customRetry(10, [](int attempt, const JobError &) -> std::optional<std::chrono::milliseconds> {
        if (attempt == 3)
            return std::nullopt;
        return 7s * attempt;
    }) << Delays{7, 14};
    QTest::newRow("function that throws") << customRetry(10, [](int, const JobError &) -> std::optional<std::chrono::milliseconds> {
        throw 1;
    }) << Delays{};
}

void tst_Retries::aFailedJobRunsAgainAsItsStrategySays()
{
    QFETCH(RetryStrategy, strategy);
    QFETCH(QList<int>, delays);
    TestQueue queue;
    int ran = 0;
    queue.registerJob(work, [&] {
        ++ran;
        throw std::runtime_error("broken");
    }, JobDefinitionOptions{.retry = strategy});
    const JobId id = queue.push(work);

    for (qsizetype i = 0; i < delays.size(); ++i) {
        QCOMPARE(queue.drain().retrying, 1);
        JOBS_COMPARE_STATE(*queue, id, JobState::Retryable);
        queue.clock().advance(std::chrono::seconds(delays[i]) - 1ms);
        QCOMPARE(queue.drain().ran(), 0);
        queue.clock().advance(1ms);
    }
    const auto last = queue.drain();

    QCOMPARE(last.failed, 1);
    QCOMPARE(last.failures.first().message, u"broken"_s);
    QVERIFY(last.failures.first().isFinal);
    JOBS_COMPARE_STATE(*queue, id, JobState::Failed);
    QCOMPARE(ran, delays.size() + 1);
}

void tst_Retries::anErrorCanForbidTheRetry()
{
    TestQueue queue;
    queue.registerJob(work, [] { throw JobFailure(JobError::permanent(u"no such address"_s, u"SMTP 550"_s)); },
                      JobDefinitionOptions{.retry = constantRetry(10, 1s)});
    const JobId id = queue.push(work);

    QCOMPARE(queue.drain().failed, 1);

    const auto attempts = Testing::valueOf(queue->attempts(id));
    QCOMPARE(attempts->first().errorType, u"SMTP 550"_s);
}

void tst_Retries::anErrorCanChooseTheDelay()
{
    TestQueue queue;
    queue.registerJob(work, [] { return JobError{.message = u"busy"_s, .retryAfter = 42min}; },
                      JobDefinitionOptions{.retry = constantRetry(2, 1s)});
    const JobId id = queue.push(work);

    queue.drain();

    QCOMPARE(queue.job(id).dueAt, queue.clock().now() + 42min);
    queue.clock().advance(42min);
    QCOMPARE(queue.drain().failed, 1);
}

void tst_Retries::thePushDecidesHowManyAttempts()
{
    TestQueue queue;
    queue.registerJob(work, [] { throw 1; }, JobDefinitionOptions{.retry = constantRetry(10, 0s)});
    queue.push(work, {}, {.maxAttempts = 3});

    const auto report = queue.drain();

    QCOMPARE(report.retrying, 2);
    QCOMPARE(report.failed, 1);
}

void tst_Retries::aRetryWithoutDelayRunsInTheSameDrain()
{
    TestQueue queue;
    queue.registerJob(work, [](JobContext &context) {
        if (context.attempt() < 3)
            throw std::runtime_error("again");
    }, JobDefinitionOptions{.retry = constantRetry(3, 0s)});
    const JobId id = queue.push(work);

    const auto report = queue.drain();

    QCOMPARE(report.completed, 1);
    QCOMPARE(report.retrying, 2);
    JOBS_COMPARE_STATE(*queue, id, JobState::Completed);
}

void tst_Retries::failedAttemptsAreKept()
{
    TestQueue queue;
    queue.registerJob(work, [](JobContext &context) { throw std::runtime_error("broken " + std::to_string(context.attempt())); },
                      JobDefinitionOptions{.retry = constantRetry(2, 0s)});
    const JobId id = queue.push(work);

    queue.drain();

    const auto attempts = Testing::valueOf(queue->attempts(id));
    QCOMPARE(attempts->size(), 2);
    QCOMPARE(attempts->at(0).error, u"broken 1"_s);
    QCOMPARE(attempts->at(1).error, u"broken 2"_s);
    QCOMPARE(attempts->at(1).outcome, u"failed"_s);
    QVERIFY(attempts->at(1).fence > attempts->at(0).fence);
}

void tst_Retries::aSnoozeCostsNoAttempt()
{
    TestQueue queue;
    int calls = 0;
    queue.registerJob(work, [&](JobContext &context) {
        QCOMPARE(context.attempt(), 1);
        if (++calls < 4)
            context.snooze(10s);
    }, JobDefinitionOptions{.retry = noRetry()});
    const JobId id = queue.push(work);

    for (int i = 0; i < 3; ++i) {
        QCOMPARE(queue.drain().snoozed, 1);
        QCOMPARE(queue.drain().ran(), 0);
        queue.clock().advance(10s);
    }

    QCOMPARE(queue.drain().completed, 1);
    JOBS_COMPARE_STATE(*queue, id, JobState::Completed);
}

void tst_Retries::aSnoozeInAFutureCostsNoAttempt()
{
    TestQueue queue;
    queue.registerJob(work, [] {
        QPromise<JobOutcome> promise;
        promise.start();
        promise.addResult(Snoozed{-5s});
        promise.finish();
        return promise.future();
    });
    const JobId id = queue.push(work);

    QVERIFY(queue.runOneJob());

    QCOMPARE(queue.job(id).attempt, 0);
}

void tst_Retries::aHandedBackOutcomeRunsAgain()
{
    TestQueue queue;
    int calls = 0;
    queue.registerJob(work, [&]() -> JobOutcome {
        if (++calls == 1)
            return HandedBack{};
        return Completed{};
    });
    const JobId id = queue.push(work);

    queue.drain();

    QCOMPARE(calls, 2);
    JOBS_COMPARE_STATE(*queue, id, JobState::Completed);
}

void tst_Retries::aTimeoutAsksTheHandlerToStop()
{
    std::atomic<bool> started = false;
    TestQueue queue(threaded());
    queue.registerJob(work, [&](JobContext &context) {
        std::binary_semaphore stopped(0);
        std::stop_callback callback(context.stopToken(), [&] { stopped.release(); });
        started = true;
        stopped.acquire();
        QCOMPARE(context.stopReason(), StopReason::TimedOut);
        context.throwIfStopped();
    }, JobDefinitionOptions{.retry = noRetry(), .timeout = 10s});
    queue.start();
    const JobId id = queue.push(work);
    QTRY_VERIFY(started);

    queue.clock().advance(10s);

    QVERIFY(Testing::waitForState(*queue, id, JobState::Failed));
    QCOMPARE(queue.job(id).error, u"timed out after 10000 ms"_s);
}

void tst_Retries::aTimeoutIsNotedWhenOthersStartAtTheSameTime()
{
    std::atomic<int> waiting = 0;
    TestQueue queue(threaded(8));
    const auto untilTold = [&](JobContext &context) {
        std::binary_semaphore stopped(0);
        std::stop_callback callback(context.stopToken(), [&] { stopped.release(); });
        ++waiting;
        stopped.acquire();
        --waiting;
    };
    queue.registerJob(work, untilTold, JobDefinitionOptions{.timeout = 1s});
    queue.registerJob(otherWork, untilTold, JobDefinitionOptions{.timeout = 10s});
    queue.start();
    for (int round = 0; round < 100; ++round) {
        for (int i = 0; i < 4; ++i) {
            queue->push(work, {});
            queue->push(otherWork, {});
        }
        QVERIFY(Testing::waitUntil([&] { return waiting == 8; }));
        queue.clock().advance(1s);
        QVERIFY(Testing::waitUntil([&] { return waiting == 4; }));
        queue.clock().advance(9s);
        QVERIFY(Testing::waitUntil([&] { return waiting == 0; }));
    }
}

void tst_Retries::aHungHandlerIsReportedAndItsSlotReplaced()
{
    Gate gate;
    TestQueue queue(threaded(1));
    QSignalSpy events(&*queue, &JobQueue::jobEvents);
    queue.registerJob(work, [&] { gate.pass(); }, JobDefinitionOptions{.retry = noRetry(), .timeout = 1s, .hungAfter = 2s});
    queue.registerJob(otherWork, [] {});
    queue.start();
    const JobId hung = queue.push(work);
    QTRY_COMPARE(gate.arrived(), 1);
    const JobId behind = queue.push(otherWork);

    queue.clock().advance(1s);
    JOBS_COMPARE_STATE(*queue, hung, JobState::Running);
    queue.clock().advance(2s);

    QVERIFY(Testing::waitForState(*queue, hung, JobState::Failed));
    QVERIFY(queue.job(hung).error.startsWith(u"hung"_s));
    QVERIFY(Testing::waitForState(*queue, behind, JobState::Completed));
    QList<JobEvent::Type> types;
    QVERIFY(Testing::waitUntil([&] {
        types.clear();
        for (const auto &emission : events) {
            for (const JobEvent &event : emission.first().value<QList<JobEvent>>()) {
                if (event.id == hung)
                    types.append(event.type);
            }
        }
        return types.contains(JobEvent::Type::Failed);
    }));
    QCOMPARE(types, QList<JobEvent::Type>({JobEvent::Type::Pushed, JobEvent::Type::Started, JobEvent::Type::Hung, JobEvent::Type::Failed}));

    gate.open(); // its late end changes nothing
    queue->stop().waitForFinished();
    QCOMPARE(types.size(), 4);
}

void tst_Retries::aHungFutureIsReportedAndItsLateOutcomeDropped()
{
    TestQueue queue;
    QPromise<int> promise;
    promise.start();
    queue.registerJob(work, [future = promise.future()] { return future; },
                      JobDefinitionOptions{.retry = noRetry(), .timeout = 1s, .hungAfter = 2s});
    const JobId id = queue.push(work);
    queue.drain();
    queue.clock().advance(3s);
    queue.drain();
    JOBS_COMPARE_STATE(*queue, id, JobState::Failed);

    promise.addResult(1);
    promise.finish();
    queue.drain();

    JOBS_COMPARE_STATE(*queue, id, JobState::Failed);
}

void tst_Retries::retriesComeWithTheClockInThreadsToo()
{
    TestQueue queue(threaded());
    queue.registerJob(work, [](JobContext &context) {
        if (context.attempt() < 3)
            throw std::runtime_error("again");
    }, JobDefinitionOptions{.retry = constantRetry(3, 1h)});
    queue.start();
    const JobId id = queue.push(work);

    for (int i = 0; i < 2; ++i) {
        QVERIFY(Testing::waitForState(*queue, id, JobState::Retryable));
        queue.clock().advance(1h);
        QVERIFY(Testing::waitUntil([&] { return queue.job(id).attempt == i + 2; }));
    }

    QVERIFY(Testing::waitForState(*queue, id, JobState::Completed));
}

QTEST_GUILESS_MAIN(tst_Retries)
#include "tst_retries.moc"
