// SPDX-License-Identifier: MIT
#include "conformance_p.h"

namespace Jobs {

void DriverConformance::aPushedJobIsStoredAsItWasGiven()
{
    NewJob job = newScheduledJob(90min);
    job.kind = u"send-invoice"_s;
    job.queue = u"mail"_s;
    job.parameters = R"({"customer":42,"amount":12345678901234567890})"_ba;
    job.version = 7;
    job.priority = 5;
    job.maxAttempts = 11;
    job.expiresAt = now() + 24h;
    job.uniqueKey = u"invoice/42"_s;
    job.clientId = u"client 1"_s;
    job.tags = {u"eu"_s, u"big"_s};
    job.metadata = R"({"trace":"00-ab-cd-01"})"_ba;

    const JobId id = push(job);

    const QueuedJob stored = this->stored(id);
    QCOMPARE(stored.id, id);
    QCOMPARE(stored.state, JobState::Scheduled);
    QCOMPARE(stored.kind, job.kind);
    QCOMPARE(stored.queue, job.queue);
    QCOMPARE(stored.parameters, job.parameters);
    QCOMPARE(stored.version, 7);
    QCOMPARE(stored.priority, 5);
    QCOMPARE(stored.maxAttempts, 11);
    QCOMPARE(stored.createdAt, job.createdAt);
    QCOMPARE(stored.dueAt, job.dueAt);
    QVERIFY(stored.expiresAt == job.expiresAt);
    QCOMPARE(stored.uniqueKey, job.uniqueKey);
    QCOMPARE(stored.clientId, job.clientId);
    QCOMPARE(stored.tags, job.tags);
    QCOMPARE(stored.metadata, job.metadata);
}

void DriverConformance::aPushWithoutExtrasIsStoredPlainly()
{
    const QueuedJob stored = this->stored(push(newJob()));

    QCOMPARE(stored.state, JobState::Available);
    QCOMPARE(stored.attempt, 0);
    QCOMPARE(stored.crashes, 0);
    QCOMPARE(stored.fence, qint64(0));
    QVERIFY(!stored.worker.isValid());
    QVERIFY(!stored.startedAt);
    QVERIFY(!stored.expiresAt);
    QVERIFY(!stored.finishedAt);
    QVERIFY(stored.tags.isEmpty());
    QVERIFY(stored.metadata.isEmpty());
    QVERIFY(stored.checkpoint.isEmpty());
    QVERIFY(stored.result.isEmpty());
    QVERIFY(stored.error.isEmpty());
    QVERIFY(stored.uniqueKey.isEmpty());
    QVERIFY(stored.clientId.isEmpty());
    QCOMPARE(stored.progress, JobProgress());
}

void DriverConformance::pushedStatesAreKept_data()
{
    QTest::addColumn<JobState>("state");
    for (const JobState state : {JobState::Available, JobState::Scheduled, JobState::Waiting, JobState::Suspended})
        QTest::newRow(stateName(state).data()) << state;
}

void DriverConformance::pushedStatesAreKept()
{
    QFETCH(JobState, state);
    NewJob job = newJob();
    job.state = state;

    const JobId id = push(job);

    QCOMPARE(stateOf(id), state);
    QCOMPARE(total(state), qint64(1));
}

void DriverConformance::idsGrowAndAreNeverUsedTwice()
{
    const JobId first = push(newJob());
    const JobId second = push(newJob());
    QVERIFY(first.isValid());
    QVERIFY(first < second);

    control(JobAction::Remove, JobFilter{});
    const JobId third = push(newJob());

    QVERIFY(!exists(first));
    QVERIFY(second < third);
}

void DriverConformance::aBatchOf2500IsStoredInOrder()
{
    std::vector<NewJob> jobs;
    for (int i = 0; i < 2500; ++i) {
        jobs.push_back(newJob());
        jobs.back().parameters = QByteArray::number(i);
    }

    const auto pushed = push(jobs);

    QCOMPARE(pushed.size(), jobs.size());
    QVERIFY(std::is_sorted(pushed.begin(), pushed.end(), [](auto &a, auto &b) { return a.id < b.id; }));
    QCOMPARE(total(JobState::Available), qint64(2500));
    for (const int i : {0, 1, 999, 1000, 2499})
        QCOMPARE(stored(pushed[size_t(i)].id).parameters, QByteArray::number(i));
}

void DriverConformance::hostileTextComesBackUnchanged_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("quotes") << u"it's \"quoted\" `so` and ''doubly''"_s;
    QTest::newRow("SQL") << u"'); DROP TABLE jobs; --"_s;
    QTest::newRow("placeholders") << u":id ? %1 %s $1 @x {0}"_s;
    QTest::newRow("wildcards") << u"100% _of_ [it] * ?"_s;
    QTest::newRow("backslashes") << u"C:\\new\\table \\0 \\u0041"_s;
    QTest::newRow("JSON") << u"{\"a\":[1,null]}"_s;
    QTest::newRow("umlauts") << u"Größe, naïve, Ærø"_s;
    QTest::newRow("decomposed") << u"e\u0301 is not \u00e9"_s;
    QTest::newRow("emoji") << u"🚀 👩‍👩‍👧‍👦 🏳️‍🌈"_s;
    QTest::newRow("right to left") << u"שלום עולם \u202eمرحبا\u202c"_s;
    QTest::newRow("outside the first plane") << u"𝔍𝔬𝔟 𠜎"_s;
    QTest::newRow("spaces") << u"  around\u00a0and\u3000between  "_s;
    QTest::newRow("line separators") << u"a\u2028b\u2029c"_s;
    QTest::newRow("512 characters") << QString(512, u'ß');
}

void DriverConformance::hostileTextComesBackUnchanged()
{
    QFETCH(QString, text);
    NewJob job = newJob();
    job.parameters = QJsonDocument(QJsonObject{{u"text"_s, text}}).toJson(QJsonDocument::Compact);
    job.metadata = job.parameters;
    job.uniqueKey = text;
    job.clientId = text;
    job.tags = {text, u"plain"_s};
    const QueuedJob claimed = pushAndClaim(registerWorker(), job);

    JobNote note{.id = claimed.id, .fence = claimed.fence};
    note.progress = JobProgress{1, 2, text};
    note.checkpoint = job.parameters;
    note.log = {JobLogLine{now(), 1, text}};
    Tick tick;
    tick.now = now();
    tick.notes = {note};
    must(driver().tick(tick));
    JobUpdate update = failed(claimed, text, 1h);
    auto record = *update.record;
    record.errorType = text;
    record.trace = text;
    update.record = std::make_shared<JobAttempt>(record);
    QVERIFY(finish(claimed, update));

    const QueuedJob stored = this->stored(claimed.id);
    QCOMPARE(stored.parameters, job.parameters);
    QCOMPARE(stored.metadata, job.parameters);
    QCOMPARE(stored.checkpoint, job.parameters);
    QCOMPARE(stored.uniqueKey, text);
    QCOMPARE(stored.clientId, text);
    QCOMPARE(stored.tags, job.tags);
    QCOMPARE(stored.error, text);
    QCOMPARE(stored.progress.text, text);
    const auto log = must(driver().log(claimed.id));
    QCOMPARE(log.size(), 1);
    QCOMPARE(log.first().text, text);
    const auto attempts = must(driver().attempts(claimed.id));
    QCOMPARE(attempts.size(), 1);
    QCOMPARE(attempts.first().error, text);
    QCOMPARE(attempts.first().errorType, text);
    QCOMPARE(attempts.first().trace, text);
}

void DriverConformance::namesOfAllAllowedCharactersWork()
{
    const QString name = u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._:-"_s;
    const QString longest = QString(128, u'x');
    NewJob job = newJob(name, longest);
    const JobId id = push(job);

    const auto claimed =
        claim(registerWorker(), {.limit = 9, .queues = {longest}, .exceptQueues = {}, .kinds = {name}});

    QCOMPARE(idsOf(claimed), std::vector{id});
    QCOMPARE(claimed.front().kind, name);
    QCOMPARE(claimed.front().queue, longest);
}

void DriverConformance::aPayloadOfOneMebibyteComesBackUnchanged()
{
    NewJob job = newJob();
    job.parameters = "{\"text\":\"" + QByteArray(1024 * 1024 - 11, 'x') + "\"}";
    QCOMPARE(job.parameters.size(), qsizetype(1024 * 1024));

    const QueuedJob claimed = pushAndClaim(registerWorker(), job);
    JobUpdate update;
    update.result = job.parameters;
    QVERIFY(finish(claimed, update));

    QVERIFY(claimed.parameters == job.parameters);
    QVERIFY(stored(claimed.id).parameters == job.parameters);
    QVERIFY(stored(claimed.id).result == job.parameters);
}

void DriverConformance::extremeNumbersAreKept()
{
    NewJob high = newJob();
    high.priority = 32767;
    high.version = std::numeric_limits<int>::max();
    high.maxAttempts = 1000;
    NewJob low = newJob();
    low.priority = -32768;
    low.version = 0;
    const JobId lowId = push(low);
    const JobId highId = push(high);

    const auto claimed = claim(registerWorker());

    QCOMPARE(idsOf(claimed), (std::vector{highId, lowId}));
    QCOMPARE(stored(highId).priority, 32767);
    QCOMPARE(stored(highId).version, high.version);
    QCOMPARE(stored(highId).maxAttempts, 1000);
    QCOMPARE(stored(lowId).priority, -32768);
    QCOMPARE(stored(lowId).version, 0);
}

void DriverConformance::timesFarInTheFutureAreKept()
{
    const Timestamp year9999 = fromMSecs(253'402'300'799'999);
    NewJob job = newJob();
    job.state = JobState::Scheduled;
    job.dueAt = year9999;
    job.expiresAt = year9999;

    const JobId id = push(job);

    QCOMPARE(stored(id).dueAt, year9999);
    QVERIFY(stored(id).expiresAt == year9999);
    QCOMPARE(must(driver().promote(now(), 100)), 0);
    QVERIFY(must(driver().nextDue()) == year9999);
}

void DriverConformance::aUniqueKeyAnswersTheJobThatHoldsIt_data()
{
    QTest::addColumn<JobState>("state");
    for (const JobState state : allJobStates) {
        if (!isFinal(state))
            QTest::newRow(stateName(state).data()) << state;
    }
}

void DriverConformance::aUniqueKeyAnswersTheJobThatHoldsIt()
{
    QFETCH(JobState, state);
    NewJob job = newJob();
    job.uniqueKey = u"key"_s;
    const JobId id = makeJobIn(state, job);

    job.kind = u"other"_s;
    job.queue = u"elsewhere"_s;
    const auto pushed = push(std::vector{job});

    QCOMPARE(pushed.size(), size_t(1));
    QCOMPARE(pushed.front().id, id);
    QVERIFY(pushed.front().existed);
    QCOMPARE(idsOf(listed()), std::vector{id});
}

void DriverConformance::aUniqueKeyIsFreeOnceItsJobIsFinal_data()
{
    QTest::addColumn<JobState>("state");
    for (const JobState state : allJobStates) {
        if (isFinal(state))
            QTest::newRow(stateName(state).data()) << state;
    }
}

void DriverConformance::aUniqueKeyIsFreeOnceItsJobIsFinal()
{
    QFETCH(JobState, state);
    NewJob job = newJob();
    job.uniqueKey = u"key"_s;
    const JobId id = makeJobIn(state, job);

    const auto pushed = push(std::vector{job});

    QVERIFY(!pushed.front().existed);
    QVERIFY(pushed.front().id != id);
    QCOMPARE(stored(id).uniqueKey, u"key"_s);
}

void DriverConformance::aUniqueKeyIsFreeOnceItsJobIsRemoved()
{
    NewJob job = newJob();
    job.uniqueKey = u"key"_s;
    const JobId id = push(job);
    control(JobAction::Remove, id);

    const auto pushed = push(std::vector{job});

    QVERIFY(!pushed.front().existed);
}

void DriverConformance::aUniqueKeyTwiceInOneTickMakesOneJob()
{
    NewJob job = newJob();
    job.uniqueKey = u"key"_s;

    const auto pushed = push({job, newJob(), job});

    QVERIFY(!pushed[0].existed);
    QVERIFY(pushed[2].existed);
    QCOMPARE(pushed[2].id, pushed[0].id);
    QCOMPARE(listed().size(), size_t(2));
}

void DriverConformance::aUniqueKeyFreedByATicksFinishIsFreeForItsPush()
{
    NewJob job = newJob();
    job.uniqueKey = u"key"_s;
    const QueuedJob claimed = pushAndClaim(registerWorker(), job);

    Tick tick;
    tick.now = now();
    tick.finished = {{claimed.id, claimed.fence, claimed.queue, claimed.kind, JobUpdate{}}};
    tick.pushes = {job};
    const TickResult result = must(driver().tick(tick));

    QVERIFY(result.finished.at(0));
    QVERIFY(!result.pushed.at(0).existed);
}

void DriverConformance::keysAreComparedExactly()
{
    std::vector<NewJob> jobs;
    for (const QString &key : {u"key"_s, u"Key"_s, u"key "_s, u"ke"_s, u"k\u00e9y"_s, u"ke\u0301y"_s}) {
        jobs.push_back(newJob());
        jobs.back().uniqueKey = key;
        jobs.back().clientId = key;
    }

    for (const PushedJob &pushed : push(jobs))
        QVERIFY(!pushed.existed);
}

void DriverConformance::aClientIdNamesOneJobWhileItIsStored()
{
    NewJob job = newJob();
    job.clientId = u"client"_s;
    const JobId id = makeJobIn(JobState::Completed, job);

    const auto again = push(std::vector{job});
    QVERIFY(again.front().existed);
    QCOMPARE(again.front().id, id);

    control(JobAction::Remove, id);
    const auto later = push(std::vector{job});
    QVERIFY(!later.front().existed);
}

void DriverConformance::aClientIdTwiceInOneTickMakesOneJob()
{
    NewJob job = newJob();
    job.clientId = u"client"_s;

    const auto pushed = push({job, job});

    QVERIFY(!pushed[0].existed);
    QVERIFY(pushed[1].existed);
    QCOMPARE(pushed[1].id, pushed[0].id);
}

void DriverConformance::aClientIdWinsOverAUniqueKey()
{
    NewJob named = newJob();
    named.clientId = u"client"_s;
    NewJob unique = newJob();
    unique.uniqueKey = u"key"_s;
    const JobId namedId = push(named);
    push(unique);

    NewJob both = named;
    both.uniqueKey = unique.uniqueKey;
    const auto pushed = push(std::vector{both});

    QVERIFY(pushed.front().existed);
    QCOMPARE(pushed.front().id, namedId);
}

void DriverConformance::anEmptyTickAnswersEmptyLists()
{
    const TickResult result = must(driver().tick(Tick{}));

    QVERIFY(result.finished.empty());
    QVERIFY(result.notes.empty());
    QVERIFY(result.pushed.empty());
    QVERIFY(result.claimed.empty());
    QVERIFY(listed().empty());
}

} // namespace Jobs
