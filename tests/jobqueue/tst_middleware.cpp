// SPDX-License-Identifier: MIT
#include "testkinds.h"

#include <QtCore/QLoggingCategory>
#include <QtCore/QScopeGuard>

#include <mutex>

using namespace Jobs;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

//! Every hook as a function; what is not set passes through.
class Hooks final : public JobMiddleware
{
public:
    std::function<Result<>(NewJob &)> push = [](NewJob &) { return Result<>(); };
    std::function<std::optional<JobOutcome>(QueuedJob &)> run = [](QueuedJob &) { return std::nullopt; };
    std::function<JobOutcome(const Next &)> around;
    std::function<void(const QueuedJob &, const JobUpdate &)> stored = [](const QueuedJob &, const JobUpdate &) {};

    Result<> aboutToPush(NewJob &job) override { return push(job); }
    std::optional<JobOutcome> aboutToRun(QueuedJob &job) override { return run(job); }
    JobOutcome attempt(const QueuedJob &, JobContext &, const Next &next) override { return around(next); }
    bool wrapsAttempts() const override { return bool(around); }
    void attemptStored(const QueuedJob &job, const JobUpdate &update) override { stored(job, update); }
};

class tst_Middleware : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mayChangeAPush();
    void mayRefuseAPush();
    void thatThrowsRefusesThePush();
    void mayEndAnAttemptBeforeItStarts();
    void mayChangeWhatTheHandlerSees();
    void wrapsAttemptsFromTheOutsideIn();
    void mayAnswerSomethingElse();
    void waitsForTheHandlersFuture();
    void hearsWhatWasStored();
    void thatThrowsAfterwardsHurtsNobody();
    void logsNothingBelowTheCategorysLevel();
};

void tst_Middleware::mayChangeAPush()
{
    TestQueue queue;
    auto hooks = std::make_shared<Hooks>();
    hooks->push = [](NewJob &job) {
        job.tags.append(u"seen"_s);
        return Result<>();
    };
    queue->addMiddleware(hooks);

    QCOMPARE(queue.job(queue.push(work)).tags, QStringList{u"seen"_s});
}

void tst_Middleware::mayRefuseAPush()
{
    TestQueue queue;
    auto hooks = std::make_shared<Hooks>();
    hooks->push = [](NewJob &) -> Result<> { return failure(JobQueueError::Code::Refused, u"not on Sundays"_s); };
    queue->addMiddleware(hooks);

    const auto pushed = Testing::valueOf(queue->push(work, {}));

    QVERIFY(!pushed);
    QCOMPARE(pushed.error().message, u"not on Sundays"_s);
    JOBS_VERIFY_NOT_PUSHED(*queue, work);
}

void tst_Middleware::thatThrowsRefusesThePush()
{
    TestQueue queue;
    auto hooks = std::make_shared<Hooks>();
    hooks->push = [](NewJob &) -> Result<> { throw std::runtime_error("oh"); };
    queue->addMiddleware(hooks);

    const auto pushed = Testing::valueOf(queue->push(work, {}));

    QVERIFY(!pushed);
    QCOMPARE(pushed.error().code, JobQueueError::Code::Refused);
}

void tst_Middleware::mayEndAnAttemptBeforeItStarts()
{
    TestQueue queue;
    auto hooks = std::make_shared<Hooks>();
    hooks->run = [](QueuedJob &) -> std::optional<JobOutcome> { return Snoozed{1h}; };
    queue->addMiddleware(hooks);
    bool called = false;
    queue.registerJob(work, [&] { called = true; });
    const JobId id = queue.push(work);

    QCOMPARE(queue.drain().snoozed, 1);

    QVERIFY(!called);
    JOBS_COMPARE_STATE(*queue, id, JobState::Scheduled);
}

void tst_Middleware::mayChangeWhatTheHandlerSees()
{
    TestQueue queue;
    auto hooks = std::make_shared<Hooks>();
    hooks->run = [](QueuedJob &job) -> std::optional<JobOutcome> {
        job.parameters = "{\"number\":42}";
        return std::nullopt;
    };
    queue->addMiddleware(hooks);
    int seen = 0;
    queue.registerJob(work, [&](const Numbered &job) { seen = job.number; });
    queue.push(work);

    queue.drain();

    QCOMPARE(seen, 42);
}

void tst_Middleware::wrapsAttemptsFromTheOutsideIn()
{
    TestQueue queue;
    QStringList order;
    for (const QString &name : {u"outer"_s, u"inner"_s}) {
        auto hooks = std::make_shared<Hooks>();
        hooks->around = [&order, name](const JobMiddleware::Next &next) {
            order.append(name);
            JobOutcome outcome = next();
            order.append(name + u" after"_s);
            return outcome;
        };
        queue->addMiddleware(hooks);
    }
    queue.registerJob(work, [&] { order.append(u"handler"_s); });
    queue.push(work);

    queue.drain();

    QCOMPARE(order, QStringList({u"outer"_s, u"inner"_s, u"handler"_s, u"inner after"_s, u"outer after"_s}));
}

void tst_Middleware::mayAnswerSomethingElse()
{
    TestQueue queue;
    auto hooks = std::make_shared<Hooks>();
    hooks->around = [](const JobMiddleware::Next &next) -> JobOutcome {
        try {
            return next();
        } catch (const std::exception &) {
            return Completed{"\"mended\""};
        }
    };
    queue->addMiddleware(hooks);
    queue.registerJob(work, [] { throw std::runtime_error("broken"); });
    const JobId id = queue.push(work);

    queue.drain();

    QCOMPARE(queue.job(id).result, "\"mended\"");
}

void tst_Middleware::waitsForTheHandlersFuture()
{
    std::atomic<bool> called = false;
    TestQueue queue(threaded(1));
    auto hooks = std::make_shared<Hooks>();
    hooks->around = [](const JobMiddleware::Next &next) -> JobOutcome {
        const JobOutcome outcome = next();
        return Completed{std::get<Completed>(outcome).result + "0"};
    };
    queue->addMiddleware(hooks);
    QPromise<int> promise;
    promise.start();
    queue.registerJob(work, [&, future = promise.future()] {
        called = true;
        return future;
    });
    queue.start();
    const JobId id = queue.push(work);
    QTRY_VERIFY(called);

    promise.addResult(4);
    promise.finish();

    QVERIFY(Testing::waitForState(*queue, id, JobState::Completed));
    QCOMPARE(queue.job(id).result, "40");
}

void tst_Middleware::hearsWhatWasStored()
{
    TestQueue queue;
    auto hooks = std::make_shared<Hooks>();
    QList<JobState> states;
    hooks->stored = [&](const QueuedJob &, const JobUpdate &update) { states.append(update.state); };
    queue->addMiddleware(hooks);
    queue.registerJob(work, [](JobContext &context) {
        if (context.attempt() == 1)
            throw 1;
    }, JobDefinitionOptions{.retry = constantRetry(2, 0s)});
    queue.push(work);

    queue.drain();

    QCOMPARE(states, QList<JobState>({JobState::Retryable, JobState::Completed}));
}

void tst_Middleware::thatThrowsAfterwardsHurtsNobody()
{
    TestQueue queue;
    auto hooks = std::make_shared<Hooks>();
    hooks->stored = [](const QueuedJob &, const JobUpdate &) { throw std::runtime_error("oh"); };
    queue->addMiddleware(hooks);
    queue.registerJob(work, [] {});
    const JobId id = queue.push(work);
    const auto result = queue->result(id);

    QCOMPARE(queue.drain().completed, 1);

    QVERIFY(result.isFinished());
}

static QStringList logged; // by the worker's category; from the thread of the store alone here

void tst_Middleware::logsNothingBelowTheCategorysLevel()
{
    QLoggingCategory::setFilterRules(u"jobs.worker.info=false\njobs.worker.debug=false"_s);
    const auto reset = qScopeGuard([] { QLoggingCategory::setFilterRules({}); });
    logged.clear();
    const QtMessageHandler before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &context, const QString &text) {
        if (QLatin1StringView(context.category) == "jobs.worker"_L1)
            logged.append(text);
    });
    const auto uninstall = qScopeGuard([before] { qInstallMessageHandler(before); });
    TestQueue queue;
    queue.registerJob(work, [] { throw std::runtime_error("oh"); }, JobDefinitionOptions{.retry = constantRetry(2, 0s)});
    queue.push(work);

    queue.drain();

    QCOMPARE(logged.size(), 1); // that it failed for good, and not that it would be repeated
    QVERIFY2(logged.first().contains("failed"_L1), qPrintable(logged.first()));
}

QTEST_GUILESS_MAIN(tst_Middleware)
#include "tst_middleware.moc"
