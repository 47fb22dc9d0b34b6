// SPDX-License-Identifier: MIT
#include "conformance_p.h"

namespace Jobs {

namespace {

QueuedJob anotherStoresJob(JobState state, Timestamp now)
{
    QueuedJob job;
    job.id = {17};
    job.state = state;
    job.kind = u"work"_s;
    job.queue = u"mail"_s;
    job.parameters = R"({"n":12345678901234567890})";
    job.version = 3;
    job.priority = -5;
    job.attempt = 2;
    job.maxAttempts = 9;
    job.crashes = 1;
    job.fence = 6;
    job.createdAt = now - 1h;
    job.dueAt = state == JobState::Scheduled || state == JobState::Retryable ? now + 1h : now - 30min;
    job.startedAt = now - 20min;
    if (isFinal(state))
        job.finishedAt = now - 10min;
    if (state == JobState::Completed)
        job.result = R"({"sent":true})";
    else
        job.error = u"it \"failed\""_s;
    job.tags = {u"a"_s, u"b"_s};
    job.metadata = R"({"trace":"x"})";
    job.checkpoint = R"([1,2])";
    job.uniqueKey = u"key-17"_s;
    job.clientId = u"client-17"_s;
    job.progress = {3, 7, u"third"_s};
    return job;
}

} // namespace

void DriverConformance::anAdoptedJobIsAsItWas_data()
{
    QTest::addColumn<JobState>("state");
    for (const JobState state : allJobStates) {
        if (state != JobState::Running)
            QTest::newRow(stateName(state).data()) << state;
    }
}

void DriverConformance::anAdoptedJobIsAsItWas()
{
    QFETCH(JobState, state);
    const QueuedJob job = anotherStoresJob(state, now());

    const auto adopted = must(driver().adopt({{.job = job, .attempts = {}, .log = {}}}));

    QCOMPARE(adopted.size(), size_t(1));
    QVERIFY(!adopted[0].existed);
    const QueuedJob found = stored(adopted[0].id);
    QCOMPARE(found.state, state);
    QCOMPARE(found.kind, job.kind);
    QCOMPARE(found.queue, job.queue);
    QCOMPARE(found.parameters, job.parameters);
    QCOMPARE(found.version, job.version);
    QCOMPARE(found.priority, job.priority);
    QCOMPARE(found.attempt, job.attempt);
    QCOMPARE(found.maxAttempts, job.maxAttempts);
    QCOMPARE(found.crashes, job.crashes);
    QCOMPARE(found.fence, job.fence);
    QCOMPARE(found.createdAt, job.createdAt);
    QCOMPARE(found.dueAt, job.dueAt);
    QCOMPARE(found.startedAt.value_or(Timestamp{}), *job.startedAt);
    QCOMPARE(found.finishedAt, job.finishedAt);
    QCOMPARE(found.result, job.result);
    QCOMPARE(found.error, job.error);
    QCOMPARE(found.tags, job.tags);
    QCOMPARE(found.metadata, job.metadata);
    QCOMPARE(found.checkpoint, job.checkpoint);
    QCOMPARE(found.uniqueKey, job.uniqueKey);
    QCOMPARE(found.clientId, job.clientId);
    QCOMPARE(found.progress, job.progress);
    QCOMPARE(total(state), 1);
    checkCounters();
    if (isFinal(state)) {
        RetentionPolicy nothing;
        nothing.completed.count = nothing.failed.count = nothing.cancelled.count = 0;
        QCOMPARE(must(driver().prune(nothing, now(), 10)), 1);
        QVERIFY(!exists(adopted[0].id));
    }
}

void DriverConformance::anAdoptedJobKeepsItsPast()
{
    MovedJob moved;
    moved.job = anotherStoresJob(JobState::Suspended, now());
    for (int i = 1; i <= 2; ++i) {
        JobAttempt attempt;
        attempt.attempt = i;
        attempt.fence = i * 2;
        attempt.worker = {40 + i};
        attempt.startedAt = now() - 20min;
        attempt.finishedAt = now() - 19min;
        attempt.outcome = u"failed"_s;
        attempt.error = u"first"_s;
        attempt.errorType = u"Odd"_s;
        attempt.trace = u"line 1\nline 2"_s;
        moved.attempts.append(attempt);
        moved.log.append({now() - 20min, i, u"said in attempt %1"_s.arg(i)});
    }

    const JobId id = must(driver().adopt({moved})).at(0).id;

    QCOMPARE(must(driver().attempts(id)), moved.attempts);
    QCOMPARE(must(driver().log(id)), moved.log);
}

void DriverConformance::anAdoptedJobKeepsItsIdWhereThatIsFree()
{
    const JobId own = push(newJob());
    MovedJob taken{.job = anotherStoresJob(JobState::Available, now()), .attempts = {}, .log = {}};
    taken.job.id = own;
    taken.job.uniqueKey.clear();
    taken.job.clientId = u"one"_s;
    MovedJob free = taken;
    free.job.id = {own.value + 1000};
    free.job.clientId = u"two"_s;
    MovedJob below = taken; // nobody has it, but the store is beyond it
    below.job.id = {own.value + 500};
    below.job.clientId = u"three"_s;

    const auto adopted = must(driver().adopt({taken, free, below}));

    QCOMPARE(adopted.size(), size_t(3));
    QVERIFY(adopted[0].id != own && adopted[0].id > own);
    QCOMPARE(adopted[1].id, free.job.id);
    QVERIFY(adopted[2].id > adopted[1].id);
    QVERIFY(push(newJob()) > adopted[2].id);
    QCOMPARE(listed().size(), size_t(5));
    QCOMPARE(stored(adopted[1].id).clientId, u"two"_s);
}

void DriverConformance::anAdoptedJobsFenceGoesOn()
{
    MovedJob moved{.job = anotherStoresJob(JobState::Available, now()), .attempts = {}, .log = {}};
    const JobId id = must(driver().adopt({moved})).at(0).id;

    const auto claimed = claim(registerWorker());

    QCOMPARE(idsOf(claimed), std::vector{id});
    QCOMPARE(claimed[0].fence, moved.job.fence + 1);
    QCOMPARE(claimed[0].attempt, moved.job.attempt + 1);
    QCOMPARE(claimed[0].checkpoint, moved.job.checkpoint);
    QVERIFY(finish(claimed[0], JobUpdate{}));
    QCOMPARE(stateOf(id), JobState::Completed);
    checkCounters();
}

void DriverConformance::whatIsThereAlreadyIsNotAdopted()
{
    NewJob known = newJob();
    known.clientId = u"client-17"_s;
    const JobId byClient = push(known);
    known.clientId.clear();
    known.uniqueKey = u"key-18"_s;
    const JobId byKey = push(known);
    MovedJob one{.job = anotherStoresJob(JobState::Suspended, now()), .attempts = {}, .log = {}};
    MovedJob two = one;
    two.job.clientId = u"client-18"_s;
    two.job.uniqueKey = u"key-18"_s;
    MovedJob ended = two; // does not hold its key any more
    ended.job.clientId = u"client-19"_s;
    ended.job.state = JobState::Completed;
    MovedJob twice = ended;

    const auto adopted = must(driver().adopt({one, two, ended, twice}));

    QCOMPARE(adopted[0], (PushedJob{byClient, true}));
    QCOMPARE(adopted[1], (PushedJob{byKey, true}));
    QVERIFY(!adopted[2].existed);
    QCOMPARE(adopted[3], (PushedJob{adopted[2].id, true}));
    QCOMPARE(listed().size(), size_t(3));
    checkCounters();
}

void DriverConformance::anAdoptedWaitingJobComesDue()
{
    MovedJob moved{.job = anotherStoresJob(JobState::Retryable, now()), .attempts = {}, .log = {}};
    const JobId id = must(driver().adopt({moved})).at(0).id;
    QVERIFY(must(driver().nextDue()).has_value());

    advance(2h);

    QCOMPARE(must(driver().promote(now(), 10)), 1);
    QCOMPARE(stateOf(id), JobState::Available);
}

} // namespace Jobs
