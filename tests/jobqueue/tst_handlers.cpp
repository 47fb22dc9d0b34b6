// SPDX-License-Identifier: MIT
#include "testkinds.h"

#include <QtCore/QPromise>
#include <QtCore/QThread>

#include <stdexcept>
#include <thread>

using namespace Jobs;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Jobs::ErasedHandler)

class Slow : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void handle(const Numbered &) { ++calls; }

public:
    int calls = 0;
};

struct Answer
{
    Q_GADGET
    Q_PROPERTY(int value MEMBER value)

public:
    int value = 0;
};

template<typename T>
static QFuture<T> finished(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

class tst_Handlers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAHandlerReturnsIsTheOutcome_data();
    void whatAHandlerReturnsIsTheOutcome();
    void aFutureThatComesLaterEndsTheAttempt_data();
    void aFutureThatComesLaterEndsTheAttempt();
    void aFutureLeavesTheWorkerFree();
    void anObjectThatIsGoneFailsTheAttempt();
    void anObjectDestroyedBeforeItsTurnFailsTheAttempt();
    void undecodableParametersFailAndTheQueueGoesOn();
    void oldParametersAreUpgradedStepByStep();
    void newerParametersWaitForANewerWorker();
    void parametersThatAreTooLargeAreRefused();
    void aResultThatIsTooLargeFailsForGood();
    void contextTellsAboutTheAttempt();
    void progressLogAndCheckpointAreStored();
    void aCheckpointOutlivesTheAttempt();
    void aCheckpointAfterTheEndIsRefused();
    void aResultCanBeAwaited();
    void aResultOfWhatDidNotCompleteIsAnError();
    void typedResults();
};

void tst_Handlers::whatAHandlerReturnsIsTheOutcome_data()
{
    QTest::addColumn<ErasedHandler>("handler");
    QTest::addColumn<JobState>("state");
    QTest::addColumn<QString>("text"); // result or error
    const auto row = [](const char *name, auto handler, JobState state, const QString &text) {
        QTest::newRow(name) << Detail::erase<Numbered>(std::move(handler)) << state << text;
    };
    row("nothing", [] {}, JobState::Completed, {});
    row("a number", [] { return 42; }, JobState::Completed, u"42"_s);
    row("a real number", [] { return 0.5; }, JobState::Completed, u"0.5"_s);
    row("a truth", [] { return true; }, JobState::Completed, u"true"_s);
    row("a text", [] { return u"done \"now\""_s; }, JobState::Completed, u"\"done \\\"now\\\"\""_s);
    row("an array", [] { return QJsonArray{1, 2}; }, JobState::Completed, u"[1,2]"_s);
    row("an object", [] { return QJsonObject{{u"a"_s, 1}}; }, JobState::Completed, u"{\"a\":1}"_s);
    row("a gadget", [] { Answer answer; answer.value = 42; return answer; }, JobState::Completed, u"{\"value\":42}"_s);
    row("parameters", [](const Numbered &job) { return job.number; }, JobState::Completed, u"1"_s);
    row("context", [](JobContext &context) { return context.kind(); }, JobState::Completed, u"\"work\""_s);
    row("both", [](const Numbered &job, JobContext &context) { return job.number + context.attempt(); }, JobState::Completed, u"2"_s);
    row("outcome completed", [] { return JobOutcome(Completed{"7"}); }, JobState::Completed, u"7"_s);
    row("outcome error", [] { return JobOutcome(JobError{u"no luck"_s}); }, JobState::Retryable, u"no luck"_s);
    row("permanent error", [] { return JobError::permanent(u"never"_s); }, JobState::Failed, u"never"_s);
    row("cancelled", [] { return Cancelled{u"not needed"_s}; }, JobState::Cancelled, u"not needed"_s);
    row("snoozed", [] { return Snoozed{1min}; }, JobState::Scheduled, {});
    row("good result", []() -> Result<int> { return 3; }, JobState::Completed, u"3"_s);
    row("empty result", []() -> Result<> { return {}; }, JobState::Completed, {});
    row("bad result", []() -> Result<int> { return failure(JobQueueError::Code::NotFound, u"no such customer"_s); }, JobState::Retryable,
        u"no such customer"_s);
    row("future value", [] { return finished(5); }, JobState::Completed, u"5"_s);
    row("future outcome", [] { return finished(JobOutcome(Cancelled{u"later"_s})); }, JobState::Cancelled, u"later"_s);
    row("throws an exception", [] { throw std::runtime_error("broken"); }, JobState::Retryable, u"broken"_s);
    row("throws a JobFailure", [] { throw JobFailure(u"gone"_s, false); }, JobState::Failed, u"gone"_s);
    row("throws a JobError", [] { throw JobError::permanent(u"also gone"_s); }, JobState::Failed, u"also gone"_s);
    row("throws a JobQueueError", [] { throw JobQueueError{JobQueueError::Code::StoreFull, u"no space"_s, {}}; }, JobState::Retryable,
        u"StoreFull: no space"_s);
    row("throws bad_alloc", [] { throw std::bad_alloc(); }, JobState::Retryable, u"out of memory"_s);
    row("throws a number", [] { throw 42; }, JobState::Retryable, u"the handler threw something that is not a std::exception"_s);
    row("snoozes", [](JobContext &context) { context.snooze(1h); }, JobState::Scheduled, {});
    row("future cancelled", [] {
        QPromise<int> promise;
        promise.start();
        auto future = promise.future();
        future.cancel();
        promise.finish();
        return future;
    }, JobState::Retryable, u"the handler's future was cancelled"_s);
    row("future of nobody", [] { return QFuture<int>(); }, JobState::Retryable, u"the handler's future was cancelled"_s);
    row("future without value", [] {
        QPromise<int> promise;
        promise.start();
        promise.finish();
        return promise.future();
    }, JobState::Retryable, u"the handler's future finished without a value"_s);
    row("future throws", [] {
        QPromise<void> promise;
        promise.start();
        promise.setException(std::make_exception_ptr(std::runtime_error("broken later")));
        promise.finish();
        return promise.future();
    }, JobState::Retryable, u"broken later"_s);
}

void tst_Handlers::whatAHandlerReturnsIsTheOutcome()
{
    QFETCH(ErasedHandler, handler);
    QFETCH(JobState, state);
    QFETCH(QString, text);
    TestQueue queue;
    QVERIFY(queue->registerKind(u"work"_s, handler));
    const JobId id = queue.push(work, {.number = 1});

    queue.drain();

    JOBS_COMPARE_STATE(*queue, id, state);
    const QueuedJob job = queue.job(id);
    QCOMPARE(state == JobState::Completed ? QString::fromUtf8(job.result) : job.error, text);
}

void tst_Handlers::aFutureThatComesLaterEndsTheAttempt_data()
{
    QTest::addColumn<bool>("threaded");
    QTest::newRow("manual") << false;
    QTest::newRow("threaded") << true;
}

void tst_Handlers::aFutureThatComesLaterEndsTheAttempt()
{
    QFETCH(bool, threaded);
    TestQueue queue(threaded ? ::threaded() : manual());
    QPromise<int> promise;
    promise.start();
    queue.registerJob(work, [future = promise.future()] { return future; });
    queue.start();
    const JobId id = queue.push(work);
    if (!threaded)
        queue.drain();
    QVERIFY(Testing::waitForState(*queue, id, JobState::Running));

    std::thread([&] {
        promise.addResult(42);
        promise.finish();
    }).join();

    QVERIFY(Testing::waitForState(*queue, id, JobState::Completed));
    QCOMPARE(queue.job(id).result, "42");
}

void tst_Handlers::aFutureLeavesTheWorkerFree()
{
    TestQueue queue(threaded(2));
    QPromise<void> promise;
    promise.start();
    std::atomic<QThread *> worker = nullptr;
    queue.registerJob(work, [future = promise.future()] { return future; });
    queue.registerJob(otherWork, [&] { worker = QThread::currentThread(); });
    queue.start();
    queue.push(work);
    const JobId other = queue.push(otherWork);

    QVERIFY(Testing::waitForState(*queue, other, JobState::Completed));

    promise.finish();
    QVERIFY(Testing::waitUntil([&] { return queue->whenIdle().isFinished(); }));
}

void tst_Handlers::anObjectThatIsGoneFailsTheAttempt()
{
    TestQueue queue;
    auto object = std::make_unique<Slow>();
    queue.registerJob(work, object.get(), &Slow::handle);
    object.reset();
    const JobId id = queue.push(work);

    queue.drain();

    JOBS_COMPARE_STATE(*queue, id, JobState::Retryable);
    QCOMPARE(queue.job(id).error, u"the handler's object is gone"_s);
}

void tst_Handlers::anObjectDestroyedBeforeItsTurnFailsTheAttempt()
{
    TestQueue queue(threaded());
    auto object = std::make_unique<Slow>(); // lives here, and this thread does not handle its events
    queue.registerJob(work, object.get(), &Slow::handle);
    queue.start();
    QFuture<Result<PushedJob>> push = queue->push(work, {});
    push.waitForFinished();
    const JobId id = push.result()->id;
    while (queue->job(id).result()->state != JobState::Running)
        QThread::yieldCurrentThread();

    object.reset();

    QVERIFY(Testing::waitForState(*queue, id, JobState::Retryable));
    QCOMPARE(queue.job(id).error, u"the handler's object is gone"_s);
}

void tst_Handlers::undecodableParametersFailAndTheQueueGoesOn()
{
    TestQueue queue;
    queue.registerJob(work, [](const Numbered &) {});
    const auto bad = Testing::valueOf(queue->pushKind(u"work"_s, "{\"number\":\"seven\"}"));
    QVERIFY(bad);
    const JobId good = queue.push(work);

    queue.drain();

    JOBS_COMPARE_STATE(*queue, *bad, JobState::Failed);
    QVERIFY2(queue.job(*bad).error.contains(u"number"_s), qPrintable(queue.job(*bad).error));
    JOBS_COMPARE_STATE(*queue, good, JobState::Completed);
}

void tst_Handlers::oldParametersAreUpgradedStepByStep()
{
    TestQueue queue;
    JobDefinitionOptions options{.version = 3};
    options.upgraders[1] = [](const QJsonObject &old) { return QJsonObject{{u"count"_s, old[u"n"_s]}}; };
    options.upgraders[2] = [](const QJsonObject &old) { return QJsonObject{{u"number"_s, old[u"count"_s].toInt() + 1}}; };
    int seen = 0;
    const auto first = Testing::valueOf(queue->pushKind(u"work"_s, "{\"n\":41}")); // not registered yet: version 1
    QVERIFY(first);
    queue.registerJob(work, [&](const Numbered &job) { seen = job.number; }, options);

    queue.drain();

    JOBS_COMPARE_STATE(*queue, *first, JobState::Completed);
    QCOMPARE(seen, 42);
    QCOMPARE(queue.job(queue.push(work)).version, 3);
}

void tst_Handlers::newerParametersWaitForANewerWorker()
{
    TestQueue queue;
    queue.registerJob(work, [] {});
    const JobId id = queue.push(work, {}, {.delay = 1h});
    QVERIFY(Testing::valueOf(queue->edit(id, {.version = 2})));

    queue.clock().advance(1h);
    queue.drain();

    const QueuedJob job = queue.job(id);
    QCOMPARE(job.state, JobState::Scheduled);
    QCOMPARE(job.attempt, 0);
    QVERIFY(job.dueAt > queue.clock().now());
}

void tst_Handlers::parametersThatAreTooLargeAreRefused()
{
    TestQueue queue;
    queue.options().maxPayload = 100;

    const auto pushed = Testing::valueOf(queue->push(work, {.text = QString(200, u'x')}));

    QVERIFY(!pushed);
    QCOMPARE(pushed.error().code, JobQueueError::Code::PayloadTooLarge);
    QVERIFY(pushed.error().message.contains(u"maxPayload"_s));
    JOBS_VERIFY_NOT_PUSHED(*queue, work);
}

void tst_Handlers::aResultThatIsTooLargeFailsForGood()
{
    TestQueue queue;
    queue.options().maxPayload = 100;
    queue.registerJob(work, [] { return QString(200, u'x'); });
    const JobId id = queue.push(work);

    queue.drain();

    JOBS_COMPARE_STATE(*queue, id, JobState::Failed);
}

void tst_Handlers::contextTellsAboutTheAttempt()
{
    TestQueue queue;
    queue.registerJob(work, [&](JobContext &context) {
        QCOMPARE(context.kind(), u"work"_s);
        QCOMPARE(context.queue(), u"mail"_s);
        QCOMPARE(context.attempt(), 1);
        QCOMPARE(context.maxAttempts(), 4);
        QCOMPARE(context.age(), 2h);
        QCOMPARE(context.traceParent(), "00-abc");
        QVERIFY(!context.isStopRequested());
        QVERIFY(!context.stopToken().stop_requested());
    });
    const JobId id = queue.push(work, {}, {.delay = 2h, .queue = u"mail"_s, .maxAttempts = 4,
                                           .metadata = {{u"traceparent"_s, u"00-abc"_s}}});
    queue.clock().advance(2h);

    queue.drain();

    JOBS_COMPARE_STATE(*queue, id, JobState::Completed);
}

void tst_Handlers::progressLogAndCheckpointAreStored()
{
    TestQueue queue;
    queue.registerJob(work, [&](JobContext &context) {
        QVERIFY(context.lastCheckpoint().isUndefined());
        context.log(u"first"_s);
        context.progress(1, 3, u"one"_s);
        context.progress(2, 3, u"two"_s);
        context.log(u"second"_s);
        QVERIFY(context.checkpoint(QJsonObject{{u"at"_s, 7}}).result());
        QCOMPARE(context.lastCheckpoint()[u"at"_s], 7);
        context.progress(3, 3, u"three"_s);
    });
    const JobId id = queue.push(work);

    queue.drain();
    queue.clock().advance(1s);
    queue.drain();

    const QueuedJob job = queue.job(id);
    QCOMPARE(job.progress, (JobProgress{3, 3, u"three"_s}));
    const auto log = Testing::valueOf(queue->log(id));
    QVERIFY(log);
    QCOMPARE(log->size(), 2);
    QCOMPARE(log->at(0).text, u"first"_s);
    QCOMPARE(log->at(1).text, u"second"_s);
}

void tst_Handlers::aCheckpointOutlivesTheAttempt()
{
    TestQueue queue;
    QList<int> found;
    queue.registerJob(work, [&](JobContext &context) {
        const int at = context.lastCheckpoint().toInt();
        found.append(at);
        if (at == 2)
            return;
        (void) context.checkpoint(at + 1);
        throw std::runtime_error("again");
    }, JobDefinitionOptions{.retry = constantRetry(5, 0ms)});
    queue.push(work);

    queue.drain();

    QCOMPARE(found, QList<int>({0, 1, 2}));
}

void tst_Handlers::aCheckpointAfterTheEndIsRefused()
{
    TestQueue queue;
    std::optional<JobContext> kept;
    queue.registerJob(work, [&](JobContext &context) { kept = context; });
    queue.push(work);
    queue.drain();

    const auto refused = kept->checkpoint(1).result();

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, JobQueueError::Code::LeaseLost);
    kept->log(u"too late"_s);
    kept->progress(1);
}

void tst_Handlers::aResultCanBeAwaited()
{
    TestQueue queue;
    queue.registerJob(work, [](const Numbered &job) { return job.number; });
    const JobId id = queue.push(work, {.number = 42});
    const auto before = queue->result(id);
    QVERIFY(!before.isFinished());

    queue.drain();

    QVERIFY(before.isFinished());
    QCOMPARE(before.result(), Result<QByteArray>("42"));
    QCOMPARE(Testing::valueOf(queue->result(id)), Result<QByteArray>("42"));
}

void tst_Handlers::aResultOfWhatDidNotCompleteIsAnError()
{
    TestQueue queue;
    queue.registerJob(work, [] { throw JobFailure(u"no such file"_s, false); });
    const JobId failing = queue.push(work);
    const JobId cancelled = queue.push(work, {}, {.delay = 1h});
    const JobId removed = queue.push(work, {}, {.delay = 1h});
    const auto ofFailing = queue->result(failing);
    const auto ofCancelled = queue->result(cancelled);
    const auto ofRemoved = queue->result(removed);

    queue.drain();
    QVERIFY(Testing::valueOf(queue->cancel(cancelled, u"not needed"_s)));
    QVERIFY(Testing::valueOf(queue->remove(removed)));

    const auto errorOf = [](const QFuture<Result<QByteArray>> &future) {
        const auto result = Testing::valueOf(future);
        return result ? JobQueueError{} : result.error();
    };
    QCOMPARE(errorOf(ofFailing).code, JobQueueError::Code::Conflict);
    QVERIFY(errorOf(ofFailing).message.contains(u"no such file"_s));
    QCOMPARE(errorOf(ofCancelled).code, JobQueueError::Code::Conflict);
    QVERIFY(errorOf(ofCancelled).message.contains(u"not needed"_s));
    QCOMPARE(errorOf(ofRemoved).code, JobQueueError::Code::NotFound);
    QCOMPARE(errorOf(queue->result(JobId{999})).code, JobQueueError::Code::NotFound);
}

void tst_Handlers::typedResults()
{
    TestQueue queue;
    queue.registerJob(work, [](const Numbered &job) { return job.number; });
    queue.registerJob(otherWork, [](const Numbered &job) { return Numbered{job.number + 1, u"next"_s}; });
    const JobId number = queue.push(work, {.number = 42});
    const JobId gadget = queue.push(otherWork, {.number = 1});
    queue.drain();

    QCOMPARE(Testing::valueOf(queue->result<int>(number)), Result<int>(42));
    QVERIFY(!Testing::valueOf(queue->result<QString>(number)));
    QCOMPARE(Testing::valueOf(queue->result<Numbered>(gadget)), Result<Numbered>(Numbered{2, u"next"_s}));
}

QTEST_GUILESS_MAIN(tst_Handlers)
#include "tst_handlers.moc"
