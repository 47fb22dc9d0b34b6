// SPDX-License-Identifier: MIT
#include "localfixture.h"

#include <jobs/drivers/memorydriver.h>
#include <jobstesting/faultydriver.h>

#include <semaphore>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Code = JobQueueError::Code;

class tst_LocalActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneJobFollows_data() { Stores::addRows(); }
    void oneJobFollows();
    void whatIsNotPossibleIsExplained_data() { Stores::addRows(); }
    void whatIsNotPossibleIsExplained();
    void allThatMatchFollowWhileJobsRun_data() { Stores::addRows(); }
    void allThatMatchFollowWhileJobsRun();
    void anotherNumberThanExpectedIsAConflict_data() { Stores::addRows(); }
    void anotherNumberThanExpectedIsAConflict();
    void aStopEndsItAfterTheChunkUnderWay();
    void aCancelledFutureEndsItToo();
    void anErrorInTheMiddleIsTold();
    void pushesAreAnsweredOneByOne_data() { Stores::addRows(); }
    void pushesAreAnsweredOneByOne();
    void queuesArePausedAndResumed_data() { Stores::addRows(); }
    void queuesArePausedAndResumed();
    void editsAreChecked();
    void aMonitorMayGoBeforeItsAnswers();
};

void tst_LocalActions::oneJobFollows()
{
    Stores stores;
    auto queue = stores.newQueue({.numWorkers = 0});
    LocalMonitor monitor(queue.get());
    const JobId id = pushed(*queue, {}, {.delay = 1h});
    const ControlSummary one{.changed = 1};

    QCOMPARE(answerOf(monitor.act(JobAction::Suspend, id)), Result<ControlSummary>(one));
    JOBS_COMPARE_STATE(*queue, id, JobState::Suspended);
    QCOMPARE(answerOf(monitor.act(JobAction::Resume, id)), Result<ControlSummary>(one));
    QCOMPARE(answerOf(monitor.act(JobAction::RunNow, id)), Result<ControlSummary>(one));
    JOBS_COMPARE_STATE(*queue, id, JobState::Available);
    QCOMPARE(answerOf(monitor.act(JobAction::Edit, id, {.edit = {.priority = 7}})), Result<ControlSummary>(one));
    QCOMPARE(answerOf(monitor.job(id))->priority, 7);
    QCOMPARE(answerOf(monitor.act(JobAction::Cancel, id, {.reason = u"no"_s})), Result<ControlSummary>(one));
    QCOMPARE(answerOf(monitor.job(id))->error, u"no"_s);
    QCOMPARE(answerOf(monitor.act(JobAction::Retry, id)), Result<ControlSummary>(one));
    QCOMPARE(answerOf(monitor.act(JobAction::Remove, id)), Result<ControlSummary>(one));
    QCOMPARE(answerOf(monitor.job(id)).error().code, Code::NotFound);
}

void tst_LocalActions::whatIsNotPossibleIsExplained()
{
    Stores stores;
    auto queue = stores.newQueue({.numWorkers = 0});
    LocalMonitor monitor(queue.get());
    const JobId id = pushed(*queue);
    QVERIFY(answerOf(monitor.act(JobAction::Cancel, id)));

    const auto again = answerOf(monitor.act(JobAction::Cancel, id));

    QCOMPARE(again.error().code, Code::Conflict);
    QCOMPARE(again.error().message, u"job 1 is cancelled; cancel is not possible then"_s);
    QCOMPARE(answerOf(monitor.act(JobAction::Retry, {99})).error().code, Code::NotFound);
    QCOMPARE(answerOf(monitor.act(JobAction::Claim, id)).error().code, Code::InvalidArgument);
    QCOMPARE(answerOf(monitor.setWorkerMode({99}, WorkerMode::Quiet)).has_value(), false);
}

void tst_LocalActions::allThatMatchFollowWhileJobsRun()
{
    Stores stores;
    auto queue = stores.newQueue();
    std::atomic<int> ran = 0;
    QVERIFY(queue->registerJob(report, [&](const QJsonObject &) { ++ran; }));
    QVERIFY(queue->start());
    LocalMonitor monitor(queue.get());
    QVERIFY(answerOf(queue->pushAll(mail, QList<QJsonObject>(3500), {.tags = {u"batch"_s}})));
    QVERIFY(answerOf(queue->pushAll(mail, QList<QJsonObject>(10))));

    // Others go on meanwhile, pushes and runs.
    const auto cancelled = monitor.actOnAll(JobAction::Cancel, {.tags = {u"batch"_s}}, {.expectedCount = 3500});
    const auto others = queue->pushAll(report, QList<QJsonObject>(500));
    const auto summary = answerOf(cancelled);

    VERIFY_ANSWER(summary);
    QCOMPARE(*summary, (ControlSummary{.changed = 3500}));
    QCOMPARE(cancelled.progressMaximum(), 3500);
    QCOMPARE(cancelled.progressValue(), 3500);
    VERIFY_ANSWER(answerOf(others));
    QTRY_COMPARE(ran, 500);
    const auto stats = answerOf(monitor.stats());
    QCOMPARE(stats->total(JobState::Cancelled), 3500);
    QCOMPARE(stats->total(JobState::Available), 10);
}

void tst_LocalActions::anotherNumberThanExpectedIsAConflict()
{
    Stores stores;
    auto queue = stores.newQueue({.numWorkers = 0});
    LocalMonitor monitor(queue.get());
    QVERIFY(answerOf(queue->pushAll(mail, QList<QJsonObject>(12), {.tags = {u"t"_s}})));

    for (const JobFilter &filter : {JobFilter{}, JobFilter{.tags = {u"t"_s}}}) {
        const auto refused = answerOf(monitor.actOnAll(JobAction::Remove, filter, {.expectedCount = 10}));
        QCOMPARE(refused.error().code, Code::Conflict);
        QVERIFY2(refused.error().message.contains(u"12 jobs match now, 10 were expected"_s), qPrintable(refused.error().message));
    }
    QCOMPARE(answerOf(monitor.stats())->total(JobState::Available), 12);
    QCOMPARE(answerOf(monitor.actOnAll(JobAction::Remove, {}, {.expectedCount = 12}))->changed, 12);
}

void tst_LocalActions::aStopEndsItAfterTheChunkUnderWay()
{
    auto faulty = std::make_unique<FaultyDriver>(std::make_unique<MemoryDriver>());
    FaultyDriver &driver = *faulty;
    JobQueue queue(std::move(faulty), {.numWorkers = 0});
    LocalMonitor monitor(&queue);
    QVERIFY(answerOf(queue.pushAll(mail, QList<QJsonObject>(5000))));
    const auto stop = std::make_shared<std::atomic<bool>>(false);
    driver.setAfter([&](FaultyDriver::Call call) {
        if (call == FaultyDriver::Call::Control && driver.count(call) == 2)
            *stop = true;
    });

    const auto summary = answerOf(monitor.actOnAll(JobAction::Cancel, {}, {.stop = stop}));

    VERIFY_ANSWER(summary);
    QCOMPARE(summary->changed, 2000);
    QCOMPARE(answerOf(monitor.stats())->total(JobState::Cancelled), 2000);
}

void tst_LocalActions::aCancelledFutureEndsItToo()
{
    auto faulty = std::make_unique<FaultyDriver>(std::make_unique<MemoryDriver>());
    FaultyDriver &driver = *faulty;
    JobQueue queue(std::move(faulty), {.numWorkers = 0});
    LocalMonitor monitor(&queue);
    QVERIFY(answerOf(queue.pushAll(mail, QList<QJsonObject>(5000))));
    std::binary_semaphore cancelled(0);
    driver.setBefore([&](FaultyDriver::Call call) {
        if (call == FaultyDriver::Call::Control && driver.count(call) == 1)
            cancelled.acquire(); // a chunk is under way when it is cancelled
    });
    // The memory driver's chunk would run in this thread.
    auto action = monitor.actOnAll(JobAction::Cancel, {});
    action.cancel();
    cancelled.release();

    QTRY_VERIFY(action.isFinished());
    QVERIFY(answerOf(monitor.stats())->total(JobState::Cancelled) <= 1000);
}

void tst_LocalActions::anErrorInTheMiddleIsTold()
{
    auto faulty = std::make_unique<FaultyDriver>(std::make_unique<MemoryDriver>());
    FaultyDriver &driver = *faulty;
    JobQueue queue(std::move(faulty), {.numWorkers = 0});
    LocalMonitor monitor(&queue);
    QVERIFY(answerOf(queue.pushAll(mail, QList<QJsonObject>(2500))));
    driver.failAt(FaultyDriver::Call::Control, 1, {Code::StoreFull, u"no space"_s, {}});

    const auto summary = answerOf(monitor.actOnAll(JobAction::Cancel, {}));

    QCOMPARE(summary.error().code, Code::StoreFull);
    QCOMPARE(answerOf(monitor.stats())->total(JobState::Cancelled), 1000);
}

void tst_LocalActions::pushesAreAnsweredOneByOne()
{
    Stores stores;
    auto queue = stores.newQueue({.numWorkers = 0});
    LocalMonitor monitor(queue.get());

    const auto answers = answerOf(monitor.push({{.kind = u"mail"_s, .parameters = R"({"big":123456789012345678901})"},
                                                {.kind = u"no name"_s},
                                                {.kind = u"mail"_s, .parameters = "[]"},
                                                {.kind = u"mail"_s, .options = {.uniqueKey = u"k"_s}},
                                                {.kind = u"mail"_s, .options = {.uniqueKey = u"k"_s}}}));

    VERIFY_ANSWER(answers);
    QCOMPARE(answers->size(), 5);
    QCOMPARE(answerOf(monitor.job(answers->at(0)->id))->parameters, R"({"big":123456789012345678901})");
    QCOMPARE(answers->at(1).error().code, Code::InvalidName);
    QCOMPARE(answers->at(2).error().code, Code::InvalidParameters);
    QVERIFY(answers->at(4)->existed);
    QCOMPARE(answers->at(4)->id, answers->at(3)->id);
    QVERIFY(answerOf(monitor.push({}))->isEmpty());
}

void tst_LocalActions::queuesArePausedAndResumed()
{
    Stores stores;
    auto queue = stores.newQueue();
    std::atomic<int> ran = 0;
    QVERIFY(queue->registerJob(mail, [&](const QJsonObject &) { ++ran; }));
    QVERIFY(queue->start());
    LocalMonitor monitor(queue.get(), {.actor = u"ann"_s});

    QVERIFY(answerOf(monitor.pauseQueue(u"default"_s, u"deployment"_s)));
    const auto stats = answerOf(monitor.stats());
    QCOMPARE(stats->queues.constFirst().pausedBy, u"ann: deployment"_s);
    const JobId id = pushed(*queue);
    JOBS_COMPARE_STATE(*queue, id, JobState::Available);
    QVERIFY(answerOf(monitor.resumeQueue(u"default"_s)));
    QTRY_COMPARE(ran, 1);
    QCOMPARE(answerOf(monitor.pauseQueue(u"no name"_s, {})).error().code, Code::InvalidName);
    QCOMPARE(answerOf(monitor.resumeQueue({})).error().code, Code::InvalidName);
}

void tst_LocalActions::editsAreChecked()
{
    JobQueue queue(std::make_unique<MemoryDriver>(), {.numWorkers = 0, .maxPayload = 100});
    LocalMonitor monitor(&queue);
    const JobId id = pushed(queue);
    const QList<std::pair<JobEdit, Code>> wrong{
        {{}, Code::InvalidArgument},
        {{.parameters = "[1]"}, Code::InvalidParameters},
        {{.parameters = "{"}, Code::InvalidParameters},
        {{.parameters = QByteArray("{\"a\":\"") + QByteArray(200, 'x') + "\"}"}, Code::PayloadTooLarge},
        {{.version = 0}, Code::InvalidArgument},
        {{.priority = 40'000}, Code::InvalidArgument},
        {{.queue = u"no name"_s}, Code::InvalidName},
        {{.maxAttempts = 0}, Code::InvalidArgument},
        {{.tags = QStringList{u""_s}}, Code::InvalidName},
    };
    for (const auto &[edit, code] : wrong)
        QCOMPARE(answerOf(monitor.act(JobAction::Edit, id, {.edit = edit})).error().code, code);
}

void tst_LocalActions::aMonitorMayGoBeforeItsAnswers()
{
    for (int i = 0; i < 20; ++i) {
        QTemporaryDir dir;
        auto monitor = std::make_unique<LocalMonitor>(u"sqlite:"_s + dir.filePath(u"jobs.db"_s));
        const auto failures = monitor->failures(1h);
        const auto action = monitor->actOnAll(JobAction::Cancel, {.tags = {u"x"_s}});
        const auto history = monitor->history({});
        if (i % 2)
            QVERIFY(answerOf(monitor->stats()));
        monitor.reset();
        QTRY_VERIFY(failures.isFinished() && action.isFinished() && history.isFinished());
    }
}

QTEST_GUILESS_MAIN(tst_LocalActions)
#include "tst_localactions.moc"
