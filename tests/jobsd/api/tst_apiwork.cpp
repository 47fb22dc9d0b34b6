// SPDX-License-Identifier: MIT
#include "apitest.h"

#include <jobstesting/fakeclock.h>

#include <QtCore/QJsonArray>
#include <QtTest/QSignalSpy>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_ApiWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aJobIsClaimedAndCompleted_data();
    void aJobIsClaimedAndCompleted();
    void aClaimWaitsForWork();
    void aClaimThatWaitsInVainIsAnsweredEmpty();
    void everyWayAnAttemptEnds_data();
    void everyWayAnAttemptEnds();
    void progressLogAndCheckpointAreKept();
    void aHeartbeatTellsOfACancel();
    void aLeaseThatEndedIsRescuedAndItsHolderRefused();
    void aHeartbeatKeepsALease();
    void anotherWorkersLeaseCannotBeGuessed();
    void aRepeatedCompleteIsAccepted();
    void leasesOutliveTheServer();
    void aClaimWhoseCallerLeftTakesNothing();
    void workersAreListed();
    void oneWorkersDeathTakesNoOtherDown();
    void eventsAreTold();
    void wrongRequestsAreRefused_data();
    void wrongRequestsAreRefused();

private:
    static QJsonObject claim(TestServer &server, const QByteArray &body = R"({"kinds":["mail"],"name":"joe"})")
    {
        const Reply reply = server.request("POST", "/v1/work/claim", body);
        if (reply.status != 200)
            qWarning("%d %s", reply.status, reply.body.constData());
        return reply.json();
    }
    static QJsonObject firstOf(const QJsonObject &claimed) { return claimed[u"jobs"_s].toArray().first().toObject(); }
    static QByteArray leaseOf(const QJsonObject &job) { return job[u"lease"_s].toString().toLatin1(); }
    static JobId push(TestServer &server, const PushOptions &options = {})
    {
        return server.queue().pushKind(u"mail"_s, R"({"to":"joe"})", options).result()->id;
    }
    static QueuedJob stored(TestServer &server, JobId id) { return server.queue().job(id).result().value_or(QueuedJob{}); }
};

void tst_ApiWork::aJobIsClaimedAndCompleted_data()
{
    QTest::addColumn<QString>("store");
    QTest::newRow("memory") << u"memory:"_s;
    QTest::newRow("sqlite") << u"sqlite:"_s;
}

void tst_ApiWork::aJobIsClaimedAndCompleted()
{
    QFETCH(QString, store);
    TestServer server(store);
    const JobId id = push(server);

    const QJsonObject job = firstOf(claim(server));
    QCOMPARE(job[u"id"_s].toInteger(), id.value);
    QCOMPARE(job[u"parameters"_s][u"to"_s].toString(), u"joe"_s);
    QCOMPARE(job[u"attempt"_s].toInt(), 1);
    QCOMPARE(stored(server, id).state, JobState::Running);
    const Reply done = server.request("POST", "/v1/work/" + leaseOf(job) + "/complete", R"({"result":{"sent":12345678901234567890123}})");

    QCOMPARE(done.status, 200);
    QCOMPARE(done.json()[u"state"_s].toString(), u"completed"_s);
    QCOMPARE(stored(server, id).state, JobState::Completed);
    QCOMPARE(stored(server, id).result, R"({"sent":12345678901234567890123})");
}

void tst_ApiWork::aClaimWaitsForWork()
{
    TestServer server;
    Reply reply;
    RawClient worker = RawClient::toSocket(server.path());
    JobId id;
    std::chrono::steady_clock::duration took{};

    beside([&] {
        worker.send(TestServer::text("POST", "/v1/work/claim", R"({"kinds":["mail"],"wait_ms":60000})"));
        if (!worker.receiveSome(50ms).isEmpty())
            qFatal("it did not wait");
        const auto before = std::chrono::steady_clock::now();
        id = push(server);
        reply = worker.receive();
        took = std::chrono::steady_clock::now() - before;
    });

    QCOMPARE(firstOf(reply.json())[u"id"_s].toInteger(), id.value);
    QVERIFY(took < 30s); // half of what it would have waited
}

void tst_ApiWork::aClaimThatWaitsInVainIsAnsweredEmpty()
{
    TestServer server;
    const QJsonObject claimed = claim(server, R"({"kinds":["mail"],"wait_ms":20})");
    QCOMPARE(claimed[u"jobs"_s].toArray().size(), 0);
    QCOMPARE(claimed[u"quiet"_s].toBool(true), false);
}

void tst_ApiWork::everyWayAnAttemptEnds_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<JobState>("state");

    QTest::newRow("complete") << QByteArray("complete") << QByteArray() << JobState::Completed;
    QTest::newRow("fail, again later") << QByteArray("fail") << QByteArray(R"({"error":"no route","type":"Net"})") << JobState::Retryable;
    QTest::newRow("fail, when told") << QByteArray("fail") << QByteArray(R"({"error":"busy","retry_after_ms":60000})") << JobState::Retryable;
    QTest::newRow("fail for good") << QByteArray("fail") << QByteArray(R"({"error":"no such user","retry":false,"trace":"line 1"})") << JobState::Failed;
    QTest::newRow("snooze") << QByteArray("snooze") << QByteArray(R"({"delay_ms":60000})") << JobState::Scheduled;
    QTest::newRow("release") << QByteArray("release") << QByteArray() << JobState::Available;
}

void tst_ApiWork::everyWayAnAttemptEnds()
{
    QFETCH(QByteArray, verb);
    QFETCH(QByteArray, body);
    QFETCH(JobState, state);
    TestServer server;
    const JobId id = push(server);

    const Reply reply = server.request("POST", "/v1/work/" + leaseOf(firstOf(claim(server))) + '/' + verb, body);

    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json()[u"state"_s].toString(), QString(stateName(state)));
    QCOMPARE(stored(server, id).state, state);
    if (verb == "fail")
        QVERIFY(body.contains(stored(server, id).error.toUtf8()));
    QCOMPARE(stored(server, id).attempt, verb == "snooze" || verb == "release" ? 0 : 1);
}

void tst_ApiWork::progressLogAndCheckpointAreKept()
{
    TestServer server;
    const JobId id = push(server);
    const QByteArray lease = leaseOf(firstOf(claim(server)));

    const Reply reply = server.request("POST", "/v1/work/" + lease + "/progress",
                                       R"({"done":3,"total":7,"text":"third","log":["one","two"],"checkpoint":{"at":3}})");

    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json()[u"cancel"_s].toBool(true), false);
    QCOMPARE(stored(server, id).progress, (JobProgress{.done = 3, .total = 7, .text = u"third"_s}));
    QCOMPARE(stored(server, id).checkpoint, R"({"at":3})");
    QCOMPARE(server.queue().log(id).result()->size(), 2);
}

void tst_ApiWork::aHeartbeatTellsOfACancel()
{
    TestServer server;
    const JobId id = push(server);
    const QByteArray lease = leaseOf(firstOf(claim(server)));
    QVERIFY(server.queue().cancel(id, u"not needed"_s).result());

    const Reply beat = server.request("POST", "/v1/work/" + lease + "/heartbeat");
    const Reply released = server.request("POST", "/v1/work/" + lease + "/release");

    QCOMPARE(beat.json()[u"cancel"_s].toBool(), true);
    QCOMPARE(released.json()[u"state"_s].toString(), u"cancelled"_s);
    QCOMPARE(stored(server, id).state, JobState::Cancelled);
}

void tst_ApiWork::aLeaseThatEndedIsRescuedAndItsHolderRefused()
{
    const auto clock = std::make_shared<FakeClock>();
    TestServer server(u"memory:"_s, {}, 0, clock);
    const JobId id = push(server);
    const QByteArray lease = leaseOf(firstOf(claim(server, R"({"kinds":["mail"],"lease_ms":100})")));
    for (int i = 0; i < 100 && stored(server, id).state == JobState::Running; ++i)
        clock->advance(200ms);
    QCOMPARE(stored(server, id).state, JobState::Available);

    const Reply beat = server.request("POST", "/v1/work/" + lease + "/heartbeat");
    const Reply done = server.request("POST", "/v1/work/" + lease + "/complete");

    QCOMPARE(beat.status, 409);
    QCOMPARE(beat.code(), u"LeaseLost"_s);
    QCOMPARE(done.status, 409);
    QCOMPARE(done.code(), u"LeaseLost"_s);
    QCOMPARE(stored(server, id).crashes, 1);
}

void tst_ApiWork::aHeartbeatKeepsALease()
{
    const auto clock = std::make_shared<FakeClock>();
    TestServer server(u"memory:"_s, {}, 0, clock);
    const JobId kept = push(server);
    const QByteArray lease = leaseOf(firstOf(claim(server, R"({"kinds":["mail"],"name":"joe","lease_ms":1000})")));
    const JobId left = push(server);
    claim(server, R"({"kinds":["mail"],"name":"jim","lease_ms":1000})");

    for (int i = 0; i < 100 && stored(server, left).state == JobState::Running; ++i) {
        clock->advance(500ms);
        QCOMPARE(server.request("POST", "/v1/work/" + lease + "/heartbeat").status, 200);
    }

    QCOMPARE(stored(server, left).state, JobState::Available);
    QCOMPARE(stored(server, kept).state, JobState::Running);
    QCOMPARE(server.request("POST", "/v1/work/" + lease + "/complete").status, 200);
}

void tst_ApiWork::anotherWorkersLeaseCannotBeGuessed()
{
    TestServer server;
    push(server);
    QByteArray lease = leaseOf(firstOf(claim(server)));
    lease.back() = lease.back() == '0' ? '1' : '0';

    const Reply reply = server.request("POST", "/v1/work/" + lease + "/complete");

    QCOMPARE(reply.status, 404);
}

void tst_ApiWork::aRepeatedCompleteIsAccepted()
{
    TestServer server;
    push(server);
    const QByteArray lease = leaseOf(firstOf(claim(server)));

    QCOMPARE(server.request("POST", "/v1/work/" + lease + "/complete").status, 200);
    QCOMPARE(server.request("POST", "/v1/work/" + lease + "/complete").status, 200); // the first answer may have been lost
    const Reply other = server.request("POST", "/v1/work/" + lease + "/fail", R"({"error":"x"})");

    QCOMPARE(other.status, 409);
}

void tst_ApiWork::leasesOutliveTheServer()
{
    QTemporaryDir folder;
    const QString store = u"sqlite:"_s + folder.filePath(u"jobs.db"_s);
    QByteArray lease;
    JobId id;
    {
        TestServer server(store);
        id = push(server);
        lease = leaseOf(firstOf(claim(server)));
    }
    TestServer server(store);

    const Reply beat = server.request("POST", "/v1/work/" + lease + "/heartbeat");
    const Reply done = server.request("POST", "/v1/work/" + lease + "/complete");

    QCOMPARE(beat.status, 200);
    QCOMPARE(done.status, 200);
    QCOMPARE(stored(server, id).state, JobState::Completed);
}

void tst_ApiWork::aClaimWhoseCallerLeftTakesNothing()
{
    TestServer server;
    {
        RawClient worker = RawClient::toSocket(server.path());
        beside([&] {
            worker.send(TestServer::text("POST", "/v1/work/claim", R"({"kinds":["mail"],"wait_ms":20000})"));
            (void) worker.receiveSome(50ms);
        });
        QTRY_VERIFY(server.hasWorker());
    }

    const JobId id = push(server);
    const QJsonObject job = firstOf(claim(server));

    QCOMPARE(job[u"id"_s].toInteger(), id.value); // it was not given to who is not there
}

void tst_ApiWork::workersAreListed()
{
    TestServer server;
    push(server);
    claim(server);

    const auto stats = server.queue().stats().result();

    QCOMPARE(std::ranges::count_if(stats->workers, [](const WorkerInfo &worker) { return worker.name == u"joe" && worker.host == u"unix"; }), 1);
}

void tst_ApiWork::oneWorkersDeathTakesNoOtherDown()
{
    const auto clock = std::make_shared<FakeClock>();
    TestServer server(u"memory:"_s, {}, 0, clock);
    const JobId first = push(server);
    const QByteArray dead = leaseOf(firstOf(claim(server, R"({"kinds":["mail"],"name":"joe","lease_ms":300})")));
    const JobId second = push(server);
    const QByteArray alive = leaseOf(firstOf(claim(server, R"({"kinds":["mail"],"name":"joe","lease_ms":300})")));

    // The living one's signs of life do not keep what the dead one, of the same name, held.
    for (int i = 0; i < 100 && stored(server, first).state == JobState::Running; ++i) {
        clock->advance(100ms);
        QCOMPARE(server.request("POST", "/v1/work/" + alive + "/heartbeat").status, 200);
    }
    QCOMPARE(stored(server, first).state, JobState::Available);
    QCOMPARE(stored(server, second).state, JobState::Running);
    QCOMPARE(server.request("POST", "/v1/work/" + dead + "/complete").status, 409);
}

void tst_ApiWork::eventsAreTold()
{
    TestServer server;
    QSignalSpy spy(&server.server(), &Api::ApiServer::workEvents);
    const JobId id = push(server);
    server.request("POST", "/v1/work/" + leaseOf(firstOf(claim(server))) + "/complete");

    QTRY_COMPARE(spy.size(), 2);
    QCOMPARE(spy[0][0].value<QList<JobEvent>>().first().type, JobEvent::Type::Started);
    QCOMPARE(spy[1][0].value<QList<JobEvent>>().first().type, JobEvent::Type::Completed);
    QCOMPARE(spy[1][0].value<QList<JobEvent>>().first().id, id);
}

void tst_ApiWork::wrongRequestsAreRefused_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");

    QTest::newRow("no kinds") << QByteArray("claim") << QByteArray("{}") << 400;
    QTest::newRow("kinds are no list") << QByteArray("claim") << QByteArray(R"({"kinds":"mail"})") << 400;
    QTest::newRow("a kind that is none") << QByteArray("claim") << QByteArray(R"({"kinds":["a b"]})") << 400;
    QTest::newRow("too many") << QByteArray("claim") << QByteArray(R"({"kinds":["a"],"limit":100000})") << 400;
    QTest::newRow("a lease of a year") << QByteArray("claim") << QByteArray(R"({"kinds":["a"],"lease_ms":31536000000})") << 400;
    QTest::newRow("misspelt") << QByteArray("claim") << QByteArray(R"({"kind":["a"]})") << 400;
    QTest::newRow("no lease") << QByteArray("hello/complete") << QByteArray() << 404;
    QTest::newRow("numbers alone") << QByteArray("1-1-1/complete") << QByteArray() << 404;
    QTest::newRow("huge numbers") << QByteArray("99999999999999999999-1-1-000000000000000000000000/complete") << QByteArray() << 404;
    QTest::newRow("no such verb") << QByteArray("1-1-1-0/steal") << QByteArray() << 404;
}

void tst_ApiWork::wrongRequestsAreRefused()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    static TestServer server;

    const Reply reply = server.request("POST", "/v1/work/" + path, body);

    QCOMPARE(reply.status, status);
    QCOMPARE(reply.headers.value("content-type"), "application/problem+json");
}

QTEST_GUILESS_MAIN(tst_ApiWork)
#include "tst_apiwork.moc"
