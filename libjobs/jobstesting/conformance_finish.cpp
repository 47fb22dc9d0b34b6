// SPDX-License-Identifier: MIT
#include "conformance_p.h"

namespace Jobs {

void DriverConformance::anOutcomeIsWrittenAsItIs_data()
{
    QTest::addColumn<JobState>("state");
    QTest::addColumn<bool>("setsDueTime");
    QTest::addColumn<bool>("refunds");

    QTest::newRow("completed") << JobState::Completed << false << false;
    QTest::newRow("failed") << JobState::Failed << false << false;
    QTest::newRow("cancelled") << JobState::Cancelled << false << false;
    QTest::newRow("retried") << JobState::Retryable << true << false;
    QTest::newRow("snoozed") << JobState::Scheduled << true << true;
    QTest::newRow("handed back") << JobState::Available << false << true;
    QTest::newRow("parked") << JobState::Suspended << false << true;
}

void DriverConformance::anOutcomeIsWrittenAsItIs()
{
    QFETCH(JobState, state);
    QFETCH(bool, setsDueTime);
    QFETCH(bool, refunds);
    const QueuedJob claimed = pushAndClaim(registerWorker(), newJob());
    JobUpdate update;
    update.state = state;
    if (setsDueTime)
        update.dueAt = now() + 5min;
    update.refundAttempt = refunds;

    QVERIFY(finish(claimed, update));

    const QueuedJob stored = this->stored(claimed.id);
    QCOMPARE(stored.state, state);
    QCOMPARE(stored.dueAt, setsDueTime ? now() + 5min : claimed.dueAt);
    QCOMPARE(stored.attempt, refunds ? 0 : 1);
    QCOMPARE(stored.crashes, 0);
    QCOMPARE(stored.fence, claimed.fence);
    QCOMPARE(stored.finishedAt.has_value(), isFinal(state));
    checkCounters();
}

void DriverConformance::aCompletedJobKeepsItsResult()
{
    const QueuedJob claimed = pushAndClaim(registerWorker(), newJob());
    JobUpdate update;
    update.result = R"({"rows":12345678901234567890})"_ba;

    QVERIFY(finish(claimed, update));

    QCOMPARE(stored(claimed.id).state, JobState::Completed);
    QCOMPARE(stored(claimed.id).result, update.result);
    QVERIFY(must(driver().attempts(claimed.id)).isEmpty());
}

void DriverConformance::anEndedJobTellsWhenItFinished()
{
    const QueuedJob claimed = pushAndClaim(registerWorker(), newJob());
    advance(3s);
    QVERIFY(finish(claimed, JobUpdate{}));

    const QueuedJob stored = this->stored(claimed.id);
    QVERIFY(stored.finishedAt.has_value());
    QVERIFY(stored.startedAt.has_value());
    QVERIFY(*stored.finishedAt - *stored.startedAt >= 3s);
    if (timeStands())
        QCOMPARE(*stored.finishedAt, now());
}

void DriverConformance::theFenceGrowsWithEveryClaim()
{
    const WorkerId worker = registerWorker();
    const JobId id = push(newJob());
    qint64 fence = 0;
    for (int round = 0; round < 5; ++round) {
        const auto claimed = claim(worker);
        QCOMPARE(idsOf(claimed), std::vector{id});
        QVERIFY(claimed.front().fence > fence);
        QCOMPARE(claimed.front().attempt, 1);
        fence = claimed.front().fence;

        JobUpdate handBack;
        handBack.state = JobState::Available;
        handBack.refundAttempt = true;
        QVERIFY(finish(claimed.front(), handBack));
        QCOMPARE(stored(id).fence, fence);
    }
}

void DriverConformance::theFenceOutlivesAManualRetry()
{
    const WorkerId worker = registerWorker();
    const QueuedJob first = pushAndClaim(worker, newJob());
    QVERIFY(finish(first, JobUpdate{}));

    control(JobAction::Retry, first.id);
    QVERIFY(stored(first.id).fence >= first.fence);
    const auto second = claim(worker);

    QCOMPARE(idsOf(second), std::vector{first.id});
    QVERIFY(second.front().fence > first.fence);
    QVERIFY(!finish(first, JobUpdate{}));
    QCOMPARE(stateOf(first.id), JobState::Running);
}

void DriverConformance::aFinishUnderAnotherFenceIsRefused()
{
    const QueuedJob claimed = pushAndClaim(registerWorker(), newJob());
    for (const qint64 fence : {claimed.fence - 1, claimed.fence + 1, qint64(0), qint64(-1)}) {
        QueuedJob other = claimed;
        other.fence = fence;
        QVERIFY(!finish(other, JobUpdate{}));
    }

    QCOMPARE(stateOf(claimed.id), JobState::Running);
    QVERIFY(finish(claimed, JobUpdate{}));
}

void DriverConformance::aFinishOfAJobThatNeverRanIsRefused()
{
    QueuedJob job = stored(push(newJob()));

    QVERIFY(!finish(job, JobUpdate{}));
    job.fence = 1;
    QVERIFY(!finish(job, JobUpdate{}));

    QCOMPARE(stateOf(job.id), JobState::Available);
}

void DriverConformance::aFinishOfAnUnknownJobIsRefused()
{
    QueuedJob job = pushAndClaim(registerWorker(), newJob());
    for (const qint64 id : {job.id.value + 1, qint64(0), qint64(-1), std::numeric_limits<qint64>::max()}) {
        QueuedJob unknown = job;
        unknown.id = JobId{id};
        QVERIFY(!finish(unknown, JobUpdate{}));
    }
    QCOMPARE(listed().size(), size_t(1));
}

void DriverConformance::aFinishAfterARescueIsRefused()
{
    const QueuedJob first = pushAndClaim(registerWorker(10s), newJob());
    advance(11s);
    const auto handBack = [](const QueuedJob &) {
        JobUpdate update;
        update.state = JobState::Available;
        update.crashed = true;
        return update;
    };
    QCOMPARE(must(driver().rescue(now(), 100, handBack)).size(), size_t(1));

    QVERIFY(!finish(first, JobUpdate{}));
    const auto second = claim(registerWorker());
    QCOMPARE(idsOf(second), std::vector{first.id});
    QVERIFY(!finish(first, JobUpdate{}));

    QVERIFY(finish(second.front(), JobUpdate{}));
    QVERIFY(!finish(first, JobUpdate{}));
}

void DriverConformance::aRefusedFinishHarmsNoOther()
{
    push(std::vector<NewJob>(3, newJob()));
    const auto claimed = claim(registerWorker());
    Tick tick;
    tick.now = now();
    for (const QueuedJob &job : claimed)
        tick.finished.push_back({job.id, job.fence, job.queue, job.kind, JobUpdate{}});
    tick.finished[1].fence += 1;
    tick.pushes = {newJob()};

    const TickResult result = must(driver().tick(tick));

    QCOMPARE(result.finished, (std::vector<bool>{true, false, true}));
    QCOMPARE(result.pushed.size(), size_t(1));
    QCOMPARE(stateOf(claimed[0].id), JobState::Completed);
    QCOMPARE(stateOf(claimed[1].id), JobState::Running);
    QCOMPARE(stateOf(claimed[2].id), JobState::Completed);
}

void DriverConformance::aRepeatedFinishIsAcceptedAndChangesNothing_data() { anOutcomeIsWrittenAsItIs_data(); }

void DriverConformance::aRepeatedFinishIsAcceptedAndChangesNothing()
{
    QFETCH(JobState, state);
    QFETCH(bool, setsDueTime);
    QFETCH(bool, refunds);
    const WorkerId worker = registerWorker();
    QueuedJob claimed = pushAndClaim(worker, newJob());
    QVERIFY(finish(claimed, failed(claimed, u"first"_s, 0s)));
    must(driver().promote(now(), 10));
    claimed = claim(worker).at(0);
    QCOMPARE(claimed.attempt, 2);
    JobUpdate update = failed(claimed, u"second"_s, 5min);
    update.state = state;
    if (!setsDueTime)
        update.dueAt.reset();
    update.refundAttempt = refunds;
    update.crashed = true;
    QVERIFY(finish(claimed, update));
    const QueuedJob before = stored(claimed.id);

    advance(1s);
    QVERIFY(finish(claimed, update));
    QVERIFY(finish(claimed, update));

    const QueuedJob after = stored(claimed.id);
    QCOMPARE(after.state, state);
    QCOMPARE(after.attempt, refunds ? 1 : 2);
    QCOMPARE(after.crashes, 1);
    QCOMPARE(after.dueAt, before.dueAt);
    QVERIFY(after.finishedAt == before.finishedAt);
    QCOMPARE(must(driver().attempts(claimed.id)).size(), 2);
    checkCounters();
}

void DriverConformance::aRepeatedFinishWithAnotherStateIsRefused()
{
    const QueuedJob claimed = pushAndClaim(registerWorker(), newJob());
    QVERIFY(finish(claimed, JobUpdate{}));

    JobUpdate other;
    other.state = JobState::Failed;

    QVERIFY(!finish(claimed, other));
    QCOMPARE(stateOf(claimed.id), JobState::Completed);
}

void DriverConformance::aFinishTwiceInOneTickCountsOnce()
{
    const QueuedJob claimed = pushAndClaim(registerWorker(), newJob());
    const FinishedAttempt finished{claimed.id, claimed.fence, claimed.queue, claimed.kind, failed(claimed, u"x"_s, 1h)};
    Tick tick;
    tick.now = now();
    tick.finished = {finished, finished};

    const TickResult result = must(driver().tick(tick));

    QCOMPARE(result.finished, (std::vector<bool>{true, true}));
    QCOMPARE(must(driver().attempts(claimed.id)).size(), 1);
    checkCounters();
}

void DriverConformance::aRefundedAttemptIsNotCounted()
{
    const WorkerId worker = registerWorker();
    const QueuedJob first = pushAndClaim(worker, newJob());
    QVERIFY(finish(first, failed(first, u"counts"_s, 0s)));
    must(driver().promote(now(), 10));
    const QueuedJob second = claim(worker).at(0);
    QCOMPARE(second.attempt, 2);
    JobUpdate handBack;
    handBack.state = JobState::Available;
    handBack.refundAttempt = true;
    QVERIFY(finish(second, handBack));

    QCOMPARE(stored(first.id).attempt, 1);
    QCOMPARE(claim(worker).at(0).attempt, 2);
}

void DriverConformance::aCrashIsCounted()
{
    const QueuedJob claimed = pushAndClaim(registerWorker(), newJob());
    JobUpdate update;
    update.state = JobState::Available;
    update.crashed = true;
    QVERIFY(finish(claimed, update));

    QCOMPARE(stored(claimed.id).crashes, 1);
    QCOMPARE(stored(claimed.id).attempt, 1);
    QCOMPARE(claim(registerWorker()).at(0).crashes, 1);
}

void DriverConformance::failedAttemptsAreKeptOldestFirst()
{
    const WorkerId worker = registerWorker(1h);
    QueuedJob job = pushAndClaim(worker, newJob());
    QList<JobAttempt> expected;
    for (int attempt = 1; attempt <= 4; ++attempt) {
        advance(1s);
        const JobUpdate update = failed(job, u"error %1"_s.arg(attempt), 0s);
        expected.append(*update.record);
        QVERIFY(finish(job, update));
        must(driver().promote(now(), 10));
        job = claim(worker).at(0);
    }
    QVERIFY(finish(job, JobUpdate{}));

    QCOMPARE(must(driver().attempts(job.id)), expected);
}

void DriverConformance::theLastErrorStaysUntilTheNext()
{
    const WorkerId worker = registerWorker();
    QueuedJob job = pushAndClaim(worker, newJob());
    QVERIFY(finish(job, failed(job, u"first"_s, 0s)));
    QCOMPARE(stored(job.id).error, u"first"_s);

    must(driver().promote(now(), 10));
    job = claim(worker).at(0);
    QVERIFY(finish(job, failed(job, u"second"_s, 0s)));
    QCOMPARE(stored(job.id).error, u"second"_s);

    must(driver().promote(now(), 10));
    job = claim(worker).at(0);
    QVERIFY(finish(job, failed(job, {}, 0s))); // as a snooze does
    QCOMPARE(stored(job.id).error, u"second"_s);

    must(driver().promote(now(), 10));
    job = claim(worker).at(0);
    QVERIFY(finish(job, JobUpdate{}));
    QCOMPARE(stored(job.id).error, u"second"_s);
}

void DriverConformance::finishesComeBeforeClaims()
{
    const WorkerId worker = registerWorker();
    const QueuedJob claimed = pushAndClaim(worker, newJob());
    JobUpdate handBack;
    handBack.state = JobState::Available;
    handBack.refundAttempt = true;
    Tick tick;
    tick.worker = worker;
    tick.now = now();
    tick.finished = {{claimed.id, claimed.fence, claimed.queue, claimed.kind, handBack}};
    tick.claims = {anyWork()};

    const TickResult result = must(driver().tick(tick));

    QVERIFY(result.finished.at(0));
    QCOMPARE(idsOf(result.claimed.at(0)), std::vector{claimed.id});
    QVERIFY(result.claimed[0][0].fence > claimed.fence);
}

void DriverConformance::aFinishByTheHandlerItselfIsOnlyLookedAt()
{
    const QueuedJob claimed = pushAndClaim(registerWorker(), newJob());
    Tick look;
    look.now = now();
    look.finished = {{claimed.id, claimed.fence, claimed.queue, claimed.kind, JobUpdate{}, true}};

    QCOMPARE(must(driver().tick(look)).finished, std::vector<bool>{false});
    QCOMPARE(stateOf(claimed.id), JobState::Running);

    QVERIFY(finish(claimed, JobUpdate{}));
    QCOMPARE(must(driver().tick(look)).finished, std::vector<bool>{true});
    look.finished[0].fence += 1;
    QCOMPARE(must(driver().tick(look)).finished, std::vector<bool>{false});
}

void DriverConformance::aFinalJobChangesNoMoreByFinishes()
{
    const QueuedJob claimed = pushAndClaim(registerWorker(), newJob());
    QVERIFY(finish(claimed, JobUpdate{}));
    for (const JobState state : allJobStates) {
        if (state == JobState::Completed || state == JobState::Running)
            continue;
        JobUpdate update;
        update.state = state;
        QVERIFY(!finish(claimed, update));
    }
    QCOMPARE(stateOf(claimed.id), JobState::Completed);
    checkCounters();
}

} // namespace Jobs
