// SPDX-License-Identifier: MIT
#include "conformance_p.h"

#include <jobs/core/names.h>

namespace Jobs {

namespace {

Tick tickOf(Timestamp now, std::vector<JobNote> notes)
{
    Tick tick;
    tick.now = now;
    tick.notes = std::move(notes);
    return tick;
}

} // namespace

void DriverConformance::progressIsKept()
{
    const QueuedJob claimed = pushAndClaim(registerWorker(), newJob());
    const JobProgress progress{.done = 3'000'000'000'000, .total = 9'000'000'000'000, .text = u"page 3"_s};
    JobNote note{.id = claimed.id, .fence = claimed.fence, .progress = JobProgress{1, 2, u"earlier"_s}};
    JobNote later = note;
    later.progress = progress;

    const TickResult result = must(driver().tick(tickOf(now(), {note, later})));

    QCOMPARE(result.notes, (std::vector<bool>{true, true}));
    QCOMPARE(stored(claimed.id).progress, progress);
}

void DriverConformance::aCheckpointReachesTheNextAttempt()
{
    const WorkerId worker = registerWorker();
    const QueuedJob claimed = pushAndClaim(worker, newJob());
    must(driver().tick(tickOf(now(), {{.id = claimed.id, .fence = claimed.fence, .checkpoint = R"({"row":7})"_ba}})));
    // Progress alone leaves the checkpoint as it is.
    must(driver().tick(tickOf(now(), {{.id = claimed.id, .fence = claimed.fence, .progress = JobProgress{}}})));
    QVERIFY(finish(claimed, failed(claimed, u"broken"_s, 0s)));
    must(driver().promote(now(), 10));

    QCOMPARE(claim(worker).at(0).checkpoint, R"({"row":7})"_ba);
}

void DriverConformance::logLinesAreKeptInOrder()
{
    const QueuedJob claimed = pushAndClaim(registerWorker(), newJob());
    QList<JobLogLine> expected;
    for (int i = 0; i < 6; ++i)
        expected.append({now() + i * 1ms, 1, u"line %1"_s.arg(i)});

    for (int i = 0; i < 6; i += 2)
        must(driver().tick(tickOf(now(), {{.id = claimed.id, .fence = claimed.fence, .log = expected.mid(i, 2)}})));

    QCOMPARE(must(driver().log(claimed.id)), expected);
}

void DriverConformance::theOldestLogLinesAreDropped()
{
    const QueuedJob claimed = pushAndClaim(registerWorker(), newJob());
    const QString text(64 * 1024, u'x');
    for (int i = 0; i < 40; ++i) {
        const QList<JobLogLine> line{{now(), i, text}};
        must(driver().tick(tickOf(now(), {{.id = claimed.id, .fence = claimed.fence, .log = line}})));
    }

    const auto log = must(driver().log(claimed.id));

    QVERIFY(log.size() * text.size() <= maxLogBytesPerJob);
    QVERIFY(log.size() * text.size() >= maxLogBytesPerJob / 2);
    for (qsizetype i = 0; i < log.size(); ++i)
        QCOMPARE(log[i].attempt, int(40 - log.size() + i));
}

void DriverConformance::aNoteUnderAnotherFenceIsRefused()
{
    const WorkerId worker = registerWorker();
    const QueuedJob first = pushAndClaim(worker, newJob());
    JobUpdate handBack;
    handBack.state = JobState::Available;
    QVERIFY(finish(first, handBack));
    const QueuedJob second = claim(worker).at(0);
    JobNote stale{
        .id = first.id, .fence = first.fence, .progress = JobProgress{9, 9, u"stale"_s}, .checkpoint = "9"_ba};
    stale.log = {{now(), 1, u"stale"_s}};
    JobNote unknown = stale;
    unknown.id = JobId{first.id.value + 100};

    const TickResult result = must(
        driver().tick(tickOf(now(), {stale, unknown, {.id = second.id, .fence = second.fence, .checkpoint = "1"_ba}})));

    QCOMPARE(result.notes, (std::vector<bool>{false, false, true}));
    QCOMPARE(stored(first.id).progress, JobProgress());
    QCOMPARE(stored(first.id).checkpoint, "1"_ba);
    QVERIFY(must(driver().log(first.id)).isEmpty());
}

void DriverConformance::aNoteMayComeWithTheFinish()
{
    const QueuedJob claimed = pushAndClaim(registerWorker(), newJob());
    JobNote note{.id = claimed.id, .fence = claimed.fence, .progress = JobProgress{2, 2, {}}};
    note.log = {{now(), 1, u"last words"_s}};
    Tick tick = tickOf(now(), {note});
    tick.finished = {{claimed.id, claimed.fence, claimed.queue, claimed.kind, JobUpdate{}}};

    const TickResult result = must(driver().tick(tick));

    QCOMPARE(result.finished, std::vector<bool>{true});
    QCOMPARE(result.notes, std::vector<bool>{true});
    QCOMPARE(stored(claimed.id).progress, (JobProgress{2, 2, {}}));
    QCOMPARE(must(driver().log(claimed.id)).size(), 1);
}

void DriverConformance::metadataIsKeptUntilEmptied()
{
    QVERIFY(must(driver().metadata(u"key"_s)).isEmpty());
    const QByteArray binary("a\0b\xff'\"", 6);
    must(driver().setMetadata(u"key"_s, "1"_ba));
    must(driver().setMetadata(u"Key"_s, "2"_ba));
    must(driver().setMetadata(u"it's 🚀"_s, binary));
    must(driver().setMetadata(u"key"_s, "3"_ba));

    QCOMPARE(must(driver().metadata(u"key"_s)), "3"_ba);
    QCOMPARE(must(driver().metadata(u"Key"_s)), "2"_ba);
    QCOMPARE(must(driver().metadata(u"it's 🚀"_s)), binary);

    must(driver().setMetadata(u"key"_s, {}));
    QVERIFY(must(driver().metadata(u"key"_s)).isEmpty());
    must(driver().setMetadata(u"never there"_s, {}));
}

void DriverConformance::aLockHasOneOwner()
{
    QVERIFY(must(driver().acquireLock(u"prune"_s, u"ann"_s, now(), 10s)));
    QVERIFY(!must(driver().acquireLock(u"prune"_s, u"bob"_s, now(), 10s)));
    QVERIFY(must(driver().acquireLock(u"other"_s, u"bob"_s, now(), 10s)));

    must(driver().releaseLock(u"prune"_s, u"ann"_s));
    QVERIFY(must(driver().acquireLock(u"prune"_s, u"bob"_s, now(), 10s)));
    must(driver().releaseLock(u"never there"_s, u"bob"_s));
}

void DriverConformance::aLockRunsOut()
{
    QVERIFY(must(driver().acquireLock(u"prune"_s, u"ann"_s, now(), 10s)));
    advance(8s);
    QVERIFY(must(driver().acquireLock(u"prune"_s, u"ann"_s, now(), 10s)));
    advance(8s);
    QVERIFY(!must(driver().acquireLock(u"prune"_s, u"bob"_s, now(), 10s)));
    advance(2s);
    QVERIFY(must(driver().acquireLock(u"prune"_s, u"bob"_s, now(), 10s)));
    QVERIFY(!must(driver().acquireLock(u"prune"_s, u"ann"_s, now(), 10s)));
}

void DriverConformance::releasingSomebodyElsesLockDoesNothing()
{
    QVERIFY(must(driver().acquireLock(u"prune"_s, u"ann"_s, now(), 10s)));
    must(driver().releaseLock(u"prune"_s, u"bob"_s));
    QVERIFY(!must(driver().acquireLock(u"prune"_s, u"bob"_s, now(), 10s)));
}

} // namespace Jobs
