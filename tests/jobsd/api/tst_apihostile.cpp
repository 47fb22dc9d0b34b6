// SPDX-License-Identifier: MIT
#include "apitest.h"

#include <jobsd/api/route.h>

#include <QtCore/QElapsedTimer>

#include <sys/resource.h>
#include <unistd.h>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! What misbehaving clients send, and that others do not notice.
class tst_ApiHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesComeThrough_data();
    void namesComeThrough();
    void badTargetsAreRefused_data();
    void badTargetsAreRefused();
    void pipelinedRequestsAreAnsweredInOrder();
    void lengthsThatConflictAreRefused_data();
    void lengthsThatConflictAreRefused();
    void hugeHeadsAreRefused();
    void aLineWithoutEndIsNotBuffered();
    void slowHeadsAreCutOff();
    void slowBodiesAreCutOff();
    void hundredsOfHalfOpenClientsHarmNobody();
    void onePeerCannotTakeAllConnections();
    void aClientThatLeavesBeforeItsAnswerHarmsNobody();
    void unknownQueriesAreRefused();
    void badBodiesHarmNoRoute_data();
    void badBodiesHarmNoRoute();

private:
    static Reply raw(TestServer &server, const QByteArray &text)
    {
        Reply reply;
        RawClient client = RawClient::toSocket(server.path());
        beside([&] {
            client.send(text);
            reply = client.receive();
        });
        return reply;
    }
    static qint64 memory()
    {
        QFile file(u"/proc/self/statm"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE) : 0;
    }
};

void tst_ApiHostile::namesComeThrough_data()
{
    QTest::addColumn<QByteArray>("segment");
    QTest::addColumn<int>("status");

    QTest::newRow("plain") << QByteArray("mail") << 200;
    QTest::newRow("colon and dots") << QByteArray("a:b..c") << 200;
    QTest::newRow("slash") << QByteArray("a%2Fb") << 422;
    QTest::newRow("two dots") << QByteArray("%2e%2e") << 200; // a name like any other, not the folder above
    QTest::newRow("percent") << QByteArray("100%25") << 422;
    QTest::newRow("space") << QByteArray("a%20b") << 422;
    QTest::newRow("umlaut") << QByteArray("%C3%BC") << 422;
    QTest::newRow("SQL") << QByteArray("'%3B%20DROP%20TABLE%20jobs%3B--") << 422;
    QTest::newRow("right to left") << QByteArray("%E2%80%AE") << 422;
    QTest::newRow("long") << QByteArray(5000, 'a') << 422;
    QTest::newRow("markup") << QByteArray("%3Cimg%20src%3Dx%3E") << 422;
}

void tst_ApiHostile::namesComeThrough()
{
    QFETCH(QByteArray, segment);
    QFETCH(int, status);
    TestServer server;

    const Reply paused = server.request("POST", "/v1/queues/" + segment + "/pause", R"({"reason":"<b>ü'</b>"})");
    const Reply shown = server.request("GET", "/v1/queues/" + segment);

    QCOMPARE(paused.status, status);
    QCOMPARE(shown.status, status == 200 ? 200 : 404);
    QCOMPARE(server.request("GET", "/v1/jobs?queue=" + segment + "&kind=" + segment + "&tag=" + segment + "&error=" + segment + "&arg.a=" + segment).status, 200);
    QVERIFY(server.queue().stats().result());
}

void tst_ApiHostile::badTargetsAreRefused_data()
{
    QTest::addColumn<QByteArray>("target");

    QTest::newRow("half an escape") << QByteArray("/v1/queues/%4");
    QTest::newRow("no digits") << QByteArray("/v1/queues/%zz");
    QTest::newRow("NUL") << QByteArray("/v1/queues/a%00b");
    QTest::newRow("not UTF-8") << QByteArray("/v1/queues/%ff");
    QTest::newRow("overlong") << QByteArray("/v1/queues/%c0%af");
    QTest::newRow("surrogate") << QByteArray("/v1/queues/%ed%a0%80");
    QTest::newRow("many segments") << QByteArray("/a").repeated(100);
    QTest::newRow("many members") << "/v1/jobs?" + QByteArray("a&").repeated(300);
    QTest::newRow("no path") << QByteArray("v1/jobs");
    QTest::newRow("absolute") << QByteArray("http://localhost/v1/jobs");
    QTest::newRow("star") << QByteArray("*");
    QTest::newRow("bad query") << QByteArray("/v1/jobs?queue=%f");
}

void tst_ApiHostile::badTargetsAreRefused()
{
    QFETCH(QByteArray, target);
    static TestServer server;

    const Reply reply = server.request("GET", target);

    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.headers.value("content-type"), "application/problem+json");
}

void tst_ApiHostile::pipelinedRequestsAreAnsweredInOrder()
{
    TestServer server;
    constexpr int count = 200;
    std::vector<Reply> replies;
    RawClient client = RawClient::toSocket(server.path());
    beside([&] {
        QByteArray text;
        for (int i = 0; i < count; ++i)
            text += i % 2 ? TestServer::text("GET", "/healthz") : TestServer::text("POST", "/v1/jobs", R"({"kind":"a"})");
        client.send(text);
        for (int i = 0; i < count; ++i)
            replies.push_back(client.receive());
    });

    qint64 before = 0;
    for (int i = 0; i < count; ++i) {
        QCOMPARE(replies[size_t(i)].status, i % 2 ? 200 : 201);
        if (i % 2 == 0) {
            const qint64 id = replies[size_t(i)].json()[u"id"_s].toInteger();
            QVERIFY(id > before);
            before = id;
        }
    }
}

void tst_ApiHostile::lengthsThatConflictAreRefused_data()
{
    QTest::addColumn<QByteArray>("headers");

    QTest::newRow("both") << QByteArray("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n");
    QTest::newRow("two lengths") << QByteArray("Content-Length: 4\r\nContent-Length: 40\r\n");
    QTest::newRow("the same twice") << QByteArray("Content-Length: 4\r\nContent-Length: 4\r\n");
    QTest::newRow("negative") << QByteArray("Content-Length: -1\r\n");
    QTest::newRow("no number") << QByteArray("Content-Length: 4x\r\n");
    QTest::newRow("beyond 64 bits") << QByteArray("Content-Length: 99999999999999999999999\r\n");
    QTest::newRow("other encodings") << QByteArray("Transfer-Encoding: gzip, chunked\r\n");
    QTest::newRow("chunked twice") << QByteArray("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n");
}

void tst_ApiHostile::lengthsThatConflictAreRefused()
{
    QFETCH(QByteArray, headers);
    static TestServer server;
    // What would be smuggled in if we and a proxy did not agree where the first request ends.
    const QByteArray text = "POST /v1/jobs HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" + headers + "\r\n0\r\n\r\nPOST /v1/queues/q/pause HTTP/1.1\r\nHost: x\r\n\r\n";

    Reply reply;
    bool closed = false;
    RawClient client = RawClient::toSocket(server.path());
    beside([&] {
        client.send(text);
        reply = client.receive();
        closed = client.isClosed();
    });

    QVERIFY2(reply.status == 400 || reply.status == 413 || reply.status == 0, QByteArray::number(reply.status));
    QVERIFY(closed);
    QCOMPARE(server.request("GET", "/v1/queues/q").status, 404);
}

void tst_ApiHostile::hugeHeadsAreRefused()
{
    TestServer server;

    const Reply header = raw(server, "GET /healthz HTTP/1.1\r\nHost: x\r\nX: " + QByteArray(200'000, 'a') + "\r\n\r\n");
    const Reply many = raw(server, "GET /healthz HTTP/1.1\r\nHost: x\r\n" + QByteArray("X: a\r\n").repeated(50'000) + "\r\n");
    const Reply line = raw(server, "GET /" + QByteArray(200'000, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n");

    for (const Reply &reply : {header, many, line})
        QVERIFY2(reply.status == 431 || reply.status == 414 || reply.status == 413 || reply.status == 0, QByteArray::number(reply.status));
    QCOMPARE(server.request("GET", "/healthz").status, 200);
}

void tst_ApiHostile::aLineWithoutEndIsNotBuffered()
{
    TestServer server;
    const qint64 before = memory();
    RawClient client = RawClient::toSocket(server.path());
    beside([&] {
        client.send("POST /v1/jobs HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\nContent-Length: 67108864\r\n\r\n");
        const QByteArray megabyte(1024 * 1024, 'x');
        for (int i = 0; i < 63 && client.send(megabyte); ++i) { }
    });

    QVERIFY2(memory() - before < 20 * 1024 * 1024, QByteArray::number(memory() - before));
    QCOMPARE(server.request("GET", "/healthz").status, 200);
}

void tst_ApiHostile::slowHeadsAreCutOff()
{
    Api::ApiOptions options;
    options.limits.request = 1s;
    TestServer server(u"memory:"_s, options);
    RawClient client = RawClient::toSocket(server.path());
    bool closed = false;
    beside([&] {
        client.send("GET /healthz HTTP/1.1\r\nHost: x\r\nX: ");
        for (int i = 0; i < 200 && !closed; ++i)
            closed = !client.send("a") || client.isClosed(50ms);
    });
    QVERIFY(closed);
}

void tst_ApiHostile::slowBodiesAreCutOff()
{
    Api::ApiOptions options;
    options.limits.request = 1s;
    TestServer server(u"memory:"_s, options);
    RawClient client = RawClient::toSocket(server.path());
    bool closed = false;
    beside([&] {
        client.send("POST /v1/jobs HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n");
        for (int i = 0; i < 200 && !closed; ++i)
            closed = !client.send("a") || client.isClosed(50ms);
    });
    QVERIFY(closed);
}

void tst_ApiHostile::hundredsOfHalfOpenClientsHarmNobody()
{
    Api::ApiOptions options;
    options.limits.connectionsOfPeer = 1000;
    TestServer server(u"sqlite:"_s, options);
    std::vector<RawClient> clients;
    for (int i = 0; i < 500; ++i) {
        clients.push_back(i % 2 ? RawClient::toSocket(server.path()) : RawClient::toPort(server.port()));
        if (i % 3 == 0)
            clients.back().send("POST /v1/jobs HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 10000\r\n\r\n{");
        else if (i % 3 == 1)
            clients.back().send("GET /hea");
    }

    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 50; ++i)
        QCOMPARE(server.request("POST", "/v1/jobs", R"({"kind":"a"})").status, 201);

    // Not as long as those are waited for; what else it takes is the machine's.
    QVERIFY2(timer.elapsed() < 25'000, QByteArray::number(timer.elapsed()));
}

void tst_ApiHostile::onePeerCannotTakeAllConnections()
{
    Api::ApiOptions options;
    options.limits.connectionsOfPeer = 10;
    TestServer server(u"memory:"_s, options);
    std::vector<RawClient> clients;
    for (int i = 0; i < 10; ++i)
        clients.push_back(RawClient::toPort(server.port()));

    bool refused = false;
    RawClient another = RawClient::toPort(server.port());
    beside([&] {
        another.send(TestServer::text("GET", "/healthz"));
        refused = another.receive().status == 0;
    });

    QVERIFY(refused);
    QCOMPARE(server.request("GET", "/healthz").status, 200); // somebody else
    clients.clear();
    QTRY_COMPARE(server.tcp("GET", "/healthz").status, 200);
}

void tst_ApiHostile::aClientThatLeavesBeforeItsAnswerHarmsNobody()
{
    TestServer server(u"sqlite:"_s);
    for (int i = 0; i < 200; ++i) {
        RawClient client = RawClient::toSocket(server.path());
        client.send(i % 2 ? TestServer::text("POST", "/v1/jobs", R"({"kind":"a"})") : TestServer::text("GET", "/v1/jobs"));
    }
    QCOMPARE(server.request("POST", "/v1/jobs", R"({"kind":"a"})").status, 201);
}

void tst_ApiHostile::unknownQueriesAreRefused()
{
    TestServer server;
    const Reply reply = server.request("GET", "/v1/jobs?stat=failed");
    QCOMPARE(reply.status, 400);
    QVERIFY(reply.json()[u"detail"_s].toString().contains(u"state"_s));
    QCOMPARE(server.request("GET", "/v1/jobs?limit=0").status, 400);
    QCOMPARE(server.request("GET", "/v1/jobs?limit=1001").status, 400);
    QCOMPARE(server.request("GET", "/v1/jobs?since=yesterday").status, 400);
    QCOMPARE(server.request("GET", "/v1/jobs?id=1,x").status, 400);
    QCOMPARE(server.request("GET", "/v1/jobs?state=done").status, 400);
    QCOMPARE(server.request("GET", "/v1/jobs?id=1,2&id=3&state=failed,cancelled&since=2026-01-01T00:00:00Z&until=2026-01-01T00:00:00.5%2B02:00&limit=1000&before=5").status, 200);
}

void tst_ApiHostile::badBodiesHarmNoRoute_data()
{
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("not UTF-8") << QByteArray("{\"kind\":\"\xff\xfe\"}");
    QTest::newRow("half a surrogate") << QByteArray(R"({"kind":"\ud800"})");
    QTest::newRow("overlong UTF-8") << QByteArray("{\"kind\":\"\xc0\xaf\"}");
    QTest::newRow("half an object") << QByteArray(R"({"kind":)");
    QTest::newRow("two values") << QByteArray("{}{}");
    QTest::newRow("NUL") << QByteArray("{\0}", 3);
    QTest::newRow("a number") << QByteArray("17");
    QTest::newRow("10 000 levels of arrays") << QByteArray(10'000, '[') + QByteArray(10'000, ']');
    QTest::newRow("10 000 levels of objects") << QByteArray("{\"a\":").repeated(10'000) + '1' + QByteArray(10'000, '}');
    QTest::newRow("10 000 levels in a member") << "{\"kind\":\"a\",\"parameters\":" + QByteArray("{\"a\":").repeated(10'000) + '1' + QByteArray(10'000, '}') + '}';
    QTest::newRow("a thousand members") << '{' + QByteArray("\"a\":1,").repeated(1000) + "\"b\":2}";
    QTest::newRow("a number of 100 000 digits") << "{\"priority\":" + QByteArray(100'000, '9') + '}';
}

void tst_ApiHostile::badBodiesHarmNoRoute()
{
    QFETCH(QByteArray, body);
    TestServer server(u"sqlite:"_s);
    const qint64 before = memory();
    for (const Api::Route &route : Api::routes()) {
        if (route.body == Api::Route::Body::None)
            continue;
        QByteArray path(route.pattern.data());
        path.replace("{lease}", "1-1-1-000000000000000000000000").replace("{queue}", "mail").replace("{id}", "4711");
        for (const QByteArray &type : {QByteArray("application/json"), QByteArray("application/x-ndjson")}) {
            const Reply reply = server.request(QByteArray(route.method.data()), path, body, "Content-Type: " + type + "\r\n");
            if (reply.status == 200) { // many, each answered by itself
                QVERIFY2(reply.body.contains("\"error\""), reply.body);
                QVERIFY2(!reply.body.contains("\"id\""), reply.body);
                continue;
            }
            QVERIFY2(reply.status >= 400 && reply.status < 500, path + ": " + QByteArray::number(reply.status));
            QCOMPARE(reply.headers.value("content-type"), "application/problem+json");
        }
    }
    QCOMPARE(server.queue().stats().result()->counts.size(), 0);
    QVERIFY2(memory() - before < 64 * 1024 * 1024, QByteArray::number(memory() - before));
}

QTEST_GUILESS_MAIN(tst_ApiHostile)
#include "tst_apihostile.moc"
