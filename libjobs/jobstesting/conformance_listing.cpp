// SPDX-License-Identifier: MIT
#include "conformance_p.h"

namespace Jobs {

void DriverConformance::aListingIsNewestFirst()
{
    const auto ids = idsOf(push(std::vector<NewJob>(5, newJob())));

    const JobPage page = must(driver().jobs(JobFilter{}, JobPageRequest{.limit = 1000}));

    QVERIFY(!page.next);
    QCOMPARE(idsOf(page.jobs), (std::vector{ids[4], ids[3], ids[2], ids[1], ids[0]}));
    QCOMPARE(page.jobs.first().kind, u"work"_s);
    QCOMPARE(page.jobs.first().parameters, "{}"_ba);
}

void DriverConformance::pagesFollowEachOtherWithoutGapOrRepeat()
{
    auto ids = idsOf(push(std::vector<NewJob>(2500, newJob())));
    std::reverse(ids.begin(), ids.end());

    QCOMPARE(idsOf(listed({}, 1000)), ids);
    QCOMPARE(idsOf(listed({}, 999)), ids);
    QCOMPARE(idsOf(listed({}, 500)), ids);

    const JobPage middle = must(driver().jobs(JobFilter{}, {.limit = 3, .before = ids[1000]}));
    QCOMPARE(idsOf(middle.jobs), (std::vector{ids[1001], ids[1002], ids[1003]}));
    QVERIFY(middle.next == ids[1003]);
}

void DriverConformance::aListingGoesFromOldToNewAsWell()
{
    std::vector<NewJob> some(1200, newJob());
    for (size_t i = 0; i < some.size(); i += 3)
        some[i].queue = u"third"_s;
    const auto ids = idsOf(push(some));
    std::vector<JobId> thirds;
    for (size_t i = 0; i < ids.size(); i += 3)
        thirds.push_back(ids[i]);
    const QList<JobId> chosen{ids[900], ids[7], ids[1], ids[7]};
    const auto rising = [this](const JobFilter &filter, int pageSize) {
        std::vector<JobId> all;
        JobPageRequest request{.limit = pageSize, .after = JobId{0}};
        do {
            const JobPage page = must(driver().jobs(filter, request));
            for (const QueuedJob &job : page.jobs)
                all.push_back(job.id);
            request.after = page.next;
        } while (request.after && all.size() <= 2000);
        return all;
    };

    QCOMPARE(rising({}, 1000), ids);
    QCOMPARE(rising({}, 7), ids);
    QCOMPARE(rising({.queues = {u"third"_s}}, 100), thirds);
    QCOMPARE(rising({.states = {JobState::Available}, .queues = {u"third"_s}}, 33), thirds);
    QCOMPARE(rising({.parameters = {{u"there is none"_s, u"1"_s}}}, 100), std::vector<JobId>{});
    QCOMPARE(rising({.ids = chosen}, 2), (std::vector{ids[1], ids[7], ids[900]}));

    const JobPage middle = must(driver().jobs(JobFilter{}, {.limit = 3, .after = ids[1000]}));
    QCOMPARE(idsOf(middle.jobs), (std::vector{ids[1001], ids[1002], ids[1003]}));
    QVERIFY(middle.next == ids[1003]);
    QVERIFY(must(driver().jobs(JobFilter{}, {.after = ids.back()})).jobs.isEmpty());
    // Newest first is what "before" alone means, and nothing beside "after".
    QCOMPARE(must(driver().jobs(JobFilter{}, {.limit = 1, .before = ids[5], .after = ids[5]})).jobs.first().id, ids[6]);
}

void DriverConformance::anEmptyStoreListsNothing()
{
    const JobPage page = must(driver().jobs(JobFilter{}, JobPageRequest{}));
    QVERIFY(page.jobs.isEmpty());
    QVERIFY(!page.next);

    const StoreStats stats = must(driver().stats());
    for (const JobState state : allJobStates)
        QCOMPARE(stats.total(state), qint64(0));
    QVERIFY(stats.workers.isEmpty());
    QVERIFY(!stats.oldestAvailable);
}

void DriverConformance::aPageIsNeverLargerThanAsked()
{
    push(std::vector<NewJob>(1200, newJob()));

    QCOMPARE(must(driver().jobs({}, {.limit = 1})).jobs.size(), 1);
    QVERIFY(must(driver().jobs({}, {.limit = 100'000})).jobs.size() <= 1000);
    QVERIFY(must(driver().jobs({}, {.limit = 0})).jobs.size() <= 1);
    QVERIFY(must(driver().jobs({}, {.limit = -5})).jobs.size() <= 1);
}

void DriverConformance::filtersAgreeWithTheRule_data()
{
    QTest::addColumn<JobFilter>("filter");

    QTest::newRow("everything") << JobFilter{};
    for (const JobState state : allJobStates)
        QTest::newRow(stateName(state).data()) << JobFilter{.states = {state}};
    QTest::newRow("two states") << JobFilter{.states = {JobState::Failed, JobState::Available}};
    QTest::newRow("queue") << JobFilter{.queues = {u"mail"_s}};
    QTest::newRow("two queues") << JobFilter{.queues = {u"mail"_s, u"default"_s}};
    QTest::newRow("unknown queue") << JobFilter{.queues = {u"nowhere"_s}};
    QTest::newRow("kind") << JobFilter{.kinds = {u"other"_s}};
    QTest::newRow("unknown and known kind") << JobFilter{.kinds = {u"unheard-of"_s, u"work"_s}};
    QTest::newRow("one tag") << JobFilter{.tags = {u"eu"_s}};
    QTest::newRow("two tags") << JobFilter{.tags = {u"big"_s, u"eu"_s}};
    QTest::newRow("part of a tag") << JobFilter{.tags = {u"e"_s}};
    QTest::newRow("error") << JobFilter{.errorContains = u"Disk 100%_"_s};
    QTest::newRow("error in another case") << JobFilter{.errorContains = u"disk"_s};
    QTest::newRow("ids") << JobFilter{.ids = {JobId{1}, JobId{3}, JobId{5}, JobId{4711}}};
    QTest::newRow("ids and state") << JobFilter{.ids = {JobId{1}, JobId{2}}, .states = {JobState::Available}};
    const Timestamp start = now();
    QTest::newRow("from") << JobFilter{.createdFrom = start + 30s};
    QTest::newRow("until") << JobFilter{.createdUntil = start + 30s};
    QTest::newRow("between") << JobFilter{.createdFrom = start + 10s, .createdUntil = start + 40s};
    QTest::newRow("all at once") << JobFilter{.states = {JobState::Failed, JobState::Completed},
                                              .queues = {u"claimed-alone"_s},
                                              .kinds = {u"work"_s},
                                              .tags = {u"eu"_s},
                                              .createdFrom = start + 1s};
}

void DriverConformance::filtersAgreeWithTheRule()
{
    QFETCH(JobFilter, filter);
    const QStringList tags{u"eu"_s, u"big"_s, u"e%"_s};
    int number = 0;
    for (const JobState state : allJobStates) {
        for (int i = 0; i < 6; ++i, ++number) {
            NewJob job = newJob(i % 2 ? u"work"_s : u"other"_s, i % 3 ? u"mail"_s : u"default"_s);
            job.tags = tags.mid(number % 4, number % 3);
            makeJobIn(state, job);
            advance(1s);
        }
    }
    for (const QString &error : {u"Disk 100%_full"_s, u"Disk 100 full"_s}) {
        const QueuedJob claimed = pushAndClaim(registerWorker(), newJob());
        QVERIFY(finish(claimed, failed(claimed, error, 1h)));
    }

    std::vector<JobId> expected;
    for (const QueuedJob &job : listed()) {
        if (filter.matches(job))
            expected.push_back(job.id);
    }

    QCOMPARE(idsOf(listed(filter)), expected);
    QCOMPARE(idsOf(listed(filter, 3)), expected);
}

void DriverConformance::hostileFiltersMatchLiterally()
{
    const QString hostile = u"a'b\"%_\\*🚀"_s;
    NewJob job = newJob();
    job.tags = {hostile};
    const QueuedJob claimed = pushAndClaim(registerWorker(), job);
    QVERIFY(finish(claimed, failed(claimed, u"before "_s + hostile + u" after"_s, 1h)));
    const QueuedJob other = pushAndClaim(registerWorker(), newJob());
    QVERIFY(finish(other, failed(other, u"aXb"_s, 1h)));

    QCOMPARE(idsOf(listed({.tags = {hostile}})), std::vector{claimed.id});
    QCOMPARE(idsOf(listed({.errorContains = hostile})), std::vector{claimed.id});
    QVERIFY(listed({.errorContains = u"%"_s + u"X"_s}).empty());
    QVERIFY(listed({.queues = {hostile}}).empty());
    QVERIFY(listed({.kinds = {hostile}}).empty());
    QVERIFY(listed({.tags = {u"' OR 1=1 --"_s}}).empty());
}

void DriverConformance::anUnknownJobIsNotFound()
{
    const JobId id = push(newJob());
    for (const qint64 unknown : {id.value + 1, qint64(0), qint64(-1), std::numeric_limits<qint64>::max()}) {
        const auto job = driver().job(JobId{unknown});
        QVERIFY(!job);
        QCOMPARE(job.error().code, JobQueueError::Code::NotFound);
    }
}

void DriverConformance::anUnknownJobHasNoAttemptsAndNoLog()
{
    QVERIFY(must(driver().attempts(JobId{4711})).isEmpty());
    QVERIFY(must(driver().log(JobId{4711})).isEmpty());
    const JobId id = push(newJob());
    QVERIFY(must(driver().attempts(id)).isEmpty());
    QVERIFY(must(driver().log(id)).isEmpty());
}

void DriverConformance::countersFollowEveryStep()
{
    for (const JobState state : allJobStates) {
        makeJobIn(state);
        checkCounters();
    }
    for (const JobState state : allJobStates)
        QCOMPARE(total(state), qint64(1));

    advance(2h);
    must(driver().promote(now(), 100));
    checkCounters();
    QCOMPARE(total(JobState::Available), qint64(3));
    claim(registerWorker());
    checkCounters();
    must(driver().rescue(now(), 100, [](const QueuedJob &) {
        JobUpdate update;
        update.state = JobState::Failed;
        return update;
    }));
    checkCounters();
    QCOMPARE(total(JobState::Failed), qint64(2));
    must(driver().prune({.completed = {.age = 0ms}}, now(), 100));
    checkCounters();
    QCOMPARE(total(JobState::Completed), qint64(0));
    control(JobAction::Remove, JobFilter{.states = {JobState::Failed}});
    checkCounters();

    const StoreStats stats = must(driver().stats());
    QCOMPARE(stats.total(JobState::Running, u"claimed-alone"_s) + stats.total(JobState::Running, u"default"_s),
             stats.total(JobState::Running));
}

void DriverConformance::queuesAreListedWithTheirPause()
{
    push(newJob(u"work"_s, u"busy"_s));
    must(driver().setQueuePaused(u"idle"_s, true, u"ann \"o'\" 🚀"_s, now()));
    const auto queue = [this](const QString &name) {
        for (const QueueInfo &info : must(driver().stats()).queues) {
            if (info.name == name)
                return info;
        }
        return QueueInfo{};
    };

    QCOMPARE(queue(u"busy"_s).name, u"busy"_s);
    QVERIFY(!queue(u"busy"_s).paused);
    QVERIFY(!queue(u"busy"_s).pausedAt);
    QVERIFY(queue(u"idle"_s).paused);
    QCOMPARE(queue(u"idle"_s).pausedBy, u"ann \"o'\" 🚀"_s);
    QVERIFY(queue(u"idle"_s).pausedAt.has_value());

    must(driver().setQueuePaused(u"idle"_s, false, u"bob"_s, now()));
    QVERIFY(!queue(u"idle"_s).paused);
    QVERIFY(queue(u"idle"_s).pausedBy.isEmpty());
    QVERIFY(!queue(u"idle"_s).pausedAt);
}

void DriverConformance::theOldestAvailableJobIsTold()
{
    push(newScheduledJob(1h));
    QVERIFY(!must(driver().stats()).oldestAvailable);

    NewJob older = newJob(u"other"_s, u"other"_s);
    older.dueAt = now() - 10s;
    NewJob urgent = newJob();
    urgent.priority = 10;
    push({urgent, older, newJob()});
    QVERIFY(must(driver().stats()).oldestAvailable == older.dueAt);

    claim(registerWorker(), {.limit = 9, .queues = {}, .exceptQueues = {}, .kinds = {u"other"_s}});
    QVERIFY(must(driver().stats()).oldestAvailable == urgent.dueAt);
}

} // namespace Jobs
