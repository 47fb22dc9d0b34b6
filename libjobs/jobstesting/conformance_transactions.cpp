// SPDX-License-Identifier: MIT
#include "conformance_p.h"

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

} // namespace Jobs
