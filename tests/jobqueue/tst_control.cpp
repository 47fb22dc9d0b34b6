// SPDX-License-Identifier: MIT
#include "testkinds.h"

using namespace Jobs;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Code = JobQueueError::Code;

class tst_Control : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQueuedJobFollows();
    void whatTheStateForbidsIsAConflict();
    void whatIsNotThereIsNotFound();
    void aFilterMovesManyInChunks();
    void aRunningJobIsToldToStop_data();
    void aRunningJobIsToldToStop();
    void aJobThatWaitsForAWorkerDoesNotStart();
    void aJobMayCancelItself();
    void aSuspendedJobContinuesAtItsCheckpoint();
    void editsReachTheHandler();
    void pagesHaveBounds();
};

void tst_Control::aQueuedJobFollows()
{
    TestQueue queue;
    int ran = 0;
    queue.registerJob(work, [&] { ++ran; });
    const JobId id = queue.push(work, {}, {.delay = 1h});
    const ControlSummary one{.changed = 1};

    QCOMPARE(Testing::valueOf(queue->suspend(id)), Result<ControlSummary>(one));
    JOBS_COMPARE_STATE(*queue, id, JobState::Suspended);
    QCOMPARE(Testing::valueOf(queue->resume(id)), Result<ControlSummary>(one));
    JOBS_COMPARE_STATE(*queue, id, JobState::Scheduled);
    QCOMPARE(Testing::valueOf(queue->cancel(id, u"no"_s)), Result<ControlSummary>(one));
    JOBS_COMPARE_STATE(*queue, id, JobState::Cancelled);
    QCOMPARE(queue.job(id).error, u"no"_s);
    QCOMPARE(Testing::valueOf(queue->retry(id)), Result<ControlSummary>(one));
    JOBS_COMPARE_STATE(*queue, id, JobState::Available);
    QCOMPARE(queue.drain().completed, 1);
    QCOMPARE(Testing::valueOf(queue->remove(id)), Result<ControlSummary>(one));
    QCOMPARE(Testing::stateOf(*queue, id), std::optional<JobState>());

    const JobId later = queue.push(work, {}, {.delay = 1h});
    QCOMPARE(Testing::valueOf(queue->runNow(later)), Result<ControlSummary>(one));
    QCOMPARE(queue.drain().completed, 1);
    QCOMPARE(ran, 2);
}

void tst_Control::whatTheStateForbidsIsAConflict()
{
    TestQueue queue;
    queue.registerJob(work, [] {});
    const JobId id = queue.push(work);
    queue.drain();

    const auto cancelled = Testing::valueOf(queue->cancel(id));

    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().code, Code::Conflict);
    QVERIFY2(cancelled.error().message.contains(u"completed"_s), qPrintable(cancelled.error().message));
}

void tst_Control::whatIsNotThereIsNotFound()
{
    TestQueue queue;
    const auto gone = Testing::valueOf(queue->cancel(JobId{99}));
    QVERIFY(!gone);
    QCOMPARE(gone.error().code, Code::NotFound);
    QVERIFY(!Testing::valueOf(queue->job(JobId{99})));
}

void tst_Control::aFilterMovesManyInChunks()
{
    TestQueue queue;
    QVERIFY(Testing::valueOf(queue->pushAll(work, QList<Numbered>(2500), {.tags = {u"batch"_s}})));
    queue.push(work);

    const auto cancelled = Testing::valueOf(queue->cancel(JobFilter{.tags = {u"batch"_s}}, u"all of them"_s));

    QCOMPARE(cancelled, Result<ControlSummary>(ControlSummary{.changed = 2500}));
    QCOMPARE(Testing::valueOf(queue->stats())->total(JobState::Cancelled), 2500);
    QCOMPARE(Testing::valueOf(queue->retry(JobFilter{.states = {JobState::Cancelled}}))->changed, 2500);
    QCOMPARE(Testing::valueOf(queue->remove(JobFilter{.kinds = {u"work"_s}}))->changed, 2501);
    QCOMPARE(Testing::valueOf(queue->remove(JobFilter{}))->changed, 0);
}

void tst_Control::aRunningJobIsToldToStop_data()
{
    QTest::addColumn<bool>("cancel");
    QTest::newRow("cancel") << true;
    QTest::newRow("suspend") << false;
}

void tst_Control::aRunningJobIsToldToStop()
{
    QFETCH(bool, cancel);
    std::atomic<bool> started = false;
    std::atomic<StopReason> reason = StopReason::None;
    TestQueue queue(threaded(1));
    queue.registerJob(work, [&](JobContext &context) {
        std::binary_semaphore stopped(0);
        std::stop_callback callback(context.stopToken(), [&] { stopped.release(); });
        started = true;
        stopped.acquire();
        reason = context.stopReason();
        context.throwIfStopped();
    });
    queue.start();
    const JobId id = queue.push(work);
    QTRY_VERIFY(started);

    const auto told = Testing::valueOf(cancel ? queue->cancel(id) : queue->suspend(id));

    QCOMPARE(told, Result<ControlSummary>(ControlSummary{.signalled = 1}));
    QVERIFY(Testing::waitForState(*queue, id, cancel ? JobState::Cancelled : JobState::Suspended));
    QCOMPARE(reason.load(), cancel ? StopReason::Cancelled : StopReason::Suspended);
    QCOMPARE(queue.job(id).attempt, cancel ? 1 : 0);
    QVERIFY(!Testing::valueOf(queue->remove(JobId{12345})));
}

void tst_Control::aJobThatWaitsForAWorkerDoesNotStart()
{
    Gate gate;
    std::atomic<int> ran = 0;
    TestQueue queue(threaded(1));
    queue.registerJob(work, [&] {
        ++ran;
        gate.pass();
    });
    queue.start();
    QList<JobId> ids;
    const auto pushed = Testing::valueOf(queue->pushAll(work, QList<Numbered>(3)));
    QVERIFY(pushed);
    QTRY_COMPARE(gate.arrived(), 1); // the others may be claimed already

    QVERIFY(Testing::valueOf(queue->cancel(pushed->at(1))));
    QVERIFY(Testing::valueOf(queue->suspend(pushed->at(2))));

    QVERIFY(Testing::waitForState(*queue, pushed->at(1), JobState::Cancelled));
    QVERIFY(Testing::waitForState(*queue, pushed->at(2), JobState::Suspended));
    gate.open();
    QVERIFY(Testing::waitForState(*queue, pushed->at(0), JobState::Completed));
    QCOMPARE(ran.load(), 1);
}

void tst_Control::aJobMayCancelItself()
{
    for (const auto &options : {manual(), threaded()}) {
        TestQueue queue(options);
        JobQueue &jobs = *queue;
        queue.registerJob(work, [&jobs](JobContext &context) {
            jobs.cancel(context.id()).waitForFinished();
            while (!context.isStopRequested())
                jobs.stats().waitForFinished();
            context.throwIfStopped();
        });
        queue.start();
        const JobId id = queue.push(work);
        if (options.mode == ExecutionMode::Manual)
            queue.drain();

        QVERIFY(Testing::waitForState(*queue, id, JobState::Cancelled));
    }
}

void tst_Control::aSuspendedJobContinuesAtItsCheckpoint()
{
    TestQueue queue;
    JobQueue &jobs = *queue;
    QList<int> seen;
    queue.registerJob(work, [&](JobContext &context) {
        for (int i = context.lastCheckpoint().toInt(); i < 5; ++i) {
            seen.append(i);
            (void) context.checkpoint(i + 1);
            if (i == 2 && seen.size() == 3)
                jobs.suspend(context.id());
            context.throwIfStopped();
        }
    });
    const JobId id = queue.push(work);
    queue.drain();
    JOBS_COMPARE_STATE(*queue, id, JobState::Suspended);

    QVERIFY(Testing::valueOf(queue->resume(id)));
    queue.drain();

    QCOMPARE(seen, QList<int>({0, 1, 2, 3, 4}));
    JOBS_COMPARE_STATE(*queue, id, JobState::Completed);
}

void tst_Control::editsReachTheHandler()
{
    TestQueue queue;
    int seen = 0;
    queue.registerJob(work, [&](const Numbered &job) { seen = job.number; });
    const JobId id = queue.push(work, {}, {.delay = 1h});

    QVERIFY(Testing::valueOf(queue->edit(id, {.parameters = "{\"number\":42}", .priority = 5, .dueAt = queue.clock().now()})));
    queue.drain();

    QCOMPARE(seen, 42);
    QCOMPARE(queue.job(id).priority, 5);
}

void tst_Control::pagesHaveBounds()
{
    TestQueue queue;
    QVERIFY(!Testing::valueOf(queue->jobs({}, {.limit = 0})));
    QVERIFY(!Testing::valueOf(queue->jobs({}, {.limit = 1001})));
    QVERIFY(Testing::valueOf(queue->jobs({}, {.limit = 1000})));
}

QTEST_GUILESS_MAIN(tst_Control)
#include "tst_control.moc"
