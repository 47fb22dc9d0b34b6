// SPDX-License-Identifier: MIT
#include "testkinds.h"

#include <mutex>

using namespace Jobs;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

//! How many handlers run at the same time, at most.
class Crowd
{
public:
    void enter()
    {
        const int now = ++m_now;
        int most = m_most;
        while (now > most && !m_most.compare_exchange_weak(most, now)) {
        }
    }
    void leave() { --m_now; }
    int now() const { return m_now; }
    int most() const { return m_most; }
    void forget() { m_most = m_now.load(); }

private:
    std::atomic<int> m_now = 0;
    std::atomic<int> m_most = 0;
};

class tst_Queues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jobsRunByPriorityThenDueTimeThenAge();
    void whatAJobPushesHasItsTurnByPriority();
    void eachQueueHasItsOwnWorkers();
    void workersOfOneQueueDoNotWaitForAnother();
    void theNumberOfWorkersFollowsWhileJobsRun();
    void noWorkersMeansNoJobs();
    void aPausedQueueWaits_data();
    void aPausedQueueWaits();
    void whenIdleComesAfterTheLastOutcome();
    void whenIdleNeedsNoKinds();
    void severalQueuesSideBySide();
    void wrongOptionsAnswerTheStart_data();
    void wrongOptionsAnswerTheStart();
    void aQueueThatNeverStartsGoesInPeace();
    void aStoppedQueueIsNotStartedAgain();
};

void tst_Queues::jobsRunByPriorityThenDueTimeThenAge()
{
    TestQueue queue;
    QStringList order;
    queue.registerJob(work, [&](const Numbered &job) { order.append(job.text); });
    queue.push(work, {.text = u"late"_s}, {.delay = 2min, .priority = 1});
    queue.push(work, {.text = u"early"_s}, {.delay = 1min, .priority = 1});
    queue.push(work, {.text = u"low"_s}, {.priority = -1});
    queue.push(work, {.text = u"first"_s});
    queue.push(work, {.text = u"second"_s});
    queue.push(work, {.text = u"high"_s}, {.priority = 9});
    queue.clock().advance(2min);

    queue.drain();

    QCOMPARE(order, QStringList({u"high"_s, u"early"_s, u"late"_s, u"first"_s, u"second"_s, u"low"_s}));
}

void tst_Queues::whatAJobPushesHasItsTurnByPriority()
{
    TestQueue queue;
    QStringList order;
    queue.registerJob(work, [&](const Numbered &job) {
        order.append(job.text);
        if (job.text == u"first"_s)
            queue.push(work, {.text = u"urgent"_s}, {.priority = 1});
    });
    queue.push(work, {.text = u"first"_s});
    queue.push(work, {.text = u"second"_s});

    queue.drain();

    QCOMPARE(order, QStringList({u"first"_s, u"urgent"_s, u"second"_s}));
}

void tst_Queues::eachQueueHasItsOwnWorkers()
{
    JobQueueOptions options = threaded(3);
    options.queues = {{u"narrow"_s, 1}};
    Crowd narrow;
    Crowd others;
    Gate gate;
    JobQueue queue(std::make_unique<MemoryDriver>(), options);
    QVERIFY(queue.registerJob(work, [&](JobContext &context) {
        Crowd &crowd = context.queue() == u"narrow"_s ? narrow : others;
        crowd.enter();
        gate.pass();
        crowd.leave();
    }));
    QVERIFY(queue.start());
    for (int i = 0; i < 10; ++i) {
        queue.push(work, {}, {.queue = u"narrow"_s});
        queue.push(work, {}, {.queue = i % 2 ? u"wide"_s : u"wider"_s});
    }

    QTRY_COMPARE(narrow.now(), 1);
    QTRY_COMPARE(others.now(), 3);
    gate.open();
    queue.whenIdle().waitForFinished();

    QCOMPARE(narrow.most(), 1);
    QVERIFY(others.most() <= 3);
    QCOMPARE(queue.numWorkers(u"narrow"_s), 1);
    QCOMPARE(queue.numWorkers(), 3);
}

void tst_Queues::workersOfOneQueueDoNotWaitForAnother()
{
    JobQueueOptions options = threaded(1);
    options.queues = {{u"slow"_s, 1}};
    Gate gate;
    JobQueue queue(std::make_unique<MemoryDriver>(), options);
    QVERIFY(queue.registerJob(work, [&] { gate.pass(); }, {.queue = u"slow"_s}));
    QVERIFY(queue.registerJob(otherWork, [] {}));
    QVERIFY(queue.start());
    queue.push(work, {});
    QTRY_COMPARE(gate.arrived(), 1);
    QList<Numbered> many(100);
    QVERIFY(Testing::valueOf(queue.pushAll(work, many)));

    const auto other = Testing::valueOf(queue.push(otherWork, {}));

    QVERIFY(Testing::waitForState(queue, *other, JobState::Completed));
    gate.open();
}

void tst_Queues::theNumberOfWorkersFollowsWhileJobsRun()
{
    Crowd crowd;
    std::counting_semaphore<> steps(0);
    std::atomic<int> done = 0;
    JobQueue queue(std::make_unique<MemoryDriver>(), threaded(1));
    QVERIFY(queue.registerJob(work, [&] {
        crowd.enter();
        steps.acquire();
        crowd.leave();
        ++done;
    }));
    QVERIFY(queue.start());
    QVERIFY(Testing::valueOf(queue.pushAll(work, QList<Numbered>(200))));
    QTRY_COMPARE(crowd.now(), 1);

    QVERIFY(queue.setNumWorkers(4));
    QTRY_COMPARE(crowd.now(), 4);

    QVERIFY(queue.setNumWorkers(2));
    steps.release(4);
    QTRY_COMPARE(done.load(), 4);
    QTRY_COMPARE(crowd.now(), 2);
    crowd.forget();
    steps.release(50);
    QTRY_COMPARE(done.load(), 54);
    QTRY_COMPARE(crowd.now(), 2);
    QCOMPARE(crowd.most(), 2);

    QVERIFY(queue.setNumWorkers(0));
    steps.release(2);
    QTRY_COMPARE(done.load(), 56);
    QTRY_COMPARE(crowd.now(), 0);
    QVERIFY(!queue.setNumWorkers(-1));
    QVERIFY(!queue.setNumWorkers(1, u"a b"_s));

    QVERIFY(queue.setNumWorkers(3));
    steps.release(200);
    queue.whenIdle().waitForFinished();
    QCOMPARE(done.load(), 200);
}

void tst_Queues::noWorkersMeansNoJobs()
{
    for (const ExecutionMode mode : {ExecutionMode::Manual, ExecutionMode::Threaded}) {
        JobQueueOptions options = threaded(0);
        options.mode = mode;
        TestQueue queue(options);
        queue.registerJob(work, [] {});
        queue.start();
        const JobId id = queue.push(work);
        if (mode == ExecutionMode::Manual)
            QVERIFY(!queue.runOneJob());
        JOBS_COMPARE_STATE(*queue, id, JobState::Available);
    }
}

void tst_Queues::aPausedQueueWaits_data()
{
    QTest::addColumn<bool>("threaded");
    QTest::newRow("manual") << false;
    QTest::newRow("threaded") << true;
}

void tst_Queues::aPausedQueueWaits()
{
    QFETCH(bool, threaded);
    TestQueue queue(threaded ? ::threaded() : manual());
    queue.registerJob(work, [] {});
    queue.start();
    QVERIFY(Testing::valueOf(queue->pauseQueue(u"mail"_s, u"joe"_s)));
    QVERIFY(!Testing::valueOf(queue->pauseQueue(u"a b"_s)));
    const JobId held = queue.push(work, {}, {.queue = u"mail"_s});
    const JobId other = queue.push(work);
    if (!threaded)
        queue.drain();
    QVERIFY(Testing::waitForState(*queue, other, JobState::Completed));
    JOBS_COMPARE_STATE(*queue, held, JobState::Available);
    const auto stats = Testing::valueOf(queue->stats());
    QVERIFY(stats);
    const auto mail = std::find_if(stats->queues.begin(), stats->queues.end(), [](const auto &info) { return info.name == u"mail"_s; });
    QVERIFY(mail != stats->queues.end());
    QVERIFY(mail->paused);
    QCOMPARE(mail->pausedBy, u"joe"_s);

    QVERIFY(Testing::valueOf(queue->resumeQueue(u"mail"_s)));

    if (!threaded)
        queue.drain();
    QVERIFY(Testing::waitForState(*queue, held, JobState::Completed));
}

void tst_Queues::whenIdleComesAfterTheLastOutcome()
{
    std::atomic<int> ran = 0;
    JobQueue queue(std::make_unique<MemoryDriver>(), threaded(4));
    QVERIFY(queue.registerJob(work, [&](const Numbered &job) {
        if (job.number > 0)
            queue.push(work, {.number = job.number - 1});
        ++ran;
    }));
    QVERIFY(queue.start());
    for (int round = 0; round < 50; ++round) {
        ran = 0;
        for (int i = 0; i < 20; ++i)
            queue.push(work, {.number = 3});
        queue.whenIdle().waitForFinished();
        QCOMPARE(ran.load(), 80);
        const auto stats = queue.stats();
        stats.result();
        QCOMPARE(stats.result()->total(JobState::Completed), (round + 1) * 80);
    }
}

void tst_Queues::whenIdleNeedsNoKinds()
{
    TestQueue queue;
    queue.start();
    queue.push(work);

    QVERIFY(queue->whenIdle().isFinished());
}

void tst_Queues::severalQueuesSideBySide()
{
    std::vector<std::unique_ptr<JobQueue>> queues;
    std::atomic<int> ran = 0;
    for (int i = 0; i < 5; ++i) {
        auto &queue = *queues.emplace_back(std::make_unique<JobQueue>(std::make_unique<MemoryDriver>(), threaded(2)));
        QVERIFY(queue.registerJob(work, [&] { ++ran; }));
        QVERIFY(queue.start());
    }
    for (auto &queue : queues)
        queue->pushAll(work, QList<Numbered>(100));
    for (auto &queue : queues)
        queue->whenIdle().waitForFinished();
    QCOMPARE(ran.load(), 500);
}

void tst_Queues::wrongOptionsAnswerTheStart_data()
{
    QTest::addColumn<std::function<void(JobQueueOptions &)>>("spoil");
    const auto row = [](const char *name, std::function<void(JobQueueOptions &)> spoil) { QTest::newRow(name) << std::move(spoil); };
    row("workers", [](auto &options) { options.numWorkers = -1; });
    row("queue's name", [](auto &options) { options.queues = {{u"a b"_s, 1}}; });
    row("queue's workers", [](auto &options) { options.queues = {{u"a"_s, -1}}; });
    row("lease", [](auto &options) { options.lease = 10ms; });
    row("heartbeat", [](auto &options) { options.heartbeat = 10s; });
    row("deadline", [](auto &options) { options.stopDeadline = -1s; });
    row("crashes", [](auto &options) { options.maxCrashes = 0; });
    row("payload", [](auto &options) { options.maxPayload = 0; });
    row("length", [](auto &options) { options.maxQueueLength = -1; });
}

void tst_Queues::wrongOptionsAnswerTheStart()
{
    QFETCH(std::function<void(JobQueueOptions &)>, spoil);
    for (JobQueueOptions options : {threaded(), manual()}) {
        spoil(options);
        JobQueue queue(std::make_unique<MemoryDriver>(), options);
        const auto started = queue.start();
        QVERIFY(!started);
        QCOMPARE(started.error().code, JobQueueError::Code::InvalidArgument == started.error().code
                     ? JobQueueError::Code::InvalidArgument : JobQueueError::Code::InvalidName);
        QVERIFY(!Testing::valueOf(queue.push(work, {})));
        if (options.mode == ExecutionMode::Manual)
            QCOMPARE(queue.runDueJobs().error().code, started.error().code);
    }
}

void tst_Queues::aQueueThatNeverStartsGoesInPeace()
{
    {
        JobQueue idle(std::make_unique<MemoryDriver>());
    }
    {
        JobQueue pushedTo(std::make_unique<MemoryDriver>());
        QVERIFY(Testing::valueOf(pushedTo.push(work, {})));
    }
    {
        JobQueue asked(std::make_unique<MemoryDriver>());
        QVERIFY(Testing::valueOf(asked.stats()));
        asked.whenIdle().waitForFinished();
        asked.stop().waitForFinished();
    }
}

void tst_Queues::aStoppedQueueIsNotStartedAgain()
{
    TestQueue queue;
    queue.start();
    QVERIFY(queue->isRunning());
    queue->stop().waitForFinished();

    QVERIFY(!queue->isRunning());
    const auto again = queue->start();
    QVERIFY(!again);
    QCOMPARE(again.error().code, JobQueueError::Code::Stopped);
    const auto pushed = Testing::valueOf(queue->push(work, {}));
    QVERIFY(!pushed);
    QCOMPARE(pushed.error().code, JobQueueError::Code::Stopped);
    QVERIFY(queue->whenIdle().isFinished());
    QVERIFY(queue->stop().isFinished());
}


QTEST_GUILESS_MAIN(tst_Queues)
#include "tst_queues.moc"
