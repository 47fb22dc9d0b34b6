// SPDX-License-Identifier: MIT
#include "conformance_p.h"

namespace Jobs {

namespace {

constexpr std::array personsActions{JobAction::Cancel, JobAction::Suspend, JobAction::Resume, JobAction::Retry,
                                    JobAction::RunNow, JobAction::Edit,    JobAction::Remove};

JobUpdate handedBack()
{
    JobUpdate update;
    update.state = JobState::Available;
    update.refundAttempt = true;
    return update;
}

} // namespace

void DriverConformance::everyActionFollowsTheTransitionTable_data()
{
    QTest::addColumn<JobState>("from");
    QTest::addColumn<JobAction>("action");

    for (const JobState from : allJobStates) {
        for (const JobAction action : personsActions)
            QTest::addRow("%s %s", actionName(action).data(), stateName(from).data()) << from << action;
    }
}

void DriverConformance::everyActionFollowsTheTransitionTable()
{
    QFETCH(JobState, from);
    QFETCH(JobAction, action);
    const JobId id = makeJobIn(from);
    const JobId other = push(newJob(u"other"_s, u"other"_s));
    JobEdit edit;
    edit.maxAttempts = 77;

    const ControlResult result = control(action, id, edit);

    const auto to = transition(from, action);
    if (!to) {
        QCOMPARE(result.skipped, qint64(1));
        QVERIFY(result.changed.isEmpty());
        QVERIFY(result.signalled.isEmpty());
        QCOMPARE(stateOf(id), from);
        QCOMPARE(stored(id).maxAttempts, 3);
    } else if (from == JobState::Running) {
        QCOMPARE(result.signalled, QList<JobId>{id});
        QVERIFY(result.changed.isEmpty());
        QCOMPARE(stateOf(id), JobState::Running);
    } else {
        QCOMPARE(result.changed, QList<JobId>{id});
        QCOMPARE(result.skipped, qint64(0));
        QCOMPARE(exists(id), action != JobAction::Remove);
        if (action != JobAction::Remove) {
            QCOMPARE(stateOf(id), *to);
            QCOMPARE(stored(id).finishedAt.has_value(), isFinal(*to));
            QCOMPARE(stored(id).maxAttempts, action == JobAction::Edit ? 77 : 3);
        }
    }
    QCOMPARE(stateOf(other), JobState::Available);
    checkCounters();
}

void DriverConformance::cancellingEndsAWaitingJobWithTheReason()
{
    const JobId id = push(newScheduledJob(1h));
    control(JobAction::Cancel, id, {}, u"it's \"over\""_s);

    QCOMPARE(stateOf(id), JobState::Cancelled);
    QCOMPARE(stored(id).error, u"it's \"over\""_s);
    QVERIFY(stored(id).finishedAt.has_value());
    QVERIFY(!must(driver().nextDue()));
    advance(2h);
    QCOMPARE(must(driver().promote(now(), 100)), 0);
}

void DriverConformance::cancellingARunningJobReachesItsWorker()
{
    const WorkerId worker = registerWorker();
    const WorkerId bystander = registerWorker();
    const QueuedJob claimed = pushAndClaim(worker, newJob());
    const QueuedJob untouched = pushAndClaim(worker, newJob());

    const ControlResult result = control(JobAction::Cancel, claimed.id, {}, u"enough"_s);

    QCOMPARE(result.signalled, QList<JobId>{claimed.id});
    for (const auto &wishes :
         {must(driver().runningWishes(worker)), must(driver().heartbeat(worker, 2, now(), 30s)).wishes}) {
        QCOMPARE(wishes.size(), size_t(1));
        QCOMPARE(wishes.front().id, claimed.id);
        QCOMPARE(wishes.front().fence, claimed.fence);
        QCOMPARE(wishes.front().wish, RunningWish::Wish::Cancel);
    }
    QVERIFY(must(driver().runningWishes(bystander)).empty());

    JobUpdate cancelled;
    cancelled.state = JobState::Cancelled;
    QVERIFY(finish(claimed, cancelled));
    QCOMPARE(stateOf(claimed.id), JobState::Cancelled);
    QCOMPARE(stored(claimed.id).error, u"enough"_s);
    QVERIFY(must(driver().runningWishes(worker)).empty());
    QCOMPARE(stateOf(untouched.id), JobState::Running);
}

void DriverConformance::suspendingARunningJobReachesItsWorker()
{
    const WorkerId worker = registerWorker();
    const QueuedJob claimed = pushAndClaim(worker, newJob());

    QCOMPARE(control(JobAction::Suspend, claimed.id).signalled, QList<JobId>{claimed.id});

    const auto wishes = must(driver().heartbeat(worker, 1, now(), 30s)).wishes;
    QCOMPARE(wishes.size(), size_t(1));
    QCOMPARE(wishes.front().wish, RunningWish::Wish::Suspend);
    JobUpdate parked;
    parked.state = JobState::Suspended;
    parked.refundAttempt = true;
    QVERIFY(finish(claimed, parked));
    QCOMPARE(stateOf(claimed.id), JobState::Suspended);
    control(JobAction::Resume, claimed.id);
    QCOMPARE(stateOf(claimed.id), JobState::Available);
}

void DriverConformance::aWishIsToldUntilTheAttemptEnded()
{
    const WorkerId worker = registerWorker();
    const QueuedJob claimed = pushAndClaim(worker, newJob());
    control(JobAction::Cancel, claimed.id);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(must(driver().heartbeat(worker, 1, now(), 30s)).wishes.size(), size_t(1));

    QVERIFY(finish(claimed, JobUpdate{}));

    QVERIFY(must(driver().heartbeat(worker, 0, now(), 30s)).wishes.empty());
}

void DriverConformance::aWishDoesNotReachTheNextAttempt()
{
    const WorkerId worker = registerWorker();
    const QueuedJob claimed = pushAndClaim(worker, newJob());
    control(JobAction::Suspend, claimed.id);
    QVERIFY(finish(claimed, handedBack()));
    QCOMPARE(stateOf(claimed.id), JobState::Suspended);
    control(JobAction::Resume, claimed.id);

    const QueuedJob next = claim(worker).at(0);

    QVERIFY(must(driver().runningWishes(worker)).empty());
    QVERIFY(finish(next, handedBack()));
    QCOMPARE(stateOf(claimed.id), JobState::Available);
}

void DriverConformance::cancelOverrulesSuspendButNotTheOtherWay()
{
    const WorkerId worker = registerWorker();
    const QueuedJob claimed = pushAndClaim(worker, newJob());
    control(JobAction::Suspend, claimed.id);
    control(JobAction::Cancel, claimed.id);
    QCOMPARE(must(driver().runningWishes(worker)).at(0).wish, RunningWish::Wish::Cancel);

    const ControlResult result = control(JobAction::Suspend, claimed.id);

    QCOMPARE(result.skipped, qint64(1));
    QVERIFY(result.signalled.isEmpty());
    const auto wishes = must(driver().runningWishes(worker));
    QCOMPARE(wishes.size(), size_t(1));
    QCOMPARE(wishes.front().wish, RunningWish::Wish::Cancel);
}

void DriverConformance::aCancelledJobThatFailsIsNotRetried()
{
    const QueuedJob claimed = pushAndClaim(registerWorker(), newJob());
    control(JobAction::Cancel, claimed.id);

    QVERIFY(finish(claimed, failed(claimed, u"broken"_s, 1h)));

    QCOMPARE(stateOf(claimed.id), JobState::Cancelled);
    QVERIFY(stored(claimed.id).finishedAt.has_value());
    QCOMPARE(stored(claimed.id).error, u"broken"_s);
    QVERIFY(!must(driver().nextDue()));
    checkCounters();
}

void DriverConformance::aSuspendedJobThatFailsIsSuspended()
{
    const QueuedJob claimed = pushAndClaim(registerWorker(), newJob());
    control(JobAction::Suspend, claimed.id);

    QVERIFY(finish(claimed, failed(claimed, u"broken"_s, 1h)));

    QCOMPARE(stateOf(claimed.id), JobState::Suspended);
    QCOMPARE(stored(claimed.id).dueAt, now() + 1h);
    QVERIFY(!must(driver().nextDue()));
}

void DriverConformance::aCancelledJobThatCompletesIsCompleted()
{
    for (const JobAction action : {JobAction::Cancel, JobAction::Suspend}) {
        const QueuedJob claimed = pushAndClaim(registerWorker(), newJob());
        control(action, claimed.id);

        QVERIFY(finish(claimed, JobUpdate{}));

        QCOMPARE(stateOf(claimed.id), JobState::Completed);
    }
}

void DriverConformance::aFinishUnderAWishMayBeRepeated()
{
    for (const JobAction action : {JobAction::Cancel, JobAction::Suspend}) {
        const QueuedJob claimed = pushAndClaim(registerWorker(), newJob());
        control(action, claimed.id);
        const JobUpdate update = failed(claimed, u"broken"_s, 1h);
        QVERIFY(finish(claimed, update));

        QVERIFY(finish(claimed, update));

        QCOMPARE(must(driver().attempts(claimed.id)).size(), 1);
    }
}

void DriverConformance::aCancelledJobOfALostWorkerIsCancelled()
{
    const WorkerId worker = registerWorker(10s);
    push(std::vector<NewJob>(2, newJob()));
    const auto claimed = claim(worker);
    control(JobAction::Cancel, claimed[0].id);
    control(JobAction::Suspend, claimed[1].id);
    advance(11s);

    must(driver().rescue(now(), 100, [](const QueuedJob &) { return handedBack(); }));

    QCOMPARE(stateOf(claimed[0].id), JobState::Cancelled);
    QCOMPARE(stateOf(claimed[1].id), JobState::Suspended);
    checkCounters();
}

void DriverConformance::resumingLooksAtTheDueTime()
{
    const JobId later = push(newScheduledJob(1h));
    const JobId sooner = push(newJob());
    control(JobAction::Suspend, JobFilter{});
    QCOMPARE(total(JobState::Suspended), qint64(2));
    QVERIFY(!must(driver().nextDue()));

    control(JobAction::Resume, JobFilter{});

    QCOMPARE(stateOf(later), JobState::Scheduled);
    QCOMPARE(stateOf(sooner), JobState::Available);
    QVERIFY(must(driver().nextDue()) == stored(later).dueAt);
    advance(2h);
    QCOMPARE(must(driver().promote(now(), 100)), 1);
    QCOMPARE(idsOf(claim(registerWorker())), (std::vector{sooner, later}));
}

void DriverConformance::retryingResetsTheAttempts()
{
    const WorkerId worker = registerWorker();
    const QueuedJob claimed = pushAndClaim(worker, newJob());
    JobUpdate update = failed(claimed, u"broken"_s, 0s);
    update.state = JobState::Failed;
    update.crashed = true;
    QVERIFY(finish(claimed, update));
    advance(1h);

    control(JobAction::Retry, claimed.id);

    const QueuedJob stored = this->stored(claimed.id);
    QCOMPARE(stored.state, JobState::Available);
    QCOMPARE(stored.attempt, 0);
    QCOMPARE(stored.crashes, 0);
    QVERIFY(!stored.finishedAt);
    if (timeStands())
        QCOMPARE(stored.dueAt, now());
    QCOMPARE(stored.error, u"broken"_s);
    QCOMPARE(must(driver().attempts(claimed.id)).size(), 1);
    must(driver().heartbeat(worker, 0, now(), 30s));
    QCOMPARE(claim(worker).at(0).attempt, 1);
}

void DriverConformance::retryingACompletedJobForgetsItsCheckpoint()
{
    const QueuedJob claimed = pushAndClaim(registerWorker(), newJob());
    Tick tick;
    tick.now = now();
    tick.notes = {{.id = claimed.id, .fence = claimed.fence, .checkpoint = "7"_ba}};
    must(driver().tick(tick));
    JobUpdate update;
    update.result = "8"_ba;
    QVERIFY(finish(claimed, update));

    control(JobAction::Retry, claimed.id);

    QVERIFY(stored(claimed.id).checkpoint.isEmpty());
    QVERIFY(stored(claimed.id).result.isEmpty());
    QVERIFY(claim(registerWorker()).at(0).checkpoint.isEmpty());
}

void DriverConformance::retryingAFailedJobKeepsItsCheckpoint()
{
    const QueuedJob claimed = pushAndClaim(registerWorker(), newJob());
    Tick tick;
    tick.now = now();
    tick.notes = {{.id = claimed.id, .fence = claimed.fence, .checkpoint = "7"_ba}};
    must(driver().tick(tick));
    JobUpdate update;
    update.state = JobState::Failed;
    QVERIFY(finish(claimed, update));

    control(JobAction::Retry, claimed.id);

    QCOMPARE(claim(registerWorker()).at(0).checkpoint, "7"_ba);
}

void DriverConformance::retryingForgetsTheExpiry()
{
    NewJob job = newJob();
    job.expiresAt = now() + 10s;
    const JobId id = push(job);
    advance(11s);
    QCOMPARE(must(driver().promote(now(), 100)), 1);
    QCOMPARE(stateOf(id), JobState::Cancelled);

    control(JobAction::Retry, id);

    QVERIFY(!stored(id).expiresAt);
    QCOMPARE(must(driver().promote(now(), 100)), 0);
    QCOMPARE(idsOf(claim(registerWorker())), std::vector{id});
}

void DriverConformance::retryingIsSkippedWhileTheUniqueKeyIsTaken()
{
    NewJob job = newJob();
    job.uniqueKey = u"key"_s;
    const JobId first = makeJobIn(JobState::Failed, job);
    const JobId second = push(job);
    QVERIFY(first != second);

    QCOMPARE(control(JobAction::Retry, first).skipped, qint64(1));
    QCOMPARE(stateOf(first), JobState::Failed);

    control(JobAction::Cancel, second);
    // Both are final now; the first that is retried takes the key.
    const ControlResult both = control(JobAction::Retry, JobFilter{});
    QCOMPARE(both.changed, QList<JobId>{first});
    QCOMPARE(both.skipped, qint64(1));
    QCOMPARE(stateOf(second), JobState::Cancelled);
}

void DriverConformance::retryingTakesTheUniqueKeyBack()
{
    NewJob job = newJob();
    job.uniqueKey = u"key"_s;
    const JobId id = makeJobIn(JobState::Failed, job);

    control(JobAction::Retry, id);

    const auto pushed = push(std::vector{job});
    QVERIFY(pushed.front().existed);
    QCOMPARE(pushed.front().id, id);
}

void DriverConformance::runningNowMakesAJobDueAtOnce()
{
    const JobId scheduled = push(newScheduledJob(1h));
    const JobId retryable = makeJobIn(JobState::Retryable);

    control(JobAction::RunNow, JobFilter{});

    QVERIFY(!must(driver().nextDue()));
    QVERIFY(stored(scheduled).dueAt <= now() + 1min);
    QCOMPARE(idsOf(claim(registerWorker())), (std::vector{scheduled, retryable}));
    QCOMPARE(stored(retryable).attempt, 2);
}

void DriverConformance::editingChangesOnlyWhatIsSet()
{
    NewJob job = newScheduledJob(1h);
    job.tags = {u"old"_s};
    job.priority = 1;
    const JobId id = push(job);
    control(JobAction::Edit, id, JobEdit{});
    QCOMPARE(stored(id).parameters, job.parameters);
    QCOMPARE(stored(id).tags, job.tags);
    QCOMPARE(stored(id).priority, 1);

    JobEdit edit;
    edit.parameters = R"({"it's":"new"})"_ba;
    edit.version = 9;
    edit.priority = -5;
    edit.queue = u"other"_s;
    edit.dueAt = now() + 2h;
    edit.maxAttempts = 8;
    edit.tags = QStringList{u"a"_s, u"b'"_s};
    control(JobAction::Edit, id, edit);

    const QueuedJob stored = this->stored(id);
    QCOMPARE(stored.state, JobState::Scheduled);
    QCOMPARE(stored.kind, job.kind);
    QCOMPARE(stored.parameters, *edit.parameters);
    QCOMPARE(stored.version, 9);
    QCOMPARE(stored.priority, -5);
    QCOMPARE(stored.queue, u"other"_s);
    QCOMPARE(stored.dueAt, now() + 2h);
    QCOMPARE(stored.maxAttempts, 8);
    QCOMPARE(stored.tags, *edit.tags);
    QVERIFY(must(driver().nextDue()) == now() + 2h);
    checkCounters();

    JobEdit untag;
    untag.tags = QStringList{};
    control(JobAction::Edit, id, untag);
    QVERIFY(this->stored(id).tags.isEmpty());
}

void DriverConformance::editingThePriorityChangesTheOrder()
{
    const auto pushed = idsOf(push(std::vector<NewJob>(3, newJob())));
    JobEdit edit;
    edit.priority = 10;
    control(JobAction::Edit, pushed[2], edit);

    QCOMPARE(idsOf(claim(registerWorker())), (std::vector{pushed[2], pushed[0], pushed[1]}));
}

void DriverConformance::editingTheQueueMovesTheJob()
{
    const JobId id = push(newJob(u"work"_s, u"from"_s));
    JobEdit edit;
    edit.queue = u"to"_s;
    control(JobAction::Edit, id, edit);
    const WorkerId worker = registerWorker();

    QVERIFY(claim(worker, {.limit = 9, .queues = {u"from"_s}, .exceptQueues = {}, .kinds = {u"work"_s}}).empty());
    QCOMPARE(idsOf(claim(worker, {.limit = 9, .queues = {u"to"_s}, .exceptQueues = {}, .kinds = {u"work"_s}})),
             std::vector{id});
    checkCounters();
}

void DriverConformance::editingTheDueTimeOfAnAvailableJobSchedulesIt()
{
    const JobId id = push(newJob());
    JobEdit edit;
    edit.dueAt = now() + 1h;
    control(JobAction::Edit, id, edit);

    QCOMPARE(stateOf(id), JobState::Scheduled);
    QVERIFY(claim(registerWorker()).empty());
    advance(2h);
    QCOMPARE(must(driver().promote(now(), 100)), 1);
    QCOMPARE(idsOf(claim(registerWorker())), std::vector{id});
}

void DriverConformance::removingForgetsTheJob()
{
    const QueuedJob running = pushAndClaim(registerWorker(), newJob());
    std::vector<JobId> ids;
    for (const JobState state : allJobStates) {
        if (state != JobState::Running)
            ids.push_back(makeJobIn(state));
    }

    const ControlResult result = control(JobAction::Remove, JobFilter{});

    QCOMPARE(result.changed.size(), qsizetype(ids.size()));
    QCOMPARE(result.skipped, qint64(1));
    for (const JobId id : ids)
        QVERIFY(!exists(id));
    QCOMPARE(idsOf(listed()), std::vector{running.id});
    QVERIFY(!must(driver().nextDue()));
    QVERIFY(claim(registerWorker()).empty());
    checkCounters();
}

void DriverConformance::controlActsOnWhatTheFilterMatches()
{
    NewJob tagged = newJob(u"work"_s, u"mail"_s);
    tagged.tags = {u"eu"_s, u"big"_s};
    const JobId match = push(tagged);
    tagged.tags = {u"eu"_s};
    push(tagged);
    push(newJob(u"work"_s, u"mail"_s));
    push(newJob(u"other"_s, u"mail"_s));

    const JobFilter filter{
        .states = {JobState::Available}, .queues = {u"mail"_s}, .kinds = {u"work"_s}, .tags = {u"big"_s, u"eu"_s}};
    const ControlResult result = control(JobAction::Cancel, filter);

    QCOMPARE(result.changed, QList<JobId>{match});
    QCOMPARE(result.skipped, qint64(0));
    QCOMPARE(total(JobState::Cancelled), qint64(1));
}

void DriverConformance::controlOfIdsLeavesOthersAlone()
{
    const auto ids = idsOf(push(std::vector<NewJob>(5, newJob())));
    const JobId unknown{ids.back().value + 100};

    const ControlResult result =
        control(JobAction::Cancel, JobFilter{.ids = {ids[3], unknown, ids[1], ids[3], JobId{}}});

    QCOMPARE(result.changed, (QList<JobId>{ids[1], ids[3]}));
    QCOMPARE(result.skipped, qint64(0));
    QCOMPARE(total(JobState::Available), qint64(3));
}

void DriverConformance::controlWalksInBoundedSteps()
{
    const auto ids = idsOf(push(std::vector<NewJob>(25, newJob())));
    ControlRequest request;
    request.action = JobAction::Cancel;
    request.now = now();
    request.limit = 10;

    QList<JobId> changed;
    int steps = 0;
    do {
        const ControlResult result = must(driver().control(request));
        QVERIFY(result.changed.size() <= 10);
        QVERIFY(!result.next || !request.after || *request.after < *result.next);
        changed += result.changed;
        request.after = result.next;
    } while (request.after && ++steps < 10);

    QVERIFY(steps < 10);
    QCOMPARE(std::vector(changed.begin(), changed.end()), ids);

    // From the middle: only the ids above.
    const auto more = idsOf(push(std::vector<NewJob>(4, newJob())));
    request.after = more[1];
    const ControlResult result = must(driver().control(request));
    QCOMPARE(result.changed, (QList<JobId>{more[2], more[3]}));
}

void DriverConformance::controlOfNothingChangesNothing()
{
    for (const JobAction action : personsActions) {
        const ControlResult result = control(action, JobFilter{});
        QVERIFY(result.changed.isEmpty());
        QVERIFY(result.signalled.isEmpty());
        QCOMPARE(result.skipped, qint64(0));
    }
}

} // namespace Jobs
