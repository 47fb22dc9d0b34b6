// SPDX-License-Identifier: MIT
#include <jobs/drivers/memorydriver.h>
#include <jobstesting/driverconformance.h>

#include <QtTest/QTest>

#include <random>
#include <set>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! What every driver promises, and what only memory can be asked.
class tst_MemoryDriver : public DriverConformance
{
    Q_OBJECT

public:
    tst_MemoryDriver() : DriverConformance([] { return std::make_unique<MemoryDriver>(); }) {}

private Q_SLOTS:
    void itMayBeCalledFromAnyThreadAndIsNotDurable();
    void nobodyElseChangesItsStore();
    void idsFarApartAreFoundInBothDirections();
    void aLineTakesJobsInAnyOrder();
    void prioritiesMayBeMany();
    void manyNamesShareOneOrder();
    void namesInChangingMemoryAreToldApart();
    void attemptsOfARestlessJobAreBounded();
    void aListingThatMatchesLittleComesInShortPages();
    void eachJobMayDieWithItsOwnWorker();
};

void tst_MemoryDriver::itMayBeCalledFromAnyThreadAndIsNotDurable()
{
    using Feature = JobQueueDriver::Feature;
    QVERIFY(driver().hasFeature(Feature::AnyThread));
    for (const Feature feature : {Feature::Durable, Feature::SurvivesPowerCut, Feature::ManyProcesses,
                                  Feature::StoreTime, Feature::SqlTransactions, Feature::ParallelReader})
        QVERIFY(!driver().hasFeature(feature));
    QCOMPARE(driver().name(), "memory"_L1);
    QCOMPARE(driver().description(), u"memory:"_s);
}

void tst_MemoryDriver::nobodyElseChangesItsStore()
{
    push(newJob());
    QVERIFY(!driver().pollInterval());
    QVERIFY(!driver().peek());
    driver().announce();
}

void tst_MemoryDriver::idsFarApartAreFoundInBothDirections()
{
    auto ids = idsOf(push(std::vector<NewJob>(100'000, newJob())));
    JobFilter all;
    std::vector<JobId> kept{ids[0], ids[1], ids[127], ids[128], ids[40'000], ids[99'999]};
    claim(registerWorker(), anyWork(100'000));
    Tick tick;
    tick.now = now();
    for (const JobId id : ids) {
        if (!std::binary_search(kept.begin(), kept.end(), id))
            tick.finished.push_back({id, 1, {}, {}, JobUpdate{}});
    }
    QVERIFY(driver().tick(tick));
    QCOMPARE(*driver().prune({.completed = {.count = 0}}, now(), 1'000'000), int(100'000 - kept.size()));

    QCOMPARE(QList<JobId>(kept.begin(), kept.end()), control(JobAction::Suspend, all).signalled);
    std::reverse(kept.begin(), kept.end());
    QCOMPARE(idsOf(listed(all, 2)), kept);
}

void tst_MemoryDriver::aLineTakesJobsInAnyOrder()
{
    std::mt19937 random(1);
    std::vector<NewJob> jobs;
    for (int i = 0; i < 3000; ++i) {
        jobs.push_back(newJob());
        jobs.back().dueAt = now() - std::chrono::milliseconds(random() % 500);
    }
    push(jobs);
    // Some leave from the middle.
    JobFilter some;
    for (int i = 1; i < 3000; i += 3)
        some.ids.append(JobId{i});
    QCOMPARE(control(JobAction::Suspend, some).changed.size(), 1000);
    QCOMPARE(control(JobAction::Resume, some).changed.size(), 1000);

    const auto claimed = claim(registerWorker(), anyWork(3000));

    QCOMPARE(claimed.size(), size_t(3000));
    QVERIFY(std::is_sorted(claimed.begin(), claimed.end(), [](const QueuedJob &a, const QueuedJob &b) {
        return std::pair(a.dueAt, a.id) < std::pair(b.dueAt, b.id);
    }));
}

void tst_MemoryDriver::prioritiesMayBeMany()
{
    std::vector<NewJob> jobs;
    for (int i = 0; i < 65'536; ++i) {
        jobs.push_back(newJob());
        jobs.back().priority = int(qint64(i) * 40'503 % 65'536) - 32'768;
    }
    push(jobs);
    const WorkerId worker = registerWorker();

    int expected = 32'767;
    while (expected >= -32'768) {
        const auto claimed = claim(worker, anyWork(1000));
        QVERIFY(!claimed.empty());
        for (const QueuedJob &job : claimed)
            QCOMPARE(job.priority, expected--);
    }
}

void tst_MemoryDriver::manyNamesShareOneOrder()
{
    std::vector<NewJob> jobs;
    for (int i = 0; i < 20'000; ++i)
        jobs.push_back(newJob(u"work"_s, u"tenant-%1"_s.arg(i * 7 % 5000)));
    const auto pushed = idsOf(push(jobs));

    QCOMPARE(idsOf(claim(registerWorker(), anyWork(20'000))), pushed);
    checkCounters();
}

void tst_MemoryDriver::namesInChangingMemoryAreToldApart()
{
    // The driver recognizes names by their address; here one address carries many names.
    const auto nameOf = [](int i) { return QString::number(1000 + i); };
    std::array<QChar, 4> memory;
    for (int i = 0; i < 500; ++i) {
        std::ranges::copy(nameOf(i), memory.begin());
        const JobId id = push(newJob(u"work"_s, QString::fromRawData(memory.data(), 4)));
        QCOMPARE(stored(id).queue, nameOf(i));
    }

    memory.fill(u'x');
    for (int i = 0; i < 500; ++i)
        QCOMPARE(stored(JobId{i + 1}).queue, nameOf(i));
}

void tst_MemoryDriver::attemptsOfARestlessJobAreBounded()
{
    const WorkerId worker = registerWorker();
    QueuedJob job = pushAndClaim(worker, newJob());
    for (int i = 0; i < 500; ++i) {
        JobUpdate update = failed(job, u"restless %1"_s.arg(i), 0s);
        update.refundAttempt = true;
        QVERIFY(finish(job, update));
        QCOMPARE(*driver().promote(now(), 10), 1);
        job = claim(worker).at(0);
    }

    const auto attempts = *driver().attempts(job.id);
    QCOMPARE(attempts.size(), 100);
    QCOMPARE(attempts.last().error, u"restless 499"_s);
}

void tst_MemoryDriver::aListingThatMatchesLittleComesInShortPages()
{
    const JobId oldest = push(newJob(u"rare"_s));
    push(std::vector<NewJob>(50'000, newJob()));

    const auto first = driver().jobs({.kinds = {u"rare"_s}}, {});

    QVERIFY(first);
    QVERIFY(first->jobs.isEmpty());
    QVERIFY(first->next.has_value());
    QCOMPARE(idsOf(listed({.kinds = {u"rare"_s}})), std::vector{oldest});
}

void tst_MemoryDriver::eachJobMayDieWithItsOwnWorker()
{
    std::set<JobId> ids;
    for (int i = 0; i < 200; ++i)
        ids.insert(pushAndClaim(registerWorker(1s * (1 + i % 2)), newJob()).id);
    advance(3s);

    std::set<JobId> rescued;
    for (int round = 0; round < 100; ++round) {
        const auto some = driver().rescue(now(), 7, [](const QueuedJob &) {
            JobUpdate update;
            update.state = JobState::Available;
            return update;
        });
        QVERIFY(some);
        for (const QueuedJob &job : *some)
            QVERIFY(rescued.insert(job.id).second);
    }

    QCOMPARE(rescued, ids);
    QVERIFY(driver().stats()->workers.isEmpty());
    checkCounters();
}

QTEST_GUILESS_MAIN(tst_MemoryDriver)
#include "tst_memorydriver.moc"
