// SPDX-License-Identifier: MIT
#include "testkinds.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QProcess>
#include <QtCore/QTimer>

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <thread>

#include <unistd.h>

using namespace Jobs;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

//! Milliseconds; less than a stop waits for by itself (JobQueueOptions::stopDeadline), more than a busy machine takes.
static constexpr qint64 notForEver = 25'000;

class Receiver : public QObject
{
    Q_OBJECT

public:
    int calls = 0;

public Q_SLOTS:
    void handle(const Numbered &) { ++calls; }
};

class tst_Stop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runningHandlersFinish();
    void whatWasNotStartedIsHandedBack();
    void atTheGraceHandlersAreToldToStop();
    void atTheDeadlineJobsAreHandedBack();
    void aSecondStopShortensTheDeadline();
    void aDeadlineOfAnyLengthIsTaken_data();
    void aDeadlineOfAnyLengthIsTaken();
    void aHungHandlerDoesNotHoldUpTheEnd();
    void everyPushIsAnswered();
    void everyOutcomeIsStored();
    void aFailingStoreDoesNotHoldUpTheEnd();
    void outcomesAreStoredWhenTheStoreComesBackInTime();
    void futuresAndContextsOutliveTheQueue();
    void aManualQueueWithAPendingFutureGoesAtOnce();
    void slotsThatWaitForThisThreadDoNotHoldUpTheEnd();
    void stoppedIsSignalledOnce();
    void aSlotMayDeleteTheQueue();
    void aHandlerMayStopItsQueue();
    void signalsStopTheProgram_data();
    void signalsStopTheProgram();
};

void tst_Stop::runningHandlersFinish()
{
    Gate gate;
    TestQueue queue(threaded(2));
    queue.registerJob(work, [&] { gate.pass(); });
    queue.start();
    queue.push(work);
    queue.push(work);
    QTRY_COMPARE(gate.arrived(), 2);
    QSignalSpy completed(&*queue, &JobQueue::jobCompleted);

    const auto stopped = queue->stop();
    QVERIFY(!stopped.isFinished());
    QVERIFY(!queue->isRunning());
    gate.open();

    QVERIFY(Testing::waitUntil([&] { return stopped.isFinished(); }));
    QTRY_COMPARE(completed.size(), 2);
}

void tst_Stop::whatWasNotStartedIsHandedBack()
{
    Gate gate;
    std::atomic<int> ran = 0;
    TestQueue queue(threaded(1));
    QList<JobEvent> events;
    connect(&*queue, &JobQueue::jobEvents, this, [&](const QList<JobEvent> &more) { events += more; });
    queue.registerJob(work, [&] {
        ++ran;
        gate.pass();
    });
    queue.start();
    QVERIFY(Testing::valueOf(queue->pushAll(work, QList<Numbered>(50))));
    QTRY_COMPARE(gate.arrived(), 1);

    const auto stopped = queue->stop();
    gate.open();
    QVERIFY(Testing::waitUntil([&] { return stopped.isFinished(); }));
    QCoreApplication::processEvents();

    QCOMPARE(ran.load(), 1);
    // Each started job came to its end; what was only claimed was handed back.
    QCOMPARE(std::count_if(events.begin(), events.end(), [](const auto &event) { return event.type == JobEvent::Type::Started; }), 1);
    QCOMPARE(std::count_if(events.begin(), events.end(), [](const auto &event) { return event.type == JobEvent::Type::Completed; }), 1);
}

void tst_Stop::atTheGraceHandlersAreToldToStop()
{
    std::atomic<bool> started = false;
    std::atomic<StopReason> reason = StopReason::None;
    TestQueue queue(threaded(1));
    queue.options().stopGrace = 4s;
    QList<JobEvent> events;
    connect(&*queue, &JobQueue::jobEvents, this, [&](const QList<JobEvent> &more) { events += more; });
    queue.registerJob(work, [&](JobContext &context) {
        std::binary_semaphore told(0);
        std::stop_callback callback(context.stopToken(), [&] { told.release(); });
        started = true;
        told.acquire();
        reason = context.stopReason();
        context.throwIfStopped();
    });
    queue.start();
    queue.push(work);
    QTRY_VERIFY(started);

    const auto stopped = queue->stop(10s);
    queue.clock().advance(5s);
    QVERIFY(!stopped.isFinished());
    QCOMPARE(reason.load(), StopReason::None);
    queue.clock().advance(1s);

    QVERIFY(Testing::waitUntil([&] { return stopped.isFinished(); }));
    QCOMPARE(reason.load(), StopReason::QueueStopping);
    QTRY_COMPARE(events.last().type, JobEvent::Type::HandedBack);
    QCOMPARE(events.last().state, JobState::Available);
}

void tst_Stop::atTheDeadlineJobsAreHandedBack()
{
    Gate gate;
    std::optional<QueuedJob> handedBack;
    {
        TestQueue queue(threaded(1));
        auto &faulty = queue.wrapDriver<FaultyDriver>();
        queue.registerJob(work, [&] { gate.pass(); });
        queue.start();
        const JobId id = queue.push(work);
        QTRY_COMPARE(gate.arrived(), 1);
        faulty.setBefore([&](FaultyDriver::Call call) {
            if (call == FaultyDriver::Call::UnregisterWorker) {
                if (const auto job = faulty.wrapped().job(id))
                    handedBack = *job;
            }
        });

        const auto stopped = queue->stop(10s);
        queue.clock().advance(10s);

        QVERIFY(Testing::waitUntil([&] { return stopped.isFinished(); }));
        gate.open();
    }
    QVERIFY(handedBack);
    QCOMPARE(handedBack->state, JobState::Available);
    QCOMPARE(handedBack->attempt, 0);
    QCOMPARE(handedBack->crashes, 0);
}

void tst_Stop::aSecondStopShortensTheDeadline()
{
    Gate gate;
    TestQueue queue(threaded(1));
    queue.registerJob(work, [&] { gate.pass(); });
    queue.start();
    queue.push(work);
    QTRY_COMPARE(gate.arrived(), 1);

    const auto first = queue->stop(10s);
    const auto longer = queue->stop(1h);
    const auto now = queue->stop(0s);

    QVERIFY(Testing::waitUntil([&] { return first.isFinished() && longer.isFinished() && now.isFinished(); }));
    gate.open();
}

void tst_Stop::aDeadlineOfAnyLengthIsTaken_data()
{
    QTest::addColumn<std::chrono::milliseconds>("deadline");
    QTest::newRow("negative") << std::chrono::milliseconds(-5s);
    QTest::newRow("none") << std::chrono::milliseconds(0s);
    QTest::newRow("for ever") << std::chrono::milliseconds::max();
    QTest::newRow("for ever back") << std::chrono::milliseconds::min();
}

void tst_Stop::aDeadlineOfAnyLengthIsTaken()
{
    QFETCH(std::chrono::milliseconds, deadline);
    for (const auto &options : {manual(), threaded()}) {
        TestQueue queue(options);
        queue.registerJob(work, [] {});
        queue.start();
        queue.push(work);
        const auto stopped = queue->stop(deadline);
        QVERIFY(Testing::waitUntil([&] { return stopped.isFinished(); }));
    }
}

void tst_Stop::aHungHandlerDoesNotHoldUpTheEnd()
{
    auto gate = std::make_shared<Gate>();
    QElapsedTimer timer;
    {
        JobQueueOptions options = threaded(1);
        options.stopDeadline = 100ms;
        options.stopGrace = 50ms;
        JobQueue queue(std::make_unique<MemoryDriver>(), options);
        QVERIFY(queue.registerJob(work, [gate] { gate->pass(); }));
        QVERIFY(queue.start());
        queue.push(work, {});
        QTRY_COMPARE(gate->arrived(), 1);
        timer.start();
    }
    QVERIFY2(timer.elapsed() < notForEver, qPrintable(QString::number(timer.elapsed())));
    gate->open();
}

void tst_Stop::everyPushIsAnswered()
{
    for (int round = 0; round < 20; ++round) {
        JobQueue queue(std::make_unique<MemoryDriver>(), threaded(2));
        QVERIFY(queue.registerJob(work, [] {}));
        QVERIFY(queue.start());
        std::atomic<bool> ended = false;
        std::atomic<int> stored = 0;
        std::atomic<int> refused = 0;
        std::atomic<int> pushed = 0;
        std::vector<std::thread> pushers;
        for (int i = 0; i < 4; ++i) {
            pushers.emplace_back([&] {
                std::vector<QFuture<Result<PushedJob>>> pushes;
                while (!ended || pushes.empty()) {
                    pushes.push_back(queue.push(work, {}));
                    ++pushed;
                }
                for (auto &push : pushes) {
                    push.waitForFinished();
                    (push.result() ? stored : refused)++;
                }
            });
        }
        while (pushed < 100)
            std::this_thread::yield();
        queue.stop().waitForFinished();
        ended = true;
        for (auto &pusher : pushers)
            pusher.join();
        QCOMPARE(stored + refused, pushed.load());
    }
}

void tst_Stop::everyOutcomeIsStored()
{
    // Handlers end just as the stop looks: what ran to its end is stored as such, and nothing is left running.
    for (int round = 0; round < 200; ++round) {
        std::atomic<int> ran = 0;
        qint64 completed = 0;
        qint64 running = 0;
        {
            auto memory = std::make_unique<FaultyDriver>(std::make_unique<MemoryDriver>());
            FaultyDriver &driver = *memory;
            driver.setBefore([&](FaultyDriver::Call call) {
                if (call != FaultyDriver::Call::UnregisterWorker)
                    return;
                if (const auto stats = driver.wrapped().stats()) {
                    completed = stats->total(JobState::Completed);
                    running = stats->total(JobState::Running);
                }
            });
            JobQueue queue(std::move(memory), threaded(3));
            QVERIFY(queue.registerJob(work, [&] { ++ran; }));
            QVERIFY(queue.start());
            queue.pushAll(work, QList<Numbered>(200)).waitForFinished();
            while (ran < round % 50)
                std::this_thread::yield();
        }
        QCOMPARE(running, 0);
        QCOMPARE(completed, ran.load());
    }
}

void tst_Stop::aFailingStoreDoesNotHoldUpTheEnd()
{
    for (const auto &base : {manual(), threaded()}) {
        auto options = base;
        options.stopDeadline = 50ms;
        QElapsedTimer timer;
        {
            auto driver = std::make_unique<FaultyDriver>(std::make_unique<MemoryDriver>());
            FaultyDriver &faulty = *driver;
            JobQueue queue(std::move(driver), options);
            QVERIFY(queue.registerJob(work, [&] { faulty.failAll(); }));
            QVERIFY(queue.start());
            queue.push(work, {});
            if (options.mode == ExecutionMode::Manual)
                (void) queue.runDueJobs();
            else
                QTRY_VERIFY(faulty.count(FaultyDriver::Call::Tick) > 2);
            timer.start();
        }
        QVERIFY2(timer.elapsed() < notForEver, qPrintable(QString::number(timer.elapsed())));
    }
}

void tst_Stop::outcomesAreStoredWhenTheStoreComesBackInTime()
{
    std::atomic<bool> ran = false;
    TestQueue queue(threaded(1));
    FaultyDriver &driver = queue.wrapDriver<FaultyDriver>();
    QSignalSpy completed(&*queue, &JobQueue::jobCompleted);
    queue.registerJob(work, [&] {
        driver.failAll();
        ran = true;
    });
    queue.start();
    queue->push(work, {}).waitForFinished();
    QTRY_VERIFY(ran);
    const auto future = queue->stop(10s);
    QVERIFY(!future.isFinished());

    driver.heal();
    queue.clock().advance(1s);

    QVERIFY(Testing::waitUntil([&] { return future.isFinished(); }));
    QTRY_COMPARE(completed.size(), 1);
}

void tst_Stop::futuresAndContextsOutliveTheQueue()
{
    std::optional<JobContext> kept;
    QFuture<Result<QByteArray>> result;
    QPromise<void> promise;
    promise.start();
    {
        JobQueueOptions options = threaded(1);
        options.stopDeadline = 50ms;
        JobQueue queue(std::make_unique<MemoryDriver>(), options);
        std::atomic<bool> called = false;
        QVERIFY(queue.registerJob(work, [&, future = promise.future()](JobContext &context) {
            kept = context;
            called = true;
            return future;
        }));
        QVERIFY(queue.start());
        auto pushed = queue.push(work, {});
        pushed.waitForFinished();
        result = queue.result(*pushed.result());
        QTRY_VERIFY(called);
    }
    QVERIFY(result.isFinished());
    QCOMPARE(result.result().error().code, JobQueueError::Code::Stopped);
    kept->log(u"still here"_s);
    kept->progress(1);
    QVERIFY(!kept->checkpoint(1).result());
    promise.finish();
}

void tst_Stop::aManualQueueWithAPendingFutureGoesAtOnce()
{
    QPromise<void> promise;
    promise.start();
    TestQueue queue;
    queue.registerJob(work, [future = promise.future()] { return future; });
    queue.push(work);
    queue.drain();
}

void tst_Stop::slotsThatWaitForThisThreadDoNotHoldUpTheEnd()
{
    Receiver receiver;
    QElapsedTimer timer;
    {
        JobQueue queue(std::make_unique<MemoryDriver>(), threaded(1));
        QVERIFY(queue.registerJob(work, &receiver, &Receiver::handle));
        QVERIFY(queue.start());
        auto pushed = queue.push(work, {});
        pushed.waitForFinished();
        auto state = JobState::Available;
        while (state != JobState::Running)
            state = queue.job(*pushed.result()).result()->state;
        timer.start();
    }
    QVERIFY2(timer.elapsed() < notForEver, qPrintable(QString::number(timer.elapsed())));
    QCoreApplication::processEvents();
    QCOMPARE(receiver.calls, 0); // it was handed back: it must not run as well
}

void tst_Stop::stoppedIsSignalledOnce()
{
    for (const auto &options : {manual(), threaded()}) {
        TestQueue queue(options);
        QSignalSpy stopped(&*queue, &JobQueue::stopped);
        QSignalSpy running(&*queue, &JobQueue::runningChanged);
        queue.start();
        queue->stop();
        queue->stop();
        QTRY_COMPARE(stopped.size(), 1);
        QCOMPARE(running.size(), 2);
    }
}

void tst_Stop::aSlotMayDeleteTheQueue()
{
    auto *queue = new JobQueue(std::make_unique<MemoryDriver>(), threaded());
    QVERIFY(queue->registerJob(work, [] {}));
    QVERIFY(queue->start());
    QPointer<JobQueue> alive(queue);
    connect(queue, &JobQueue::jobCompleted, this, [queue] { delete queue; });
    queue->pushAll(work, QList<Numbered>(100));

    QTRY_VERIFY(!alive);

    auto *other = new JobQueue(std::make_unique<MemoryDriver>(), threaded());
    alive = other;
    QVERIFY(other->start());
    connect(other, &JobQueue::runningChanged, this, [other] { delete other; });
    other->stop();
    QTRY_VERIFY(!alive);
}

void tst_Stop::aHandlerMayStopItsQueue()
{
    for (const auto &options : {manual(), threaded()}) {
        TestQueue queue(options);
        JobQueue &jobs = *queue;
        QSignalSpy stopped(&jobs, &JobQueue::stopped);
        QSignalSpy completed(&jobs, &JobQueue::jobCompleted);
        queue.registerJob(work, [&jobs] { jobs.stop(); });
        queue.start();
        queue->push(work, {});
        if (options.mode == ExecutionMode::Manual)
            (void) queue->runDueJobs();
        QTRY_COMPARE(stopped.size(), 1);
        QCOMPARE(completed.size(), 1);
    }
}

void tst_Stop::signalsStopTheProgram_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<bool>("hangs");
    QTest::newRow("SIGTERM") << SIGTERM << false;
    QTest::newRow("SIGINT") << SIGINT << false;
    QTest::newRow("SIGTERM twice, a handler hangs") << SIGTERM << true;
}

void tst_Stop::signalsStopTheProgram()
{
    QFETCH(int, signal);
    QFETCH(bool, hangs);
    QProcess child;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"jobs.queue.info=true"_s);
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(), {u"--child"_s, hangs ? u"hang"_s : u"work"_s});
    QVERIFY(child.waitForReadyRead(60'000));
    QCOMPARE(child.readLine(), "running\n");

    ::kill(pid_t(child.processId()), signal);
    if (hangs) {
        // Until the first one was heard a second would be taken for the same.
        QByteArray said;
        QVERIFY(QTest::qWaitFor([&] { return (said += child.readAllStandardError()).contains(": stopping"); }, 60'000));
        QVERIFY(!child.waitForFinished(300));
        ::kill(pid_t(child.processId()), signal);
    }

    QVERIFY(child.waitForFinished(60'000));
    QCOMPARE(child.exitStatus(), QProcess::NormalExit);
    QCOMPARE(child.exitCode(), 0);
    QCOMPARE(child.readAll(), "stopped\n");
}

static void say(const char *line)
{
    if (::write(1, line, std::strlen(line)) < 0)
        std::abort();
}

static int runChild(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const bool hangs = application.arguments().last() == u"hang"_s;
    JobQueue queue(std::make_unique<MemoryDriver>(), threaded(1));
    if (!queue.stopOnSignals())
        return 1;
    (void) queue.registerJob(work, [hangs] {
        say("running\n");
        while (hangs)
            ::pause();
    });
    QObject::connect(&queue, &JobQueue::stopped, [] { say("stopped\n"); });
    if (!queue.start())
        return 1;
    queue.push(work, {});
    const int code = application.exec();
    if (hangs)
        ::_exit(code); // its thread would be waited for
    return code;
}

int main(int argc, char **argv)
{
    if (argc > 2 && QByteArrayView(argv[1]) == "--child")
        return runChild(argc, argv);
    QCoreApplication application(argc, argv);
    tst_Stop test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_stop.moc"
