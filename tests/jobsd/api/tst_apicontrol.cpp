// SPDX-License-Identifier: MIT
#include "apitest.h"

#include <jobs/control/monitorjson.h>

#include <QtCore/QJsonArray>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! What people do to jobs, queues and workers over the API, and what they are shown.
class tst_ApiControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jobsAreListedInPages();
    void oneJobIsActedOn_data();
    void oneJobIsActedOn();
    void whatIsNotPossibleIsAConflict();
    void aJobIsEditedAndRemoved();
    void aJobIsDuplicated();
    void queuesArePausedAndShown();
    void bulkCountsThenActs();
    void bulkOnAnotherNumberIsAConflict();
    void aBulkOperationIsCancelled();
    void aQueueIsPurged();
    void wrongBulkRequestsAreRefused_data();
    void wrongBulkRequestsAreRefused();
    void failuresAreGrouped();
    void everyActionIsAudited();
    void answersNameTheirAuditEntry_data();
    void answersNameTheirAuditEntry();
    void historyIsShown();
    void nodesAreQuieted();

private:
    static QList<JobId> push(TestServer &server, int count, const PushOptions &options = {})
    {
        QList<PushRequest> requests(count, {.kind = u"mail"_s, .parameters = R"({"to":"joe"})", .options = options});
        QList<JobId> ids;
        for (const auto &pushed : server.queue().pushEach(requests).result())
            ids.append(pushed->id);
        return ids;
    }
    static QByteArray path(JobId id, const QByteArray &verb = {}) { return "/v1/jobs/" + QByteArray::number(id.value) + (verb.isEmpty() ? "" : "/" + verb); }
    static JobState stateOf(TestServer &server, JobId id) { return server.queue().job(id).result()->state; }
    static QJsonArray list(const Reply &reply) { return QJsonDocument::fromJson(reply.body).array(); }
    static QJsonObject finished(TestServer &server, const Reply &accepted)
    {
        const QByteArray location = accepted.headers.value("location");
        QJsonObject operation;
        (void) QTest::qWaitFor([&] {
            operation = server.request("GET", location).json();
            return operation[u"state"_s].toString() != u"running"_s;
        }, 20'000);
        return operation;
    }
};

void tst_ApiControl::jobsAreListedInPages()
{
    TestServer server;
    const QList<JobId> ids = push(server, 25);

    QList<qint64> seen;
    QByteArray before;
    for (int pages = 0; pages < 5; ++pages) {
        const Reply reply = server.request("GET", "/v1/jobs?kind=mail&state=available,running&limit=10" + before);
        QCOMPARE(reply.status, 200);
        for (const QJsonValue &job : reply.json()[u"jobs"_s].toArray())
            seen.append(job[u"id"_s].toInteger());
        if (!reply.json().contains(u"next"_s))
            break;
        before = "&before=" + QByteArray::number(reply.json()[u"next"_s].toInteger());
    }

    QCOMPARE(seen.size(), 25);
    QCOMPARE(seen.first(), ids.last().value);
    QCOMPARE(seen.last(), ids.first().value);
    QCOMPARE(server.request("GET", "/v1/jobs/count?arg.to=joe&queue=default").json()[u"count"_s].toInteger(), 25);
    QCOMPARE(server.request("GET", "/v1/stats").status, 200);
    QCOMPARE(server.request("GET", "/v1").json()[u"role"_s].toString(), u"admin"_s);
}

void tst_ApiControl::oneJobIsActedOn_data()
{
    QTest::addColumn<QByteArray>("verbs");
    QTest::addColumn<JobState>("state");

    QTest::newRow("cancel") << QByteArray("cancel") << JobState::Cancelled;
    QTest::newRow("cancel and retry") << QByteArray("cancel retry") << JobState::Available;
    QTest::newRow("suspend") << QByteArray("suspend") << JobState::Suspended;
    QTest::newRow("suspend and resume") << QByteArray("suspend resume") << JobState::Scheduled;
    QTest::newRow("run now") << QByteArray("run-now") << JobState::Available;
}

void tst_ApiControl::oneJobIsActedOn()
{
    QFETCH(QByteArray, verbs);
    QFETCH(JobState, state);
    TestServer server;
    const JobId id = push(server, 1, {.delay = 1h}).first();

    for (const QByteArray &verb : verbs.split(' ')) {
        const Reply reply = server.request("POST", path(id, verb), R"({"reason":"told so"})");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.json()[u"changed"_s].toInteger(), 1);
    }

    QCOMPARE(stateOf(server, id), state);
}

void tst_ApiControl::whatIsNotPossibleIsAConflict()
{
    TestServer server;
    const JobId id = push(server, 1).first();

    const Reply reply = server.request("POST", path(id, "retry"));

    QCOMPARE(reply.status, 409);
    QCOMPARE(reply.code(), u"Conflict"_s);
    QCOMPARE(server.request("POST", "/v1/jobs/4711/retry").status, 404);
    QCOMPARE(server.request("DELETE", "/v1/jobs/4711").status, 404);
    QCOMPARE(server.request("POST", path(id, "cancel"), R"({"raeson":"x"})").status, 400);
}

void tst_ApiControl::aJobIsEditedAndRemoved()
{
    TestServer server;
    const JobId id = push(server, 1).first();

    const Reply edited = server.request("PATCH", path(id), R"({"priority":7,"queue":"slow","parameters":{"to":"ann"}})");
    const Reply misspelt = server.request("PATCH", path(id), R"({"prio":7})");

    QCOMPARE(edited.status, 200);
    const QueuedJob job = server.queue().job(id).result().value();
    QCOMPARE(job.priority, 7);
    QCOMPARE(job.queue, u"slow"_s);
    QCOMPARE(job.parameters, R"({"to":"ann"})");
    QVERIFY(misspelt.status == 400 || misspelt.status == 422);
    QCOMPARE(server.request("DELETE", path(id)).status, 200);
    QCOMPARE(server.request("GET", path(id)).status, 404);
}

void tst_ApiControl::aJobIsDuplicated()
{
    TestServer server;
    const JobId id = push(server, 1, {.priority = 4, .queue = u"slow"_s, .tags = {u"a"_s}, .uniqueKey = u"k"_s}).first();

    const Reply reply = server.request("POST", path(id, "duplicate"));

    QCOMPARE(reply.status, 201);
    const QueuedJob copy = server.queue().job(JobId{reply.json()[u"id"_s].toInteger()}).result().value();
    QVERIFY(copy.id != id);
    QCOMPARE(copy.parameters, R"({"to":"joe"})");
    QCOMPARE(copy.queue, u"slow"_s);
    QCOMPARE(copy.priority, 4);
    QCOMPARE(copy.tags, QStringList{u"a"_s});
}

void tst_ApiControl::queuesArePausedAndShown()
{
    TestServer server;
    push(server, 3, {.queue = u"mail"_s});

    const Reply paused = server.request("POST", "/v1/queues/mail/pause", R"({"reason":"maintenance"})");

    QCOMPARE(paused.status, 200);
    QCOMPARE(paused.json()[u"paused"_s].toBool(), true);
    QVERIFY(!paused.json()[u"paused_by"_s].toString().isEmpty());
    QCOMPARE(paused.json()[u"counts"_s][u"available"_s].toInteger(), 3);
    QCOMPARE(list(server.request("GET", "/v1/queues")).size(), 1);
    QCOMPARE(server.request("POST", "/v1/work/claim", R"({"kinds":["mail"]})").json()[u"jobs"_s].toArray().size(), 0);
    QCOMPARE(server.request("POST", "/v1/queues/mail/resume").json()[u"paused"_s].toBool(true), false);
    QCOMPARE(server.request("GET", "/v1/queues/none").status, 404);
}

void tst_ApiControl::bulkCountsThenActs()
{
    TestServer server(u"sqlite:"_s);
    push(server, 2500);
    push(server, 10, {.queue = u"other"_s});
    const QByteArray filter = R"("filter":{"queues":["default"]})";

    const Reply counted = server.request("POST", "/v1/bulk", "{\"action\":\"cancel\",\"dry_run\":true," + filter + '}');
    const Reply accepted = server.request("POST", "/v1/bulk", "{\"action\":\"cancel\",\"reason\":\"all\",\"expected_count\":2500," + filter + '}');

    QCOMPARE(counted.status, 200);
    QCOMPARE(counted.json()[u"count"_s].toInteger(), 2500);
    QCOMPARE(accepted.status, 202);
    const QJsonObject operation = finished(server, accepted);
    QCOMPARE(operation[u"state"_s].toString(), u"done"_s);
    QCOMPARE(operation[u"changed"_s].toInteger(), 2500);
    QCOMPARE(operation[u"done"_s].toInteger(), 2500);
    QCOMPARE(server.request("GET", "/v1/jobs/count?state=available").json()[u"count"_s].toInteger(), 10);
}

void tst_ApiControl::bulkOnAnotherNumberIsAConflict()
{
    TestServer server;
    push(server, 5);

    const Reply reply = server.request("POST", "/v1/bulk", R"({"action":"remove","expected_count":4,"filter":{}})");

    QCOMPARE(reply.status, 409);
    QCOMPARE(server.request("GET", "/v1/jobs/count").json()[u"count"_s].toInteger(), 5);
}

void tst_ApiControl::aBulkOperationIsCancelled()
{
    TestServer server(u"sqlite:"_s);
    push(server, 20'000);

    const Reply accepted = server.request("POST", "/v1/bulk", R"({"action":"cancel","filter":{}})");
    const Reply cancelled = server.request("DELETE", accepted.headers.value("location"));

    QCOMPARE(accepted.status, 202);
    QCOMPARE(cancelled.status, 200);
    const QJsonObject operation = finished(server, accepted);
    const qint64 changed = operation[u"changed"_s].toInteger();
    QCOMPARE(server.request("GET", "/v1/jobs?state=cancelled&limit=1").json()[u"jobs"_s].toArray().isEmpty(), changed == 0);
    QVERIFY(operation[u"state"_s].toString() == u"cancelled"_s || changed == 20'000);
    QCOMPARE(server.request("GET", "/v1/operations/4711").status, 404);
}

void tst_ApiControl::aQueueIsPurged()
{
    TestServer server;
    push(server, 5, {.queue = u"mail"_s});
    push(server, 1, {.queue = u"other"_s});
    const JobId running = push(server, 1, {.priority = 9, .queue = u"mail"_s}).first();
    QCOMPARE(server.request("POST", "/v1/work/claim", R"({"kinds":["mail"]})").json()[u"jobs"_s].toArray().size(), 1);

    const Reply accepted = server.request("POST", "/v1/queues/mail/purge", R"({"expected_count":5})");

    QCOMPARE(accepted.status, 202);
    QCOMPARE(finished(server, accepted)[u"changed"_s].toInteger(), 5);
    QCOMPARE(stateOf(server, running), JobState::Running);
    QCOMPARE(server.request("GET", "/v1/jobs/count").json()[u"count"_s].toInteger(), 2);
}

void tst_ApiControl::wrongBulkRequestsAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no filter") << QByteArray(R"({"action":"cancel"})");
    QTest::newRow("no action") << QByteArray(R"({"filter":{}})");
    QTest::newRow("a worker's action") << QByteArray(R"({"action":"complete","filter":{}})");
    QTest::newRow("misspelt filter") << QByteArray(R"({"action":"cancel","filter":{"queue":["a"]}})");
    QTest::newRow("a filter of numbers") << QByteArray(R"({"action":"cancel","filter":{"queues":[1]}})");
    QTest::newRow("edit without values") << QByteArray(R"({"action":"edit","filter":{}})");
    QTest::newRow("half a count") << QByteArray(R"({"action":"cancel","filter":{},"expected_count":0.5})");
}

void tst_ApiControl::wrongBulkRequestsAreRefused()
{
    QFETCH(QByteArray, body);
    static TestServer server;
    const Reply reply = server.request("POST", "/v1/bulk", body);
    QVERIFY2(reply.status == 400 || reply.status == 422, reply.body);
    QCOMPARE(reply.headers.value("content-type"), "application/problem+json");
}

void tst_ApiControl::failuresAreGrouped()
{
    TestServer server;
    push(server, 3);
    const QJsonArray jobs = server.request("POST", "/v1/work/claim", R"({"kinds":["mail"],"limit":3})").json()[u"jobs"_s].toArray();
    for (const QJsonValue &job : jobs)
        QCOMPARE(server.request("POST", "/v1/work/" + job[u"lease"_s].toString().toLatin1() + "/fail",
                                "{\"retry\":false,\"error\":\"no route to host " + QByteArray::number(job[u"id"_s].toInteger()) + "\"}").status, 200);

    const Reply report = server.request("GET", "/v1/failures?window_ms=3600000");
    const QJsonObject group = report.json()[u"groups"_s].toArray().first().toObject();
    const Reply one = server.request("GET", "/v1/failures/" + group[u"fingerprint"_s].toString().toLatin1());

    QCOMPARE(report.json()[u"groups"_s].toArray().size(), 1);
    QCOMPARE(group[u"count"_s].toInteger(), 3);
    QCOMPARE(one.json()[u"count"_s].toInteger(), 3);
    QCOMPARE(server.request("GET", "/v1/failures/0123456789abcdef").status, 404);
    const Reply retried = server.request("POST", "/v1/bulk", "{\"action\":\"retry\",\"filter\":{\"fingerprints\":[\"" + group[u"fingerprint"_s].toString().toLatin1() + "\"]}}");
    QCOMPARE(finished(server, retried)[u"changed"_s].toInteger(), 3);
}

void tst_ApiControl::everyActionIsAudited()
{
    TestServer server(u"sqlite:"_s);
    const JobId id = push(server, 1).first();
    server.tcp("POST", path(id, "cancel"), R"({"reason":"by hand"})", TestServer::bearer("operate-token"));
    server.request("POST", "/v1/queues/mail/pause");

    const Reply audit = server.request("GET", "/v1/audit?limit=10");
    const QJsonArray entries = list(audit);

    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries[1][u"actor"_s].toString(), u"operateer"_s);
    QVERIFY(entries[1][u"origin"_s].toString().startsWith(u"127.0.0.1:"));
    QCOMPARE(entries[1][u"action"_s].toString(), u"cancel"_s);
    QVERIFY(entries[1][u"detail"_s].toString().contains(u"by hand"));
    QVERIFY(entries[0][u"actor"_s].toString().startsWith(u"uid "));
    QCOMPARE(entries[0][u"origin"_s].toString(), u"unix"_s);
}

void tst_ApiControl::answersNameTheirAuditEntry_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("action");

    QTest::newRow("act") << "POST"_ba << "/v1/jobs/1/cancel"_ba << R"({"reason":"by hand"})"_ba << u"cancel"_s;
    QTest::newRow("edit") << "PATCH"_ba << "/v1/jobs/1"_ba << R"({"priority":3})"_ba << u"edit"_s;
    QTest::newRow("remove") << "DELETE"_ba << "/v1/jobs/1"_ba << QByteArray() << u"remove"_s;
    QTest::newRow("duplicate") << "POST"_ba << "/v1/jobs/1/duplicate"_ba << QByteArray() << u"duplicate"_s;
    QTest::newRow("pause") << "POST"_ba << "/v1/queues/mail/pause"_ba << QByteArray() << u"pause queue"_s;
    QTest::newRow("resume") << "POST"_ba << "/v1/queues/mail/resume"_ba << QByteArray() << u"resume queue"_s;
    QTest::newRow("bulk") << "POST"_ba << "/v1/bulk"_ba << R"({"action":"suspend","filter":{}})"_ba << u"suspend"_s;
    QTest::newRow("purge") << "POST"_ba << "/v1/queues/default/purge"_ba << QByteArray() << u"remove"_s;
}

void tst_ApiControl::answersNameTheirAuditEntry()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    QFETCH(QString, action);
    TestServer server(u"sqlite:"_s);
    push(server, 1);
    server.request("POST", "/v1/queues/before/pause"); // another entry

    const Reply reply = server.request(method, target, body);

    // An action on many is told of by its operation, once it has ended.
    const qint64 audit = reply.status == 202 ? finished(server, reply)[u"audit"_s].toInteger() : reply.headers.value("jobs-audit").toLongLong();
    const QJsonArray entries = list(server.request("GET", "/v1/audit"));
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries[0][u"action"_s].toString(), action);
    QCOMPARE(audit, entries[0][u"id"_s].toInteger());
    QVERIFY(!server.request("GET", "/v1/jobs").headers.contains("jobs-audit"));
}

void tst_ApiControl::historyIsShown()
{
    TestServer server(u"sqlite:"_s);
    push(server, 3);

    const Reply reply = server.request("GET", "/v1/stats/history?range_ms=3600000&step_ms=60000");

    QCOMPARE(reply.status, 200);
    QCOMPARE(server.request("GET", "/v1/stats/history?range_ms=3600000&step_ms=1").status, 400);
    QCOMPARE(server.request("GET", "/v1/stats/history?range_ms=x").status, 400);
}

void tst_ApiControl::nodesAreQuieted()
{
    TestServer server(u"sqlite:"_s);
    push(server, 2);
    server.request("POST", "/v1/work/claim", R"({"kinds":["mail"],"name":"joe"})");
    QByteArray id;
    for (const QJsonValue &node : list(server.request("GET", "/v1/nodes"))) {
        if (node[u"name"_s].toString() == u"joe"_s)
            id = QByteArray::number(node[u"id"_s].toInteger());
    }

    const Reply quieted = server.request("POST", "/v1/nodes/" + id + "/quiet");

    if (quieted.status == 501)
        QSKIP("this store keeps no modes");
    QCOMPARE(quieted.status, 204);
    QCOMPARE(server.request("POST", "/v1/nodes/4711/quiet").status, 404);
    QCOMPARE(server.request("POST", "/v1/nodes/x/quiet").status, 404);
}

QTEST_GUILESS_MAIN(tst_ApiControl)
#include "tst_apicontrol.moc"
