// SPDX-License-Identifier: MIT
#include "fakemonitor.h"

#include <jobs/core/clock.h>
#include <jobs/models/jobmodel.h>

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <algorithm>

using namespace Jobs;
using namespace Qt::StringLiterals;

//! A view's part: it names its rows and fetches at its end.
class tst_JobModel : public QObject
{
    Q_OBJECT

private:
    static QList<qint64> idsOf(const JobModel &model)
    {
        QList<qint64> ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids.append(model.idAt(row));
        return ids;
    }

    static void fetchAll(JobModel &model)
    {
        while (!model.isComplete()) {
            const int before = model.count();
            model.fetchMore({});
            QTRY_VERIFY(model.count() > before || model.isComplete());
        }
    }

private Q_SLOTS:
    void theNewestJobsComeFirst();
    void rowsFollowTheStoreWithoutAReset();
    void aMillionJobsNeedFewValues();
    void rowsAreThereBeforeTheViewComesToThem();
    void droppedValuesComeBackWhenTheyAreVisible();
    void nothingMovesAboveARowThatIsLookedAt();
    void aFloodOfNewJobsIsShownFromItsTop();
    void aStoreThatSearchesInStepsIsSearchedToItsEnd();
    void whileHeldNothingChanges();
    void anErrorIsToldAndRecoveredFrom();
    void valuesArriveByRole();
    void theOldestJobsComeFirstOnRequest();
    void oldestFirstNewJobsAppearBelow();
    void aRowThatIsNotThereHasNoValues();
    void randomChangesEndInTheStoresState_data();
    void randomChangesEndInTheStoresState();
};

void tst_JobModel::theNewestJobsComeFirst()
{
    FakeMonitor monitor;
    for (qint64 id = 1; id <= 5; ++id)
        monitor.add(id);
    JobModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

    model.setMonitor(&monitor);

    QTRY_VERIFY(model.isComplete());
    QCOMPARE(idsOf(model), (QList<qint64>{5, 4, 3, 2, 1}));
    QTRY_COMPARE(model.total(), 5);
    QVERIFY(model.isTotalExact());
}

void tst_JobModel::rowsFollowTheStoreWithoutAReset()
{
    FakeMonitor monitor;
    for (qint64 id = 1; id <= 6; ++id)
        monitor.add(id);
    JobModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setMonitor(&monitor);
    QTRY_VERIFY(model.isComplete());
    const QPersistentModelIndex third(model.index(model.rowOf(3)));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);

    monitor.add(7);
    monitor.add(8);
    monitor.store.erase(5);
    monitor.store.erase(4);
    monitor.store[3].state = JobState::Failed;
    monitor.tell();

    QTRY_COMPARE(idsOf(model), (QList<qint64>{8, 7, 6, 3, 2, 1}));
    QCOMPARE(third.data(JobModel::IdRole).toLongLong(), 3);
    QCOMPARE(third.data(JobModel::StateRole).toInt(), int(JobState::Failed));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(resets.count(), 0);
}

void tst_JobModel::aMillionJobsNeedFewValues()
{
    FakeMonitor monitor;
    for (qint64 id = 1; id <= 20'000; ++id)
        monitor.add(id);
    JobModel model;
    model.setMonitor(&monitor);
    QTRY_VERIFY(model.isLoaded());

    fetchAll(model);

    QCOMPARE(model.count(), 20'000);
    int loaded = 0;
    for (int row = 0; row < model.count(); ++row)
        loaded += model.index(row).data(JobModel::LoadedRole).toBool();
    QVERIFY2(loaded <= 2'300, qPrintable(QString::number(loaded)));
}

void tst_JobModel::rowsAreThereBeforeTheViewComesToThem()
{
    FakeMonitor monitor;
    for (qint64 id = 1; id <= 2'000; ++id)
        monitor.add(id);
    JobModel model;
    model.setMonitor(&monitor);
    QTRY_VERIFY(model.isLoaded());
    const int page = model.count();
    QVERIFY(page < 2'000);
    // Nor more than that: who does not scroll wants no second page.
    QVERIFY(!QTest::qWaitFor([&] { return model.count() > page; }, 300));

    // Nobody asks with fetchMore(), as a view may not that jumps to its end.
    for (int last = 30; last < 1'999; last += 30) {
        model.setVisibleRows(last - 30, last);
        QTRY_VERIFY(model.count() > last + 30 || model.isComplete());
    }
    QCOMPARE(model.count(), 2'000);
}

void tst_JobModel::droppedValuesComeBackWhenTheyAreVisible()
{
    FakeMonitor monitor;
    for (qint64 id = 1; id <= 10'000; ++id)
        monitor.add(id);
    JobModel model;
    model.setMonitor(&monitor);
    QTRY_VERIFY(model.isLoaded());
    fetchAll(model);
    const QModelIndex index = model.index(9'000);
    QVERIFY(!index.data(JobModel::LoadedRole).toBool());

    model.setVisibleRows(8'990, 9'030);

    QTRY_VERIFY(index.data(JobModel::LoadedRole).toBool());
    QCOMPARE(index.data(JobModel::IdRole).toLongLong(), 1'000);
    QCOMPARE(index.data(JobModel::KindRole).toString(), u"mail"_s);
}

void tst_JobModel::nothingMovesAboveARowThatIsLookedAt()
{
    FakeMonitor monitor;
    for (qint64 id = 1; id <= 1'000; ++id)
        monitor.add(id);
    JobModel model;
    model.setMonitor(&monitor);
    QTRY_VERIFY(model.isLoaded());
    fetchAll(model);
    model.setVisibleRows(500, 530);
    QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);

    monitor.add(1'001);
    monitor.tell();

    QTRY_VERIFY(model.hasNewer());
    QCOMPARE(inserts.count(), 0);
    model.showNewest();
    QTRY_COMPARE(model.idAt(0), 1'001);
    QVERIFY(!model.hasNewer());
}

void tst_JobModel::aFloodOfNewJobsIsShownFromItsTop()
{
    FakeMonitor monitor;
    for (qint64 id = 1; id <= 300; ++id)
        monitor.add(id);
    JobModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setMonitor(&monitor);
    QTRY_VERIFY(model.isLoaded());
    fetchAll(model);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);

    for (qint64 id = 301; id <= 2'000; ++id)
        monitor.add(id);
    monitor.tell();

    QTRY_COMPARE(model.idAt(0), 2'000);
    QVERIFY(!model.isComplete());
    fetchAll(model);
    QCOMPARE(model.count(), 2'000);
    for (int row = 0; row < model.count(); ++row)
        QCOMPARE(model.idAt(row), qint64(2'000 - row));
    QCOMPARE(resets.count(), 0);
}

void tst_JobModel::aStoreThatSearchesInStepsIsSearchedToItsEnd()
{
    FakeMonitor monitor;
    monitor.scanLimit = 10;
    for (qint64 id = 1; id <= 500; ++id)
        monitor.add(id, id % 100 == 0 ? JobState::Failed : JobState::Completed);
    JobModel model;
    model.setFilter({.states = {JobState::Failed}});

    model.setMonitor(&monitor);

    QTRY_VERIFY(model.isComplete());
    QCOMPARE(idsOf(model), (QList<qint64>{500, 400, 300, 200, 100}));
}

void tst_JobModel::whileHeldNothingChanges()
{
    FakeMonitor monitor;
    for (qint64 id = 1; id <= 5; ++id)
        monitor.add(id);
    JobModel model;
    model.setMonitor(&monitor);
    QTRY_VERIFY(model.isComplete());
    model.setHeld(true);
    const int asked = monitor.pagesAsked;

    monitor.add(6);
    monitor.tell();
    QCoreApplication::processEvents();

    QCOMPARE(model.count(), 5);
    QCOMPARE(monitor.pagesAsked, asked);
    model.setHeld(false);
    QTRY_COMPARE(model.count(), 6);
}

void tst_JobModel::anErrorIsToldAndRecoveredFrom()
{
    FakeMonitor monitor;
    monitor.add(1);
    monitor.error = JobQueueError{JobQueueError::Code::StoreUnavailable, u"The store is away."_s, {}};
    JobModel model;

    model.setMonitor(&monitor);

    QTRY_COMPARE(model.error(), u"The store is away."_s);
    QVERIFY(!model.isLoaded());
    QVERIFY(!model.isLoading());
    monitor.error.reset();
    monitor.setState(JobMonitor::Connection::Connected);
    QTRY_COMPARE(model.count(), 1);
    QVERIFY(model.error().isEmpty());
}

void tst_JobModel::valuesArriveByRole()
{
    FakeMonitor monitor;
    QueuedJob &job = monitor.add(7, JobState::Failed, u"invoice"_s, u"billing"_s);
    job.error = u"first line\nsecond line"_s;
    job.attempt = 3;
    job.maxAttempts = 5;
    job.tags = {u"a"_s, u"b"_s};
    job.progress = {10, 40, u"a quarter"_s};
    job.finishedAt = fromMSecs(1'700'000'100'000);
    JobModel model;
    model.setMonitor(&monitor);
    QTRY_COMPARE(model.count(), 1);

    const QVariantMap values = model.valuesAt(0);

    QCOMPARE(values[u"jobId"_s].toLongLong(), 7);
    QCOMPARE(values[u"jobState"_s].toInt(), int(JobState::Failed));
    QCOMPARE(values[u"kind"_s].toString(), u"invoice"_s);
    QCOMPARE(values[u"queue"_s].toString(), u"billing"_s);
    QCOMPARE(values[u"error"_s].toString(), u"first line"_s);
    QCOMPARE(values[u"attempt"_s].toInt(), 3);
    QCOMPARE(values[u"maxAttempts"_s].toInt(), 5);
    QCOMPARE(values[u"tags"_s].toStringList(), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(values[u"progress"_s].toLongLong(), 10);
    QCOMPARE(values[u"progressTotal"_s].toLongLong(), 40);
    QCOMPARE(values[u"progressText"_s].toString(), u"a quarter"_s);
    QCOMPARE(values[u"finishedAt"_s].toDateTime().toMSecsSinceEpoch(), 1'700'000'100'000);
    QVERIFY(!values[u"startedAt"_s].toDateTime().isValid());
}

void tst_JobModel::theOldestJobsComeFirstOnRequest()
{
    FakeMonitor monitor;
    for (qint64 id = 1; id <= 700; ++id)
        monitor.add(id);
    JobModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setMonitor(&monitor);
    QTRY_COMPARE(model.idAt(0), 700);

    model.setOldestFirst(true);
    QTRY_COMPARE(model.idAt(0), 1);
    fetchAll(model);
    QCOMPARE(model.count(), 700);
    QCOMPARE(model.idAt(699), 700);
    QCOMPARE(model.rowOf(500), 499);

    model.setVisibleRows(300, 330);
    monitor.store.erase(310);
    monitor.tell();
    QTRY_COMPARE(model.count(), 699);
    QCOMPARE(model.rowOf(310), -1);

    model.setOldestFirst(false);
    QTRY_COMPARE(model.idAt(0), 700);
}

void tst_JobModel::oldestFirstNewJobsAppearBelow()
{
    FakeMonitor monitor;
    for (qint64 id = 1; id <= 300; ++id)
        monitor.add(id);
    JobModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setOldestFirst(true);
    model.setMonitor(&monitor);
    QTRY_VERIFY(model.isLoaded());
    fetchAll(model);
    QCOMPARE(model.count(), 300);

    // The first rows are looked at: they stay where they are.
    model.setVisibleRows(0, 20);
    monitor.add(301);
    monitor.tell();
    QTRY_COMPARE(model.count(), 301);
    QCOMPARE(model.idAt(0), 1);
    QCOMPARE(model.idAt(300), 301);
    QVERIFY(!model.hasNewer());

    // More than a page of them: the rest is fetched as a view comes to it.
    for (qint64 id = 302; id <= 900; ++id)
        monitor.add(id);
    monitor.tell();
    QTRY_VERIFY(model.count() > 301);
    fetchAll(model);
    QCOMPARE(model.count(), 900);
}

void tst_JobModel::aRowThatIsNotThereHasNoValues()
{
    FakeMonitor monitor;
    monitor.add(1);
    JobModel model;
    model.setMonitor(&monitor);
    QTRY_COMPARE(model.count(), 1);
    QCOMPARE(model.valuesAt(0).value(u"jobId"_s), 1);
    QVERIFY(model.valuesAt(-1).isEmpty());
    QVERIFY(model.valuesAt(1).isEmpty());
}

void tst_JobModel::randomChangesEndInTheStoresState_data()
{
    QTest::addColumn<bool>("oldestFirst");
    QTest::newRow("newest first") << false;
    QTest::newRow("oldest first") << true;
}

void tst_JobModel::randomChangesEndInTheStoresState()
{
    QFETCH(bool, oldestFirst);
    FakeMonitor monitor;
    for (qint64 id = 1; id <= 100; ++id)
        monitor.add(id);
    JobModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setOldestFirst(oldestFirst);
    model.setMonitor(&monitor);
    model.setVisibleRows(0, 150);
    QTRY_VERIFY(model.isComplete());
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    auto random = seededRandom(17);
    qint64 next = 101;

    for (int round = 0; round < 30; ++round) {
        for (int change = 0; change < 8; ++change) {
            if (random->uniform() < 0.5) {
                monitor.add(next++);
            } else if (!monitor.store.empty()) {
                auto victim =
                    std::next(monitor.store.begin(), qint64(random->uniform() * double(monitor.store.size())));
                monitor.store.erase(victim);
            }
        }
        model.refresh();
        QList<qint64> expected;
        for (auto it = monitor.store.rbegin(); it != monitor.store.rend(); ++it)
            expected.append(it->first);
        if (oldestFirst)
            std::ranges::reverse(expected);
        QTRY_COMPARE(idsOf(model), expected);
    }
    QCOMPARE(resets.count(), 0);
}

QTEST_GUILESS_MAIN(tst_JobModel)
#include "tst_jobmodel.moc"
