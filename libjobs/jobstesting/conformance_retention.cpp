// SPDX-License-Identifier: MIT
#include "conformance_p.h"

namespace Jobs {

namespace {

RetentionPolicy keepEverything() { return {.completed = {}, .failed = {}, .cancelled = {}}; }

} // namespace

void DriverConformance::finalJobsArePrunedByAge()
{
    const JobId old = makeJobIn(JobState::Completed);
    advance(20s);
    const JobId fresh = makeJobIn(JobState::Completed);
    RetentionPolicy policy = keepEverything();
    policy.completed.age = 30s;

    QCOMPARE(must(driver().prune(policy, now(), 100)), 0);
    advance(10s);
    QCOMPARE(must(driver().prune(policy, now(), 100)), 1);

    QVERIFY(!exists(old));
    QVERIFY(exists(fresh));
    policy.completed.age = 0s;
    QCOMPARE(must(driver().prune(policy, now(), 100)), 1);
    checkCounters();
}

void DriverConformance::finalJobsArePrunedByCount()
{
    std::vector<JobId> ids;
    for (int i = 0; i < 5; ++i) {
        ids.push_back(makeJobIn(JobState::Failed));
        advance(1s);
    }
    RetentionPolicy policy = keepEverything();
    policy.failed.count = 2;

    QCOMPARE(must(driver().prune(policy, now(), 100)), 3);
    QCOMPARE(idsOf(listed()), (std::vector{ids[4], ids[3]}));
    QCOMPARE(must(driver().prune(policy, now(), 100)), 0);

    policy.failed.count = 0;
    QCOMPARE(must(driver().prune(policy, now(), 100)), 2);
    QVERIFY(listed().empty());
}

void DriverConformance::eachFinalStateHasItsOwnLimits()
{
    for (const JobState state : {JobState::Completed, JobState::Failed, JobState::Cancelled}) {
        for (int i = 0; i < 3; ++i)
            makeJobIn(state);
    }
    RetentionPolicy policy = keepEverything();
    policy.completed.count = 0;
    policy.failed.count = 1;
    policy.cancelled.count = 2;

    QCOMPARE(must(driver().prune(policy, now(), 100)), 6);

    QCOMPARE(total(JobState::Completed), qint64(0));
    QCOMPARE(total(JobState::Failed), qint64(1));
    QCOMPARE(total(JobState::Cancelled), qint64(2));
}

void DriverConformance::negativeLimitsKeepForEver()
{
    const JobId id = makeJobIn(JobState::Completed);
    advance(24h * 365 * 100);

    QCOMPARE(must(driver().prune(keepEverything(), now(), 100)), 0);

    QVERIFY(exists(id));
}

void DriverConformance::pruningLeavesUnfinishedJobsAlone()
{
    for (const JobState state : allJobStates) {
        if (!isFinal(state))
            makeJobIn(state);
    }
    advance(24h * 365);
    const RetentionPolicy nothing{.completed = {0ms, 0}, .failed = {0ms, 0}, .cancelled = {0ms, 0}};

    QCOMPARE(must(driver().prune(nothing, now(), 100)), 0);
}

void DriverConformance::pruningIsBoundedByItsLimit()
{
    push(std::vector<NewJob>(25, newJob()));
    control(JobAction::Cancel, JobFilter{});
    RetentionPolicy policy = keepEverything();
    policy.cancelled.count = 0;

    QCOMPARE(must(driver().prune(policy, now(), 10)), 10);
    QCOMPARE(must(driver().prune(policy, now(), 10)), 10);
    QCOMPARE(must(driver().prune(policy, now(), 10)), 5);
    QCOMPARE(must(driver().prune(policy, now(), 10)), 0);
}

void DriverConformance::aPrunedJobFreesItsClientId()
{
    NewJob job = newJob();
    job.clientId = u"client"_s;
    const JobId id = makeJobIn(JobState::Completed, job);
    RetentionPolicy policy = keepEverything();
    policy.completed.count = 0;
    QCOMPARE(must(driver().prune(policy, now(), 100)), 1);

    const auto pushed = push(std::vector{job});

    QVERIFY(!pushed.front().existed);
    QVERIFY(pushed.front().id > id);
}

void DriverConformance::aRetriedJobIsNotPruned()
{
    const JobId id = makeJobIn(JobState::Failed);
    control(JobAction::Retry, id);
    RetentionPolicy policy = keepEverything();
    policy.failed = {0ms, 0};

    QCOMPARE(must(driver().prune(policy, now(), 100)), 0);

    QCOMPARE(stateOf(id), JobState::Available);
}

} // namespace Jobs
