// SPDX-License-Identifier: MIT
#include <jobs/core/transition.h>

#include <QtCore/QMetaEnum>
#include <QtTest/QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <vector>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Jobs::JobOutcome)

namespace {

constexpr Timestamp now{1'700'000'000'000ms};

QueuedJob runningJob()
{
    QueuedJob job;
    job.id = {7};
    job.state = JobState::Running;
    job.kind = u"send-email"_s;
    job.attempt = 2;
    job.maxAttempts = 5;
    job.fence = 9;
    job.worker = {3};
    job.dueAt = now - 1h;
    job.startedAt = now - 2s;
    return job;
}

JobUpdate after(const JobOutcome &outcome, const QueuedJob &job = runningJob(),
                const RetryStrategy &retry = constantRetry(5, 10s))
{
    return afterAttempt(job, outcome, retry, now, 0.5);
}

//! One letter a state, in the order of allJobStates.
std::optional<JobState> stateOf(char letter)
{
    switch (letter) {
    case 's':
        return JobState::Scheduled;
    case 'a':
        return JobState::Available;
    case 'r':
        return JobState::Running;
    case 't':
        return JobState::Retryable;
    case 'w':
        return JobState::Waiting;
    case 'u':
        return JobState::Suspended;
    case 'c':
        return JobState::Completed;
    case 'f':
        return JobState::Failed;
    case 'x':
        return JobState::Cancelled;
    }
    return std::nullopt;
}

struct Row
{
    JobAction action;
    const char *leadsTo; //!< from each state, in the order of allJobStates; "." is refused
};

// clang-format off
constexpr Row table[] = {
    //                          sartwucfx
    {JobAction::Claim,         ".r......."},
    {JobAction::Complete,      "..c......"},
    {JobAction::Fail,          "..f......"},
    {JobAction::FailAndRetry,  "..t......"},
    {JobAction::Snooze,        "..s......"},
    {JobAction::HandBack,      "..a......"},
    {JobAction::Park,          "..u......"},
    {JobAction::Abort,         "..x......"},
    {JobAction::Promote,       "a..a....."},
    {JobAction::Expire,        "xx.xx...."},
    {JobAction::Rescue,        "..a......"},
    {JobAction::RescueAndFail, "..f......"},
    {JobAction::Cancel,        "xxrxxx..."},
    {JobAction::Suspend,       "uuru....."},
    {JobAction::Resume,        ".....a..."},
    {JobAction::Retry,         "...a..aaa"},
    {JobAction::RunNow,        "a..a....."},
    {JobAction::Edit,          "sa.twu..."},
    {JobAction::Remove,        "sa.twucfx"},
};
// clang-format on

} // namespace

class tst_Transition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyActionLeadsWhereTheTableSays_data();
    void everyActionLeadsWhereTheTableSays();
    void everyActionHasARow();
    void finalStatesChangeOnlyByRetry();
    void aJobWaitsWhereItsDueTimeSays();
    void aCompletedAttemptKeepsItsResultAndLeavesNoRecord();
    void anAttemptThatDidNotCompleteIsRecorded_data();
    void anAttemptThatDidNotCompleteIsRecorded();
    void aFailedAttemptIsDueAgainAfterItsDelay();
    void aRetryWithoutDelayIsRetryableAndDueNow();
    void theLastFailureIsFinal_data();
    void theLastFailureIsFinal();
    void theErrorsOwnDelayIsHonoured();
    void longErrorsAreShortened();
    void aSnoozedJobIsScheduledWhateverItAskedFor_data();
    void aSnoozedJobIsScheduledWhateverItAskedFor();
    void aJobHandedBackKeepsItsPlace();
    void aCrashMakesTheJobAvailableAgain();
    void aJobThatKeepsCrashingFails_data();
    void aJobThatKeepsCrashingFails();
};

void tst_Transition::everyActionLeadsWhereTheTableSays_data()
{
    QTest::addColumn<JobAction>("action");
    QTest::addColumn<QByteArray>("leadsTo");

    for (const Row &row : table)
        QTest::newRow(actionName(row.action).data()) << row.action << QByteArray(row.leadsTo);
}

void tst_Transition::everyActionLeadsWhereTheTableSays()
{
    QFETCH(JobAction, action);
    QFETCH(QByteArray, leadsTo);

    QCOMPARE(size_t(leadsTo.size()), allJobStates.size());
    for (size_t i = 0; i < allJobStates.size(); ++i) {
        const QByteArray from = stateName(allJobStates[i]).data();
        QVERIFY2(transition(allJobStates[i], action) == stateOf(leadsTo[qsizetype(i)]), "from " + from);
    }
}

void tst_Transition::everyActionHasARow()
{
    QCOMPARE(int(std::size(table)), QMetaEnum::fromType<JobAction>().keyCount());
}

// A walk of any actions in any order: what is final stays so until a person retries the job.
void tst_Transition::finalStatesChangeOnlyByRetry()
{
    const QMetaEnum actions = QMetaEnum::fromType<JobAction>();

    QVERIFY(rc::check("final states change only by retry", [&] {
        const auto steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, actions.keyCount()));
        JobState state = *rc::gen::elementOf(allJobStates);
        for (const int step : steps) {
            const auto action = JobAction(actions.value(step));
            const auto next = transition(state, action);
            if (isFinal(state))
                RC_ASSERT(!next || *next == state || action == JobAction::Retry);
            if (next)
                RC_ASSERT(std::ranges::find(allJobStates, *next) != allJobStates.end());
            state = next.value_or(state);
        }
    }));
}

void tst_Transition::aJobWaitsWhereItsDueTimeSays()
{
    QCOMPARE(stateWhenDue(now - 1ms, now), JobState::Available);
    QCOMPARE(stateWhenDue(now, now), JobState::Available);
    QCOMPARE(stateWhenDue(now + 1ms, now), JobState::Scheduled);
}

void tst_Transition::aCompletedAttemptKeepsItsResultAndLeavesNoRecord()
{
    const JobUpdate update = after(Completed{.result = "42"});

    QCOMPARE(update.state, JobState::Completed);
    QCOMPARE(update.result, "42");
    QVERIFY(!update.record);
    QVERIFY(!update.dueAt);
    QVERIFY(!update.refundAttempt);
}

void tst_Transition::anAttemptThatDidNotCompleteIsRecorded_data()
{
    QTest::addColumn<JobOutcome>("outcome");
    QTest::addColumn<JobState>("state");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("error");
    QTest::addColumn<bool>("refunded");

    const auto row = [](const char *name, JobOutcome outcome, JobState state, const QString &error, bool refunded) {
        QTest::newRow(name) << outcome << state << QString::fromLatin1(name) << error << refunded;
    };
    row("failed", JobError{.message = u"no route"_s, .type = u"503"_s}, JobState::Retryable, u"no route"_s, false);
    row("cancelled", Cancelled{.reason = u"not wanted"_s}, JobState::Cancelled, u"not wanted"_s, false);
    row("snoozed", Snoozed{5s}, JobState::Scheduled, {}, true);
    row("handed back", HandedBack{}, JobState::Available, {}, true);
    row("parked", Parked{}, JobState::Suspended, {}, true);
}

void tst_Transition::anAttemptThatDidNotCompleteIsRecorded()
{
    QFETCH(JobOutcome, outcome);
    QFETCH(JobState, state);
    QFETCH(QString, name);
    QFETCH(QString, error);
    QFETCH(bool, refunded);

    const JobUpdate update = after(outcome);

    QCOMPARE(update.state, state);
    QCOMPARE(update.refundAttempt, refunded);
    QVERIFY(!update.crashed);
    QVERIFY(update.record);
    QCOMPARE(update.record->outcome, name);
    QCOMPARE(update.record->error, error);
    QCOMPARE(update.record->attempt, 2);
    QCOMPARE(update.record->fence, 9);
    QCOMPARE(update.record->worker.value, 3);
    QVERIFY(update.record->startedAt == now - 2s);
    QVERIFY(update.record->finishedAt == now);
}

void tst_Transition::aFailedAttemptIsDueAgainAfterItsDelay()
{
    const JobUpdate update = after(JobError{.message = u"no route"_s, .type = u"503"_s, .trace = u"here"_s});

    QCOMPARE(update.state, JobState::Retryable);
    QVERIFY(update.dueAt == now + 10s);
    QCOMPARE(update.record->errorType, u"503"_s);
    QCOMPARE(update.record->trace, u"here"_s);
}

void tst_Transition::aRetryWithoutDelayIsRetryableAndDueNow()
{
    const JobUpdate update = after(JobError{}, runningJob(), constantRetry(5, 0ms));

    QCOMPARE(update.state, JobState::Retryable);
    QVERIFY(update.dueAt == now);
}

void tst_Transition::theLastFailureIsFinal_data()
{
    QTest::addColumn<int>("attempt");
    QTest::addColumn<int>("maxAttempts");
    QTest::addColumn<bool>("retryable");
    QTest::addColumn<JobState>("state");

    QTest::newRow("attempts are left") << 4 << 5 << true << JobState::Retryable;
    QTest::newRow("last attempt") << 5 << 5 << true << JobState::Failed;
    QTest::newRow("beyond the last attempt") << 6 << 5 << true << JobState::Failed;
    QTest::newRow("only attempt") << 1 << 1 << true << JobState::Failed;
    QTest::newRow("not to be retried") << 1 << 5 << false << JobState::Failed;
}

void tst_Transition::theLastFailureIsFinal()
{
    QFETCH(int, attempt);
    QFETCH(int, maxAttempts);
    QFETCH(bool, retryable);
    QFETCH(JobState, state);

    QueuedJob job = runningJob();
    job.attempt = attempt;
    job.maxAttempts = maxAttempts;

    const JobUpdate update = after(JobError{.message = u"no"_s, .retryable = retryable}, job);

    QCOMPARE(update.state, state);
    QCOMPARE(update.dueAt.has_value(), state == JobState::Retryable);
    QVERIFY(update.record);
}

void tst_Transition::theErrorsOwnDelayIsHonoured()
{
    JobError error{.message = u"slow down"_s};
    error.retryAfter = 2h; // longer than the strategy's maximum

    QVERIFY(after(error, runningJob(), exponentialJitter(5, 1s, 1h)).dueAt == now + 2h);

    QueuedJob lastAttempt = runningJob();
    lastAttempt.attempt = lastAttempt.maxAttempts;
    QCOMPARE(after(error, lastAttempt).state, JobState::Failed);

    error.retryAfter = -5s;
    QVERIFY(after(error).dueAt == now);
    error.retryAfter = std::chrono::milliseconds::max();
    QVERIFY(after(error).dueAt == now + maxRetryDelay);
}

void tst_Transition::longErrorsAreShortened()
{
    const QString huge(1'000'000, u'x');

    const JobUpdate update = after(JobError{.message = huge, .type = huge, .trace = huge});

    QCOMPARE(update.record->error.size(), 16 * 1024);
    QCOMPARE(update.record->trace.size(), 16 * 1024);
    QCOMPARE(update.record->errorType.size(), 128);
    QCOMPARE(after(Cancelled{.reason = huge}).record->error.size(), 16 * 1024);
}

void tst_Transition::aSnoozedJobIsScheduledWhateverItAskedFor_data()
{
    QTest::addColumn<std::chrono::milliseconds>("delay");
    QTest::addColumn<std::chrono::milliseconds>("expected");

    const std::chrono::milliseconds century = 100 * maxRetryDelay;
    QTest::newRow("later") << 5000ms << 5000ms;
    QTest::newRow("at once") << 0ms << 0ms;
    QTest::newRow("in the past") << -5000ms << 0ms;
    QTest::newRow("never") << std::chrono::milliseconds::max() << century;
    QTest::newRow("before time") << std::chrono::milliseconds::min() << 0ms;
}

void tst_Transition::aSnoozedJobIsScheduledWhateverItAskedFor()
{
    QFETCH(std::chrono::milliseconds, delay);
    QFETCH(std::chrono::milliseconds, expected);

    const JobUpdate update = after(Snoozed{delay});

    QCOMPARE(update.state, JobState::Scheduled);
    QVERIFY(update.dueAt == now + expected);
}

void tst_Transition::aJobHandedBackKeepsItsPlace()
{
    const JobUpdate update = after(HandedBack{});

    QCOMPARE(update.state, JobState::Available);
    QVERIFY(update.dueAt == runningJob().dueAt);
}

void tst_Transition::aCrashMakesTheJobAvailableAgain()
{
    const JobUpdate update = afterCrash(runningJob(), 3, now);

    QCOMPARE(update.state, JobState::Available);
    QVERIFY(update.crashed);
    QVERIFY(!update.refundAttempt);
    QVERIFY(update.dueAt == runningJob().dueAt);
    QCOMPARE(update.record->outcome, u"crashed"_s);
    QVERIFY(update.record->error.contains("worker 3 died during attempt 2 of 5"_L1));
}

void tst_Transition::aJobThatKeepsCrashingFails_data()
{
    QTest::addColumn<int>("crashes");
    QTest::addColumn<int>("attempt");
    QTest::addColumn<JobState>("state");

    QTest::newRow("second crash") << 1 << 2 << JobState::Available;
    QTest::newRow("third crash") << 2 << 3 << JobState::Failed;
    QTest::newRow("more crashes than allowed now") << 9 << 3 << JobState::Failed;
    QTest::newRow("last attempt") << 0 << 5 << JobState::Failed;
}

void tst_Transition::aJobThatKeepsCrashingFails()
{
    QFETCH(int, crashes);
    QFETCH(int, attempt);
    QFETCH(JobState, state);

    QueuedJob job = runningJob();
    job.crashes = crashes;
    job.attempt = attempt;

    const JobUpdate update = afterCrash(job, 3, now);

    QCOMPARE(update.state, state);
    QVERIFY(update.crashed);
    QVERIFY(update.record);
    if (state == JobState::Failed)
        QVERIFY(update.record->error.contains("send-email"_L1));
}

QTEST_GUILESS_MAIN(tst_Transition)
#include "tst_transition.moc"
