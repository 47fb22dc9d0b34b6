// SPDX-License-Identifier: MIT

// The verdict is itself put to the proof: a sound history is accepted, and each way of forging it is found by the check that is
// there for it.
#include "verdict.h"

#include <jobs/core/queuedjob.h>

#include <QtTest/QTest>

#include <functional>

using namespace Qt::StringLiterals;
using Jobs::JobState;
using Type = HistoryEvent::Type;

namespace {

constexpr qint64 ms = 1'000'000;
constexpr qint64 wallOrigin = 1'700'000'000'000;

//! What a storm of two workers and a pusher may leave, small enough to be read.
struct Evidence
{
    QList<HistoryEvent> history;
    StoreSnapshot store;

    //! At \a at ms.
    HistoryEvent &add(Type type, qint64 at, qint64 life, qint64 job = 0, qint64 fence = 0, const QByteArray &word = {})
    {
        HistoryEvent event{.type = type};
        event.at = at * ms;
        event.wall = wallOrigin + at;
        event.life = life;
        event.job = job;
        event.fence = fence;
        event.attempt = fence;
        event.word = word;
        history.append(event);
        return history.last();
    }
    void pushed(qint64 at, qint64 job, const QByteArray &kind)
    {
        const QByteArray client = "client-" + QByteArray::number(job);
        HistoryEvent &asked = add(Type::Asked, at, 3);
        asked.client = client;
        asked.kind = kind;
        add(Type::Acked, at + 1, 3, job).client = client;
        Jobs::QueuedJob stored;
        stored.id = {job};
        stored.kind = QString::fromUtf8(kind);
        stored.clientId = QString::fromUtf8(client);
        stored.state = JobState::Completed;
        stored.fence = 1;
        store.jobs.append(stored);
    }
    void ran(qint64 at, qint64 until, qint64 life, qint64 job, qint64 fence, const QByteArray &state)
    {
        add(Type::Started, at, life, job, fence).due = wallOrigin + at;
        add(Type::Ended, until, life, job, fence, "returned");
        add(Type::Stored, until + 1, life, job, fence, state);
    }
    void crashed(qint64 at, qint64 job, qint64 fence)
    {
        Jobs::JobAttempt record;
        record.fence = fence;
        record.outcome = u"crashed"_s;
        record.finishedAt = Jobs::fromMSecs(wallOrigin + at);
        store.attempts[job].append(record);
    }
    Jobs::QueuedJob &job(qint64 id)
    {
        return *std::find_if(store.jobs.begin(), store.jobs.end(),
                             [id](const auto &job) { return job.id.value == id; });
    }
    HistoryEvent &first(Type type, qint64 job)
    {
        return *std::find_if(history.begin(), history.end(),
                             [&](const auto &event) { return event.type == type && event.job == job; });
    }
    void remove(Type type, qint64 job)
    {
        history.removeIf([&](const auto &event) { return event.type == type && event.job == job; });
    }
    QList<Finding> findings()
    {
        store.counted = store.counted == 0 ? store.jobs.size() : store.counted;
        std::stable_sort(history.begin(), history.end(), [](const auto &a, const auto &b) { return a.at < b.at; });
        return judge(history, store);
    }
};

Evidence soundEvidence()
{
    Evidence e;
    HistoryEvent &settings = e.add(Type::Settings, 0, 0);
    settings.lease = 1000;
    settings.heartbeat = 250;
    settings.crashes = 3;
    for (const qint64 life : {1, 2, 3})
        e.add(Type::Born, 1, life);
    for (qint64 at = 100; at < 6000; at += 100) {
        for (const qint64 life : {1, 2}) {
            if (life == 2 || at <= 1000)
                e.add(Type::Beat, at, life);
        }
    }
    // 1: plain. 2: with an effect. 3: its first worker died. 4: delayed. 5: expiring. 6 and 7: one unique key. 8: poison.
    e.pushed(10, 1, "storm-plain");
    e.ran(20, 30, 1, 1, 1, "completed");
    e.pushed(11, 2, "storm-written");
    e.ran(31, 40, 1, 2, 1, "completed");
    e.store.effects = QList<qint64>{2};
    e.pushed(12, 3, "storm-plain");
    e.add(Type::Started, 900, 1, 3, 1);
    e.add(Type::Killed, 1000, 1);
    e.crashed(2000, 3, 1);
    e.ran(2010, 2020, 2, 3, 2, "completed");
    e.job(3).fence = 2;
    e.pushed(13, 4, "storm-plain");
    e.history[e.history.size() - 2].due = wallOrigin + 500;
    e.ran(510, 520, 2, 4, 1, "completed");
    e.pushed(14, 5, "storm-plain");
    e.job(5).expiresAt = Jobs::fromMSecs(wallOrigin + 300);
    e.ran(200, 210, 2, 5, 1, "completed");
    e.first(Type::Started, 5).expires = wallOrigin + 300;
    for (const qint64 job : {6, 7}) {
        e.pushed(job == 6 ? 600 : 700, job, "storm-unique");
        e.job(job).uniqueKey = u"key"_s;
        e.first(Type::Acked, job).key = "key";
        e.ran(job == 6 ? 610 : 710, job == 6 ? 620 : 720, 2, job, 1, "completed");
    }
    e.pushed(15, 8, "storm-poison");
    e.job(8).state = JobState::Failed;
    e.job(8).fence = 3;
    e.job(8).crashes = 3;
    for (const qint64 fence : {1, 2, 3}) {
        const qint64 life = 10 + fence;
        e.add(Type::Born, fence * 1000, life);
        e.add(Type::Started, fence * 1000 + 10, life, 8, fence);
        e.add(Type::Killed, fence * 1000 + 20, life);
        e.crashed(fence * 1000 + 900, 8, fence);
    }
    // An orderly stop, and a zombie: it slept through its lease, and its outcome was refused.
    e.pushed(16, 9, "storm-plain");
    e.add(Type::Born, 1, 20);
    for (qint64 at = 100; at < 3000; at += 100)
        e.add(Type::Beat, at, 20);
    e.add(Type::Started, 3000, 20, 9, 1);
    e.add(Type::Frozen, 3010, 20);
    e.crashed(4200, 9, 1);
    e.ran(4210, 4220, 2, 9, 2, "completed");
    e.add(Type::Thawed, 4500, 20);
    e.add(Type::Ended, 4510, 20, 9, 1, "returned");
    e.add(Type::Fenced, 4520, 20, 9, 1);
    e.job(9).fence = 2;
    e.add(Type::Stopping, 5000, 2);
    e.add(Type::Gone, 5100, 2);
    return e;
}

} // namespace

class tst_StormCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSoundHistoryIsAccepted();
    void everyForgeryIsFound_data();
    void everyForgeryIsFound();
    void linesAreReadAsTheyWereWritten();
    void aBrokenLineIsAComplaint();
};

void tst_StormCheck::aSoundHistoryIsAccepted()
{
    Evidence evidence = soundEvidence();
    const auto findings = evidence.findings();
    QVERIFY2(areAllKept(findings), qPrintable(reportText(findings)));
}

using Forgery = std::function<void(Evidence &)>;
Q_DECLARE_METATYPE(Forgery)

void tst_StormCheck::everyForgeryIsFound_data()
{
    QTest::addColumn<QString>("promise"); // a part of the one that must be found broken
    QTest::addColumn<Forgery>("forge");
    const auto row = [](const char *name, const QString &promise, Forgery forge) {
        QTest::newRow(name) << promise << std::move(forge);
    };

    row("a job is gone", u"no acknowledged job"_s,
        [](Evidence &e) { e.store.jobs.removeIf([](const auto &job) { return job.id.value == 1; }); });
    row("an id names somebody else's job", u"no acknowledged job"_s,
        [](Evidence &e) { e.first(Type::Acked, 4).job = 5; });
    row("a job is still running", u"exactly one final state"_s, [](Evidence &e) {
        e.job(1).state = JobState::Running;
        e.remove(Type::Stored, 1);
    });
    row("a job ended twice", u"exactly one final state"_s,
        [](Evidence &e) { e.add(Type::Stored, 35, 1, 1, 1, "completed"); });
    row("an end changed", u"exactly one final state"_s, [](Evidence &e) { e.job(1).state = JobState::Failed; });
    row("the counters are wrong", u"exactly one final state"_s, [](Evidence &e) { e.store.counted = 99; });
    row("two attempts at once", u"no two attempts"_s, [](Evidence &e) {
        // The second attempt begins while the first worker is well.
        for (HistoryEvent &event : e.history) {
            if (event.job == 3 && event.fence == 2)
                event.at = 950 * ms;
        }
        e.first(Type::Acked, 3).at = 13 * ms;
    });
    row("one fence for two starts", u"fences grow"_s,
        [](Evidence &e) { e.add(Type::Started, 25, 2, 1, 1).at = 35 * ms; });
    row("a fence fell", u"fences grow"_s, [](Evidence &e) {
        e.job(3).fence = 1;
        e.remove(Type::Stored, 3);
    });
    row("a zombie's outcome was accepted", u"outcome of a lost attempt"_s, [](Evidence &e) {
        HistoryEvent &refusal = e.first(Type::Fenced, 9);
        refusal.type = Type::Stored;
        refusal.word = "retryable";
    });
    row("an end under an old fence", u"outcome of a lost attempt"_s, [](Evidence &e) {
        e.job(1).fence = 2;
        e.crashed(28, 1, 1);
    });
    row("a good outcome was refused", u"outcome of a lost attempt"_s,
        [](Evidence &e) { e.first(Type::Stored, 1).type = Type::Fenced; });
    row("an effect twice", u"effects"_s, [](Evidence &e) { e.store.effects->append(2); });
    row("an effect is missing", u"effects"_s, [](Evidence &e) { e.store.effects->clear(); });
    row("an effect of no job", u"effects"_s, [](Evidence &e) { e.store.effects->append(77); });
    row("two jobs of one push", u"repeated under its client id"_s, [](Evidence &e) {
        Jobs::QueuedJob twin = e.job(1);
        twin.id = {99};
        e.store.jobs.append(twin);
    });
    row("two answers for one push", u"repeated under its client id"_s, [](Evidence &e) {
        e.add(Type::Acked, 50, 3, 1).client = "client-1";
        e.add(Type::Acked, 51, 3, 6).client = "client-1";
        e.job(6).clientId = u"client-1"_s;
        e.job(1).clientId = u"client-1"_s;
        e.first(Type::Acked, 6).client = "client-1";
    });
    row("nobody pushed it", u"repeated under its client id"_s, [](Evidence &e) {
        Jobs::QueuedJob phantom = e.job(1);
        phantom.id = {98};
        phantom.clientId = u"phantom"_s;
        e.store.jobs.append(phantom);
    });
    row("two unfinished jobs of a key", u"unique key"_s, [](Evidence &e) {
        for (HistoryEvent &event : e.history) {
            if (event.job == 6 && event.type == Type::Ended)
                event.at = 715 * ms;
        }
    });
    row("an attempt left no trace", u"leaves a trace"_s, [](Evidence &e) { e.store.attempts[8].removeFirst(); });
    row("a rescue took too long", u"rescued within"_s,
        [](Evidence &e) { e.store.attempts[3].first().finishedAt = Jobs::fromMSecs(wallOrigin + 90'000); });
    row("a job started early", u"before it is due"_s,
        [](Evidence &e) { e.first(Type::Started, 4).wall = wallOrigin + 400; });
    row("a job was claimed when it had expired", u"after its expiry"_s,
        [](Evidence &e) { e.first(Type::Started, 5).due = wallOrigin + 300; });
    row("poison went on", u"kills its workers"_s, [](Evidence &e) { e.job(8).crashes = 4; });
    row("poison completed", u"kills its workers"_s, [](Evidence &e) { e.job(8).state = JobState::Completed; });
    row("a start after the stop", u"asked to stop"_s, [](Evidence &e) {
        e.first(Type::Started, 9).life = 20;
        e.add(Type::Stopping, 2500, 20);
    });
    row("a stop that does not end", u"asked to stop"_s, [](Evidence &e) {
        for (HistoryEvent &event : e.history) {
            if (event.type == Type::Gone)
                event.at += 60'000 * ms;
        }
    });
    row("a process complained", u"nothing wrong"_s, [](Evidence &e) { e.add(Type::Complaint, 50, 1, 0, 0, "odd"); });
    row("the store complained", u"nothing wrong"_s, [](Evidence &e) { e.store.complaints.append(u"row missing"_s); });
}

void tst_StormCheck::everyForgeryIsFound()
{
    QFETCH(QString, promise);
    QFETCH(Forgery, forge);
    Evidence evidence = soundEvidence();

    forge(evidence);

    QStringList broken;
    for (const Finding &finding : evidence.findings()) {
        if (!finding.isKept())
            broken.append(finding.promise);
    }
    const bool found =
        std::any_of(broken.begin(), broken.end(), [&](const QString &each) { return each.contains(promise); });
    QVERIFY2(found, qPrintable(u"found broken: "_s + broken.join(u"; "_s)));
}

void tst_StormCheck::linesAreReadAsTheyWereWritten()
{
    HistoryEvent event{.type = Type::Refused};
    event.at = 12;
    event.wall = 34;
    event.life = 5;
    event.job = 6;
    event.client = "a client, with = and spaces";
    event.word = "StoreBusy: locked\nand more";

    const auto read = HistoryEvent::fromLine(event.line());

    QVERIFY(read);
    QCOMPARE(read->type, Type::Refused);
    QCOMPARE(read->at, qint64(12));
    QCOMPARE(read->wall, qint64(34));
    QCOMPARE(read->life, qint64(5));
    QCOMPARE(read->job, qint64(6));
    QCOMPARE(read->client, event.client);
    QCOMPARE(read->word, event.word);
    QCOMPARE(event.line().count('\n'), 0);
}

void tst_StormCheck::aBrokenLineIsAComplaint()
{
    for (const QByteArray &line :
         {QByteArray("12 34 5"), QByteArray("12 34 5 flew"), QByteArray("x 34 5 born"),
          QByteArray("12 34 5 started job=1x"), QByteArray("12 34 5 started =1"), QByteArray("12 34 5 started what=1")})
        QVERIFY2(!HistoryEvent::fromLine(line), line.constData());
}

QTEST_GUILESS_MAIN(tst_StormCheck)
#include "tst_stormcheck.moc"
