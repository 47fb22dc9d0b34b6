// SPDX-License-Identifier: MIT
#include <jobs/core/retrystrategy.h>

#include <QtTest/QTest>

#include <rapidcheck.h>

#include <cmath>
#include <limits>
#include <stdexcept>

using namespace Jobs;
using namespace std::chrono_literals;
using Delay = RetryStrategy::Delay;
using MaybeDelay = std::optional<Delay>;

Q_DECLARE_METATYPE(Jobs::RetryStrategy)

namespace {

constexpr int manyAttempts = std::numeric_limits<int>::max();

rc::Gen<int> anyAttempt()
{
    return rc::gen::oneOf(rc::gen::inRange(1, 100), rc::gen::inRange(1, manyAttempts),
                          rc::gen::element(0, 1, 63, 64, 65, 1000, manyAttempts - 1));
}

rc::Gen<Delay> anyDelay()
{
    return rc::gen::map(
        rc::gen::oneOf(rc::gen::inRange<qint64>(0, 100'000), rc::gen::arbitrary<qint64>(),
                       rc::gen::element(std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max())),
        [](qint64 count) { return Delay{count}; });
}

//! In [0, 1).
rc::Gen<double> anyChance()
{
    return rc::gen::map(rc::gen::inRange<qint64>(0, 1 << 30), [](qint64 number) { return double(number) * 0x1p-30; });
}

} // namespace

class tst_RetryStrategy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void delaysFollowTheStrategy_data();
    void delaysFollowTheStrategy();
    void noDelayIsNegativeOrAboveTheMaximum();
    void jitterStaysWithinItsShare();
    void delaysNeverShrinkFromAttemptToAttempt();
    void jobsThatReachedTheMaximumDoNotComeBackTogether();
    void aThrowingStrategyMeansNoRetry();
    void anErrorCanForbidTheRetry();
    void anErrorCanChooseTheDelay();
};

void tst_RetryStrategy::delaysFollowTheStrategy_data()
{
    QTest::addColumn<RetryStrategy>("strategy");
    QTest::addColumn<int>("attempt");
    QTest::addColumn<MaybeDelay>("delay");

    const RetryStrategy exponential = exponentialJitter(10, 1s, 1h, 0);
    QTest::newRow("exponential, first failure") << exponential << 1 << MaybeDelay(1s);
    QTest::newRow("exponential, third failure") << exponential << 3 << MaybeDelay(4s);
    QTest::newRow("exponential, last attempt") << exponential << 10 << MaybeDelay();
    QTest::newRow("exponential, at the maximum") << exponential.withMaxAttempts(100) << 13 << MaybeDelay(1h);
    QTest::newRow("exponential, absurd attempt")
        << exponential.withMaxAttempts(manyAttempts) << manyAttempts - 1 << MaybeDelay(1h);
    QTest::newRow("linear, first failure") << linearRetry(5, 10s) << 1 << MaybeDelay(10s);
    QTest::newRow("linear, third failure") << linearRetry(5, 10s) << 3 << MaybeDelay(30s);
    QTest::newRow("linear, at the maximum") << linearRetry(5, 10s, 15s) << 3 << MaybeDelay(15s);
    QTest::newRow("constant") << constantRetry(5, 10s) << 4 << MaybeDelay(10s);
    QTest::newRow("constant, no pause") << constantRetry(5, 0s) << 1 << MaybeDelay(0s);
    QTest::newRow("constant, negative") << constantRetry(5, -1s) << 1 << MaybeDelay(0s);
    QTest::newRow("none") << noRetry() << 1 << MaybeDelay();
    QTest::newRow("none, but attempts are left") << noRetry().withMaxAttempts(5) << 1 << MaybeDelay();
    QTest::newRow("table, first") << tableRetry({1s, 1min}) << 1 << MaybeDelay(1s);
    QTest::newRow("table, second") << tableRetry({1s, 1min}) << 2 << MaybeDelay(1min);
    QTest::newRow("table, used up") << tableRetry({1s, 1min}) << 3 << MaybeDelay();
    QTest::newRow("table, more attempts than entries")
        << tableRetry({1s, 1min}).withMaxAttempts(9) << 8 << MaybeDelay(1min);
    QTest::newRow("table, empty") << tableRetry({}).withMaxAttempts(9) << 1 << MaybeDelay();
    const auto twice = [](int attempt, const JobError &) { return MaybeDelay(attempt * 2s); };
    QTest::newRow("custom") << customRetry(5, twice) << 3 << MaybeDelay(6s);
    QTest::newRow("custom, last attempt") << customRetry(5, twice) << 5 << MaybeDelay();
    QTest::newRow("custom, empty function") << customRetry(5, {}) << 1 << MaybeDelay();
}

void tst_RetryStrategy::delaysFollowTheStrategy()
{
    QFETCH(RetryStrategy, strategy);
    QFETCH(int, attempt);
    QFETCH(MaybeDelay, delay);

    QVERIFY(strategy.delayAfter(attempt, strategy.maxAttempts(), {}, 0.5) == delay);
}

void tst_RetryStrategy::noDelayIsNegativeOrAboveTheMaximum()
{
    QVERIFY(rc::check("0 <= delay <= maximum", [] {
        const Delay base = *anyDelay();
        const Delay max = *anyDelay();
        const double jitter = *rc::gen::element(0.0, 0.5, 1.0, 7.0, -1.0, double(NAN), double(INFINITY));
        const std::vector<RetryStrategy> strategies{
            exponentialJitter(manyAttempts, base, max, jitter),
            linearRetry(manyAttempts, base, max),
        };
        const Delay bound = std::clamp(max, Delay{0}, maxRetryDelay);
        for (const RetryStrategy &strategy : strategies) {
            const auto delay = strategy.delayAfter(*anyAttempt(), manyAttempts, {}, *anyChance());
            RC_ASSERT(delay.has_value());
            RC_ASSERT(delay->count() >= 0);
            RC_ASSERT(delay->count() <= bound.count());
        }
    }));

    QVERIFY(rc::check("a table or a function cannot break the bounds", [] {
        const Delay asked = *anyDelay();
        for (const RetryStrategy &strategy : {constantRetry(2, asked), tableRetry({asked}),
                                              customRetry(2, [asked](int, const JobError &) { return asked; })}) {
            const auto delay = strategy.delayAfter(1, manyAttempts, {}, 0);
            RC_ASSERT(delay.has_value());
            RC_ASSERT(delay->count() >= 0);
            RC_ASSERT(delay->count() <= maxRetryDelay.count());
        }
    }));
}

void tst_RetryStrategy::jitterStaysWithinItsShare()
{
    QVERIFY(rc::check("(1 - jitter) delay <= jittered delay <= (1 + jitter) delay", [] {
        const double jitter = *rc::gen::element(0.0, 0.1, 0.5, 1.0);
        const int attempt = *anyAttempt();
        const double middle =
            exponentialJitter(manyAttempts, 100ms, 1h, 0).delayAfter(attempt, manyAttempts, {}, 0)->count();
        const auto delay =
            exponentialJitter(manyAttempts, 100ms, 1h, jitter).delayAfter(attempt, manyAttempts, {}, *anyChance());
        RC_ASSERT(delay->count() >= std::floor(middle * (1 - jitter)));
        RC_ASSERT(delay->count() <= std::ceil(middle * (1 + jitter)));
    }));
}

void tst_RetryStrategy::delaysNeverShrinkFromAttemptToAttempt()
{
    QVERIFY(rc::check("the same chance never gives a shorter delay later", [] {
        const int attempt =
            *rc::gen::map(anyAttempt(), [](int number) { return std::clamp(number, 1, manyAttempts - 2); });
        const double chance = *anyChance();
        for (const RetryStrategy &strategy : {exponentialJitter(manyAttempts), linearRetry(manyAttempts, 7s)}) {
            const auto first = strategy.delayAfter(attempt, manyAttempts, {}, chance);
            const auto second = strategy.delayAfter(attempt + 1, manyAttempts, {}, chance);
            RC_ASSERT(first->count() <= second->count());
        }
    }));
}

void tst_RetryStrategy::jobsThatReachedTheMaximumDoNotComeBackTogether()
{
    const RetryStrategy strategy = exponentialJitter(100, 1s, 1h, 0.5);

    QCOMPARE(*strategy.delayAfter(50, 100, {}, 0.0), Delay(30min));
    QCOMPARE(*strategy.delayAfter(50, 100, {}, 0.5), Delay(45min));
    QVERIFY(*strategy.delayAfter(50, 100, {}, 0.999) < Delay(1h));
}

void tst_RetryStrategy::aThrowingStrategyMeansNoRetry()
{
    const RetryStrategy strategy =
        customRetry(5, [](int, const JobError &) -> MaybeDelay { throw std::runtime_error("no"); });

    QVERIFY(!strategy.delayAfter(1, 5, {}, 0));
}

void tst_RetryStrategy::anErrorCanForbidTheRetry()
{
    QVERIFY(!constantRetry(5, 1s).delayAfter(1, 5, JobError::permanent({}), 0));
}

void tst_RetryStrategy::anErrorCanChooseTheDelay()
{
    JobError error;
    error.retryAfter = 90s;

    QCOMPARE(*constantRetry(5, 1s).delayAfter(1, 5, error, 0), Delay(90s));
    QVERIFY(!constantRetry(5, 1s).delayAfter(5, 5, error, 0));
    QVERIFY(!noRetry().delayAfter(1, 5, error, 0));
}

QTEST_GUILESS_MAIN(tst_RetryStrategy)
#include "tst_retrystrategy.moc"
