// SPDX-License-Identifier: MIT

// The small values: ids, errors, filters, counts, clocks, and how they look in a log.

#include <jobs/core/clock.h>
#include <jobs/core/jobfilter.h>
#include <jobs/core/jobidentifier.h>
#include <jobs/core/joboutcome.h>
#include <jobs/core/pushoptions.h>
#include <jobs/core/queuestats.h>

#include <QtCore/QMetaEnum>
#include <QtTest/QTest>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

template<typename T>
QString logged(const T &value)
{
    QString text;
    QDebug(&text) << value << u"end"_s;
    return text;
}

QueuedJob failedJob()
{
    QueuedJob job;
    job.id = {7};
    job.state = JobState::Failed;
    job.kind = u"send-email"_s;
    job.queue = u"mail"_s;
    job.parameters = R"({"password":"secret"})";
    job.tags = {u"red"_s, u"blue"_s};
    job.error = u"Connection refused"_s;
    job.createdAt = fromMSecs(1000);
    return job;
}

inline constexpr JobIdentifier<QJsonObject> sendEmail{"send-email"};

} // namespace

class tst_Values : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anIdIsAPositiveNumber_data();
    void anIdIsAPositiveNumber();
    void statesHaveNames();
    void actionsHaveNames();
    void logsNameTheJobButNotItsParameters();
    void anErrorSaysItsCodeAndTheStoresOwn();
    void onlyWhatMayPassByItselfIsTransient();
    void aFilterMatchesWhatMeetsEveryPart_data();
    void aFilterMatchesWhatMeetsEveryPart();
    void countsAreSummed();
    void aFailureCarriesItsError();
    void theSystemsClocksRun();
    void theSameSeedGivesTheSameNumbers();
};

void tst_Values::anIdIsAPositiveNumber_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("id");

    QTest::newRow("number") << u"42"_s << qint64(42);
    QTest::newRow("largest") << u"9223372036854775807"_s << std::numeric_limits<qint64>::max();
    QTest::newRow("too large") << u"9223372036854775808"_s << qint64(0);
    for (const auto &bad : {u""_s, u"0"_s, u"-1"_s, u"+1"_s, u" 1"_s, u"1 "_s, u"0x1"_s, u"1e3"_s, u"one"_s, u"٣"_s})
        QTest::newRow(qPrintable(u"'%1'"_s.arg(bad))) << bad << qint64(0);
}

void tst_Values::anIdIsAPositiveNumber()
{
    QFETCH(QString, text);
    QFETCH(qint64, id);

    QCOMPARE(JobId::fromString(text).value_or(JobId{}).value, id);
}

void tst_Values::statesHaveNames()
{
    for (const JobState state : allJobStates)
        QVERIFY(stateFromName(stateName(state).toString()) == state);
    QVERIFY(!stateFromName(u"Available"));
    QVERIFY(!stateFromName(u""));
    QCOMPARE(int(allJobStates.size()), QMetaEnum::fromType<JobState>().keyCount());
}

void tst_Values::actionsHaveNames()
{
    const QMetaEnum actions = QMetaEnum::fromType<JobAction>();
    for (int i = 0; i < actions.keyCount(); ++i)
        QVERIFY(actionName(JobAction(actions.value(i))) != "unknown"_L1);
    QCOMPARE(actionName(JobAction::RunNow), "run now"_L1);
}

void tst_Values::logsNameTheJobButNotItsParameters()
{
    QCOMPARE(logged(JobId{7}), u"job 7 \"end\" "_s);
    QCOMPARE(logged(WorkerId{3}), u"worker 3 \"end\" "_s);
    const QString text = logged(failedJob());
    QVERIFY2(text.startsWith("job 7 send-email queue mail failed attempt 0/1"_L1), qPrintable(text));
    QVERIFY(!text.contains("secret"_L1));
}

void tst_Values::anErrorSaysItsCodeAndTheStoresOwn()
{
    JobQueueError error{JobQueueError::Code::StoreBusy, u"the database is locked"_s, {}};
    QCOMPARE(error.toString(), u"StoreBusy: the database is locked"_s);
    error.native = u"SQLITE_BUSY"_s;
    QCOMPARE(error.toString(), u"StoreBusy: the database is locked [SQLITE_BUSY]"_s);
    QCOMPARE(logged(error), u"StoreBusy: the database is locked [SQLITE_BUSY] \"end\" "_s);
}

void tst_Values::onlyWhatMayPassByItselfIsTransient()
{
    using Code = JobQueueError::Code;
    const QList<Code> transient{Code::QueueFull, Code::StoreUnavailable, Code::StoreFull, Code::StoreBusy,
                                Code::Unknown};

    const QMetaEnum codes = QMetaEnum::fromType<Code>();
    for (int i = 0; i < codes.keyCount(); ++i) {
        const auto code = Code(codes.value(i));
        QVERIFY2((JobQueueError{code, {}, {}}.isTransient() == transient.contains(code)), codes.key(i));
    }
}

void tst_Values::aFilterMatchesWhatMeetsEveryPart_data()
{
    QTest::addColumn<JobFilter>("filter");
    QTest::addColumn<bool>("matches");

    QTest::newRow("empty") << JobFilter{} << true;
    QTest::newRow("id") << JobFilter{.ids = {{1}, {7}}} << true;
    QTest::newRow("other id") << JobFilter{.ids = {{1}}} << false;
    QTest::newRow("state") << JobFilter{.states = {JobState::Failed}} << true;
    QTest::newRow("other state") << JobFilter{.states = {JobState::Completed}} << false;
    QTest::newRow("queue") << JobFilter{.queues = {u"mail"_s}} << true;
    QTest::newRow("part of the queue's name") << JobFilter{.queues = {u"mai"_s}} << false;
    QTest::newRow("kind") << JobFilter{.kinds = {u"other"_s, u"send-email"_s}} << true;
    QTest::newRow("other kind") << JobFilter{.kinds = {u"Send-Email"_s}} << false;
    QTest::newRow("one tag") << JobFilter{.tags = {u"red"_s}} << true;
    QTest::newRow("both tags") << JobFilter{.tags = {u"blue"_s, u"red"_s}} << true;
    QTest::newRow("a tag too many") << JobFilter{.tags = {u"red"_s, u"green"_s}} << false;
    QTest::newRow("error") << JobFilter{.errorContains = u"refused"_s} << true;
    QTest::newRow("error in other case") << JobFilter{.errorContains = u"REFUSED"_s} << false;
    QTest::newRow("error, no pattern") << JobFilter{.errorContains = u"%"_s} << false;
    QTest::newRow("created from") << JobFilter{.createdFrom = fromMSecs(1000)} << true;
    QTest::newRow("created later") << JobFilter{.createdFrom = fromMSecs(1001)} << false;
    QTest::newRow("created until, exclusive") << JobFilter{.createdUntil = fromMSecs(1000)} << false;
    QTest::newRow("created before") << JobFilter{.createdUntil = fromMSecs(1001)} << true;
    QTest::newRow("one part fails") << JobFilter{.states = {JobState::Failed}, .queues = {u"video"_s}} << false;
}

void tst_Values::aFilterMatchesWhatMeetsEveryPart()
{
    QFETCH(JobFilter, filter);
    QFETCH(bool, matches);

    QCOMPARE(filter.matches(failedJob()), matches);
}

void tst_Values::countsAreSummed()
{
    StoreStats stats;
    for (const auto &[queue, kind, failed] :
         {std::tuple(u"mail"_s, u"a"_s, 1), {u"mail"_s, u"b"_s, 2}, {u"video"_s, u"a"_s, 4}}) {
        JobCounts counts{.queue = queue, .kind = kind, .byState = {}};
        counts[JobState::Failed] = failed;
        stats.counts.append(counts);
    }

    QCOMPARE(stats.total(JobState::Failed), 7);
    QCOMPARE(stats.total(JobState::Failed, u"mail"_s), 3);
    QCOMPARE(stats.total(JobState::Completed), 0);
}

void tst_Values::aFailureCarriesItsError()
{
    const JobFailure failure(u"größer"_s, false);

    QCOMPARE(failure.error(), JobError::permanent(u"größer"_s));
    QCOMPARE(QByteArray(failure.what()), u"größer"_s.toUtf8());
}

void tst_Values::theSystemsClocksRun()
{
    const auto clock = systemClock();
    const auto first = clock->monotonic();

    QVERIFY(clock->monotonic() >= first);
    QVERIFY(qAbs(toMSecs(clock->now()) - QDateTime::currentMSecsSinceEpoch()) < 5000);
    QVERIFY(clock->realDelay(5s) == 5s);
    QVERIFY(systemClock() == clock);
}

void tst_Values::theSameSeedGivesTheSameNumbers()
{
    const auto first = seededRandom(42);
    const auto second = seededRandom(42);
    for (int i = 0; i < 1000; ++i) {
        const double number = first->uniform();
        QCOMPARE(second->uniform(), number);
        QVERIFY(number >= 0 && number < 1);
    }
    QVERIFY(systemRandom()->uniform() < 1);
    QCOMPARE(sendEmail.kind(), "send-email"_L1);
}

QTEST_GUILESS_MAIN(tst_Values)
#include "tst_values.moc"
