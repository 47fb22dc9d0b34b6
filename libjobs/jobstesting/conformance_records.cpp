// SPDX-License-Identifier: MIT
#include "conformance_p.h"

#include <jobs/core/fingerprint.h>

namespace Jobs {

namespace {

AuditEntry entryAt(Timestamp at, const QString &target)
{
    AuditEntry entry;
    entry.at = at;
    entry.actor = u"ann"_s;
    entry.origin = u"unix"_s;
    entry.action = u"cancel"_s;
    entry.target = target;
    entry.detail = u"ü\"'\\\n\U0001F600"_s;
    entry.changed = 1LL << 40;
    return entry;
}

HistoryRow rowOf(Timestamp minute, const QString &queue, const QString &kind)
{
    HistoryRow row;
    row.minute = minute;
    row.queue = queue;
    row.kind = kind;
    row.pushed = 1;
    row.completed = 2;
    row.failed = 3;
    row.retried = 4;
    row.cancelled = 1LL << 40;
    row.waits[0] = 5;
    row.waits[21] = 6;
    row.runs[20] = 7;
    return row;
}

HistoryRow doubled(HistoryRow row)
{
    for (qint64 *count : {&row.pushed, &row.completed, &row.failed, &row.retried, &row.cancelled})
        *count *= 2;
    for (HistoryClasses *classes : {&row.waits, &row.runs}) {
        for (qint64 &count : *classes)
            count *= 2;
    }
    return row;
}

void sortByNames(std::vector<HistoryRow> &rows)
{
    std::ranges::sort(rows, [](const HistoryRow &a, const HistoryRow &b) {
        return std::tie(a.minute, a.queue, a.kind) < std::tie(b.minute, b.queue, b.kind);
    });
}

const Timestamp firstMinute = fromMSecs(60'000LL * 29'000'000);

} // namespace

// --- workers' modes --------------------------------------------------------------------------------------------------

void DriverConformance::aWorkersModeReachesItByItsHeartbeat()
{
    const WorkerId worker = registerWorker();
    const WorkerId other = registerWorker();
    QCOMPARE(must(driver().heartbeat(worker, 0, now(), 30s)).mode, WorkerMode::Working);

    for (const WorkerMode mode : {WorkerMode::Quiet, WorkerMode::Stopping, WorkerMode::Working}) {
        must(driver().setWorkerMode(worker, mode));
        QCOMPARE(must(driver().heartbeat(worker, 0, now(), 30s)).mode, mode);
        QCOMPARE(must(driver().heartbeat(other, 0, now(), 30s)).mode, WorkerMode::Working);
        for (const WorkerInfo &info : must(driver().stats()).workers)
            QCOMPARE(info.mode, info.id == worker ? mode : WorkerMode::Working);
    }
}

void DriverConformance::aModeComesWithTheWishes()
{
    const WorkerId worker = registerWorker();
    const QueuedJob job = pushAndClaim(worker, newJob());
    must(driver().setWorkerMode(worker, WorkerMode::Quiet));
    control(JobAction::Cancel, job.id);

    const HeartbeatReply reply = must(driver().heartbeat(worker, 1, now(), 30s));

    QCOMPARE(reply.mode, WorkerMode::Quiet);
    QCOMPARE(reply.wishes.size(), 1u);
    QCOMPARE(must(driver().runningWishes(worker)).size(), 1u);
}

void DriverConformance::theModeOfAnUnknownWorkerIsNotFound()
{
    const WorkerId gone = registerWorker();
    must(driver().unregisterWorker(gone));

    for (const WorkerId worker : {gone, WorkerId{gone.value + 1000}}) {
        const auto set = driver().setWorkerMode(worker, WorkerMode::Quiet);
        QVERIFY(!set);
        QCOMPARE(set.error().code, JobQueueError::Code::NotFound);
    }
}

// --- audit -----------------------------------------------------------------------------------------------------------

void DriverConformance::auditEntriesComeBackNewestFirst()
{
    QVERIFY(must(driver().audit(10, {})).isEmpty());
    QList<qint64> ids;
    for (int i = 0; i < 5; ++i)
        ids.prepend(must(driver().addAudit(entryAt(firstMinute + i * 1s, u"job %1"_s.arg(i)))));
    AuditEntry plain; // all texts null
    plain.at = firstMinute + 5s;
    ids.prepend(must(driver().addAudit(plain)));

    const QList<AuditEntry> all = must(driver().audit(1000, {}));

    QCOMPARE(all.size(), 6);
    QCOMPARE(all.at(0).at, plain.at);
    QCOMPARE(all.at(0).id, ids.at(0));
    for (qsizetype i = 1; i < all.size(); ++i) {
        QVERIFY(all.at(i).id > 0 && all.at(i).id < all.at(i - 1).id);
        QCOMPARE(all.at(i).id, ids.at(i));
        AuditEntry expected = entryAt(firstMinute + (5 - i) * 1s, u"job %1"_s.arg(5 - i));
        expected.id = all.at(i).id;
        QCOMPARE(all.at(i), expected);
    }
    const QList<AuditEntry> page = must(driver().audit(2, all.at(2).id));
    QCOMPARE(page, all.mid(3, 2));
    QVERIFY(must(driver().audit(10, all.last().id)).isEmpty());
}

// --- history -----------------------------------------------------------------------------------------------------------

void DriverConformance::historyAddsUp()
{
    const HistoryRow mail = rowOf(firstMinute, u"default"_s, u"mail"_s);
    const HistoryRow slow = rowOf(firstMinute, u"slow"_s, u"mail"_s);
    const HistoryRow later = rowOf(firstMinute + 1min, u"default"_s, u"report"_s);
    must(driver().addHistory({}));
    must(driver().addHistory({mail, slow, later}));
    must(driver().addHistory({mail}));

    auto rows = must(driver().history(firstMinute, firstMinute + 2min, {}, {}));

    QVERIFY(std::ranges::is_sorted(rows, {}, &HistoryRow::minute));
    sortByNames(rows);
    QCOMPARE(rows.size(), 3u);
    QCOMPARE(rows[0], doubled(mail));
    QCOMPARE(rows[1], slow);
    QCOMPARE(rows[2], later);
}

void DriverConformance::historyIsChosenByTimeAndNames()
{
    for (int minute = 0; minute < 3; ++minute) {
        must(driver().addHistory({rowOf(firstMinute + minute * 1min, u"default"_s, u"mail"_s),
                                  rowOf(firstMinute + minute * 1min, u"default"_s, u"report"_s),
                                  rowOf(firstMinute + minute * 1min, {}, {})})); // all others
    }
    const auto count = [&](Timestamp from, Timestamp until, const QString &queue, const QString &kind) {
        return must(driver().history(from, until, queue, kind)).size();
    };
    QCOMPARE(count(firstMinute, firstMinute + 3min, {}, {}), 9u);
    QCOMPARE(count(firstMinute, firstMinute + 2min, {}, {}), 6u); // without the end
    QCOMPARE(count(firstMinute + 1min, firstMinute + 2min, {}, {}), 3u); // with the begin
    QCOMPARE(count(firstMinute, firstMinute + 3min, u"default"_s, {}), 6u);
    QCOMPARE(count(firstMinute, firstMinute + 3min, u"default"_s, u"mail"_s), 3u);
    QCOMPARE(count(firstMinute, firstMinute + 3min, {}, u"mail"_s), 3u);
    QCOMPARE(count(firstMinute, firstMinute + 3min, u"unknown"_s, {}), 0u);
    QCOMPARE(count(firstMinute + 1h, firstMinute + 2h, {}, {}), 0u);
}

void DriverConformance::recordsArePrunedByAge()
{
    for (int minute = 0; minute < 4; ++minute) {
        must(driver().addHistory({rowOf(firstMinute + minute * 1min, u"default"_s, u"mail"_s)}));
        must(driver().addAudit(entryAt(firstMinute + minute * 1min, u"job %1"_s.arg(minute))));
    }
    QCOMPARE(must(driver().pruneRecords(firstMinute, Timestamp::min(), 100)), 0);
    QCOMPARE(must(driver().pruneRecords(firstMinute + 2min, firstMinute + 1min, 100)), 3);
    QCOMPARE(must(driver().history(firstMinute, firstMinute + 1h, {}, {})).size(), 2u);
    QCOMPARE(must(driver().audit(100, {})).size(), 3);
    QCOMPARE(must(driver().pruneRecords(firstMinute + 1h, firstMinute + 1h, 2)), 2);
    QCOMPARE(must(driver().pruneRecords(firstMinute + 1h, firstMinute + 1h, 100)), 3);
    QVERIFY(must(driver().history(firstMinute, firstMinute + 1h, {}, {})).empty());

    // Ids go on.
    must(driver().addAudit(entryAt(firstMinute, u"job 9"_s)));
    QVERIFY(must(driver().audit(1, {})).constFirst().id > 4);
}

// --- filters that are compared job by job -----------------------------------------------------------------------------

void DriverConformance::fingerprintsChooseJobs()
{
    const WorkerId worker = registerWorker();
    std::vector<JobId> lost;
    for (const QString &error : {u"user 1 not found"_s, u"user 22 not found"_s, u"disk full"_s, QString()}) {
        const QueuedJob job = pushAndClaim(worker, newJob());
        QVERIFY(finish(job, failed(job, error, 1h)));
        if (error.startsWith(u"user"_s))
            lost.insert(lost.begin(), job.id);
    }
    const JobFilter filter{.fingerprints = {failureFingerprint(u"work", u"user 333 not found"), u"0000000000000000"_s}};

    QCOMPARE(idsOf(listed(filter)), lost);
    QCOMPARE(idsOf(listed(filter, 1)), lost);
    QVERIFY(listed({.fingerprints = {u"0000000000000000"_s}}).empty());

    const ControlResult done = control(JobAction::Cancel, filter);
    QCOMPARE(done.changed.size(), 2);
    QCOMPARE(done.skipped, 0);
    QCOMPARE(total(JobState::Cancelled), 2);
    checkCounters();
}

void DriverConformance::parametersChooseJobs_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("matches");

    QTest::newRow("a text") << u"name"_s << u"Ann \"A\" ü"_s << true;
    QTest::newRow("another text") << u"name"_s << u"Ann"_s << false;
    QTest::newRow("inside") << u"user.id"_s << u"42"_s << true;
    QTest::newRow("a number as text") << u"user.code"_s << u"42"_s << true;
    QTest::newRow("not a number's other spelling") << u"user.id"_s << u"42.0"_s << false;
    QTest::newRow("beyond 64 bits") << u"big"_s << u"123456789012345678901234567890"_s << true;
    QTest::newRow("beyond 64 bits, one off") << u"big"_s << u"123456789012345678901234567891"_s << false;
    QTest::newRow("digits of a double") << u"price"_s << u"1.10"_s << true;
    QTest::newRow("true") << u"on"_s << u"true"_s << true;
    QTest::newRow("null") << u"none"_s << u"null"_s << true;
    QTest::newRow("a list") << u"list"_s << u"[1, 2]"_s << true;
    QTest::newRow("an object") << u"user"_s << u"{\"id\": 42, \"code\": \"42\"}"_s << true;
    QTest::newRow("a name with a dot") << u"a.b"_s << u"7"_s << true;
    QTest::newRow("the last of two") << u"twice"_s << u"2"_s << true;
    QTest::newRow("not the first of two") << u"twice"_s << u"1"_s << false;
    QTest::newRow("not there") << u"user.name"_s << u"42"_s << false;
    QTest::newRow("beyond a text") << u"name.first"_s << u"Ann"_s << false;
    QTest::newRow("of a list's object") << u"objects.id"_s << u"1"_s << false;
    QTest::newRow("no path") << u""_s << u"42"_s << false;
}

void DriverConformance::parametersChooseJobs()
{
    QFETCH(QString, path);
    QFETCH(QString, value);
    QFETCH(bool, matches);
    NewJob job = newJob();
    job.parameters = "{\"name\":\"Ann \\\"A\\\" \\u00fc\", \"user\" : {\"id\": 42, \"code\": \"42\"},"
                     "\"big\":123456789012345678901234567890,\"price\":1.10,\"on\":true,\"none\":null,\"list\":[1, 2],"
                     "\"objects\":[{\"id\":1}],\"a.b\":7,\"twice\":1,\"twice\":2}";
    const JobId id = push(job);
    push(newJob());
    const JobFilter filter{.parameters = {{.path = path, .value = value}}};

    QCOMPARE(idsOf(listed(filter)), matches ? std::vector{id} : std::vector<JobId>{});
    QCOMPARE(control(JobAction::Suspend, filter).changed, matches ? QList{id} : QList<JobId>{});
    QCOMPARE(stateOf(id), matches ? JobState::Suspended : JobState::Available);
}

void DriverConformance::jobByJobFiltersGoThroughManyPages()
{
    std::vector<NewJob> jobs;
    for (int i = 0; i < 1200; ++i) {
        NewJob job = newJob();
        job.parameters = "{\"remainder\":" + QByteArray::number(i % 400) + '}';
        jobs.push_back(job);
    }
    push(jobs);
    const JobFilter filter{.queues = {u"default"_s}, .parameters = {{.path = u"remainder"_s, .value = u"7"_s}}};

    QCOMPARE(listed(filter, 1).size(), 3u);
    QCOMPARE(listed(filter, 1000).size(), 3u);

    qint64 changed = 0;
    ControlRequest request;
    request.action = JobAction::Remove;
    request.filter = filter;
    request.now = now();
    request.limit = 100;
    do {
        const ControlResult result = must(driver().control(request));
        changed += result.changed.size();
        request.after = result.next;
    } while (request.after);
    QCOMPARE(changed, 3);
    QCOMPARE(total(JobState::Available), 1197);
    checkCounters();
}

} // namespace Jobs
