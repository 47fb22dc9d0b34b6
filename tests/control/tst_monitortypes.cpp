// SPDX-License-Identifier: MIT

#include <jobs/control/monitortypes.h>

#include <QtTest/QTest>

using namespace Jobs;
using namespace Qt::StringLiterals;

class tst_MonitorTypes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesReadBack();
    void otherNamesAreNone();
    void rolesGrow();
    void actionsOfPeopleReadBackByBothNames();
};

void tst_MonitorTypes::namesReadBack()
{
    for (const Role role : {Role::None, Role::View, Role::Push, Role::Work, Role::Operate, Role::Admin})
        QCOMPARE(roleFromName(QString(roleName(role))), role);
    for (const WorkerMode mode : {WorkerMode::Working, WorkerMode::Quiet, WorkerMode::Stopping})
        QCOMPARE(workerModeFromName(QString(workerModeName(mode))), mode);
}

void tst_MonitorTypes::otherNamesAreNone()
{
    for (const QString &name : {u""_s, u"VIEW"_s, u"view "_s, u"unknown"_s}) {
        QVERIFY(!roleFromName(name));
        QVERIFY(!workerModeFromName(name));
        QVERIFY(!actionFromName(name));
    }
    QVERIFY(!actionFromName(u"claim")); // a worker's
    QVERIFY(!actionFromName(u"expire")); // the maintenance's
}

void tst_MonitorTypes::rolesGrow()
{
    QVERIFY(Role::None < Role::View && Role::View < Role::Push && Role::Push < Role::Work && Role::Work < Role::Operate
            && Role::Operate < Role::Admin);
}

void tst_MonitorTypes::actionsOfPeopleReadBackByBothNames()
{
    for (const JobAction action : personActions)
        QCOMPARE(actionFromName(QString(actionName(action))), action);
    QCOMPARE(actionFromName(u"run-now"), JobAction::RunNow);
}

QTEST_APPLESS_MAIN(tst_MonitorTypes)
#include "tst_monitortypes.moc"
