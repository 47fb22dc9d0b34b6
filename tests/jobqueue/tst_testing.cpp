// SPDX-License-Identifier: MIT
#include "testkinds.h"

using namespace Jobs;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class tst_Testing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drainRunsWhatIsDueAndWhatThatPushes();
    void drainReportsFailures();
    void drainIsForManualQueues();
    void pushedJobsComeWithTheirParameters();
    void verifyPushedReadsAsASentence();
    void whatWasNotPushedFailsWithAListing();
    void statesAreCompared();
    void aStateCanBeWaitedFor();
    void workersOfOthersAreSimulated();
    void oneJobAtATime();
    void theSameSeedGivesTheSameDelays();
};

void tst_Testing::drainRunsWhatIsDueAndWhatThatPushes()
{
    TestQueue queue;
    queue.registerJob(work, [&](const Numbered &job) {
        if (job.number > 0)
            queue.push(work, {.number = job.number - 1});
    });
    queue.push(work, {.number = 3});
    queue.push(work, {}, {.delay = 1h});

    QCOMPARE(queue.drain(), Testing::DrainReport{.completed = 4});
    QCOMPARE(Testing::drain(*queue), Testing::DrainReport{});
}

void tst_Testing::drainReportsFailures()
{
    TestQueue queue;
    queue.registerJob(work, [] { throw std::runtime_error("no such customer"); }, JobDefinitionOptions{.retry = noRetry()});
    const JobId id = queue.push(work);

    const auto report = queue.drain();

    QCOMPARE(report.failed, 1);
    QCOMPARE(report.failures, (QList<Testing::Failure>{{id, u"work"_s, 1, u"no such customer"_s, true}}));
    QVERIFY(report.toString().contains(u"no such customer"_s));
}

void tst_Testing::drainIsForManualQueues()
{
    TestQueue queue(threaded());
    QVERIFY(!queue.drain().error.isEmpty());
}

void tst_Testing::pushedJobsComeWithTheirParameters()
{
    TestQueue queue;
    queue.push(work, {.number = 1}, {.priority = 2});
    queue.push(otherWork);
    queue.push(work, {.number = 2, .text = u"ü"_s});

    const auto pushed = Testing::pushed(*queue, work);

    QCOMPARE(pushed.size(), 2);
    QCOMPARE(pushed[0].parameters.number, 1);
    QCOMPARE(pushed[0].job.priority, 2);
    QCOMPARE(pushed[1].parameters, (Numbered{2, u"ü"_s}));
}

void tst_Testing::verifyPushedReadsAsASentence()
{
    TestQueue queue;
    queue.push(work);
    JOBS_VERIFY_PUSHED(*queue, work);
    JOBS_VERIFY_NOT_PUSHED(*queue, otherWork);
}

void tst_Testing::whatWasNotPushedFailsWithAListing()
{
    TestQueue queue;
    queue.push(otherWork);
    QCOMPARE(Testing::listing(*queue), u"1 jobs: other-work (available)"_s);
    QEXPECT_FAIL("", "as it should", Continue);
    QVERIFY(Testing::jobsOfKind(*queue, u"work"_s).size() == 1);
}

void tst_Testing::statesAreCompared()
{
    TestQueue queue;
    const JobId id = queue.push(work, {}, {.delay = 1h});
    JOBS_COMPARE_STATE(*queue, id, JobState::Scheduled);
    QCOMPARE(queue.stateOf(id), JobState::Scheduled);
    QCOMPARE(Testing::stateOf(*queue, JobId{99}), std::optional<JobState>());
}

void tst_Testing::aStateCanBeWaitedFor()
{
    TestQueue queue(threaded());
    queue.registerJob(work, [] {});
    queue.start();
    QVERIFY(Testing::waitForState(*queue, queue.push(work), JobState::Completed));
    QVERIFY(!Testing::waitForState(*queue, JobId{99}, JobState::Completed, 20ms));
}

void tst_Testing::workersOfOthersAreSimulated()
{
    TestQueue queue;
    const JobId id = queue.push(work);
    QCOMPARE(queue.claimAs(u"worker-a"_s, 30s), QList<JobId>{id});
    QCOMPARE(queue.claimAs(u"worker-b"_s, 30s), QList<JobId>{});

    queue.clock().advance(31s);

    QCOMPARE(queue.claimAs(u"worker-b"_s, 30s), QList<JobId>{id});
}

void tst_Testing::oneJobAtATime()
{
    TestQueue queue;
    queue.registerJob(work, [] {});
    const JobId first = queue.push(work);
    const JobId second = queue.push(work);

    QVERIFY(queue.runOneJob());

    QCOMPARE(queue.stateOf(first), JobState::Completed);
    QCOMPARE(queue.stateOf(second), JobState::Available); // not even claimed
    QVERIFY(queue.runOneJob());
    QVERIFY(!queue.runOneJob());
}

void tst_Testing::theSameSeedGivesTheSameDelays()
{
    const auto delays = [] {
        TestQueue queue;
        queue.registerJob(work, [] { throw 1; }, JobDefinitionOptions{.retry = exponentialJitter(8)});
        const JobId id = queue.push(work);
        QList<qint64> found;
        for (int i = 0; i < 5; ++i) {
            queue.drain();
            found.append(toMSecs(queue.job(id).dueAt));
            queue.clock().advance(1h);
        }
        return found;
    };
    QCOMPARE(delays(), delays());
}

QTEST_GUILESS_MAIN(tst_Testing)
#include "tst_testing.moc"
