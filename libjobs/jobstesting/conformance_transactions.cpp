// SPDX-License-Identifier: MIT
#include "conformance_p.h"

#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

#define NEEDS_SQL_TRANSACTIONS \
  if (!driver().hasFeature(JobQueueDriver::Feature::SqlTransactions)) \
    QSKIP("the driver has no SQL transactions"); \
  QSqlDatabase database = connection(); \
  QVERIFY2(database.isOpen(), "override connection()")

namespace Jobs {

void DriverConformance::withoutSqlTransactionsTheCallsAreNotSupported()
{
    if (driver().hasFeature(JobQueueDriver::Feature::SqlTransactions))
        QSKIP("the driver has SQL transactions");
    QSqlDatabase database;

    const auto pushed = driver().pushIn(database, {newJob()});
    const auto completed = driver().completeIn(database, FinishedAttempt{}, now());

    QVERIFY(!pushed);
    QCOMPARE(pushed.error().code, JobQueueError::Code::NotSupported);
    QVERIFY(!completed);
    QCOMPARE(completed.error().code, JobQueueError::Code::NotSupported);
}

void DriverConformance::aPushInATransactionAppearsWithTheCommit()
{
    NEEDS_SQL_TRANSACTIONS;
    QVERIFY(database.transaction());
    const auto pushed = must(driver().pushIn(database, {newJob(), newScheduledJob(1h)}));
    QCOMPARE(pushed.size(), size_t(2));
    QVERIFY(listed().empty());

    QVERIFY(database.commit());

    QCOMPARE(stateOf(pushed[0].id), JobState::Available);
    QCOMPARE(stateOf(pushed[1].id), JobState::Scheduled);
    QCOMPARE(idsOf(claim(registerWorker())), std::vector{pushed[0].id});
    checkCounters();
}

void DriverConformance::aPushInATransactionVanishesWithTheRollback()
{
    NEEDS_SQL_TRANSACTIONS;
    QVERIFY(database.transaction());
    must(driver().pushIn(database, std::vector<NewJob>(2500, newJob(u"work"_s, u"brand-new"_s))));

    QVERIFY(database.rollback());

    QVERIFY(listed().empty());
    checkCounters();
    // Names that were new in the transaction are still new.
    const JobId id = push(newJob(u"work"_s, u"brand-new"_s));
    QCOMPARE(idsOf(claim(registerWorker())), std::vector{id});
}

void DriverConformance::pushesInATransactionHonourTheirKeys()
{
    NEEDS_SQL_TRANSACTIONS;
    NewJob job = newJob();
    job.uniqueKey = u"key"_s;
    NewJob named = newJob();
    named.clientId = u"client"_s;
    const JobId id = push(job);
    const JobId namedId = push(named);

    QVERIFY(database.transaction());
    const auto pushed = must(driver().pushIn(database, {job, newJob(), named}));
    QVERIFY(database.commit());

    QVERIFY(pushed[0].existed);
    QCOMPARE(pushed[0].id, id);
    QVERIFY(!pushed[1].existed);
    QVERIFY(pushed[2].existed);
    QCOMPARE(pushed[2].id, namedId);
}

void DriverConformance::aCompletionInATransactionAppearsWithTheCommit()
{
    NEEDS_SQL_TRANSACTIONS;
    const QueuedJob claimed = pushAndClaim(registerWorker(), newJob());
    JobUpdate update;
    update.result = "7"_ba;
    FinishedAttempt finished{claimed.id, claimed.fence, claimed.queue, claimed.kind, update};

    QVERIFY(database.transaction());
    must(driver().completeIn(database, finished, now()));
    QCOMPARE(stateOf(claimed.id), JobState::Running);
    QVERIFY(database.commit());

    QCOMPARE(stateOf(claimed.id), JobState::Completed);
    QCOMPARE(stored(claimed.id).result, "7"_ba);
    Tick look;
    look.now = now();
    finished.completedByHandler = true;
    look.finished = {finished};
    QCOMPARE(must(driver().tick(look)).finished, std::vector<bool>{true});
    checkCounters();
}

void DriverConformance::aCompletionInATransactionVanishesWithTheRollback()
{
    NEEDS_SQL_TRANSACTIONS;
    const QueuedJob claimed = pushAndClaim(registerWorker(), newJob());
    const FinishedAttempt finished{claimed.id, claimed.fence, claimed.queue, claimed.kind, JobUpdate{}};

    QVERIFY(database.transaction());
    must(driver().completeIn(database, finished, now()));
    QVERIFY(database.rollback());

    QCOMPARE(stateOf(claimed.id), JobState::Running);
    QVERIFY(finish(claimed, JobUpdate{}));
    checkCounters();
}

void DriverConformance::aCompletionInATransactionNeedsItsFence()
{
    NEEDS_SQL_TRANSACTIONS;
    const QueuedJob claimed = pushAndClaim(registerWorker(), newJob());
    const FinishedAttempt stale{claimed.id, claimed.fence - 1, claimed.queue, claimed.kind, JobUpdate{}};

    QVERIFY(database.transaction());
    const auto refused = driver().completeIn(database, stale, now());
    QVERIFY(database.rollback());

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, JobQueueError::Code::LeaseLost);
    QCOMPARE(stateOf(claimed.id), JobState::Running);
}

// --- work inside the driver's own transaction ---------------------------------------------------------------------------

//! How often \a job's effect was written. A table of the test's own, beside the jobs.
static int effectsOf(QSqlDatabase &database, JobId job)
{
    QSqlQuery query(database);
    if (!query.exec(u"SELECT count(*) FROM effects WHERE job = %1"_s.arg(job.value)) || !query.next())
        return -1;
    return query.value(0).toInt();
}

static bool writeEffect(QSqlDatabase &database, JobId job)
{
    return QSqlQuery(database).exec(u"INSERT INTO effects (job) VALUES (%1)"_s.arg(job.value));
}

static FinishedAttempt completionOf(const QueuedJob &job, const CompletionWork *work)
{
    return {job.id, job.fence, job.queue, job.kind, JobUpdate{}, false, work};
}

static bool makeEffects(QSqlDatabase &database)
{
    QSqlQuery query(database);
    return query.exec(u"DROP TABLE IF EXISTS effects"_s) && query.exec(u"CREATE TABLE effects (job BIGINT NOT NULL)"_s);
}

std::vector<QueuedJob> DriverConformance::claimedBy(WorkerId worker, int count)
{
    push(std::vector<NewJob>(size_t(count), newJob()));
    return claim(worker, anyWork(count));
}

void DriverConformance::aWorkIsStoredWithItsCompletion()
{
    NEEDS_SQL_TRANSACTIONS;
    QVERIFY(makeEffects(database));
    const auto jobs = claimedBy(registerWorker(), 3);
    const CompletionWork work = [&](QSqlDatabase &store) { return writeEffect(store, jobs[1].id); };
    Tick tick;
    tick.now = now();
    tick.finished = {completionOf(jobs[0], nullptr), completionOf(jobs[1], &work), completionOf(jobs[2], nullptr)};
    tick.finished[1].update.result = "7"_ba;

    QCOMPARE(must(driver().tick(tick)).finished, (std::vector<bool>{true, true, true}));

    for (const QueuedJob &job : jobs)
        QCOMPARE(stateOf(job.id), JobState::Completed);
    QCOMPARE(stored(jobs[1].id).result, "7"_ba);
    QCOMPARE(effectsOf(database, jobs[1].id), 1);
    checkCounters();
}

void DriverConformance::aWorkThatSaysNoIsTakenBackAlone()
{
    NEEDS_SQL_TRANSACTIONS;
    QVERIFY(makeEffects(database));
    const auto jobs = claimedBy(registerWorker(), 4);
    const CompletionWork good = [&](QSqlDatabase &store) { return writeEffect(store, jobs[0].id); };
    const CompletionWork refuses = [&](QSqlDatabase &store) { return writeEffect(store, jobs[1].id) && false; };
    const CompletionWork fails = [&](QSqlDatabase &store) {
        return writeEffect(store, jobs[2].id) && QSqlQuery(store).exec(u"INSERT INTO nowhere VALUES (1)"_s);
    };
    Tick tick;
    tick.now = now();
    tick.finished = {completionOf(jobs[0], &good), completionOf(jobs[1], &refuses), completionOf(jobs[2], &fails),
                     completionOf(jobs[3], nullptr)};

    QCOMPARE(must(driver().tick(tick)).finished, (std::vector<bool>{true, false, false, true}));

    QCOMPARE(stateOf(jobs[0].id), JobState::Completed);
    QCOMPARE(stateOf(jobs[1].id), JobState::Running);
    QCOMPARE(stateOf(jobs[2].id), JobState::Running);
    QCOMPARE(stateOf(jobs[3].id), JobState::Completed);
    QCOMPARE(effectsOf(database, jobs[0].id), 1);
    QCOMPARE(effectsOf(database, jobs[1].id), 0);
    QCOMPARE(effectsOf(database, jobs[2].id), 0);
    checkCounters();
    QVERIFY(finish(jobs[1], JobUpdate{}));
}

void DriverConformance::aWorkIsNotCalledForAFinishThatIsRefusedOrRepeated()
{
    NEEDS_SQL_TRANSACTIONS;
    const auto jobs = claimedBy(registerWorker(), 2);
    int calls = 0;
    const CompletionWork work = [&](QSqlDatabase &) { return ++calls > 0; };
    Tick tick;
    tick.now = now();
    tick.finished = {completionOf(jobs[0], &work), completionOf(jobs[1], &work)};
    --tick.finished[1].fence;

    const auto first = must(driver().tick(tick)).finished;
    const auto repeat = must(driver().tick(tick)).finished;

    QCOMPARE(first, (std::vector<bool>{true, false}));
    QCOMPARE(repeat, (std::vector<bool>{true, false}));
    QCOMPARE(calls, 1);
    QCOMPARE(stateOf(jobs[1].id), JobState::Running);
}

void DriverConformance::aWorkThatEndsTheTransactionHoldsUpNobody()
{
    NEEDS_SQL_TRANSACTIONS;
    QVERIFY(makeEffects(database));
    const auto jobs = claimedBy(registerWorker(), 3);
    const CompletionWork good = [&](QSqlDatabase &store) { return writeEffect(store, jobs[0].id); };
    const CompletionWork spoils = [&](QSqlDatabase &store) { return QSqlQuery(store).exec(u"ROLLBACK"_s); };
    Tick tick;
    tick.now = now();
    tick.finished = {completionOf(jobs[0], &good), completionOf(jobs[1], &spoils), completionOf(jobs[2], nullptr)};
    tick.pushes = {newJob()};

    const auto result = must(driver().tick(tick));

    QCOMPARE(result.finished, (std::vector<bool>{true, false, true}));
    QCOMPARE(stateOf(jobs[0].id), JobState::Completed);
    QCOMPARE(stateOf(jobs[1].id), JobState::Running);
    QCOMPARE(stateOf(jobs[2].id), JobState::Completed);
    QCOMPARE(stateOf(result.pushed.at(0).id), JobState::Available);
    QCOMPARE(effectsOf(database, jobs[0].id), 1);
    checkCounters();
}

void DriverConformance::aWorkMayPush()
{
    NEEDS_SQL_TRANSACTIONS;
    const WorkerId worker = registerWorker();
    const auto jobs = claimedBy(worker, 2);
    const auto pushes = [this](bool keep) {
        return CompletionWork([this, keep](QSqlDatabase &store) {
            return driver().pushIn(store, {newJob(u"work"_s, keep ? u"kept"_s : u"lost"_s)}).has_value() && keep;
        });
    };
    const CompletionWork keeps = pushes(true);
    const CompletionWork loses = pushes(false);
    Tick tick;
    tick.worker = worker;
    tick.now = now();
    tick.finished = {completionOf(jobs[0], &loses), completionOf(jobs[1], &keeps)};
    tick.claims = {anyWork(10)};

    const auto result = must(driver().tick(tick));

    QCOMPARE(result.finished, (std::vector<bool>{false, true}));
    QCOMPARE(result.claimed.at(0).size(), size_t(1));
    QCOMPARE(result.claimed.at(0).at(0).queue, u"kept"_s);
    checkCounters();
}

} // namespace Jobs
