// SPDX-License-Identifier: MIT
#include <jobs/drivers/memorydriver.h>
#include <jobstesting/driverconformance.h>
#include <jobstesting/faultydriver.h>

#include <QtTest/QTest>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! A wrapper without orders changes nothing: it passes the whole exam of the driver inside.
class tst_FaultyDriver : public DriverConformance
{
    Q_OBJECT

public:
    tst_FaultyDriver()
        : DriverConformance([] { return std::make_unique<FaultyDriver>(std::make_unique<MemoryDriver>()); })
    {
    }

private Q_SLOTS:
    void theNextCallsFailWithoutHappening();
    void aCallFailsInItsTurn();
    void aCallHappensButIsAnsweredUnknown();
    void everythingFailsUntilHealed();
    void hooksSeeEachCall();
    void callsAreCounted();

private:
    using Call = FaultyDriver::Call;
    using Code = JobQueueError::Code;

    FaultyDriver &faulty() { return static_cast<FaultyDriver &>(driver()); }
    Tick pushTick() const
    {
        Tick tick;
        tick.now = now();
        tick.pushes = {newJob()};
        return tick;
    }
};

void tst_FaultyDriver::theNextCallsFailWithoutHappening()
{
    faulty().failNext(Call::Tick, 2);

    for (int i = 0; i < 2; ++i) {
        const auto result = driver().tick(pushTick());
        QVERIFY(!result);
        QCOMPARE(result.error().code, Code::StoreBusy);
        QVERIFY(result.error().isTransient());
    }
    QVERIFY(driver().promote(now(), 1));

    QVERIFY(driver().tick(pushTick()));
    QCOMPARE(listed().size(), size_t(1));
}

void tst_FaultyDriver::aCallFailsInItsTurn()
{
    faulty().failAt(Call::Tick, 2, {Code::StoreFull, u"no space"_s, {}});

    QVERIFY(driver().tick(pushTick()));
    QVERIFY(driver().tick(pushTick()));
    const auto third = driver().tick(pushTick());
    QVERIFY(!third);
    QCOMPARE(third.error().code, Code::StoreFull);
    QVERIFY(driver().tick(pushTick()));

    QCOMPARE(listed().size(), size_t(3));
}

void tst_FaultyDriver::aCallHappensButIsAnsweredUnknown()
{
    Tick tick = pushTick();
    tick.pushes.front().clientId = u"client"_s;
    faulty().failAfterCommit(Call::Tick);

    const auto lost = driver().tick(tick);
    QVERIFY(!lost);
    QCOMPARE(lost.error().code, Code::Unknown);
    QCOMPARE(listed().size(), size_t(1));

    const auto repeated = driver().tick(tick);
    QVERIFY(repeated);
    QVERIFY(repeated->pushed.front().existed);
    QCOMPARE(listed().size(), size_t(1));
}

void tst_FaultyDriver::everythingFailsUntilHealed()
{
    faulty().failAll({Code::StoreUnavailable, u"gone"_s, {}});

    QVERIFY(!driver().tick(pushTick()));
    QVERIFY(!driver().stats());
    QCOMPARE(driver().heartbeat(WorkerId{1}, 0, now(), 1s).error().code, Code::StoreUnavailable);

    faulty().heal();
    QVERIFY(driver().tick(pushTick()));
    QVERIFY(driver().stats());
}

void tst_FaultyDriver::hooksSeeEachCall()
{
    std::vector<std::pair<QString, Call>> seen;
    faulty().setBefore([&](Call call) { seen.emplace_back(u"before"_s, call); });
    faulty().setAfter([&](Call call) { seen.emplace_back(u"after"_s, call); });
    faulty().failNext(Call::Stats);

    QVERIFY(driver().tick(pushTick()));
    QVERIFY(!driver().stats());
    faulty().heal();
    QVERIFY(driver().stats());

    QCOMPARE(seen.size(), size_t(3));
    QVERIFY(seen[0] == std::pair(u"before"_s, Call::Tick));
    QVERIFY(seen[1] == std::pair(u"after"_s, Call::Tick));
    QVERIFY(seen[2] == std::pair(u"before"_s, Call::Stats));
}

void tst_FaultyDriver::callsAreCounted()
{
    faulty().failNext(Call::Tick);
    QVERIFY(!driver().tick(pushTick()));
    QVERIFY(driver().tick(pushTick()));

    QCOMPARE(faulty().count(Call::Tick), 2);
    QCOMPARE(faulty().count(Call::Open), 1);
    QCOMPARE(faulty().count(Call::Prune), 0);
}

QTEST_GUILESS_MAIN(tst_FaultyDriver)
#include "tst_faultydriver.moc"
