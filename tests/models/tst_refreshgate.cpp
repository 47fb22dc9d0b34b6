// SPDX-License-Identifier: MIT
#include <jobs/models/refreshgate_p.h>

#include <QtTest/QTest>

using namespace Jobs;
using namespace std::chrono_literals;

class tst_RefreshGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyOneQuestionIsUnderWay();
    void aQuestionRightAfterAnAnswerWaits();
    void whatChangesLaterIsAskedAtOnce();
    void whoHurriesDoesNotWait();

private:
    //! How long the gate's timer waits before it asks; -1ms if it does not run.
    static std::chrono::milliseconds waitOf(const QObject &owner)
    {
        const auto *timer = owner.findChild<QTimer *>();
        return timer->isActive() ? timer->intervalAsDuration() : -1ms;
    }
};

void tst_RefreshGate::onlyOneQuestionIsUnderWay()
{
    QObject owner;
    int asked = 0;
    RefreshGate gate(&owner, 0ms, [&] { ++asked; });
    gate.request();
    QTRY_COMPARE(asked, 1);
    gate.request();
    gate.request();
    QCOMPARE(waitOf(owner), -1ms);
    QVERIFY(gate.isBusy());
    gate.answered();
    QTRY_COMPARE(asked, 2);
    gate.answered();
    QVERIFY(!gate.isBusy());
}

void tst_RefreshGate::aQuestionRightAfterAnAnswerWaits()
{
    QObject owner;
    int asked = 0;
    RefreshGate gate(&owner, 1h, [&] { ++asked; });
    gate.request();
    QTRY_COMPARE(asked, 1);
    gate.answered();
    gate.request();
    QVERIFY(waitOf(owner) > 0ms);
}

void tst_RefreshGate::whatChangesLaterIsAskedAtOnce()
{
    QObject owner;
    int asked = 0;
    RefreshGate gate(&owner, 20ms, [&] {
        ++asked;
        gate.answered();
    });
    gate.request();
    QTRY_COMPARE(asked, 1);
    QTest::qWait(40); // or longer: it is the pause that is to be over
    gate.request();
    QCOMPARE(waitOf(owner), 0ms);
    QTRY_COMPARE(asked, 2);
}

void tst_RefreshGate::whoHurriesDoesNotWait()
{
    QObject owner;
    int asked = 0;
    RefreshGate gate(&owner, 1h, [&] { ++asked; });
    gate.request();
    QTRY_COMPARE(asked, 1);
    gate.requestNow();
    gate.answered();
    QTRY_COMPARE(asked, 2);
    gate.answered();
    gate.requestNow();
    QTRY_COMPARE(asked, 3);
}

QTEST_GUILESS_MAIN(tst_RefreshGate)
#include "tst_refreshgate.moc"
