// SPDX-License-Identifier: MIT
#include "fakemonitor.h"

#include <jobs/models/attemptmodel.h>
#include <jobs/models/auditmodel.h>
#include <jobs/models/failuremodel.h>
#include <jobs/models/historymodel.h>
#include <jobs/models/nodemodel.h>
#include <jobs/models/pace_p.h>
#include <jobs/models/queuemodel.h>
#include <jobs/models/statsfeed.h>
#include <jobs/models/storeoverview.h>

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Tester = QAbstractItemModelTester;

class tst_ListModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void queuesAreSummedOverTheirKinds();
    void queuesKeepTheirRows();
    void oneFeedAsksForAllModels();
    void nodesComeAndGo();
    void failureGroupsMoveWithTheirLastFailure();
    void aNewFailureGroupIsAnnouncedOnce();
    void historyMovesOnByItsEnds();
    void auditGrowsAtItsTopAndIsFetchedAtItsEnd();
    void attemptsStandNewestFirst();
    void overviewCountsAndWarns();
    void thePaceIsToldFromTheFirstMinuteOn();
    void problems_data();
    void problems();
    void modelsOutliveTheirMonitor();
};

static WorkerInfo worker(qint64 id, const QString &name, int capacity = 4)
{
    WorkerInfo info;
    info.id = {id};
    info.name = name;
    info.capacity = capacity;
    info.leaseUntil = fromMSecs(1'900'000'000'000);
    return info;
}

static FailureGroup group(const QString &fingerprint, qint64 count)
{
    FailureGroup group;
    group.fingerprint = fingerprint;
    group.kind = u"mail"_s;
    group.message = u"connection to <host> refused"_s;
    group.count = count;
    return group;
}

static HistoryPoint point(int minute, qint64 pushed, qint64 completed)
{
    HistoryPoint point;
    point.at = fromMSecs(1'700'000'040'000 + minute * 60'000);
    point.sums.pushed = pushed;
    point.sums.completed = completed;
    return point;
}

void tst_ListModels::queuesAreSummedOverTheirKinds()
{
    FakeMonitor monitor;
    monitor.add(1, JobState::Available, u"a"_s, u"mail"_s);
    monitor.add(2, JobState::Available, u"b"_s, u"mail"_s);
    monitor.add(3, JobState::Failed, u"b"_s, u"mail"_s);
    monitor.queues = {
        {.name = u"idle"_s, .paused = true, .pausedBy = u"ops: moving house"_s, .pausedAt = fromMSecs(5)}};
    QueueModel model;
    Tester tester(&model, Tester::FailureReportingMode::QtTest);

    model.setMonitor(&monitor);

    QTRY_COMPARE(model.count(), 2);
    const QVariantMap idle = model.valuesAt(0);
    QCOMPARE(idle[u"name"_s].toString(), u"idle"_s);
    QCOMPARE(idle[u"paused"_s].toBool(), true);
    QCOMPARE(idle[u"pausedBy"_s].toString(), u"ops: moving house"_s);
    const QVariantMap mail = model.valuesAt(1);
    QCOMPARE(mail[u"available"_s].toLongLong(), 2);
    QCOMPARE(mail[u"failed"_s].toLongLong(), 1);
    QCOMPARE(mail[u"kinds"_s].toStringList(), (QStringList{u"a"_s, u"b"_s}));
}

void tst_ListModels::queuesKeepTheirRows()
{
    FakeMonitor monitor;
    monitor.add(1, JobState::Available, u"a"_s, u"b"_s);
    monitor.add(2, JobState::Available, u"a"_s, u"d"_s);
    QueueModel model;
    Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setMonitor(&monitor);
    QTRY_COMPARE(model.count(), 2);
    const QPersistentModelIndex d(model.index(1));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);

    monitor.add(3, JobState::Available, u"a"_s, u"a"_s);
    monitor.add(4, JobState::Available, u"a"_s, u"c"_s);
    monitor.store.erase(1);
    monitor.tell();

    QTRY_COMPARE(model.count(), 3);
    QCOMPARE(model.rowOf(u"a"_s), 0);
    QCOMPARE(model.rowOf(u"b"_s), -1);
    QCOMPARE(d.row(), 2);
    QCOMPARE(resets.count(), 0);
}

void tst_ListModels::oneFeedAsksForAllModels()
{
    FakeMonitor monitor;
    monitor.add(1);
    QueueModel queues;
    NodeModel nodes;
    queues.setMonitor(&monitor);
    nodes.setMonitor(&monitor);
    QTRY_VERIFY(queues.isLoaded() && nodes.isLoaded());
    QCOMPARE(monitor.statsAsked, 1);

    for (int i = 0; i < 50; ++i)
        monitor.tell();
    monitor.add(2);

    QTRY_COMPARE(queues.valuesAt(0)[u"available"_s].toLongLong(), 2);
    QVERIFY2(monitor.statsAsked <= 3, qPrintable(QString::number(monitor.statsAsked)));
}

void tst_ListModels::nodesComeAndGo()
{
    FakeMonitor monitor;
    monitor.workers = {worker(1, u"one"_s), worker(2, u"two"_s)};
    NodeModel model;
    Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setMonitor(&monitor);
    QTRY_COMPARE(model.count(), 2);

    monitor.workers = {worker(2, u"two"_s), worker(3, u"three"_s)};
    monitor.workers[0].mode = WorkerMode::Quiet;
    monitor.tell();

    QTRY_COMPARE(model.nameOf(3), u"three"_s);
    QVERIFY(model.nameOf(1).isEmpty());
    QCOMPARE(model.valuesAt(0)[u"mode"_s].toInt(), int(WorkerMode::Quiet));
}

void tst_ListModels::failureGroupsMoveWithTheirLastFailure()
{
    FakeMonitor monitor;
    monitor.groups = {group(u"a"_s, 1), group(u"b"_s, 2), group(u"c"_s, 3)};
    FailureModel model;
    Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setMonitor(&monitor);
    QTRY_COMPARE(model.count(), 3);
    const QPersistentModelIndex c(model.index(2));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);

    monitor.groups = {group(u"c"_s, 4), group(u"a"_s, 1)};
    model.refresh();

    QTRY_COMPARE(model.count(), 2);
    QCOMPARE(c.row(), 0);
    QCOMPARE(c.data(FailureModel::CountRole).toLongLong(), 4);
    QCOMPARE(model.failures(), 5);
    QCOMPARE(resets.count(), 0);
}

void tst_ListModels::aNewFailureGroupIsAnnouncedOnce()
{
    FakeMonitor monitor;
    monitor.groups = {group(u"old"_s, 1)};
    FailureModel model;
    QSignalSpy appeared(&model, &FailureModel::groupAppeared);
    model.setMonitor(&monitor);
    QTRY_COMPARE(model.count(), 1);
    QCOMPARE(appeared.count(), 0);

    monitor.groups.prepend(group(u"new"_s, 1));
    model.refresh();
    QTRY_COMPARE(appeared.count(), 1);
    QCOMPARE(appeared[0][0].toString(), u"new"_s);

    monitor.groups[0].count = 2;
    model.refresh();
    QTRY_COMPARE(model.valuesAt(0)[u"count"_s].toLongLong(), 2);
    QCOMPARE(appeared.count(), 1);
}

void tst_ListModels::historyMovesOnByItsEnds()
{
    FakeMonitor monitor;
    for (int minute = 0; minute < 60; ++minute)
        monitor.points.append(point(minute, 10, minute));
    monitor.points[3].sums.waits[4] = 10; // up to 20 ms
    HistoryModel model;
    Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setMonitor(&monitor);
    QTRY_COMPARE(model.count(), 60);
    QCOMPARE(model.sum(HistoryModel::PushedRole), 600.0);
    QCOMPARE(model.waitQuantile(0.95), 20);
    QCOMPARE(model.runQuantile(0.95), -1);
    const QPersistentModelIndex second(model.index(1));

    monitor.points.removeFirst();
    monitor.points.append(point(60, 10, 60));
    model.refresh();

    QTRY_COMPARE(model.series(HistoryModel::CompletedRole).last(), 60.0);
    QCOMPARE(second.row(), 0);
    QCOMPARE(model.count(), 60);
}

void tst_ListModels::auditGrowsAtItsTopAndIsFetchedAtItsEnd()
{
    FakeMonitor monitor;
    for (qint64 id = 250; id >= 1; --id)
        monitor.entries.append({.id = id, .at = fromMSecs(id), .actor = u"ops"_s, .action = u"retry"_s});
    AuditModel model;
    Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setMonitor(&monitor);
    QTRY_VERIFY(model.isLoaded());
    for (int page = 0; page < 5; ++page) {
        model.fetchMore({});
        QTRY_VERIFY(model.canFetchMore({}) || model.count() == 250);
    }
    QCOMPARE(model.count(), 250);
    QVERIFY(!model.canFetchMore({}));

    monitor.entries.prepend({.id = 251, .at = fromMSecs(251), .actor = u"ops"_s, .action = u"cancel"_s});
    monitor.tell();

    QTRY_COMPARE(model.count(), 251);
    QCOMPARE(model.index(0).data(AuditModel::ActionRole).toString(), u"cancel"_s);
}

void tst_ListModels::attemptsStandNewestFirst()
{
    AttemptModel model;
    Tester tester(&model, Tester::FailureReportingMode::QtTest);
    JobAttempt first;
    first.attempt = 1;
    first.fence = 1;
    first.startedAt = fromMSecs(1'000);
    first.finishedAt = fromMSecs(3'500);
    first.outcome = u"failed"_s;
    JobAttempt second;
    second.attempt = 2;
    second.fence = 4;
    second.finishedAt = fromMSecs(9'000);
    second.outcome = u"crashed"_s;

    model.setAttempts({first});
    model.setAttempts({first, second});

    QCOMPARE(model.count(), 2);
    QCOMPARE(model.index(0).data(AttemptModel::OutcomeRole).toString(), u"crashed"_s);
    QCOMPARE(model.index(0).data(AttemptModel::DurationRole).toLongLong(), -1);
    QCOMPARE(model.index(1).data(AttemptModel::DurationRole).toLongLong(), 2'500);
}

void tst_ListModels::thePaceIsToldFromTheFirstMinuteOn()
{
    const auto paceOf = [](const QList<std::pair<int, qint64>> &completed, std::chrono::seconds begun) {
        QList<HistoryPoint> points;
        for (int minute = 0; minute < 60; ++minute)
            points.append(point(minute, 0, 0));
        for (const auto &[minute, jobs] : completed)
            points[minute].sums.completed = jobs;
        return Pace::of(points, points.last().at + begun);
    };

    QCOMPARE(paceOf({}, 30s).perMinute, 0.0);
    // All of it ended within the half minute that has begun.
    QCOMPARE(paceOf({{59, 20}}, 30s).perMinute, 40.0);
    QVERIFY(paceOf({{59, 20}}, 30s).young);
    QCOMPARE(paceOf({{58, 30}, {59, 15}}, 30s).perMinute, 30.0);
    // Whole minutes are enough once there are five; the one that has begun does not sway them.
    QCOMPARE(paceOf({{0, 1}, {54, 10}, {55, 10}, {56, 10}, {57, 10}, {58, 10}, {59, 1}}, 30s).perMinute, 10.0);
    // A clock that is wrong by an hour bends it by no more than a minute does.
    QCOMPARE(paceOf({{59, 20}}, 1h).perMinute, 20.0);
    QCOMPARE(paceOf({{59, 20}}, -1h).perMinute, 120.0);
}

void tst_ListModels::overviewCountsAndWarns()
{
    FakeMonitor monitor;
    for (qint64 id = 1; id <= 120; ++id)
        monitor.add(id);
    for (int minute = 0; minute < 60; ++minute)
        monitor.points.append(point(minute, 10, 12));
    StoreOverview overview;

    overview.setMonitor(&monitor);

    QTRY_COMPARE(overview.available(), 120);
    QTRY_COMPARE(overview.perMinute(), 12.0);
    QCOMPARE(overview.secondsToEmpty(), 600);
    QCOMPARE(overview.inState(int(JobState::Available)), 120);
    QCOMPARE(overview.oldestDue().toMSecsSinceEpoch(), 1'700'000'000'001);
    QTRY_VERIFY(!overview.problems().empty());
    QCOMPARE(overview.problems().front().type, Problem::NoWorker);
    QCOMPARE(overview.problems().front().number, 120);

    monitor.workers = {worker(1, u"one"_s), worker(2, u"two"_s)};
    monitor.tell();
    QTRY_COMPARE(overview.capacity(), 8);
    QCOMPARE(overview.nodes(), 2);
}

void tst_ListModels::problems_data()
{
    QTest::addColumn<QList<int>>("expected");
    QTest::addColumn<int>("due");
    QTest::addColumn<bool>("paused");
    QTest::addColumn<int>("workers");
    QTest::addColumn<bool>("quiet");
    QTest::addColumn<qint64>("skew");
    QTest::addColumn<int>("growth");

    using List = QList<int>;
    QTest::newRow("all is well") << List{} << 5 << false << 1 << false << qint64(0) << 0;
    QTest::newRow("nobody works") << List{Problem::NoWorker} << 5 << false << 0 << false << qint64(0) << 0;
    QTest::newRow("nothing is due") << List{} << 0 << false << 0 << false << qint64(0) << 0;
    QTest::newRow("all are quiet") << List{Problem::WorkersQuiet} << 5 << false << 1 << true << qint64(0) << 0;
    QTest::newRow("paused, so nobody is missed")
        << List{Problem::PausedQueue} << 5 << true << 0 << false << qint64(0) << 0;
    QTest::newRow("clock ahead") << List{Problem::ClockSkew} << 0 << false << 1 << false << qint64(60'000) << 0;
    QTest::newRow("clock behind") << List{Problem::ClockSkew} << 0 << false << 1 << false << qint64(-60'000) << 0;
    QTest::newRow("clock about right") << List{} << 0 << false << 1 << false << qint64(900) << 0;
    QTest::newRow("backlog grows") << List{Problem::BacklogGrows} << 500 << false << 1 << false << qint64(0) << 50;
    QTest::newRow("backlog shrinks") << List{} << 500 << false << 1 << false << qint64(0) << -50;
}

void tst_ListModels::problems()
{
    QFETCH(QList<int>, expected);
    QFETCH(int, due);
    QFETCH(bool, paused);
    QFETCH(int, workers);
    QFETCH(bool, quiet);
    QFETCH(qint64, skew);
    QFETCH(int, growth);

    const Timestamp now = fromMSecs(1'700'000'040'000 + 60 * 60'000);
    StoreStats stats;
    JobCounts counts{.queue = u"mail"_s, .kind = u"send"_s};
    counts[JobState::Available] = due;
    stats.counts = {counts};
    stats.queues = {{.name = u"mail"_s, .paused = paused}};
    for (int i = 0; i < workers; ++i) {
        stats.workers.append(worker(i + 1, u"node"_s));
        stats.workers.last().mode = quiet ? WorkerMode::Quiet : WorkerMode::Working;
    }
    QList<HistoryPoint> history;
    for (int minute = 0; minute < 60; ++minute)
        history.append(point(minute, 100 + growth, 100));

    QList<int> found;
    for (const Problem &problem : problemsOf(stats, history, now, std::chrono::milliseconds{skew}))
        found.append(problem.type);

    QCOMPARE(found, expected);
}

void tst_ListModels::modelsOutliveTheirMonitor()
{
    QueueModel queues;
    FailureModel failures;
    HistoryModel history;
    AuditModel audit;
    StoreOverview overview;
    {
        FakeMonitor monitor;
        monitor.add(1);
        queues.setMonitor(&monitor);
        failures.setMonitor(&monitor);
        history.setMonitor(&monitor);
        audit.setMonitor(&monitor);
        overview.setMonitor(&monitor);
        QTRY_VERIFY(queues.isLoaded());
    }
    queues.refresh();
    failures.refresh();
    history.refresh();
    audit.refresh();
    QCoreApplication::processEvents();

    QVERIFY(!queues.monitor());
    QVERIFY(!overview.monitor());
    QCOMPARE(overview.available(), 0);
}

QTEST_GUILESS_MAIN(tst_ListModels)
#include "tst_listmodels.moc"
