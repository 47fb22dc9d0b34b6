// SPDX-License-Identifier: MIT
#include "testkinds.h"

#include <jobs/control/monitortypes.h>

#include <QtSql/QSqlDatabase>

#include <thread>

using namespace Jobs;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Code = JobQueueError::Code;

Q_DECLARE_METATYPE(Jobs::PushOptions)

class tst_Pushes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void optionsReachTheJob();
    void delayAndRunAtHoldAJobBack();
    void aDueTimeBeyondNanosecondsIsKept();
    void anExpiredJobDoesNotRun();
    void aUniqueKeyMakesOneJob();
    void aClientIdMakesOneJob();
    void wrongOptionsAreRefused_data();
    void wrongOptionsAreRefused();
    void manyAreStoredTogether();
    void manyAreStoredTogetherOrNotAtAll();
    void eachIsStoredOrRefusedByItself();
    void withTheDriverAWorkerElsewhereFinishesAJob();
    void fromManyThreadsNothingIsLost();
    void manyInFlight();
    void beforeTheStartJobsAreStored();
    void ofAnUnregisteredKindOnRequestOnly();
    void aFullQueueRefuses();
    void aStoreThatDoesNotOpenAnswersEverything_data();
    void aStoreThatDoesNotOpenAnswersEverything();
    void moreThanABatchIsAnsweredWhenTheStoreDoesNotOpen();
    void inlineModeRunsBeforePushReturns();
    void pushInNeedsSql();
};

void tst_Pushes::optionsReachTheJob()
{
    TestQueue queue;
    const JobId id = queue.push(work, {.number = 42},
                                {.delay = 5min, .priority = 3, .queue = u"mail"_s, .maxAttempts = 7, .tags = {u"a"_s, u"b"_s},
                                 .expiresAfter = 1h, .uniqueKey = u"key"_s, .clientId = u"client"_s, .metadata = {{u"by"_s, u"joe"_s}}});

    const QueuedJob job = queue.job(id);
    QCOMPARE(job.state, JobState::Scheduled);
    QCOMPARE(job.parameters, "{\"number\":42,\"text\":\"\"}");
    QCOMPARE(job.dueAt, queue.clock().now() + 5min);
    QCOMPARE(job.createdAt, queue.clock().now());
    QCOMPARE(job.priority, 3);
    QCOMPARE(job.queue, u"mail"_s);
    QCOMPARE(job.maxAttempts, 7);
    QCOMPARE(job.tags, QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(job.expiresAt, queue.clock().now() + 1h);
    QCOMPARE(job.uniqueKey, u"key"_s);
    QCOMPARE(job.clientId, u"client"_s);
    QCOMPARE(job.metadata, "{\"by\":\"joe\"}");
}

void tst_Pushes::delayAndRunAtHoldAJobBack()
{
    TestQueue queue;
    queue.registerJob(work, [] {});
    queue.push(work, {}, {.delay = 1min});
    queue.push(work, {}, {.runAt = toDateTime(queue.clock().now() + 2min)});
    queue.push(work, {}, {.runAt = toDateTime(queue.clock().now() - 2min)});

    QCOMPARE(queue.drain().completed, 1);
    queue.clock().advance(59s);
    QCOMPARE(queue.drain().completed, 0);
    queue.clock().advance(1s);
    QCOMPARE(queue.drain().completed, 1);
    queue.clock().advance(1min);
    QCOMPARE(queue.drain().completed, 1);
}

void tst_Pushes::aDueTimeBeyondNanosecondsIsKept()
{
    TestQueue queue(threaded());
    queue.registerJob(work, [] {});
    queue.start();
    const JobId far = queue.push(work, {}, {.runAt = QDateTime(QDate(9999, 1, 1), QTime(0, 0), Qt::UTC)});
    const JobId now = queue.push(work);

    QVERIFY(Testing::waitForState(*queue, now, JobState::Completed));

    JOBS_COMPARE_STATE(*queue, far, JobState::Scheduled);
}

void tst_Pushes::anExpiredJobDoesNotRun()
{
    TestQueue queue;
    queue.registerJob(work, [] {});
    const JobId late = queue.push(work, {}, {.expiresAfter = 1min});
    const auto result = queue->result(late);
    queue.clock().advance(1min);

    QCOMPARE(queue.drain().ran(), 0);

    JOBS_COMPARE_STATE(*queue, late, JobState::Cancelled);
    QVERIFY(!Testing::valueOf(result));
}

void tst_Pushes::aUniqueKeyMakesOneJob()
{
    TestQueue queue;
    queue.registerJob(work, [] {});
    const auto first = Testing::valueOf(queue->push(work, {}, {.uniqueKey = u"invoice-42"_s}));
    const auto again = Testing::valueOf(queue->push(work, {}, {.uniqueKey = u"invoice-42"_s}));
    QVERIFY(first && again);
    QVERIFY(!first->existed);
    QVERIFY(again->existed);
    QCOMPARE(again->id, first->id);

    queue.drain();

    const auto afterwards = Testing::valueOf(queue->push(work, {}, {.uniqueKey = u"invoice-42"_s}));
    QVERIFY(afterwards && !afterwards->existed);
}

void tst_Pushes::aClientIdMakesOneJob()
{
    TestQueue queue;
    queue.registerJob(work, [] {});
    const JobId first = queue.push(work, {}, {.clientId = u"request-1"_s});
    queue.drain();

    QCOMPARE(queue.push(work, {}, {.clientId = u"request-1"_s}), first);
}

void tst_Pushes::wrongOptionsAreRefused_data()
{
    QTest::addColumn<PushOptions>("options");
    QTest::addColumn<Code>("code");
    QTest::addColumn<QString>("word");
    QTest::newRow("negative delay") << PushOptions{.delay = -1ms} << Code::InvalidArgument << u"delay"_s;
    QTest::newRow("endless delay") << PushOptions{.delay = std::chrono::milliseconds::max()} << Code::InvalidArgument << u"delay"_s;
    QTest::newRow("skipped time") << PushOptions{.runAt = QDateTime(QDate(2026, 2, 30), QTime(0, 0))} << Code::InvalidArgument << u"runAt"_s;
    QTest::newRow("delay and runAt") << PushOptions{.delay = 1s, .runAt = QDateTime::currentDateTime()} << Code::InvalidArgument
                                     << u"runAt"_s;
    QTest::newRow("priority") << PushOptions{.priority = 32768} << Code::InvalidArgument << u"priority"_s;
    QTest::newRow("queue") << PushOptions{.queue = u"a b"_s} << Code::InvalidName << u"queue"_s;
    QTest::newRow("no attempts") << PushOptions{.maxAttempts = 0} << Code::InvalidArgument << u"maxAttempts"_s;
    QTest::newRow("negative expiry") << PushOptions{.expiresAfter = -1s} << Code::InvalidArgument << u"expiresAfter"_s;
    QTest::newRow("endless expiry") << PushOptions{.expiresAfter = std::chrono::milliseconds::max()} << Code::InvalidArgument
                                    << u"expiresAfter"_s;
    QTest::newRow("key") << PushOptions{.uniqueKey = QString(513, u'k')} << Code::InvalidName << u"unique key"_s;
    QTest::newRow("client id") << PushOptions{.clientId = u"a\nb"_s} << Code::InvalidName << u"client id"_s;
    QTest::newRow("tags") << PushOptions{.tags = QStringList(17, u"tag"_s)} << Code::InvalidName << u"tags"_s;
}

void tst_Pushes::wrongOptionsAreRefused()
{
    QFETCH(PushOptions, options);
    QFETCH(Code, code);
    QFETCH(QString, word);
    TestQueue queue;
    QSignalSpy refused(&*queue, &JobQueue::pushRefused);

    const auto pushed = Testing::valueOf(queue->push(work, {}, options));

    QVERIFY(!pushed);
    QCOMPARE(pushed.error().code, code);
    QVERIFY2(pushed.error().message.contains(word), qPrintable(pushed.error().message));
    QTRY_COMPARE(refused.size(), 1);
    JOBS_VERIFY_NOT_PUSHED(*queue, work);
}

void tst_Pushes::manyAreStoredTogether()
{
    TestQueue queue;
    QList<Numbered> many;
    for (int i = 0; i < 2500; ++i)
        many.append(Numbered{.number = i, .text = {}});

    const auto pushed = Testing::valueOf(queue->pushAll(work, many));

    QVERIFY(pushed);
    QCOMPARE(pushed->size(), 2500);
    const auto stored = Testing::pushed(*queue, work);
    QCOMPARE(stored.size(), 2500);
    QCOMPARE(stored.last().parameters.number, 2499);
    QCOMPARE(Testing::valueOf(queue->pushAll(work, {}))->size(), 0);
}

void tst_Pushes::manyAreStoredTogetherOrNotAtAll()
{
    TestQueue queue;
    queue.options().maxPayload = 100;

    QVERIFY(!Testing::valueOf(queue->pushAll(work, {{.number = 1}, {.text = QString(200, u'x')}})));

    JOBS_VERIFY_NOT_PUSHED(*queue, work);
}

void tst_Pushes::eachIsStoredOrRefusedByItself()
{
    TestQueue queue;

    const auto pushed = queue->pushEach({{.kind = u"one"_s, .parameters = R"({"n":1})"},
                                         {.kind = u"not a name"_s},
                                         {.kind = u"two"_s, .parameters = "[1]"},
                                         {.kind = u"two"_s, .options = {.queue = u"mail"_s}}});
    const auto none = queue->pushEach({});
    const auto refused = queue->pushEach({{.kind = {}}});
    queue->runDueJobs(0);

    QCOMPARE(pushed.result().size(), 4);
    QCOMPARE(queue.job(pushed.result().at(0)->id).parameters, R"({"n":1})");
    QCOMPARE(pushed.result().at(1).error().code, Code::InvalidName);
    QCOMPARE(pushed.result().at(2).error().code, Code::InvalidParameters);
    QCOMPARE(queue.job(pushed.result().at(3)->id).queue, u"mail"_s);
    QCOMPARE(none.result().size(), 0);
    QCOMPARE(refused.result().at(0).error().code, Code::InvalidName);
}

void tst_Pushes::withTheDriverAWorkerElsewhereFinishesAJob()
{
    TestQueue queue;
    const JobId id = queue.push(work);
    bool completed = false;

    queue->withDriver([&](Result<JobQueueDriver *> driver) {
        JobQueueDriver &store = **driver;
        const Timestamp now = queue.clock().now();
        const WorkerId worker = store.registerWorker({.name = u"elsewhere"_s}, now, 1min).value();
        Tick claim;
        claim.worker = worker;
        claim.now = now;
        claim.claims.push_back({.limit = 1, .queues = {}, .exceptQueues = {}, .kinds = {QString(work.kind())}});
        const QueuedJob job = store.tick(claim)->claimed.at(0).at(0);
        Tick finish;
        finish.worker = worker;
        finish.now = now;
        finish.finished.push_back({.id = job.id, .fence = job.fence, .queue = job.queue, .kind = job.kind, .update = {}});
        completed = store.tick(finish)->finished.at(0);
        return true;
    });
    queue->runDueJobs(0);

    QVERIFY(completed);
    QCOMPARE(queue.stateOf(id), JobState::Completed);
}

void tst_Pushes::fromManyThreadsNothingIsLost()
{
    constexpr int threads = 16;
    constexpr int each = 250;
    std::atomic<int> ran = 0;
    std::atomic<int> acknowledged = 0;
    JobQueue queue(std::make_unique<MemoryDriver>(), threaded());
    QVERIFY(queue.registerJob(work, [&] { ++ran; }));
    QVERIFY(queue.start());

    std::vector<std::thread> pushers;
    for (int i = 0; i < threads; ++i) {
        pushers.emplace_back([&] {
            for (int j = 0; j < each; ++j) {
                auto push = queue.push(work, {.number = j});
                push.waitForFinished();
                acknowledged += push.result().has_value();
            }
        });
    }
    for (auto &pusher : pushers)
        pusher.join();

    QCOMPARE(acknowledged.load(), threads * each);
    queue.whenIdle().waitForFinished();
    QCOMPARE(ran.load(), threads * each);
}

void tst_Pushes::manyInFlight()
{
    JobQueue queue(std::make_unique<MemoryDriver>(), threaded());
    QVERIFY(queue.registerJob(work, [] {}));
    QVERIFY(queue.start());
    std::vector<QFuture<Result<PushedJob>>> pushes;
    for (int i = 0; i < 64; ++i)
        pushes.push_back(queue.push(work, {.number = i}));

    QSet<JobId> ids;
    for (auto &push : pushes) {
        const auto pushed = Testing::valueOf(push);
        QVERIFY(pushed);
        ids.insert(*pushed);
    }
    QCOMPARE(ids.size(), 64);
}

void tst_Pushes::beforeTheStartJobsAreStored()
{
    JobQueue queue(std::make_unique<MemoryDriver>(), threaded());
    QVERIFY(queue.registerJob(work, [] {}));
    const auto early = Testing::valueOf(queue.push(work, {}));
    QVERIFY(early);
    QCOMPARE(Testing::stateOf(queue, *early), JobState::Available);

    QVERIFY(queue.start());

    QVERIFY(Testing::waitForState(queue, *early, JobState::Completed));
}

void tst_Pushes::ofAnUnregisteredKindOnRequestOnly()
{
    TestQueue queue;
    queue.options().pushOnlyRegistered = true;

    const auto pushed = Testing::valueOf(queue->push(work, {}));

    QVERIFY(!pushed);
    QCOMPARE(pushed.error().code, Code::UnknownKind);
    QVERIFY(pushed.error().message.contains(u"registerJob"_s));
}

void tst_Pushes::aFullQueueRefuses()
{
    TestQueue queue;
    queue.options().maxQueueLength = 3;
    queue.registerJob(work, [] {});
    queue.push(work);
    queue.push(work, {}, {.delay = 1h});
    QVERIFY(!Testing::valueOf(queue->pushAll(work, {{}, {}}))); // all or none
    queue.push(work);

    const auto refused = Testing::valueOf(queue->push(work, {}));

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Code::QueueFull);
    QVERIFY(refused.error().message.contains(u"maxQueueLength"_s));
    QCOMPARE(queue.drain().completed, 2);
    queue.push(work);
    queue.push(work);
    QVERIFY(!Testing::valueOf(queue->push(work, {})));
}

void tst_Pushes::aStoreThatDoesNotOpenAnswersEverything_data()
{
    QTest::addColumn<bool>("threaded");
    QTest::newRow("manual") << false;
    QTest::newRow("threaded") << true;
}

void tst_Pushes::aStoreThatDoesNotOpenAnswersEverything()
{
    QFETCH(bool, threaded);
    JobQueue queue(Result<std::unique_ptr<JobQueueDriver>>(failure(Code::UnknownDriver, u"no driver for x:"_s)),
                   threaded ? ::threaded() : manual());

    const auto started = queue.start();
    QVERIFY(!started);
    QCOMPARE(started.error().code, Code::UnknownDriver);
    const auto pushed = Testing::valueOf(queue.push(work, {}));
    QVERIFY(!pushed);
    QCOMPARE(pushed.error().code, Code::UnknownDriver);
    QVERIFY(!Testing::valueOf(queue.job(JobId{1})));
    QVERIFY(!Testing::valueOf(queue.cancel(JobId{1})));
    QVERIFY(!Testing::valueOf(queue.stats()));
    QVERIFY(!Testing::valueOf(queue.result(JobId{1})));
    QVERIFY(!Testing::valueOf(queue.pauseQueue(u"default"_s)));
}

void tst_Pushes::moreThanABatchIsAnsweredWhenTheStoreDoesNotOpen()
{
    std::binary_semaphore opening(0);
    std::binary_semaphore goOn(0);
    std::atomic<bool> once = false;
    TestQueue queue(threaded());
    FaultyDriver &driver = queue.wrapDriver<FaultyDriver>();
    driver.setBefore([&](FaultyDriver::Call call) {
        if (call == FaultyDriver::Call::Open && !once.exchange(true)) {
            opening.release();
            goOn.acquire();
        }
    });
    driver.failNext(FaultyDriver::Call::Open, 1'000'000);
    JobQueue &jobs = *queue;
    std::thread opener([&] { jobs.push(work, {}).waitForFinished(); });
    opening.acquire();
    std::vector<QFuture<Result<PushedJob>>> pushes;
    for (int i = 0; i < 2500; ++i)
        pushes.push_back(jobs.push(work, {}));
    goOn.release();
    opener.join();

    for (auto &push : pushes) {
        const auto pushed = Testing::valueOf(push);
        QVERIFY(!pushed);
        QCOMPARE(pushed.error().code, Code::StoreBusy);
    }
}

void tst_Pushes::inlineModeRunsBeforePushReturns()
{
    JobQueueOptions options = manual();
    options.mode = ExecutionMode::Inline;
    JobQueue queue(std::make_unique<MemoryDriver>(), options);
    QList<int> order;
    QVERIFY(queue.registerJob(work, [&](const Numbered &job) {
        order.append(job.number);
        if (job.number < 3)
            queue.push(work, {.number = job.number + 1});
        order.append(-job.number);
    }));

    const auto pushed = queue.push(work, {.number = 1});

    QVERIFY(pushed.isFinished());
    QCOMPARE(order, QList<int>({1, 2, 3, -3, -2, -1}));
    QCOMPARE(Testing::stateOf(queue, pushed.result()->id), JobState::Completed);
}

void tst_Pushes::pushInNeedsSql()
{
    TestQueue queue;
    QSqlDatabase database;

    const auto pushed = queue->pushIn(database, work, {});
    const auto many = queue->pushAllIn(database, work, {{}, {}});

    QVERIFY(!pushed);
    QCOMPARE(pushed.error().code, Code::NotSupported);
    QVERIFY(!many);
    QCOMPARE(many.error().code, Code::NotSupported);
}

QTEST_GUILESS_MAIN(tst_Pushes)
#include "tst_pushes.moc"
