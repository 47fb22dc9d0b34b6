// SPDX-License-Identifier: MIT
#include "localfixture.h"

#include <jobs/core/fingerprint.h>
#include <jobs/drivers/memorydriver.h>
#include <jobstesting/faultydriver.h>

#include <QtCore/QTemporaryFile>

#include <numeric>
#include <semaphore>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Code = JobQueueError::Code;
using Connection = JobMonitor::Connection;

class tst_LocalMonitor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connectsAndTellsWhatItLooksAt_data() { Stores::addRows(); }
    void connectsAndTellsWhatItLooksAt();
    void aStoreByItsUrl();
    void whatCannotBeOpenedIsRefused_data();
    void whatCannotBeOpenedIsRefused();
    void aLostStoreIsToldAndFoundAgain();
    void aStoppedQueueIsTold();
    void questionsAreAnswered_data() { Stores::addRows(); }
    void questionsAreAnswered();
    void countsComeFromCountersOrPages_data() { Stores::addRows(); }
    void countsComeFromCountersOrPages();
    void failuresAreGrouped_data() { Stores::addRows(); }
    void failuresAreGrouped();
    void explanations();
    void aJobIsExplained();
    void historyHasAPointForEachStep_data() { Stores::addRows(); }
    void historyHasAPointForEachStep();
    void oddHistoriesAreRefused();
    void asLooksWithAnotherRole();
};

void tst_LocalMonitor::connectsAndTellsWhatItLooksAt()
{
    Stores stores;
    auto queue = stores.newQueue();
    QVERIFY(queue->registerJob(mail, [](const QJsonObject &) {}));
    LocalMonitor monitor(queue.get());
    QSignalSpy connected(&monitor, &JobMonitor::connectionChanged);
    QSignalSpy informed(&monitor, &JobMonitor::infoChanged);
    QCOMPARE(monitor.connection(), Connection::Connecting);

    QTRY_COMPARE(monitor.connection(), Connection::Connected);

    QCOMPARE(connected.count(), 1);
    QCOMPARE(informed.count(), 1);
    const MonitorInfo info = monitor.info();
    QCOMPARE(info.driver, stores.url().section(u':', 0, 0));
    QCOMPARE(info.role, Role::Admin);
    QCOMPARE(info.kinds, QStringList{u"mail"_s});
    QCOMPARE(info.features.contains(u"durable"_s), info.driver == u"sqlite"_s);
    QVERIFY(std::chrono::abs(info.serverTime - systemClock()->now()) < 5s);
    QVERIFY(!info.version.isEmpty() && !info.product.isEmpty() && !info.store.isEmpty());
}

void tst_LocalMonitor::aStoreByItsUrl()
{
    QTemporaryDir dir;
    const QString url = u"sqlite:"_s + dir.filePath(u"jobs.db"_s);
    JobQueue queue(openDriver(url), {.numWorkers = 0});
    const JobId id = pushed(queue);

    LocalMonitor monitor(url);

    QTRY_COMPARE(monitor.connection(), Connection::Connected);
    QCOMPARE(answerOf(monitor.job(id))->id, id);
}

void tst_LocalMonitor::whatCannotBeOpenedIsRefused_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<Code>("code");

    QTest::newRow("unknown scheme") << u"carrier-pigeon:coop"_s << Code::UnknownDriver;
    QTest::newRow("not ours") << u"sqlite:%1"_s << Code::StoreUnusable;
}

void tst_LocalMonitor::whatCannotBeOpenedIsRefused()
{
    QFETCH(QString, url);
    QFETCH(Code, code);
    QTemporaryFile letter;
    QVERIFY(letter.open());
    letter.write(QByteArray("Dear Sir or Madam,\n").repeated(100));
    letter.flush();

    LocalMonitor monitor(url.contains(u'%') ? url.arg(letter.fileName()) : url);

    QTRY_COMPARE(monitor.connection(), Connection::Refused);
    QCOMPARE(monitor.lastError().code, code);
    QVERIFY(!monitor.lastError().message.isEmpty());
    const auto stats = answerOf(monitor.stats());
    QVERIFY(!stats);
    QCOMPARE(stats.error().code, code);
}

void tst_LocalMonitor::aLostStoreIsToldAndFoundAgain()
{
    auto faulty = std::make_unique<FaultyDriver>(std::make_unique<MemoryDriver>());
    FaultyDriver &driver = *faulty;
    JobQueue queue(std::move(faulty), {.numWorkers = 0});
    LocalMonitor monitor(&queue);
    QTRY_COMPARE(monitor.connection(), Connection::Connected);

    driver.failAll({Code::StoreUnavailable, u"the cable is out"_s, {}});
    QVERIFY(!answerOf(monitor.stats()));
    QTRY_COMPARE(monitor.connection(), Connection::Lost);
    QCOMPARE(monitor.lastError().message, u"the cable is out"_s);

    QSignalSpy changed(&monitor, &JobMonitor::changed);
    driver.heal();
    QTRY_COMPARE(monitor.connection(), Connection::Connected);
    QVERIFY(!changed.isEmpty()); // whatever was missed
}

void tst_LocalMonitor::aStoppedQueueIsTold()
{
    JobQueue queue(std::make_unique<MemoryDriver>(), {.numWorkers = 1});
    LocalMonitor monitor(&queue);
    QVERIFY(queue.start());
    QTRY_COMPARE(monitor.connection(), Connection::Connected);

    queue.stop();

    QTRY_COMPARE(monitor.connection(), Connection::Refused);
    QCOMPARE(monitor.lastError().code, Code::Stopped);
    QCOMPARE(answerOf(monitor.act(JobAction::Cancel, {1})).error().code, Code::Stopped);
}

void tst_LocalMonitor::questionsAreAnswered()
{
    Stores stores;
    auto queue = stores.newQueue();
    registerFailing(*queue, u"no luck"_s);
    LocalMonitor monitor(queue.get());
    const JobId id = pushed(*queue, {{u"to"_s, u"you"_s}}, {.tags = {u"t"_s}});
    QVERIFY(queue->start());
    QTRY_COMPARE(answerOf(monitor.job(id))->state, JobState::Failed);

    QCOMPARE(answerOf(monitor.stats())->total(JobState::Failed), 1);
    QCOMPARE(answerOf(monitor.jobs({.tags = {u"t"_s}}, {}))->jobs.size(), 1);
    QCOMPARE(answerOf(monitor.attempts(id))->constFirst().error, u"no luck"_s);
    QVERIFY(answerOf(monitor.log(id))->isEmpty());
    QCOMPARE(answerOf(monitor.job({99})).error().code, Code::NotFound);
    QCOMPARE(answerOf(monitor.jobs({}, {.limit = 0})).error().code, Code::InvalidArgument);
    QCOMPARE(answerOf(monitor.audit(0, {})).error().code, Code::InvalidArgument);
}

void tst_LocalMonitor::countsComeFromCountersOrPages()
{
    Stores stores;
    auto queue = stores.newQueue({.numWorkers = 0});
    LocalMonitor monitor(queue.get());
    QVERIFY(answerOf(queue->pushAll(mail, QList<QJsonObject>(2500), {.tags = {u"batch"_s}})));
    QVERIFY(answerOf(queue->pushAll(mail, QList<QJsonObject>(3), {.queue = u"slow"_s})));

    const auto countOf = [&](const JobFilter &filter) { return answerOf(monitor.count(filter)).value_or(MatchCount{-1}); };
    QCOMPARE(countOf({}).count, 2503);
    QCOMPARE(countOf({.states = {JobState::Available}, .queues = {u"slow"_s}}).count, 3);
    QCOMPARE(countOf({.states = {JobState::Failed}}).count, 0);
    QCOMPARE(countOf({.tags = {u"batch"_s}}).count, 2500);
    QVERIFY(countOf({.tags = {u"batch"_s}}).exact);
    QCOMPARE(countOf({.ids = {{1}, {2}, {99'999}}}).count, 2);

    QVERIFY(answerOf(queue->pushAll(mail, QList<QJsonObject>(9'000), {.tags = {u"batch"_s}})));
    const MatchCount many = countOf({.tags = {u"batch"_s}});
    QVERIFY(!many.exact);
    QVERIFY(many.count > 10'000);
}

void tst_LocalMonitor::failuresAreGrouped()
{
    Stores stores;
    auto queue = stores.newQueue();
    registerFailing(*queue, u"user %1 not found"_s);
    QVERIFY(queue->registerJob(report, [](const QJsonObject &) -> JobOutcome {
        return JobError{.message = u"disk full"_s, .retryable = true, .retryAfter = 1h, .trace = u"#0 write"_s};
    }));
    QVERIFY(queue->start());
    LocalMonitor monitor(queue.get());
    QList<QJsonObject> numbers;
    for (int i = 0; i < 15; ++i)
        numbers.append(QJsonObject{{u"number"_s, i}});
    QVERIFY(answerOf(queue->pushAll(mail, numbers)));
    QTRY_COMPARE(answerOf(monitor.stats())->total(JobState::Failed), 15);
    QVERIFY(answerOf(queue->push(report, {}, {.queue = u"slow"_s})));
    QTRY_COMPARE(answerOf(monitor.stats())->total(JobState::Retryable), 1);

    const auto found = answerOf(monitor.failures(1h));

    VERIFY_ANSWER(found);
    QCOMPARE(found->scanned, 16);
    QVERIFY(found->complete);
    QCOMPARE(found->groups.size(), 2);
    const FailureGroup &disk = found->groups.at(0);
    QCOMPARE(disk.kind, u"report"_s);
    QCOMPARE(disk.count, 1);
    QCOMPARE(disk.trace, u"#0 write"_s);
    QCOMPARE(disk.queues, QStringList{u"slow"_s});
    const FailureGroup &users = found->groups.at(1);
    QCOMPARE(users.count, 15);
    QCOMPARE(users.message, u"user <n> not found"_s);
    QVERIFY(users.sample.startsWith(u"user "_s) && users.sample != users.message);
    QCOMPARE(users.jobs.size(), 10);
    QCOMPARE(users.trend.back(), 15); // just now
    QVERIFY(users.firstSeen <= users.lastSeen);
    QCOMPARE(users.fingerprint, failureFingerprint(u"mail", u"user 3 not found"));

    QVERIFY(answerOf(monitor.failures(1ms))->groups.size() <= 2); // the window's own report, not that of an hour
    QCOMPARE(answerOf(monitor.failures(0ms)).error().code, Code::InvalidArgument);
}

void tst_LocalMonitor::explanations()
{
    JobQueue queue(std::make_unique<MemoryDriver>(), {.numWorkers = 1, .lease = 1s, .heartbeat = 20ms});
    std::binary_semaphore busy(0);
    QVERIFY(queue.registerJob(mail, [&](const QJsonObject &parameters) -> JobOutcome {
        if (parameters.contains("wait"_L1))
            busy.acquire();
        else if (parameters.contains("fail"_L1))
            return JobError{.message = u"no"_s, .retryAfter = 1h};
        return Completed{};
    }));
    QVERIFY(queue.start());
    LocalMonitor monitor(&queue);
    const auto blockersOf = [&](JobId id) { return answerOf(monitor.explain(id)).value_or(QStringList{u"no answer"_s}); };

    const JobId done = pushed(queue);
    QTRY_COMPARE(answerOf(monitor.job(done))->state, JobState::Completed);
    QCOMPARE(blockersOf(done), QStringList{});

    const JobId later = pushed(queue, {}, {.delay = 1h});
    QCOMPARE(blockersOf(later).size(), 1);
    QVERIFY(blockersOf(later).constFirst().startsWith(u"It is due at 2"_s));

    const JobId failed = pushed(queue, {{u"fail"_s, 1}}, {.maxAttempts = 3});
    QTRY_COMPARE(answerOf(monitor.job(failed))->state, JobState::Retryable);
    QVERIFY(blockersOf(failed).constFirst().startsWith(u"Attempt 1 of 3 failed; the next one is due at 2"_s));

    QVERIFY(answerOf(monitor.act(JobAction::Suspend, later)));
    QCOMPARE(blockersOf(later), QStringList{u"It is suspended; resume it."_s});

    const auto fax = answerOf(queue.pushKind(u"fax"_s, "{}"));
    QVERIFY(fax);
    QCOMPARE(blockersOf(fax->id).size(), 1);
    QVERIFY(blockersOf(fax->id).constFirst().contains(u"no handler for the kind fax"_s));

    const JobId running = pushed(queue, {{u"wait"_s, 1}});
    QTRY_COMPARE(answerOf(monitor.job(running))->state, JobState::Running);
    QCOMPARE(blockersOf(running), QStringList{});
    const auto many = answerOf(queue.pushAll(mail, QList<QJsonObject>(3000))); // more than a worker claims ahead
    QVERIFY(many);
    const JobId last = many->constLast();
    QTRY_COMPARE(blockersOf(last).size(), 1);
    QVERIFY2(blockersOf(last).constFirst().startsWith(u"All 1 slots of the 1 workers are busy"_s), qPrintable(blockersOf(last).constFirst()));
    busy.release();
}

void tst_LocalMonitor::aJobIsExplained()
{
    JobQueue queue(std::make_unique<MemoryDriver>(), {.numWorkers = 0});
    LocalMonitor monitor(&queue, {.actor = u"ann"_s});
    const JobId id = pushed(queue);
    QVERIFY(answerOf(monitor.pauseQueue(u"default"_s, u"deployment"_s)));

    const auto blockers = answerOf(monitor.explain(id));

    VERIFY_ANSWER(blockers);
    QCOMPARE(blockers->size(), 2);
    QVERIFY2(blockers->at(0).contains(u"Queue default is paused by ann: deployment"_s), qPrintable(blockers->at(0)));
    QCOMPARE(answerOf(monitor.explain({99})).error().code, Code::NotFound);
}

void tst_LocalMonitor::historyHasAPointForEachStep()
{
    Stores stores;
    auto queue = stores.newQueue();
    QVERIFY(queue->registerJob(mail, [](const QJsonObject &) {}));
    QVERIFY(queue->start());
    LocalMonitor monitor(queue.get());
    QVERIFY(answerOf(queue->pushAll(mail, QList<QJsonObject>(20))));
    QVERIFY(answerOf(queue->pushAll(mail, QList<QJsonObject>(2), {.queue = u"slow"_s})));
    QTRY_COMPARE(answerOf(monitor.stats())->total(JobState::Completed), 22);

    for (const auto &[range, step] : {std::pair<std::chrono::milliseconds, std::chrono::milliseconds>{1h, 1min}, {24h, 15min}, {2min, 1s}, {2min, 5s}}) {
        const auto points = answerOf(monitor.history({.range = range, .step = step}));
        VERIFY_ANSWER(points);
        QCOMPARE(points->size(), range / step);
        HistoryRow sums;
        for (qsizetype i = 0; i < points->size(); ++i) {
            QCOMPARE(points->at(i).at, points->at(0).at + step * i);
            sums.pushed += points->at(i).sums.pushed;
            sums.completed += points->at(i).sums.completed;
        }
        QCOMPARE(sums.pushed, 22);
        QCOMPARE(sums.completed, 22);
        QVERIFY(points->constLast().at + step > systemClock()->now() - 5s);
    }
    qint64 slow = 0;
    const auto slowPoints = answerOf(monitor.history({.queue = u"slow"_s, .kind = u"mail"_s}));
    VERIFY_ANSWER(slowPoints);
    for (const HistoryPoint &point : *slowPoints)
        slow += std::accumulate(point.sums.runs.begin(), point.sums.runs.end(), qint64(0));
    QCOMPARE(slow, 2);
}

void tst_LocalMonitor::oddHistoriesAreRefused()
{
    JobQueue queue(std::make_unique<MemoryDriver>(), {.numWorkers = 0});
    LocalMonitor monitor(&queue);
    for (const HistoryRequest &request : {HistoryRequest{.range = 1h, .step = 0ms}, {.range = 1h, .step = -1min}, {.range = 1h, .step = 90s},
                                          {.range = 1h, .step = 1500ms}, {.range = 0ms, .step = 1min}, {.range = 24h * 365, .step = 1s},
                                          {.range = std::chrono::milliseconds::max(), .step = 1min}, {.range = -1h, .step = 1min}}) {
        QCOMPARE(answerOf(monitor.history(request)).error().code, Code::InvalidArgument);
    }
}

void tst_LocalMonitor::asLooksWithAnotherRole()
{
    JobQueue queue(std::make_unique<MemoryDriver>(), {.numWorkers = 0});
    LocalMonitor admin(&queue);
    const auto viewer = admin.as({.actor = u"eve"_s, .origin = u"127.0.0.1:4711"_s, .role = Role::View});
    const auto nobody = admin.as({.actor = u"guest"_s, .role = Role::None});
    const JobId id = pushed(queue);

    QTRY_COMPARE(viewer->connection(), Connection::Connected);
    QCOMPARE(viewer->info().role, Role::View);
    QVERIFY(answerOf(viewer->job(id)));
    const auto push = answerOf(viewer->push({{.kind = u"mail"_s}}));
    QCOMPARE(push.error().code, Code::Refused);
    QVERIFY2(push.error().message.contains(u"push needs the role push; eve has view"_s), qPrintable(push.error().message));
    QCOMPARE(answerOf(viewer->act(JobAction::Cancel, id)).error().code, Code::Refused);
    QCOMPARE(answerOf(viewer->actOnAll(JobAction::Cancel, {})).error().code, Code::Refused);
    QCOMPARE(answerOf(viewer->pauseQueue(u"default"_s, {})).error().code, Code::Refused);
    QCOMPARE(answerOf(viewer->resumeQueue(u"default"_s)).error().code, Code::Refused);
    QCOMPARE(answerOf(viewer->setWorkerMode({1}, WorkerMode::Quiet)).error().code, Code::Refused);
    QCOMPARE(answerOf(nobody->stats()).error().code, Code::Refused);
    JOBS_COMPARE_STATE(queue, id, JobState::Available);
}

QTEST_GUILESS_MAIN(tst_LocalMonitor)
#include "tst_localmonitor.moc"
