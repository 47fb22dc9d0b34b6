// SPDX-License-Identifier: MIT
#include "apitest.h"

#include <jobsd/api/eventring.h>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Ring = Api::EventRing;

class tst_ApiEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoComesBackIsGivenWhatFollowed();
    void whoWasAwayTooLongIsTold();
    void whoReadsTooSlowlyIsTold();
    void anEventLargerThanTheBufferComesWhole();
    void aTopicThatNobodyAskedForIsLeftOut();
    void jobsAreToldOverTheWire();
    void aDeadPeerShowsOnTcp();
    void tooManyStreamsAreRefused();
    void streamsEndWithTheServer();
    void aLogIsFollowedToTheJobsEnd();

private:
    static constexpr Ring::Topics all = quint8(Ring::Topic::Change) | quint8(Ring::Topic::Jobs);
    static QByteArray read(Api::Source &source, size_t size = 65'536)
    {
        QByteArray text;
        std::vector<char> buffer(size);
        for (qsizetype got = 0; (got = source.read(buffer.data(), size)) > 0;)
            text.append(buffer.data(), got);
        return text;
    }
    static qint64 lastId(const QByteArray &text)
    {
        const qsizetype at = text.lastIndexOf("id: ");
        return text.mid(at + 4, text.indexOf('\n', at) - at - 4).toLongLong();
    }
};

void tst_ApiEvents::whoComesBackIsGivenWhatFollowed()
{
    auto ring = std::make_shared<Ring>(10);
    auto first = ring->watch(all, {});
    ring->publish(Ring::Topic::Change, "1");
    const qint64 seen = lastId(read(*first));
    ring->publish(Ring::Topic::Change, "2");
    ring->publish(Ring::Topic::Jobs, "3");

    const QByteArray text = read(*ring->watch(all, seen));

    QVERIFY(!text.contains("data: 1\n"));
    QVERIFY(text.contains("event: change\nid: " + QByteArray::number(seen + 1) + "\ndata: 2\n\n"));
    QVERIFY(text.contains("event: jobs\nid: " + QByteArray::number(seen + 2) + "\ndata: 3\n\n"));
    QVERIFY(!text.contains("reset"));
}

void tst_ApiEvents::whoWasAwayTooLongIsTold()
{
    auto ring = std::make_shared<Ring>(10, 3);
    ring->publish(Ring::Topic::Change, "0");
    const qint64 seen = lastId(read(*ring->watch(all, 0)));
    for (int i = 0; i < 10; ++i)
        ring->publish(Ring::Topic::Change, "x");

    const QByteArray text = read(*ring->watch(all, seen));
    const QByteArray future = read(*ring->watch(all, seen + 1'000'000));

    QVERIFY(text.contains("event: reset\n"));
    QVERIFY(!text.contains("data: x"));
    QVERIFY(future.contains("event: reset\n")); // an id of another server
    QVERIFY(lastId(text) > seen);
}

void tst_ApiEvents::whoReadsTooSlowlyIsTold()
{
    auto ring = std::make_shared<Ring>(10, 100, 1000);
    auto source = ring->watch(all, {});
    (void) read(*source);
    for (int i = 0; i < 50; ++i)
        ring->publish(Ring::Topic::Change, QByteArray(100, 'x'));
    ring->publish(Ring::Topic::Change, "after");

    const QByteArray text = read(*source);
    ring->publish(Ring::Topic::Change, "new");

    QVERIFY(text.contains("event: reset\n"));
    QVERIFY(read(*source).contains("data: new"));
}

void tst_ApiEvents::anEventLargerThanTheBufferComesWhole()
{
    auto ring = std::make_shared<Ring>(10);
    auto source = ring->watch(all, {});
    ring->publish(Ring::Topic::Jobs, QByteArray(100'000, 'y'));

    QVERIFY(read(*source, 7).contains("data: " + QByteArray(100'000, 'y') + "\n\n"));
}

void tst_ApiEvents::aTopicThatNobodyAskedForIsLeftOut()
{
    auto ring = std::make_shared<Ring>(10);
    auto source = ring->watch(quint8(Ring::Topic::Change), {});
    ring->publish(Ring::Topic::Jobs, "jobs");
    ring->publish(Ring::Topic::Change, "change");
    const QByteArray text = read(*source);
    QVERIFY(!text.contains("data: jobs"));
    QVERIFY(text.contains("data: change"));
    QVERIFY(!ring->isWatched(Ring::Topic::Jobs)); // nobody has to be told of each job
    QVERIFY(ring->isWatched(Ring::Topic::Change));

    auto other = ring->watch(all, {});
    QVERIFY(ring->isWatched(Ring::Topic::Jobs));
    other.reset();
    QVERIFY(!ring->isWatched(Ring::Topic::Jobs));
}

void tst_ApiEvents::jobsAreToldOverTheWire()
{
    TestServer server;
    RawClient client = RawClient::toSocket(server.path());
    bool pushed = false;
    beside([&] {
        client.send(TestServer::text("GET", "/v1/events?topics=jobs"));
        if (!client.receiveUntil("retry: 1000"))
            return;
        // The queue begins to tell once somebody watches, and nothing tells when: jobs come until one is heard of.
        RawClient pusher = RawClient::toSocket(server.path());
        QByteArray heard;
        const QDeadlineTimer limit(Tests::patience);
        while (!heard.contains("\"kind\":\"mail\"") && !limit.hasExpired()) {
            pusher.send(TestServer::text("POST", "/v1/jobs", R"({"kind":"mail"})"));
            (void) pusher.receive();
            heard += client.receiveSome(100ms);
        }
        pushed = heard.contains("event: jobs") && heard.contains("\"kind\":\"mail\"");
    });
    QVERIFY(pushed);
}

void tst_ApiEvents::aDeadPeerShowsOnTcp()
{
    TestServer server;
    RawClient client = RawClient::toPort(server.port());
    int signs = 0;
    beside([&] {
        client.send(TestServer::text("GET", "/v1/events", {}, TestServer::bearer("view-token")));
        (void) client.receiveUntil("retry: 1000");
        const auto begin = std::chrono::steady_clock::now();
        while (signs < 2 && std::chrono::steady_clock::now() - begin < 60s)
            signs += client.receiveUntil(":\n\n");
    });
    QCOMPARE(signs, 2);
}

void tst_ApiEvents::tooManyStreamsAreRefused()
{
    Api::ApiOptions options;
    options.limits.eventStreams = 2;
    TestServer server(u"memory:"_s, options);
    std::vector<RawClient> clients;
    for (int i = 0; i < 2; ++i) {
        clients.push_back(RawClient::toSocket(server.path()));
        beside([&] {
            clients.back().send(TestServer::text("GET", "/v1/events"));
            (void) clients.back().receiveUntil("retry");
        });
    }
    QCOMPARE(server.request("GET", "/v1/events").status, 503);
}

void tst_ApiEvents::streamsEndWithTheServer()
{
    TestServer server;
    RawClient stream = RawClient::toSocket(server.path());
    RawClient claim = RawClient::toSocket(server.path());
    beside([&] {
        stream.send(TestServer::text("GET", "/v1/events"));
        (void) stream.receiveUntil("retry");
        claim.send(TestServer::text("POST", "/v1/work/claim", R"({"kinds":["a"],"wait_ms":60000})"));
        (void) claim.receiveSome(50ms);
    });
    QTRY_VERIFY(server.hasWorker());

    server.server().stop();

    Reply answer;
    bool closed = false;
    beside([&] {
        answer = claim.receive();
        closed = stream.isClosed();
    });
    QCOMPARE(answer.status, 503);
    QVERIFY(closed);
}

void tst_ApiEvents::aLogIsFollowedToTheJobsEnd()
{
    TestServer server;
    const qint64 id = server.request("POST", "/v1/jobs", R"({"kind":"mail"})").json()[u"id"_s].toInteger();
    const QByteArray claimed = server.request("POST", "/v1/work/claim", R"({"kinds":["mail"]})").body;
    const qsizetype at = claimed.indexOf("\"lease\":\"") + 9;
    const QByteArray lease = "/v1/work/" + claimed.mid(at, claimed.indexOf('"', at) - at);
    RawClient client = RawClient::toSocket(server.path());
    bool line = false;
    bool ended = false;
    beside([&] {
        client.send(TestServer::text("GET", "/v1/jobs/" + QByteArray::number(id) + "/log?follow=1"));
        (void) client.receiveUntil(":\n\n");
        RawClient worker = RawClient::toSocket(server.path());
        worker.send(TestServer::text("POST", lease + "/progress", R"({"log":"hello"})"));
        (void) worker.receive();
        line = client.receiveUntil("event: line") && client.receiveUntil("hello");
        worker.send(TestServer::text("POST", lease + "/complete"));
        (void) worker.receive();
        ended = client.receiveUntil("event: end\ndata: {\"state\":\"completed\"}");
    });
    QVERIFY(line);
    QVERIFY(ended);
    QCOMPARE(server.request("GET", "/v1/jobs/4711/log?follow=1").status, 404);
}

QTEST_GUILESS_MAIN(tst_ApiEvents)
#include "tst_apievents.moc"
