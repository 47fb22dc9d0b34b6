// SPDX-License-Identifier: MIT
#include "conformance_p.h"

namespace Jobs {

namespace {

JobUpdate crashed(JobState state)
{
    JobUpdate update;
    update.state = state;
    update.crashed = true;
    return update;
}

JobUpdate availableAgain(const QueuedJob &) { return crashed(JobState::Available); }

} // namespace

void DriverConformance::workerIdsAreNeverUsedTwice()
{
    const WorkerId first = registerWorker();
    const WorkerId second = registerWorker();
    must(driver().unregisterWorker(second));
    const WorkerId third = registerWorker();

    QVERIFY(first.isValid());
    QVERIFY(first < second);
    QVERIFY(second < third);
}

void DriverConformance::workersAreListedUntilTheyAreRemoved()
{
    const WorkerInfo info{
        .name = u"it's \"me\" 🚀"_s, .host = u"build-1"_s, .pid = 4711, .version = u"0.1.0"_s, .capacity = 8};
    const WorkerId id = must(driver().registerWorker(info, now(), 30s));
    const WorkerId other = registerWorker();

    auto workers = must(driver().stats()).workers;
    QCOMPARE(workers.size(), 2);
    const WorkerInfo listed = workers[0].id == id ? workers[0] : workers[1];
    QCOMPARE(listed.id, id);
    QCOMPARE(listed.name, info.name);
    QCOMPARE(listed.host, info.host);
    QCOMPARE(listed.pid, info.pid);
    QCOMPARE(listed.version, info.version);
    QCOMPARE(listed.capacity, 8);
    QCOMPARE(listed.busy, 0);
    QVERIFY(listed.leaseUntil - listed.startedAt == 30s);
    if (timeStands())
        QCOMPARE(listed.startedAt, now());

    must(driver().unregisterWorker(id));
    workers = must(driver().stats()).workers;
    QCOMPARE(workers.size(), 1);
    QCOMPARE(workers[0].id, other);
}

void DriverConformance::aHeartbeatRenewsTheLease()
{
    const WorkerId worker = registerWorker(10s);
    pushAndClaim(worker, newJob());
    for (int beat = 0; beat < 5; ++beat) {
        advance(8s);
        QVERIFY(!must(driver().heartbeat(worker, 1, now(), 10s)).leaseLost);
        QVERIFY(must(driver().rescue(now(), 100, availableAgain)).empty());
    }

    advance(11s);
    QCOMPARE(must(driver().rescue(now(), 100, availableAgain)).size(), size_t(1));
}

void DriverConformance::aHeartbeatTellsWhoIsBusy()
{
    const WorkerId worker = registerWorker(10s);
    advance(4s);
    must(driver().heartbeat(worker, 3, now(), 20s));

    const WorkerInfo info = must(driver().stats()).workers.value(0);
    QCOMPARE(info.busy, 3);
    QVERIFY(info.leaseUntil - info.startedAt >= 24s);
}

void DriverConformance::aLiveWorkersJobsAreNeverRescued()
{
    const QueuedJob lost = pushAndClaim(registerWorker(10s), newJob());
    const QueuedJob kept = pushAndClaim(registerWorker(24h * 400), newJob());

    advance(24h * 399);

    QCOMPARE(idsOf(must(driver().rescue(now(), 100, availableAgain))), std::vector{lost.id});
    QCOMPARE(stateOf(kept.id), JobState::Running);
    QVERIFY(finish(kept, JobUpdate{}));
}

void DriverConformance::aLostWorkersJobsAreRescued()
{
    const WorkerId lost = registerWorker(10s);
    push(std::vector<NewJob>(3, newJob()));
    const auto claimed = claim(lost);

    advance(10s + 1ms);
    auto rescued = idsOf(must(driver().rescue(now(), 100, availableAgain)));

    std::sort(rescued.begin(), rescued.end());
    QCOMPARE(rescued, idsOf(claimed));
    QCOMPARE(idsOf(claim(registerWorker())), idsOf(claimed));
    checkCounters();
}

void DriverConformance::aLeaseIsInForceUpToItsLastInstant()
{
    if (!timeStands())
        QSKIP("the store's clock cannot be stopped");
    pushAndClaim(registerWorker(10s), newJob());

    advance(10s);
    QVERIFY(must(driver().rescue(now(), 100, availableAgain)).empty());
    advance(1ms);
    QCOMPARE(must(driver().rescue(now(), 100, availableAgain)).size(), size_t(1));
}

void DriverConformance::aRescueAnswersTheJobsAsTheyWere()
{
    const WorkerId worker = registerWorker(10s);
    NewJob job = newJob();
    job.parameters = R"({"a":1})"_ba;
    job.tags = {u"eu"_s};
    const QueuedJob claimed = pushAndClaim(worker, job);
    advance(11s);

    std::vector<QueuedJob> seen;
    const auto rescued = must(driver().rescue(now(), 100, [&seen](const QueuedJob &job) {
        seen.push_back(job);
        return crashed(JobState::Failed);
    }));

    QCOMPARE(rescued.size(), size_t(1));
    QCOMPARE(seen.size(), size_t(1));
    for (const QueuedJob &was : {rescued.front(), seen.front()}) {
        QCOMPARE(was.id, claimed.id);
        QCOMPARE(was.state, JobState::Running);
        QCOMPARE(was.worker, worker);
        QCOMPARE(was.fence, claimed.fence);
        QCOMPARE(was.attempt, 1);
        QCOMPARE(was.crashes, 0);
        QCOMPARE(was.maxAttempts, claimed.maxAttempts);
        QCOMPARE(was.kind, claimed.kind);
        QCOMPARE(was.queue, claimed.queue);
        QCOMPARE(was.parameters, claimed.parameters);
        QCOMPARE(was.tags, job.tags);
        QCOMPARE(was.dueAt, claimed.dueAt);
        QVERIFY(was.startedAt == claimed.startedAt);
    }
}

void DriverConformance::aRescueWritesWhatIsDecided()
{
    const WorkerId worker = registerWorker(10s);
    push(std::vector<NewJob>(2, newJob()));
    const auto claimed = claim(worker);
    advance(11s);
    const auto retryOrFail = [&](const QueuedJob &job) {
        JobUpdate update = failed(job, u"its worker died"_s, 5min);
        update.crashed = true;
        if (job.id == claimed[1].id) {
            update.state = JobState::Failed;
            update.dueAt.reset();
        }
        return update;
    };

    QCOMPARE(must(driver().rescue(now(), 100, retryOrFail)).size(), size_t(2));

    const QueuedJob first = stored(claimed[0].id);
    QCOMPARE(first.state, JobState::Retryable);
    QCOMPARE(first.dueAt, now() + 5min);
    QCOMPARE(first.attempt, 1);
    QCOMPARE(first.crashes, 1);
    QCOMPARE(first.error, u"its worker died"_s);
    QCOMPARE(must(driver().attempts(first.id)).size(), 1);
    const QueuedJob second = stored(claimed[1].id);
    QCOMPARE(second.state, JobState::Failed);
    QVERIFY(second.finishedAt.has_value());
    checkCounters();
}

void DriverConformance::aRescueIsBoundedByItsLimit()
{
    push(std::vector<NewJob>(25, newJob()));
    claim(registerWorker(10s));
    advance(11s);

    QCOMPARE(must(driver().rescue(now(), 10, availableAgain)).size(), size_t(10));
    QCOMPARE(must(driver().rescue(now(), 10, availableAgain)).size(), size_t(10));
    QCOMPARE(must(driver().rescue(now(), 10, availableAgain)).size(), size_t(5));
    QCOMPARE(must(driver().rescue(now(), 10, availableAgain)).size(), size_t(0));
    QCOMPARE(total(JobState::Available), qint64(25));
}

void DriverConformance::aRescueRemovesTheLostWorker()
{
    registerWorker(10s);
    const WorkerId alive = registerWorker(1h);
    advance(11s);

    QVERIFY(must(driver().rescue(now(), 100, availableAgain)).empty());

    const auto workers = must(driver().stats()).workers;
    QCOMPARE(workers.size(), 1);
    QCOMPARE(workers.front().id, alive);
}

void DriverConformance::aRescueFindsNothingInAnEmptyStore()
{
    QVERIFY(must(driver().rescue(now(), 100, availableAgain)).empty());
}

void DriverConformance::aLateHeartbeatBeforeAnyRescueKeepsTheLease()
{
    const WorkerId worker = registerWorker(10s);
    const QueuedJob claimed = pushAndClaim(worker, newJob());
    advance(1h);

    QVERIFY(!must(driver().heartbeat(worker, 1, now(), 10s)).leaseLost);

    QVERIFY(must(driver().rescue(now(), 100, availableAgain)).empty());
    QVERIFY(finish(claimed, JobUpdate{}));
}

void DriverConformance::aHeartbeatAfterARescueTellsTheLoss()
{
    const WorkerId worker = registerWorker(10s);
    push(std::vector<NewJob>(2, newJob()));
    claim(worker);
    advance(11s);
    // One of the two: the other one is lost all the same.
    must(driver().rescue(now(), 1, availableAgain));

    QVERIFY(must(driver().heartbeat(worker, 2, now(), 10s)).leaseLost);

    QCOMPARE(must(driver().rescue(now(), 100, availableAgain)).size(), size_t(1));
    QVERIFY(must(driver().heartbeat(worker, 0, now(), 10s)).leaseLost);
}

void DriverConformance::aHeartbeatOfAnUnknownWorkerTellsTheLoss()
{
    QVERIFY(must(driver().heartbeat(WorkerId{4711}, 0, now(), 10s)).leaseLost);
    QVERIFY(must(driver().heartbeat(WorkerId{}, 0, now(), 10s)).leaseLost);
    QVERIFY(must(driver().stats()).workers.isEmpty());
    QVERIFY(must(driver().runningWishes(WorkerId{4711})).empty());
}

void DriverConformance::anUnregisteredWorkersJobsAreLostAtOnce()
{
    const WorkerId worker = registerWorker(1h);
    const QueuedJob claimed = pushAndClaim(worker, newJob());
    must(driver().unregisterWorker(worker));

    QCOMPARE(stateOf(claimed.id), JobState::Running);
    QCOMPARE(idsOf(must(driver().rescue(now(), 100, availableAgain))), std::vector{claimed.id});
    QCOMPARE(stateOf(claimed.id), JobState::Available);
}

void DriverConformance::unregisteringTwiceIsNoError()
{
    const WorkerId worker = registerWorker();
    must(driver().unregisterWorker(worker));
    must(driver().unregisterWorker(worker));
    must(driver().unregisterWorker(WorkerId{4711}));
}

void DriverConformance::aRescuedJobRunsUnderAHigherFence()
{
    const QueuedJob first = pushAndClaim(registerWorker(10s), newJob());
    advance(11s);
    must(driver().rescue(now(), 100, availableAgain));

    const auto second = claim(registerWorker());

    QCOMPARE(idsOf(second), std::vector{first.id});
    QVERIFY(second.front().fence > first.fence);
    QCOMPARE(second.front().attempt, 2);
    QCOMPARE(second.front().crashes, 1);
}

} // namespace Jobs
