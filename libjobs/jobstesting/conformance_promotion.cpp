// SPDX-License-Identifier: MIT
#include "conformance_p.h"

namespace Jobs {

void DriverConformance::whatComesDueIsPromoted_data()
{
    QTest::addColumn<JobState>("state");
    QTest::newRow("scheduled") << JobState::Scheduled;
    QTest::newRow("retryable") << JobState::Retryable;
}

void DriverConformance::whatComesDueIsPromoted()
{
    QFETCH(JobState, state);
    const JobId id = makeJobIn(state);
    const Timestamp dueAt = stored(id).dueAt;

    advance(1h);

    QCOMPARE(must(driver().promote(now(), 100)), 1);
    QCOMPARE(stateOf(id), JobState::Available);
    QCOMPARE(stored(id).dueAt, dueAt);
    QCOMPARE(must(driver().promote(now(), 100)), 0);
    checkCounters();
}

void DriverConformance::whatIsNotDueIsNotPromoted()
{
    const JobId id = push(newScheduledJob(1h));
    push(newJob());
    makeJobIn(JobState::Suspended);
    makeJobIn(JobState::Waiting);

    advance(1h - 1s);

    QCOMPARE(must(driver().promote(now(), 100)), 0);
    QCOMPARE(stateOf(id), JobState::Scheduled);
}

void DriverConformance::promotionIsBoundedByItsLimit()
{
    push(std::vector<NewJob>(2500, newScheduledJob(1s)));
    advance(2s);

    int moved = 0;
    for (int round = 0; round < 3; ++round) {
        const int some = must(driver().promote(now(), 1000));
        QVERIFY(some <= 2000);
        moved += some;
    }

    QCOMPARE(moved, 2500);
    QCOMPARE(total(JobState::Available), qint64(2500));
    QCOMPARE(must(driver().promote(now(), 1000)), 0);
}

void DriverConformance::expiredJobsAreCancelled_data()
{
    QTest::addColumn<JobState>("state");
    QTest::addColumn<JobState>("expected");

    for (const JobState state : {JobState::Available, JobState::Scheduled, JobState::Waiting, JobState::Suspended}) {
        QTest::newRow(stateName(state).data()) << state << transition(state, JobAction::Expire).value_or(state);
    }
}

void DriverConformance::expiredJobsAreCancelled()
{
    QFETCH(JobState, state);
    QFETCH(JobState, expected);
    NewJob job = newJob();
    job.expiresAt = now() + 10s;
    job.uniqueKey = u"key"_s;
    const JobId id = makeJobIn(state, job);
    const int changes = expected == state ? 0 : 1;

    QCOMPARE(must(driver().promote(now(), 100)), 0);
    advance(10s);
    QCOMPARE(must(driver().promote(now(), 100)), changes);

    QCOMPARE(stateOf(id), expected);
    QCOMPARE(stored(id).finishedAt.has_value(), changes == 1);
    QCOMPARE(!stored(id).error.isEmpty(), changes == 1);
    QCOMPARE(push(std::vector{job}).front().existed, changes == 0);
    checkCounters();
}

void DriverConformance::anExpiredJobIsCancelledRatherThanPromoted()
{
    NewJob job = newScheduledJob(5s);
    job.expiresAt = now() + 10s;
    const JobId id = push(job);

    advance(20s);

    QCOMPARE(must(driver().promote(now(), 100)), 1);
    QCOMPARE(stateOf(id), JobState::Cancelled);
    QCOMPARE(must(driver().promote(now(), 100)), 0);
}

void DriverConformance::nextDueTellsTheEarliestDueOrExpiry()
{
    NewJob expiring = newJob();
    expiring.expiresAt = now() + 30s;
    const JobId later = push(newScheduledJob(20s));
    const JobId sooner = push(newScheduledJob(10s));
    const JobId expiringId = push(expiring);

    QVERIFY(must(driver().nextDue()) == stored(sooner).dueAt);
    control(JobAction::Cancel, sooner);
    QVERIFY(must(driver().nextDue()) == stored(later).dueAt);
    control(JobAction::Remove, later);
    QVERIFY(must(driver().nextDue()) == stored(expiringId).expiresAt);
    QCOMPARE(idsOf(claim(registerWorker())), std::vector{expiringId});
    QVERIFY(!must(driver().nextDue()));
}

void DriverConformance::nextDueIsEmptyWithoutWaitingJobs()
{
    QVERIFY(!must(driver().nextDue()));
    for (const JobState state : allJobStates) {
        if (state != JobState::Scheduled && state != JobState::Retryable)
            makeJobIn(state);
    }
    QVERIFY(!must(driver().nextDue()));
}

} // namespace Jobs
