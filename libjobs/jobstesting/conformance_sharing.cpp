// SPDX-License-Identifier: MIT
#include "conformance_p.h"

#include <set>

#define NEEDS_ANOTHER_DRIVER \
  const auto another = openAnother(); \
  if (!another) \
  QSKIP("no second driver on the same store")

namespace Jobs {

namespace {

Tick claimTick(WorkerId worker, Timestamp now, const ClaimRequest &request)
{
    Tick tick;
    tick.worker = worker;
    tick.now = now;
    tick.claims = {request};
    return tick;
}

} // namespace

void DriverConformance::anotherDriverSeesTheSameJobs()
{
    NEEDS_ANOTHER_DRIVER;
    const JobId id = push(newJob());

    QCOMPARE(must(another->job(id)).id, id);
    QCOMPARE(must(another->stats()).total(JobState::Available), qint64(1));

    Tick tick;
    tick.now = now();
    tick.pushes = {newJob(u"new-kind"_s, u"new-queue"_s)};
    const JobId other = must(another->tick(tick)).pushed.at(0).id;
    QVERIFY(other > id);
    QCOMPARE(stored(other).queue, u"new-queue"_s);
    QCOMPARE(idsOf(claim(registerWorker(),
                         {.limit = 9, .queues = {u"new-queue"_s}, .exceptQueues = {}, .kinds = {u"new-kind"_s}})),
             std::vector{other});
}

void DriverConformance::twoDriversNeverClaimTheSameJob()
{
    NEEDS_ANOTHER_DRIVER;
    const auto pushed = idsOf(push(std::vector<NewJob>(300, newJob())));
    const WorkerId mine = registerWorker();
    const WorkerId theirs = must(another->registerWorker({}, now(), 30s));
    QVERIFY(mine != theirs);

    std::set<JobId> seen;
    size_t claimed = 0;
    for (int round = 0; round < 100 && claimed < pushed.size(); ++round) {
        const auto ours = claim(mine, anyWork(round % 7));
        const auto others = must(another->tick(claimTick(theirs, now(), anyWork(round % 5)))).claimed.at(0);
        for (const auto &jobs : {ours, others}) {
            claimed += jobs.size();
            for (const QueuedJob &job : jobs)
                seen.insert(job.id);
        }
    }

    QCOMPARE(claimed, pushed.size());
    QCOMPARE(seen, std::set(pushed.begin(), pushed.end()));
    checkCounters();
}

void DriverConformance::aFinishThroughAnotherDriverNeedsTheFenceToo()
{
    NEEDS_ANOTHER_DRIVER;
    const QueuedJob claimed = pushAndClaim(registerWorker(), newJob());
    Tick tick;
    tick.now = now();
    tick.finished = {{claimed.id, claimed.fence + 1, claimed.queue, claimed.kind, JobUpdate{}}};
    QCOMPARE(must(another->tick(tick)).finished, std::vector<bool>{false});

    tick.finished[0].fence = claimed.fence;
    QCOMPARE(must(another->tick(tick)).finished, std::vector<bool>{true});
    QCOMPARE(stateOf(claimed.id), JobState::Completed);
}

void DriverConformance::aRescueByAnotherDriverTakesTheLease()
{
    NEEDS_ANOTHER_DRIVER;
    const WorkerId worker = registerWorker(10s);
    const QueuedJob first = pushAndClaim(worker, newJob());
    const auto handBack = [](const QueuedJob &) {
        JobUpdate update;
        update.state = JobState::Available;
        update.crashed = true;
        return update;
    };
    QVERIFY(must(another->rescue(now(), 10, handBack)).empty());
    advance(11s);

    QCOMPARE(must(another->rescue(now(), 10, handBack)).size(), size_t(1));
    const WorkerId theirs = must(another->registerWorker({}, now(), 30s));
    const auto second = must(another->tick(claimTick(theirs, now(), anyWork()))).claimed.at(0);

    QCOMPARE(idsOf(second), std::vector{first.id});
    QVERIFY(!finish(first, JobUpdate{}));
    QVERIFY(must(driver().heartbeat(worker, 1, now(), 10s)).leaseLost);
    QVERIFY(finish(second.front(), JobUpdate{}));
}

void DriverConformance::aWishOfAnotherDriverIsTold()
{
    NEEDS_ANOTHER_DRIVER;
    const WorkerId worker = registerWorker();
    const QueuedJob claimed = pushAndClaim(worker, newJob());
    ControlRequest request;
    request.action = JobAction::Cancel;
    request.now = now();

    QCOMPARE(must(another->control(request)).signalled, QList<JobId>{claimed.id});

    QCOMPARE(must(driver().runningWishes(worker)).size(), size_t(1));
}

void DriverConformance::aPauseByAnotherDriverHolds()
{
    NEEDS_ANOTHER_DRIVER;
    push(newJob());
    const WorkerId worker = registerWorker();
    must(another->setQueuePaused(u"default"_s, true, u"ann"_s, now()));
    QVERIFY(claim(worker).empty());

    must(another->setQueuePaused(u"default"_s, false, u"ann"_s, now()));
    QCOMPARE(claim(worker).size(), size_t(1));
}

void DriverConformance::aUniqueKeyHoldsAcrossDrivers()
{
    NEEDS_ANOTHER_DRIVER;
    NewJob job = newJob();
    job.uniqueKey = u"key"_s;
    const JobId id = push(job);
    Tick tick;
    tick.now = now();
    tick.pushes = {job};

    const auto pushed = must(another->tick(tick)).pushed;

    QVERIFY(pushed.at(0).existed);
    QCOMPARE(pushed.at(0).id, id);
}

void DriverConformance::aLockHoldsAcrossDrivers()
{
    NEEDS_ANOTHER_DRIVER;
    QVERIFY(must(driver().acquireLock(u"leader"_s, u"ann"_s, now(), 10s)));
    QVERIFY(!must(another->acquireLock(u"leader"_s, u"bob"_s, now(), 10s)));
    advance(11s);
    QVERIFY(must(another->acquireLock(u"leader"_s, u"bob"_s, now(), 10s)));
}

void DriverConformance::peekSeesWhatAnotherDriverDid()
{
    NEEDS_ANOTHER_DRIVER;
    if (!driver().pollInterval())
        QSKIP("the driver is never asked to peek");
    driver().peek();
    Tick tick;
    tick.now = now();
    tick.pushes = {newJob()};
    must(another->tick(tick));

    QVERIFY(driver().peek());
}

void DriverConformance::whatWasStoredOutlivesTheDriver()
{
    if (!driver().hasFeature(JobQueueDriver::Feature::Durable) || !m_another)
        QSKIP("the store ends with its driver");
    const JobId id = push(newJob());
    const QueuedJob running = pushAndClaim(registerWorker(), newJob());
    must(driver().setMetadata(u"key"_s, "value"_ba));
    must(driver().setQueuePaused(u"default"_s, true, u"ann"_s, now()));
    cleanup();

    m_driver = openAnother();

    QCOMPARE(stateOf(id), JobState::Available);
    QCOMPARE(stateOf(running.id), JobState::Running);
    QCOMPARE(must(driver().metadata(u"key"_s)), "value"_ba);
    QVERIFY(claim(registerWorker()).empty());
    QVERIFY(finish(running, JobUpdate{}));
    QVERIFY(push(newJob()) > running.id);
    checkCounters();
}

void DriverConformance::aReaderSeesTheStore()
{
    const auto reader = driver().reader();
    QCOMPARE(reader != nullptr, driver().hasFeature(JobQueueDriver::Feature::ParallelReader));
    if (!reader)
        return;
    must(reader->open());
    const JobId id = push(newJob());

    QCOMPARE(must(reader->jobs({}, {})).jobs.value(0).id, id);
    QCOMPARE(must(reader->stats()).total(JobState::Available), qint64(1));
    reader->close();
}

} // namespace Jobs
