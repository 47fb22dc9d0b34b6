// SPDX-License-Identifier: MIT
#include "conformance_p.h"

namespace Jobs {

void DriverConformance::aClaimAnswersWhatAHandlerNeeds()
{
    NewJob job = newJob();
    job.parameters = R"({"customer":42})"_ba;
    job.version = 3;
    job.priority = 9;
    job.maxAttempts = 5;
    job.expiresAt = now() + 1h;
    job.tags = {u"eu"_s};
    job.metadata = R"({"trace":"x"})"_ba;
    const JobId id = push(job);
    const WorkerId worker = registerWorker();

    const auto claimed = claim(worker);

    QCOMPARE(idsOf(claimed), std::vector{id});
    const QueuedJob &got = claimed.front();
    QCOMPARE(got.state, JobState::Running);
    QCOMPARE(got.kind, job.kind);
    QCOMPARE(got.queue, job.queue);
    QCOMPARE(got.parameters, job.parameters);
    QCOMPARE(got.version, 3);
    QCOMPARE(got.priority, 9);
    QCOMPARE(got.attempt, 1);
    QCOMPARE(got.maxAttempts, 5);
    QCOMPARE(got.crashes, 0);
    QVERIFY(got.fence > 0);
    QCOMPARE(got.worker, worker);
    QCOMPARE(got.createdAt, job.createdAt);
    QCOMPARE(got.dueAt, job.dueAt);
    QVERIFY(got.startedAt.has_value());
    QVERIFY(got.expiresAt == job.expiresAt);
    QCOMPARE(got.tags, job.tags);
    QCOMPARE(got.metadata, job.metadata);
    QVERIFY(got.checkpoint.isEmpty());
}

void DriverConformance::aClaimMarksTheJobAsRunning()
{
    const WorkerId worker = registerWorker();
    const QueuedJob claimed = pushAndClaim(worker, newJob());

    const QueuedJob stored = this->stored(claimed.id);
    QCOMPARE(stored.state, JobState::Running);
    QCOMPARE(stored.attempt, 1);
    QCOMPARE(stored.fence, claimed.fence);
    QCOMPARE(stored.worker, worker);
    QVERIFY(stored.startedAt == claimed.startedAt);
    QVERIFY(claim(worker).empty());
    checkCounters();
}

void DriverConformance::claimsGoByPriorityThenDueTimeThenId()
{
    const auto job = [this](int priority, std::chrono::milliseconds age) {
        NewJob job = newJob();
        job.priority = priority;
        job.dueAt = now() - age;
        return job;
    };
    const JobId third = push(job(0, 20s));
    const JobId fifth = push(job(0, 10s));
    const JobId fourth = push(job(0, 20s));
    const JobId sixth = push(job(-1, 30s));
    const JobId second = push(job(7, 0s));
    const JobId first = push(job(7, 1ms));
    const WorkerId worker = registerWorker();

    const auto two = idsOf(claim(worker, anyWork(2)));
    const auto rest = idsOf(claim(worker));

    QCOMPARE(two, (std::vector{first, second}));
    QCOMPARE(rest, (std::vector{third, fourth, fifth, sixth}));
}

void DriverConformance::oneOrderSpansQueuesAndKinds()
{
    std::vector<NewJob> jobs;
    for (int i = 0; i < 60; ++i) {
        NewJob job = newJob(i % 2 ? u"odd"_s : u"even"_s, u"queue-%1"_s.arg(i % 3));
        job.priority = i * 7 % 4;
        job.dueAt = now() - std::chrono::milliseconds(i * 11 % 5);
        jobs.push_back(job);
    }
    const auto pushed = push(jobs);
    std::vector<size_t> order(jobs.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        return std::tuple(-jobs[a].priority, jobs[a].dueAt, a) < std::tuple(-jobs[b].priority, jobs[b].dueAt, b);
    });
    std::vector<JobId> expected;
    for (const size_t i : order)
        expected.push_back(pushed[i].id);

    const WorkerId worker = registerWorker();
    std::vector<JobId> claimed;
    for (const int limit : {1, 7, 1, 13, 100}) {
        const auto some =
            claim(worker, {.limit = limit, .queues = {}, .exceptQueues = {}, .kinds = {u"odd"_s, u"even"_s}});
        for (const JobId id : idsOf(some))
            claimed.push_back(id);
    }

    QCOMPARE(claimed, expected);
}

void DriverConformance::aClaimTakesNoMoreThanItsLimit_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<size_t>("expected");

    QTest::newRow("negative") << -1 << size_t(0);
    QTest::newRow("none") << 0 << size_t(0);
    QTest::newRow("one") << 1 << size_t(1);
    QTest::newRow("all") << 5 << size_t(5);
    QTest::newRow("more than there are") << 1'000'000 << size_t(5);
}

void DriverConformance::aClaimTakesNoMoreThanItsLimit()
{
    QFETCH(int, limit);
    QFETCH(size_t, expected);
    push(std::vector<NewJob>(5, newJob()));

    QCOMPARE(claim(registerWorker(), anyWork(limit)).size(), expected);
    QCOMPARE(total(JobState::Running), qint64(expected));
}

void DriverConformance::onlyListedKindsAreClaimed()
{
    push(newJob(u"a"_s));
    const JobId b = push(newJob(u"b"_s));
    const JobId c = push(newJob(u"c"_s));
    const WorkerId worker = registerWorker();

    QVERIFY(claim(worker, {.limit = 9, .queues = {}, .exceptQueues = {}, .kinds = {}}).empty());
    const auto claimed = claim(
        worker, {.limit = 9, .queues = {}, .exceptQueues = {}, .kinds = {u"c"_s, u"b"_s, u"unheard-of"_s, u"c"_s}});

    QCOMPARE(idsOf(claimed), (std::vector{b, c}));
}

void DriverConformance::onlyListedQueuesAreClaimed()
{
    push(newJob(u"work"_s, u"a"_s));
    const JobId b = push(newJob(u"work"_s, u"b"_s));
    const JobId c = push(newJob(u"work"_s, u"c"_s));

    const auto claimed = claim(
        registerWorker(), {.limit = 9, .queues = {u"c"_s, u"b"_s, u"c"_s}, .exceptQueues = {}, .kinds = {u"work"_s}});

    QCOMPARE(idsOf(claimed), (std::vector{b, c}));
}

void DriverConformance::exceptedQueuesAreNotClaimed()
{
    const JobId a = push(newJob(u"work"_s, u"a"_s));
    push(newJob(u"work"_s, u"b"_s));
    const JobId c = push(newJob(u"work"_s, u"c"_s));

    const auto claimed = claim(
        registerWorker(), {.limit = 9, .queues = {}, .exceptQueues = {u"b"_s, u"unheard-of"_s}, .kinds = {u"work"_s}});

    QCOMPARE(idsOf(claimed), (std::vector{a, c}));
}

void DriverConformance::listedQueuesOverruleExceptedOnes()
{
    const JobId a = push(newJob(u"work"_s, u"a"_s));
    push(newJob(u"work"_s, u"b"_s));

    const auto claimed =
        claim(registerWorker(), {.limit = 9, .queues = {u"a"_s}, .exceptQueues = {u"a"_s}, .kinds = {u"work"_s}});

    QCOMPARE(idsOf(claimed), std::vector{a});
}

void DriverConformance::unknownNamesClaimNothing()
{
    push(newJob());
    const WorkerId worker = registerWorker();

    QVERIFY(claim(worker, {.limit = 9, .queues = {u"nowhere"_s}, .exceptQueues = {}, .kinds = {u"work"_s}}).empty());
    QVERIFY(claim(worker, {.limit = 9, .queues = {}, .exceptQueues = {}, .kinds = {u"unheard-of"_s}}).empty());

    // A name that was unknown to an earlier claim is found once it has a job.
    const JobId id = push(newJob(u"unheard-of"_s, u"nowhere"_s));
    QCOMPARE(
        idsOf(claim(worker, {.limit = 9, .queues = {u"nowhere"_s}, .exceptQueues = {}, .kinds = {u"unheard-of"_s}})),
        std::vector{id});
}

void DriverConformance::namesAreComparedExactly()
{
    push(newJob(u"Work"_s, u"default"_s));
    push(newJob(u"work"_s, u"Default"_s));
    push(newJob(u"work."_s, u"default"_s));

    QVERIFY(claim(registerWorker(), {.limit = 9, .queues = {u"default"_s}, .exceptQueues = {}, .kinds = {u"work"_s}})
                .empty());
}

void DriverConformance::aPausedQueueIsLeftAlone()
{
    const JobId id = push(newJob());
    const WorkerId worker = registerWorker();
    must(driver().setQueuePaused(u"default"_s, true, u"ann"_s, now()));

    QVERIFY(claim(worker).empty());
    QVERIFY(claim(worker, {.limit = 9, .queues = {u"default"_s}, .exceptQueues = {}, .kinds = {u"work"_s}}).empty());
    push(newJob());
    QVERIFY(claim(worker).empty());

    must(driver().setQueuePaused(u"default"_s, false, u"ann"_s, now()));
    const auto claimed = idsOf(claim(worker));
    QCOMPARE(claimed.size(), size_t(2));
    QCOMPARE(claimed.front(), id);
}

void DriverConformance::aPauseDoesNotStopOtherQueues()
{
    must(driver().setQueuePaused(u"urgent"_s, true, {}, now()));
    NewJob urgent = newJob(u"work"_s, u"urgent"_s);
    urgent.priority = 100;
    push(std::vector<NewJob>(50, urgent));
    const JobId id = push(newJob());

    QCOMPARE(idsOf(claim(registerWorker(), anyWork(1))), std::vector{id});
}

void DriverConformance::onlyAvailableJobsAreClaimed_data()
{
    QTest::addColumn<JobState>("state");
    for (const JobState state : allJobStates) {
        if (state != JobState::Available)
            QTest::newRow(stateName(state).data()) << state;
    }
}

void DriverConformance::onlyAvailableJobsAreClaimed()
{
    QFETCH(JobState, state);
    const JobId id = makeJobIn(state);

    QVERIFY(claim(registerWorker()).empty());
    QCOMPARE(stateOf(id), state);
}

void DriverConformance::anExpiredJobIsLeftAlone()
{
    NewJob expiring = newJob();
    expiring.expiresAt = now() + 10s;
    expiring.priority = 3;
    const JobId old = push(expiring);
    expiring.expiresAt = now() + 11s;
    const JobId fresh = push(expiring);
    const JobId plain = push(newJob());
    const WorkerId worker = registerWorker();

    advance(10s);

    QCOMPARE(idsOf(claim(worker)), (std::vector{fresh, plain}));
    QVERIFY(claim(worker).empty());
    QCOMPARE(stateOf(old), JobState::Available);
}

void DriverConformance::aJobWithACountedAttemptDoesNotExpire()
{
    NewJob job = newJob();
    job.expiresAt = now() + 10s;
    const WorkerId worker = registerWorker(1h);
    const QueuedJob claimed = pushAndClaim(worker, job);
    QVERIFY(finish(claimed, failed(claimed, u"once"_s, 20s)));

    advance(30s);

    QCOMPARE(must(driver().promote(now(), 100)), 1);
    QCOMPARE(stateOf(claimed.id), JobState::Available);
    QCOMPARE(idsOf(claim(worker)), std::vector{claimed.id});
}

void DriverConformance::aJobPushedByATickIsClaimedByIt()
{
    Tick tick;
    tick.worker = registerWorker();
    tick.now = now();
    tick.pushes = {newJob(), newScheduledJob(1h), newJob()};
    tick.claims = {anyWork()};

    const TickResult result = must(driver().tick(tick));

    QCOMPARE(result.claimed.size(), size_t(1));
    QCOMPARE(idsOf(result.claimed.front()), (std::vector{result.pushed[0].id, result.pushed[2].id}));
}

void DriverConformance::claimsOfOneTickShareNoJob()
{
    push(std::vector<NewJob>(5, newJob()));
    Tick tick;
    tick.worker = registerWorker();
    tick.now = now();
    tick.claims = {anyWork(2), anyWork(0), anyWork(2), anyWork(2)};

    const TickResult result = must(driver().tick(tick));

    QCOMPARE(result.claimed.size(), size_t(4));
    QCOMPARE(result.claimed[0].size(), size_t(2));
    QCOMPARE(result.claimed[1].size(), size_t(0));
    QCOMPARE(result.claimed[2].size(), size_t(2));
    QCOMPARE(result.claimed[3].size(), size_t(1));
    QVERIFY(result.claimed[0].back().id < result.claimed[2].front().id);
    QVERIFY(result.claimed[2].back().id < result.claimed[3].front().id);
}

void DriverConformance::aPromotedJobTakesItsPlaceByDueTime()
{
    const JobId scheduled = push(newScheduledJob(5s));
    advance(3s);
    const JobId before = push(newJob());
    advance(3s);
    const JobId after = push(newJob());

    QCOMPARE(must(driver().promote(now(), 100)), 1);

    QCOMPARE(idsOf(claim(registerWorker())), (std::vector{before, scheduled, after}));
}

void DriverConformance::aWorkerThatIsNotRegisteredClaimsNothing()
{
    const JobId id = push(newJob());
    const WorkerId gone = registerWorker();
    must(driver().unregisterWorker(gone));

    Tick tick;
    tick.worker = gone;
    tick.now = now();
    tick.pushes = {newJob()};
    tick.claims = {anyWork()};
    const TickResult result = must(driver().tick(tick));

    QCOMPARE(result.pushed.size(), size_t(1));
    QCOMPARE(result.claimed.size(), size_t(1));
    QVERIFY(result.claimed.front().empty());
    QVERIFY(claim(WorkerId{gone.value + 1000}).empty());
    QCOMPARE(stateOf(id), JobState::Available);
}

void DriverConformance::aWorkerWhoseLeaseEndedClaimsNothing()
{
    const JobId id = push(newJob());
    const WorkerId worker = registerWorker(10s);
    advance(11s);

    QVERIFY(claim(worker).empty());

    must(driver().heartbeat(worker, 0, now(), 10s));
    QCOMPARE(idsOf(claim(worker)), std::vector{id});
}

void DriverConformance::aBatchOf2500IsClaimedAndFinished()
{
    const auto pushed = push(std::vector<NewJob>(2500, newJob()));
    const auto claimed = claim(registerWorker(), anyWork(2500));
    QCOMPARE(idsOf(claimed), idsOf(pushed));

    Tick tick;
    tick.now = now();
    for (const QueuedJob &job : claimed)
        tick.finished.push_back({job.id, job.fence, job.queue, job.kind, JobUpdate{}});
    const TickResult result = must(driver().tick(tick));

    QCOMPARE(result.finished, std::vector<bool>(2500, true));
    QCOMPARE(total(JobState::Completed), qint64(2500));
    QCOMPARE(total(JobState::Running), qint64(0));
    checkCounters();
}

} // namespace Jobs
