// SPDX-License-Identifier: MIT
#include "apitest.h"

#include <QtCore/QJsonArray>

using namespace Jobs;
using namespace Qt::StringLiterals;

class tst_ApiPush : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneJobIsStored();
    void anIdempotencyKeyMakesOneJob();
    void ofAnArrayEachIsAnswered();
    void aStreamIsAnsweredLineByLine();
    void aStreamOfManyComesInChunksOfAnySize();
    void parametersStayAsTheyWere();
    void wrongBodiesAreRefused_data();
    void wrongBodiesAreRefused();
    void tooMuchIsRefused();
    void aDrainingServerTakesNothingNew();

private:
    static constexpr auto ndjson = "Content-Type: application/x-ndjson\r\n";
};

void tst_ApiPush::oneJobIsStored()
{
    TestServer server;

    const Reply reply = server.request("POST", "/v1/jobs", R"({"kind":"mail","parameters":{"to":"joe"},"queue":"slow","priority":3,"delay_ms":60000})");

    QCOMPARE(reply.status, 201);
    const JobId id{reply.json()[u"id"_s].toInteger()};
    QCOMPARE(reply.headers.value("location"), "/v1/jobs/" + QByteArray::number(id.value));
    QCOMPARE(reply.headers.value("content-type"), "application/json");
    QCOMPARE(reply.headers.value("cache-control"), "no-store");
    const auto job = server.queue().job(id).result();
    QVERIFY(job);
    QCOMPARE(job->parameters, R"({"to":"joe"})");
    QCOMPARE(job->queue, u"slow"_s);
    QCOMPARE(job->priority, 3);
    QCOMPARE(job->state, JobState::Scheduled);
}

void tst_ApiPush::anIdempotencyKeyMakesOneJob()
{
    TestServer server;

    const Reply first = server.request("POST", "/v1/jobs", R"({"kind":"mail"})", "Idempotency-Key: abc\r\n");
    const Reply second = server.request("POST", "/v1/jobs", R"({"kind":"mail"})", "Idempotency-Key: abc\r\n");
    const Reply torn = server.request("POST", "/v1/jobs", R"({"kind":"mail","client_id":"other"})", "Idempotency-Key: abc\r\n");

    QCOMPARE(first.status, 201);
    QCOMPARE(second.status, 200);
    QCOMPARE(second.json()[u"id"_s], first.json()[u"id"_s]);
    QCOMPARE(second.json()[u"existed"_s].toBool(), true);
    QCOMPARE(torn.status, 400);
}

void tst_ApiPush::ofAnArrayEachIsAnswered()
{
    TestServer server;

    const Reply reply = server.request("POST", "/v1/jobs", R"([{"kind":"a"},{"kind":"no name"},7,{"kind":"b","parameters":{"x":[1,2]}}])");
    const Reply empty = server.request("POST", "/v1/jobs", "[]");

    QCOMPARE(reply.status, 200);
    const QJsonArray answers = QJsonDocument::fromJson(reply.body).array();
    QCOMPARE(answers.size(), 4);
    QVERIFY(answers[0][u"id"_s].toInteger() > 0);
    QCOMPARE(answers[1][u"error"_s][u"code"_s].toString(), u"InvalidName"_s);
    QVERIFY(answers[2][u"error"_s].isObject());
    QVERIFY(answers[3][u"id"_s].toInteger() > answers[0][u"id"_s].toInteger());
    QCOMPARE(empty.body, "[]");
}

void tst_ApiPush::aStreamIsAnsweredLineByLine()
{
    TestServer server;

    const Reply reply = server.request("POST", "/v1/jobs", "{\"kind\":\"a\"}\r\n\n{\"kind\":7}\n{\"kind\":\"b\"", ndjson);

    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.headers.value("content-type"), "application/x-ndjson");
    const QList<QByteArray> lines = reply.body.trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].startsWith("{\"id\":"));
    QVERIFY(lines[1].startsWith("{\"error\":"));
    QVERIFY(lines[2].startsWith("{\"error\":")); // it has no end
}

void tst_ApiPush::aStreamOfManyComesInChunksOfAnySize()
{
    TestServer server(u"sqlite:"_s);
    constexpr int count = 20'000;
    QByteArray body;
    for (int i = 0; i < count; ++i)
        body += "{\"kind\":\"many\",\"parameters\":{\"n\":" + QByteArray::number(i) + "}}\n";

    Reply reply;
    RawClient client = RawClient::toSocket(server.path());
    beside([&] {
        client.send("POST /v1/jobs HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (qsizetype at = 0, size = 1; at < body.size(); at += size, size = size * 7 % 65'521 + 1) {
            const QByteArray part = body.mid(at, size);
            client.send(QByteArray::number(part.size(), 16) + "\r\n" + part + "\r\n");
        }
        client.send("0\r\n\r\n");
        reply = client.receive();
    });

    QCOMPARE(reply.status, 200);
    const QList<QByteArray> lines = reply.body.trimmed().split('\n');
    QCOMPARE(lines.size(), count);
    qint64 before = 0;
    for (const QByteArray &line : lines) {
        const qint64 id = QJsonDocument::fromJson(line).object()[u"id"_s].toInteger();
        QVERIFY(id > before); // in the order of the lines
        before = id;
    }
    const auto last = server.queue().job(JobId{before}).result();
    QCOMPARE(last->parameters, "{\"n\":" + QByteArray::number(count - 1) + '}');
}

void tst_ApiPush::parametersStayAsTheyWere()
{
    TestServer server;
    const QByteArray parameters = R"({ "big": 123456789012345678901234567890, "e": 1.0E+2, "u": "ü\u00e9\ud83d\ude00" , "a":{"a":1,"a":2}})";

    const Reply pushed = server.request("POST", "/v1/jobs", "{\"parameters\":" + parameters + ",\"kind\":\"raw\"}");
    const Reply shown = server.request("GET", "/v1/jobs/" + QByteArray::number(pushed.json()[u"id"_s].toInteger()));

    QCOMPARE(pushed.status, 201);
    QVERIFY2(shown.body.contains("123456789012345678901234567890"), shown.body);
    QCOMPARE(server.queue().job(JobId{pushed.json()[u"id"_s].toInteger()}).result()->parameters, parameters);
}

void tst_ApiPush::wrongBodiesAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("empty") << QByteArray(" ");
    QTest::newRow("no JSON") << QByteArray("kind=mail");
    QTest::newRow("half") << QByteArray("{\"kind\":");
    QTest::newRow("not UTF-8") << QByteArray("{\"kind\":\"\xff\xfe\"}");
    QTest::newRow("NUL") << QByteArray("{\"kind\":\"a\0b\"}", 14);
    QTest::newRow("lone surrogate") << QByteArray(R"({"kind":"\ud800"})");
    QTest::newRow("10 000 levels of arrays") << QByteArray(R"({"kind":"a","parameters":{"a":)") + QByteArray(10'000, '[');
    QTest::newRow("10 000 levels, an array") << QByteArray(10'000, '[');
    QTest::newRow("10 000 levels, closed") << "{\"kind\":\"a\",\"parameters\":" + QByteArray("{\"a\":").repeated(10'000) + '1' + QByteArray(10'000, '}') + '}';
    QTest::newRow("no kind") << QByteArray("{}");
    QTest::newRow("misspelt member") << QByteArray(R"({"kind":"a","priorty":1})");
    QTest::newRow("slash in the kind") << QByteArray(R"({"kind":"a/b"})");
    QTest::newRow("SQL in the queue") << QByteArray(R"({"kind":"a","queue":"'; DROP TABLE jobs; --"})");
    QTest::newRow("priority") << QByteArray(R"({"kind":"a","priority":99999})");
    QTest::newRow("delay") << QByteArray(R"({"kind":"a","delay_ms":-1})");
}

void tst_ApiPush::wrongBodiesAreRefused()
{
    QFETCH(QByteArray, body);
    TestServer server;

    const Reply reply = server.request("POST", "/v1/jobs", body);

    QVERIFY2(reply.status == 400 || reply.status == 422, reply.body);
    QCOMPARE(reply.headers.value("content-type"), "application/problem+json");
    QVERIFY2(!reply.code().isEmpty() && !reply.json()[u"detail"_s].toString().isEmpty(), reply.body);
    QCOMPARE(server.queue().jobs().result()->jobs.size(), 0);
}

void tst_ApiPush::tooMuchIsRefused()
{
    Api::ApiOptions options;
    options.limits.body = 1000;
    options.limits.line = 100;
    options.limits.streamLines = 3;
    TestServer server(u"memory:"_s, options);
    const QByteArray large = R"({"kind":"a","parameters":{"x":")" + QByteArray(2000, 'x') + "\"}}";

    const Reply stated = server.request("POST", "/v1/jobs", large);
    const Reply chunked = [&] {
        Reply reply;
        RawClient client = RawClient::toSocket(server.path());
        beside([&] {
            client.send("POST /v1/jobs HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
            client.send(QByteArray::number(large.size(), 16) + "\r\n" + large + "\r\n0\r\n\r\n");
            reply = client.receive();
        });
        return reply;
    }();
    const Reply line = server.request("POST", "/v1/jobs", large + "\n{\"kind\":\"b\"}\n", ndjson);
    const Reply lines = server.request("POST", "/v1/jobs", QByteArray("{\"kind\":\"b\"}\n").repeated(5), ndjson);

    QCOMPARE(stated.status, 413);
    QCOMPARE(chunked.status, 413);
    QCOMPARE(line.status, 200);
    QVERIFY(line.body.startsWith("{\"error\":"));
    QVERIFY(line.body.trimmed().split('\n').at(1).startsWith("{\"id\":"));
    const QList<QByteArray> answers = lines.body.trimmed().split('\n');
    QCOMPARE(answers.size(), 4); // three, and why there are no more
    QVERIFY(answers[3].contains("PayloadTooLarge"));
    QCOMPARE(server.queue().jobs().result()->jobs.size(), 4);
}

void tst_ApiPush::aDrainingServerTakesNothingNew()
{
    TestServer server;

    server.server().drain();

    const Reply pushed = server.request("POST", "/v1/jobs", R"({"kind":"a"})");
    QCOMPARE(pushed.status, 503);
    QCOMPARE(pushed.code(), u"Stopped"_s);
    QCOMPARE(server.request("GET", "/readyz").status, 503);
    QCOMPARE(server.request("GET", "/healthz").status, 200);
    QCOMPARE(server.request("GET", "/v1/jobs").status, 200);
}

QTEST_GUILESS_MAIN(tst_ApiPush)
#include "tst_apipush.moc"
