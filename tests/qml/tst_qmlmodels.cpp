// SPDX-License-Identifier: MIT
#include "../models/fakemonitor.h"

#include <joboperation.h>
#include <jsontree.h>

#include <QtCore/QPromise>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Jobs;
using namespace Qt::StringLiterals;

namespace {

//! Answers an action on many jobs when the test says so.
class SlowMonitor : public FakeMonitor
{
public:
    QPromise<Result<ControlSummary>> promise;
    ActionOptions options;

    QFuture<Result<ControlSummary>> actOnAll(JobAction, const JobFilter &, const ActionOptions &given) override
    {
        options = given;
        promise.start();
        promise.setProgressRange(0, 100);
        return promise.future();
    }
};

} // namespace

//! What the views stand on.
class tst_QmlModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStoppedActionTellsWhatWasDone();
    void anActionThatWasCompleteIsNotCalledStopped();
    void numbersAreShownAsTheyWereStored();
    void membersStandInTheOrderOfTheText();
    void stringsAreDecoded();
    void whatIsNoJsonIsSaid_data();
    void whatIsNoJsonIsSaid();
    void longArraysAreCutAndCounted();
};

static QString value(const JsonTree &tree, int row) { return tree.index(row).data(JsonTree::ValueRole).toString(); }
static QString name(const JsonTree &tree, int row) { return tree.index(row).data(JsonTree::NameRole).toString(); }

void tst_QmlModels::aStoppedActionTellsWhatWasDone()
{
    SlowMonitor monitor;
    JobOperation operation(&monitor, JobAction::Retry, {.states = {JobState::Failed}}, {}, u"failed ones"_s, nullptr);
    QSignalSpy ended(&operation, &JobOperation::ended);
    operation.start();
    QVERIFY(monitor.options.stop && !*monitor.options.stop);

    operation.cancel();
    QVERIFY(*monitor.options.stop);
    QVERIFY(operation.isRunning() && operation.isStopping());
    monitor.promise.setProgressValue(40);
    monitor.promise.addResult(ControlSummary{.changed = 38, .signalled = 0, .skipped = 2});
    monitor.promise.finish();

    QVERIFY(ended.wait());
    QVERIFY(!operation.hasFailed());
    QCOMPARE(operation.outcome(), u"Ended early: 38 done, 2 skipped because of their state"_s);
}

void tst_QmlModels::anActionThatWasCompleteIsNotCalledStopped()
{
    SlowMonitor monitor;
    JobOperation operation(&monitor, JobAction::Retry, {.states = {JobState::Failed}}, {}, u"failed ones"_s, nullptr);
    QSignalSpy ended(&operation, &JobOperation::ended);
    operation.start();
    operation.cancel();
    monitor.promise.setProgressValue(100);
    monitor.promise.addResult(ControlSummary{.changed = 100, .signalled = 0, .skipped = 0});
    monitor.promise.finish();

    QVERIFY(ended.wait());
    QCOMPARE(operation.outcome(), u"100 done"_s);
}

void tst_QmlModels::numbersAreShownAsTheyWereStored()
{
    JsonTree tree;
    tree.setJson(uR"({"large": 12345678901234567890, "id":9007199254740993,"price":19.90})"_s);
    QCOMPARE(tree.count(), 3);
    QCOMPARE(value(tree, 0), u"12345678901234567890"_s);
    QCOMPARE(value(tree, 1), u"9007199254740993"_s);
    QCOMPARE(value(tree, 2), u"19.90"_s);
    QCOMPARE(tree.index(0).data(JsonTree::TypeRole).toString(), u"number"_s);

    tree.setJson(u" 9007199254740993 "_s);
    QCOMPARE(tree.count(), 1);
    QCOMPARE(value(tree, 0), u"9007199254740993"_s);
}

void tst_QmlModels::membersStandInTheOrderOfTheText()
{
    JsonTree tree;
    QAbstractItemModelTester tester(&tree);
    tree.setJson(uR"({"z":[1, [2,3], {}], "a":{"b":null,"c":[true , false]},"e":[ ]})"_s);
    QCOMPARE(tree.count(), 3);
    QCOMPARE(name(tree, 0), u"z"_s);
    QCOMPARE(value(tree, 0), u"[3]"_s);
    QCOMPARE(name(tree, 1), u"a"_s);
    QCOMPARE(value(tree, 1), u"{2}"_s);
    QCOMPARE(value(tree, 2), u"[0]"_s);
    QVERIFY(!tree.index(2).data(JsonTree::HasChildrenRole).toBool());

    tree.toggle(1);
    QCOMPARE(tree.count(), 5);
    QCOMPARE(value(tree, 2), u"null"_s);
    QCOMPARE(value(tree, 3), u"[2]"_s);
    tree.toggle(3);
    QCOMPARE(tree.count(), 7);
    QCOMPARE(name(tree, 4), u"0"_s);
    QCOMPARE(value(tree, 4), u"true"_s);
    QCOMPARE(value(tree, 5), u"false"_s);
    QCOMPARE(tree.index(5).data(JsonTree::DepthRole).toInt(), 2);
    tree.toggle(1);
    QCOMPARE(tree.count(), 3);
    tree.toggle(0);
    QCOMPARE(value(tree, 2), u"[2]"_s);
    QCOMPARE(value(tree, 3), u"{0}"_s);
}

void tst_QmlModels::stringsAreDecoded()
{
    JsonTree tree;
    tree.setJson(uR"({"a\"b,]}":"x\u00e9\n[\"{\\"})"_s);
    QCOMPARE(tree.count(), 1);
    QCOMPARE(name(tree, 0), u"a\"b,]}"_s);
    QCOMPARE(value(tree, 0), u"xé\n[\"{\\"_s);

    tree.setJson(u'"' + QString(5'000, u'x') + u'"');
    QCOMPARE(value(tree, 0), QString(2'000, u'x'));
}

void tst_QmlModels::whatIsNoJsonIsSaid_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("half") << u"{\"a\":"_s;
    QTest::newRow("two values") << u"1,2"_s;
    QTest::newRow("closed twice") << u"1],[2"_s;
    QTest::newRow("spaces") << u"  "_s;
    QTest::newRow("deep") << QString(10'000, u'[');
}

void tst_QmlModels::whatIsNoJsonIsSaid()
{
    QFETCH(QString, text);
    JsonTree tree;
    tree.setJson(text);
    QCOMPARE(tree.count(), 0);
    QVERIFY(!tree.problem().isEmpty());
    QCOMPARE(tree.pretty(), text);
}

void tst_QmlModels::longArraysAreCutAndCounted()
{
    QStringList numbers;
    for (int i = 0; i < 1'500; ++i)
        numbers.append(QString::number(i));
    JsonTree tree;
    tree.setJson(u'[' + numbers.join(u',') + u']');
    QCOMPARE(tree.count(), 1'001);
    QCOMPARE(value(tree, 999), u"999"_s);
    QCOMPARE(tree.index(1'000).data(JsonTree::TypeRole).toString(), u"more"_s);
    QVERIFY(value(tree, 1'000).contains(u"500"_s));
}

QTEST_GUILESS_MAIN(tst_QmlModels)
#include "tst_qmlmodels.moc"
