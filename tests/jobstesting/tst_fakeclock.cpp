// SPDX-License-Identifier: MIT
#include <jobstesting/fakeclock.h>

#include <QtTest/QTest>

using namespace Jobs;
using namespace std::chrono_literals;

class tst_FakeClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itStandsStillUntilTurned();
    void settingTheWallClockLeavesTheOtherOne();
    void sleepersWaitForAWaker();
    void wakersAreCalledAtEachTurn();
    void aWakerMayRemoveItself();
};

void tst_FakeClock::itStandsStillUntilTurned()
{
    FakeClock clock(fromMSecs(1000));
    QCOMPARE(toMSecs(clock.now()), 1000);
    QCOMPARE(clock.monotonic().count(), 0);

    clock.advance(5ms);

    QCOMPARE(toMSecs(clock.now()), 1005);
    QVERIFY(clock.monotonic() == 5ms);
}

void tst_FakeClock::settingTheWallClockLeavesTheOtherOne()
{
    FakeClock clock;
    clock.advance(1s);

    clock.setWallClock(fromMSecs(7));

    QCOMPARE(toMSecs(clock.now()), 7);
    QVERIFY(clock.monotonic() == 1s);
}

void tst_FakeClock::sleepersWaitForAWaker()
{
    const FakeClock clock;
    QVERIFY(!clock.realDelay(1ms));
    QVERIFY(clock.realDelay(0ms).has_value());
}

void tst_FakeClock::wakersAreCalledAtEachTurn()
{
    FakeClock clock;
    int first = 0;
    int second = 0;
    const int number = clock.addWaker([&first] { ++first; });
    clock.addWaker([&second, &clock] {
        ++second;
        QVERIFY(clock.monotonic() <= 2s); // the clock may be read from a waker
    });

    clock.advance(1s);
    clock.removeWaker(number);
    clock.setWallClock(fromMSecs(7));

    QCOMPARE(first, 1);
    QCOMPARE(second, 2);
}

void tst_FakeClock::aWakerMayRemoveItself()
{
    FakeClock clock;
    int calls = 0;
    int number = 0;
    number = clock.addWaker([&] {
        ++calls;
        clock.removeWaker(number);
    });

    clock.advance(1s);
    clock.advance(1s);

    QCOMPARE(calls, 1);
}

QTEST_GUILESS_MAIN(tst_FakeClock)
#include "tst_fakeclock.moc"
