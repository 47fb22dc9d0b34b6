// SPDX-License-Identifier: MIT
#include "testkinds.h"

#include <QtCore/QTemporaryDir>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>

#include <thread>

using namespace Jobs;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

//! What a queue does on every store, in threads and by hand.
class tst_Stores : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir.emplace(); }
    void jobsRunFailAndRunAgain_data() { stores(); }
    void jobsRunFailAndRunAgain();
    void jobsRunInOrder_data() { stores(); }
    void jobsRunInOrder();
    void aResultCanBeAwaited_data() { stores(); }
    void aResultCanBeAwaited();
    void aRunningJobCanBeCancelled_data() { stores(); }
    void aRunningJobCanBeCancelled();
    void manyThreadsPushAndNothingIsLost_data() { stores(); }
    void manyThreadsPushAndNothingIsLost();
    void whatTheHandlerSaysIsStored_data() { stores(); }
    void whatTheHandlerSaysIsStored();
    void aStopHandsBackAndAnotherQueueGoesOn_data() { stores(); }
    void aStopHandsBackAndAnotherQueueGoesOn();
    void aPauseOutlivesTheQueue_data() { stores(); }
    void aPauseOutlivesTheQueue();
    void twoQueuesShareTheWork_data() { stores(); }
    void twoQueuesShareTheWork();
    void aPushInATransactionAppearsWithItsCommit();
    void aJobCompletesWithItsEffect();
    void effectsShareTheCommitOfTheCompletions();
    void aFailingEffectFailsItsAttemptAlone_data();
    void aFailingEffectFailsItsAttemptAlone();
    void aJobPushedByAnEffectRunsAtOnce();
    void completeWithIsForOnceAndForSql();

private:
    static void stores()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("byHand");
        QTest::newRow("memory, threads") << u"memory:"_s << false;
        QTest::newRow("memory, by hand") << u"memory:"_s << true;
        QTest::newRow("sqlite, threads") << u"sqlite:"_s << false;
        QTest::newRow("sqlite, by hand") << u"sqlite:"_s << true;
    }
    QString file() const { return m_dir->filePath(u"jobs.db"_s); }
    std::unique_ptr<JobQueue> open(const QString &url, bool byHand, int workers = 2)
    {
        const bool isFile = url.startsWith(u"sqlite"_s);
        return std::make_unique<JobQueue>(openDriver(isFile ? url + file() : url), byHand ? manual(workers) : threaded(workers));
    }
    static bool run(JobQueue &queue, bool byHand, const std::function<bool()> &done)
    {
        return Testing::waitUntil([&] {
            if (byHand)
                (void) queue.runDueJobs();
            return done();
        });
    }

    std::optional<QTemporaryDir> m_dir;
};

void tst_Stores::jobsRunFailAndRunAgain()
{
    QFETCH(QString, url);
    QFETCH(bool, byHand);
    const auto queue = open(url, byHand);
    QVERIFY(queue->registerJob(work, [](const Numbered &job, JobContext &context) {
        if (context.attempt() <= job.number)
            throw std::runtime_error("again");
        return job.number;
    }, JobDefinitionOptions{.retry = constantRetry(3, 20ms)}));
    QVERIFY(queue->start());
    QList<JobId> ids;
    for (int i = 0; i < 5; ++i)
        ids.append(*Testing::valueOf(queue->push(work, {.number = i})));

    QVERIFY(run(*queue, byHand, [&] {
        return std::all_of(ids.begin(), ids.end(), [&](JobId id) { return isFinal(*Testing::stateOf(*queue, id)); });
    }));

    for (int i = 0; i < 5; ++i) {
        JOBS_COMPARE_STATE(*queue, ids[i], i < 3 ? JobState::Completed : JobState::Failed);
        QCOMPARE(Testing::valueOf(queue->attempts(ids[i]))->size(), std::min(i, 3));
    }
    QVERIFY(queue->whenIdle().isFinished() || run(*queue, byHand, [&] { return queue->whenIdle().isFinished(); }));
}

void tst_Stores::jobsRunInOrder()
{
    QFETCH(QString, url);
    QFETCH(bool, byHand);
    const auto queue = open(url, byHand, 1);
    std::mutex mutex;
    QStringList order;
    QVERIFY(queue->registerJob(work, [&](const Numbered &job) {
        std::lock_guard lock(mutex);
        order.append(job.text);
    }));
    for (const auto &[text, priority] : {std::pair(u"c"_s, 0), {u"a"_s, 5}, {u"d"_s, 0}, {u"b"_s, 1}, {u"e"_s, -1}})
        QVERIFY(Testing::valueOf(queue->push(work, {.text = text}, {.priority = priority})));
    QVERIFY(queue->start());

    QVERIFY(run(*queue, byHand, [&] {
        std::lock_guard lock(mutex);
        return order.size() == 5;
    }));

    QCOMPARE(order.join(u""_s), u"abcde"_s);
}

void tst_Stores::aResultCanBeAwaited()
{
    QFETCH(QString, url);
    QFETCH(bool, byHand);
    const auto queue = open(url, byHand);
    QVERIFY(queue->registerJob(work, [](const Numbered &job) { return job.number; }));
    QVERIFY(queue->registerJob(otherWork, [] { throw JobFailure(u"no"_s, false); }));
    const JobId good = *Testing::valueOf(queue->push(work, {.number = 42}));
    const JobId bad = *Testing::valueOf(queue->push(otherWork, {}));
    const auto result = queue->result<int>(good);
    const auto error = queue->result(bad);
    QVERIFY(queue->start());

    QVERIFY(run(*queue, byHand, [&] { return result.isFinished() && error.isFinished(); }));

    QCOMPARE(result.result(), Result<int>(42));
    QVERIFY(!error.result());
}

void tst_Stores::aRunningJobCanBeCancelled()
{
    QFETCH(QString, url);
    QFETCH(bool, byHand);
    const auto queue = open(url, byHand);
    QVERIFY(queue->registerJob(work, [&](JobContext &context) {
        queue->cancel(context.id(), u"enough"_s).waitForFinished();
        while (!context.isStopRequested())
            queue->stats().waitForFinished();
        context.throwIfStopped();
    }));
    QVERIFY(queue->start());
    const JobId id = *Testing::valueOf(queue->push(work, {}));

    QVERIFY(run(*queue, byHand, [&] { return Testing::stateOf(*queue, id) == JobState::Cancelled; }));
}

void tst_Stores::manyThreadsPushAndNothingIsLost()
{
    QFETCH(QString, url);
    QFETCH(bool, byHand);
    constexpr int threads = 8;
    constexpr int each = 50;
    const auto queue = open(url, byHand, 4);
    if (byHand && url != u"memory:"_s)
        QSKIP("by hand a store that lives in one thread is used by that thread alone");
    std::atomic<int> ran = 0;
    QVERIFY(queue->registerJob(work, [&] { ++ran; }));
    QVERIFY(queue->start());
    std::atomic<int> acknowledged = 0;
    std::vector<std::thread> pushers;
    for (int i = 0; i < threads; ++i) {
        pushers.emplace_back([&] {
            for (int j = 0; j < each; ++j) {
                auto push = queue->push(work, {.number = j});
                push.waitForFinished();
                acknowledged += push.result().has_value();
            }
        });
    }
    for (auto &pusher : pushers)
        pusher.join();
    QCOMPARE(acknowledged.load(), threads * each);

    QVERIFY(run(*queue, byHand, [&] { return ran == threads * each; }));

    QVERIFY(run(*queue, byHand, [&] { return Testing::valueOf(queue->stats())->total(JobState::Completed) == threads * each; }));
}

void tst_Stores::whatTheHandlerSaysIsStored()
{
    QFETCH(QString, url);
    QFETCH(bool, byHand);
    const auto queue = open(url, byHand);
    QVERIFY(queue->registerJob(work, [&](JobContext &context) {
        if (context.attempt() == 2) {
            context.log(context.lastCheckpoint().toString());
            context.progress(2, 2, u"done"_s);
            return;
        }
        context.log(u"first"_s);
        const auto saved = context.checkpoint(u"half way"_s);
        QFuture<Result<>>(saved).waitForFinished();
        if (!saved.result())
            throw JobFailure(saved.result().error().message, false);
        throw std::runtime_error("again");
    }, JobDefinitionOptions{.retry = constantRetry(2, 0ms)}));
    QVERIFY(queue->start());
    const JobId id = *Testing::valueOf(queue->push(work, {}));

    QVERIFY(run(*queue, byHand, [&] { return Testing::stateOf(*queue, id) == JobState::Completed; }));
    QVERIFY(run(*queue, byHand, [&] { return Testing::valueOf(queue->job(id))->progress.done == 2; }));

    const auto log = Testing::valueOf(queue->log(id));
    QCOMPARE(log->size(), 2);
    QCOMPARE(log->at(0).text, u"first"_s);
    QCOMPARE(log->at(1).text, u"half way"_s);
}

void tst_Stores::aStopHandsBackAndAnotherQueueGoesOn()
{
    QFETCH(QString, url);
    QFETCH(bool, byHand);
    if (url == u"memory:"_s)
        QSKIP("gone with its queue");
    JobId id;
    QPromise<void> never;
    never.start();
    {
        const auto first = open(url, byHand, 1);
        QVERIFY(first->registerJob(work, [future = never.future()] { return future; }));
        QVERIFY(first->start());
        id = *Testing::valueOf(first->push(work, {}));
        QVERIFY(run(*first, byHand, [&] { return Testing::stateOf(*first, id) == JobState::Running; }));
        first->stop(10ms);
    }
    const auto second = open(url, byHand);
    QVERIFY(second->registerJob(work, [](JobContext &context) { return context.attempt(); }));
    QVERIFY(second->start());

    QVERIFY(run(*second, byHand, [&] { return Testing::stateOf(*second, id) == JobState::Completed; }));

    const auto job = Testing::valueOf(second->job(id));
    QCOMPARE(job->result, "1"); // not counted
    QCOMPARE(job->crashes, 0);
}

void tst_Stores::aPauseOutlivesTheQueue()
{
    QFETCH(QString, url);
    QFETCH(bool, byHand);
    if (url == u"memory:"_s)
        QSKIP("gone with its queue");
    QVERIFY(Testing::valueOf(open(url, byHand)->pauseQueue(u"default"_s)));
    const auto queue = open(url, byHand);
    QVERIFY(queue->registerJob(work, [] {}));
    QVERIFY(queue->start());
    const JobId id = *Testing::valueOf(queue->push(work, {}));
    QVERIFY(run(*queue, byHand, [&] { return queue->whenIdle().isFinished(); }));
    JOBS_COMPARE_STATE(*queue, id, JobState::Available);

    QVERIFY(Testing::valueOf(queue->resumeQueue(u"default"_s)));

    QVERIFY(run(*queue, byHand, [&] { return Testing::stateOf(*queue, id) == JobState::Completed; }));
}

void tst_Stores::twoQueuesShareTheWork()
{
    QFETCH(QString, url);
    QFETCH(bool, byHand);
    if (url == u"memory:"_s)
        QSKIP("one queue each");
    const auto pusher = open(url, byHand, 0);
    const auto first = open(url, byHand);
    const auto second = open(url, byHand);
    QHash<int, int> ran;
    std::mutex mutex;
    for (JobQueue *queue : {first.get(), second.get()}) {
        QVERIFY(queue->registerJob(work, [&](const Numbered &job) {
            std::lock_guard lock(mutex);
            ++ran[job.number];
        }));
        QVERIFY(queue->start());
    }
    for (int i = 0; i < 200; ++i)
        QVERIFY(Testing::valueOf(pusher->push(work, {.number = i})));

    QVERIFY(Testing::waitUntil([&] {
        if (byHand) {
            (void) first->runDueJobs(3);
            (void) second->runDueJobs(3);
        }
        std::lock_guard lock(mutex);
        return ran.size() == 200;
    }));

    QVERIFY(std::all_of(ran.cbegin(), ran.cend(), [](int times) { return times == 1; }));
}

void tst_Stores::aPushInATransactionAppearsWithItsCommit()
{
    const auto queue = open(u"sqlite:"_s, false);
    QVERIFY(queue->registerJob(work, [] {}));
    QVERIFY(queue->start());
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"own"_s);
    database.setDatabaseName(file());
    QVERIFY(database.open());

    QVERIFY(QSqlQuery(database).exec(u"BEGIN IMMEDIATE"_s));
    QVERIFY(queue->pushIn(database, work, {}));
    QVERIFY(database.rollback());
    QVERIFY(QSqlQuery(database).exec(u"BEGIN IMMEDIATE"_s));
    const auto kept = queue->pushIn(database, work, {});
    const auto many = queue->pushAllIn(database, work, {{.number = 1}, {.number = 2}});
    const auto none = queue->pushAllIn(database, work, {});
    const auto refused = queue->pushAllIn(database, work, {{.number = 3}, {.number = 4}}, {.priority = 99'999});
    QVERIFY(kept);
    QVERIFY(database.commit());

    QVERIFY(Testing::waitForState(*queue, *kept, JobState::Completed));
    QCOMPARE(many.value_or(QList<PushedJob>()).size(), 2);
    QVERIFY(Testing::waitForState(*queue, many->at(1).id, JobState::Completed));
    QVERIFY(none && none->isEmpty());
    QVERIFY(!refused);
    QCOMPARE(Testing::pushed(*queue, work).size(), 3);
    database.close();
    database = {};
    QSqlDatabase::removeDatabase(u"own"_s);
}

void tst_Stores::aJobCompletesWithItsEffect()
{
    const auto queue = open(u"sqlite:"_s, false, 1);
    QVERIFY(queue->registerJob(work, [&](const Numbered &job, JobContext &context) {
        const QString name = u"effect"_s;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
            database.setDatabaseName(file());
            if (!database.open())
                throw std::runtime_error("open");
            QSqlQuery(database).exec(u"CREATE TABLE IF NOT EXISTS effects (job INTEGER)"_s);
            QSqlQuery(database).exec(u"BEGIN IMMEDIATE"_s);
            QSqlQuery(database).exec(u"INSERT INTO effects VALUES (%1)"_s.arg(context.id().value));
            if (auto completed = context.completeIn(database, 42); !completed)
                throw JobFailure(completed.error().message);
            const bool commits = job.number == 0 || context.attempt() > 1;
            if (!(commits ? database.commit() : database.rollback()))
                throw std::runtime_error("commit");
        }
        QSqlDatabase::removeDatabase(name);
        if (job.number == 0)
            throw std::runtime_error("after the commit"); // too late to matter
    }, JobDefinitionOptions{.retry = constantRetry(3, 0ms)}));
    QVERIFY(queue->start());
    const JobId committed = *Testing::valueOf(queue->push(work, {.number = 0}));
    const JobId rolledBack = *Testing::valueOf(queue->push(work, {.number = 1}));
    const auto result = queue->result<int>(committed);

    QVERIFY(Testing::waitForState(*queue, committed, JobState::Completed));
    QVERIFY(Testing::waitForState(*queue, rolledBack, JobState::Completed));

    QCOMPARE(Testing::valueOf(result), Result<int>(42));
    QCOMPARE(Testing::valueOf(queue->job(committed))->attempt, 1);
    QCOMPARE(Testing::valueOf(queue->job(rolledBack))->attempt, 2);
}

//! A connection of the test's own, to look with.
class OwnConnection
{
public:
    explicit OwnConnection(const QString &file)
    {
        database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"own"_s);
        database.setDatabaseName(file);
        if (!database.open())
            qFatal("the test's connection cannot be opened");
    }
    ~OwnConnection()
    {
        database.close();
        database = {};
        QSqlDatabase::removeDatabase(u"own"_s);
    }
    Q_DISABLE_COPY_MOVE(OwnConnection)

    qint64 number(const QString &sql)
    {
        QSqlQuery query(database);
        return query.exec(sql) && query.next() ? query.value(0).toLongLong() : -1;
    }

    QSqlDatabase database;
};

void tst_Stores::effectsShareTheCommitOfTheCompletions()
{
    constexpr int jobs = 300;
    const auto queue = open(u"sqlite:"_s, false);
    OwnConnection own(file());
    QVERIFY(QSqlQuery(own.database).exec(u"CREATE TABLE effects (job INTEGER)"_s));
    QVERIFY(queue->registerJob(work, [](const Numbered &job, JobContext &context) {
        const JobId id = context.id();
        const auto taken = context.completeWith([id](QSqlDatabase &database) -> Result<> {
            if (QSqlQuery(database).exec(u"INSERT INTO effects VALUES (%1)"_s.arg(id.value)))
                return {};
            return failure(JobQueueError::Code::StoreUnavailable, database.lastError().text());
        });
        if (!taken)
            throw JobFailure(taken.error().message);
        return job.number;
    }));
    QVERIFY(queue->start());

    QList<Numbered> numbers(jobs);
    numbers[7].number = 42;
    const auto pushed = *Testing::valueOf(queue->pushAll(work, numbers));
    const auto result = queue->result<int>(pushed[7].id);
    QVERIFY(QTest::qWaitFor([&] { return Testing::valueOf(queue->stats())->total(JobState::Completed) == jobs; }));

    QCOMPARE(own.number(u"SELECT count(*) FROM effects"_s), jobs);
    QCOMPARE(own.number(u"SELECT count(DISTINCT job) FROM effects"_s), jobs);
    QCOMPARE(Testing::valueOf(result), Result<int>(42));
}

void tst_Stores::aFailingEffectFailsItsAttemptAlone_data()
{
    QTest::addColumn<int>("way");
    QTest::addColumn<QString>("message");
    QTest::addColumn<bool>("retried");
    QTest::newRow("an error") << 0 << u"no luck"_s << true;
    QTest::newRow("an exception") << 1 << u"thrown"_s << true;
    QTest::newRow("an exception that says not to retry") << 2 << u"for good"_s << false;
    QTest::newRow("ends the transaction") << 3 << u"ended the store's transaction"_s << false;
}

void tst_Stores::aFailingEffectFailsItsAttemptAlone()
{
    QFETCH(int, way);
    QFETCH(QString, message);
    QFETCH(bool, retried);
    const auto queue = open(u"sqlite:"_s, false);
    OwnConnection own(file());
    QVERIFY(QSqlQuery(own.database).exec(u"CREATE TABLE effects (job INTEGER)"_s));
    QVERIFY(queue->registerJob(work, [way](const Numbered &job, JobContext &context) -> Result<> {
        return context.completeWith([way, fails = job.number == 1, id = context.id()](QSqlDatabase &database) -> Result<> {
            QSqlQuery(database).exec(u"INSERT INTO effects VALUES (%1)"_s.arg(id.value));
            if (!fails)
                return {};
            switch (way) {
            case 0: return failure(JobQueueError::Code::InvalidArgument, u"no luck"_s);
            case 1: throw std::runtime_error("thrown");
            case 2: throw JobFailure(u"for good"_s, false);
            default: QSqlQuery(database).exec(u"ROLLBACK"_s); return {};
            }
        });
    }, JobDefinitionOptions{.retry = constantRetry(2, 0ms)}));
    QVERIFY(queue->start());

    const auto pushed = *Testing::valueOf(queue->pushAll(work, {{.number = 0}, {.number = 1}, {.number = 2}}));
    QVERIFY(Testing::waitForState(*queue, pushed[1].id, JobState::Failed));
    QVERIFY(Testing::waitForState(*queue, pushed[0].id, JobState::Completed));
    QVERIFY(Testing::waitForState(*queue, pushed[2].id, JobState::Completed));

    const auto failed = *Testing::valueOf(queue->job(pushed[1].id));
    QVERIFY2(failed.error.contains(message), qPrintable(failed.error));
    QCOMPARE(failed.attempt, retried ? 2 : 1);
    QCOMPARE(own.number(u"SELECT count(*) FROM effects"_s), 2);
    QCOMPARE(own.number(u"SELECT count(*) FROM effects WHERE job = %1"_s.arg(pushed[1].id.value)), 0);
}

void tst_Stores::aJobPushedByAnEffectRunsAtOnce()
{
    const auto queue = open(u"sqlite:"_s, false, 1);
    QVERIFY(queue->registerJob(work, [queue = queue.get()](const Numbered &job, JobContext &context) -> Result<> {
        if (job.number == 0)
            return {};
        return context.completeWith([queue, next = job.number - 1](QSqlDatabase &database) -> Result<> {
            return queue->pushAllIn(database, work, {{.number = next}, {.number = 0}}).map([](const auto &) {});
        });
    }));
    QVERIFY(queue->start());

    (void)Testing::valueOf(queue->push(work, {.number = 5}));
    queue->whenIdle().waitForFinished();

    QCOMPARE(Testing::valueOf(queue->stats())->total(JobState::Completed), 11);
}

void tst_Stores::completeWithIsForOnceAndForSql()
{
    QStringList errors;
    const auto nothing = [](QSqlDatabase &) -> Result<> { return {}; };
    const auto handler = [&](JobContext &context) {
        for (const auto &taken : {context.completeWith({}), context.completeWith(nothing), context.completeWith(nothing)})
            errors.append(taken ? u"fine"_s : taken.error().message);
    };
    {
        const auto queue = open(u"sqlite:"_s, false, 1);
        QVERIFY(queue->registerJob(work, handler));
        QVERIFY(queue->start());
        QVERIFY(Testing::waitForState(*queue, Testing::valueOf(queue->push(work, {}))->id, JobState::Completed));
    }
    QCOMPARE(errors.size(), 3);
    QVERIFY2(errors.at(0).contains(u"no function"), qPrintable(errors.at(0)));
    QCOMPARE(errors.at(1), u"fine"_s);
    QVERIFY2(errors.at(2).contains(u"called before"), qPrintable(errors.at(2)));

    errors.clear();
    TestQueue memory;
    QVERIFY(memory->registerJob(work, handler));
    const JobId id = memory.push(work);
    QVERIFY(memory->runDueJobs());
    QCOMPARE(memory.stateOf(id), JobState::Completed);
    QVERIFY2(errors.value(1).contains(u"no SQL transactions"), qPrintable(errors.value(1)));
}

QTEST_GUILESS_MAIN(tst_Stores)
#include "tst_stores.moc"
