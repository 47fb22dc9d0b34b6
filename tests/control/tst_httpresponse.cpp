// SPDX-License-Identifier: MIT

// What a server may answer, in whatever pieces, with whatever faults.

#include <jobs/control/eventparser_p.h>
#include <jobs/control/httpresponse_p.h>

#include <QtTest/QTest>

#include <rapidcheck.h>

using namespace Jobs;
using namespace Qt::StringLiterals;
using State = HttpResponseParser::State;

class tst_HttpResponse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void responsesAreReadInAnyPieces_data();
    void responsesAreReadInAnyPieces();
    void faultsEndTheReading_data();
    void faultsEndTheReading();
    void interimAnswersArePassedOver();
    void limitsHold();
    void whatFollowsIsLeft();
    void theEndOfTheConnectionMayEndABody();
    void aSinkTakesTheBody();
    void noBytesCrashIt();
    void eventsAreReadInAnyPieces();
    void hugeEventsEndTheStream();
};

void tst_HttpResponse::responsesAreReadInAnyPieces_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("keepsAlive");

    QTest::newRow("length") << "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"_ba << 200 << "hello"_ba << true;
    QTest::newRow("no reason") << "HTTP/1.1 404 \r\nContent-Length: 0\r\n\r\n"_ba << 404 << ""_ba << true;
    QTest::newRow("bare line feeds") << "HTTP/1.1 200 OK\nContent-Length: 2\n\nhi"_ba << 200 << "hi"_ba << true;
    QTest::newRow("the same length twice")
        << "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\nx"_ba << 200 << "x"_ba << true;
    QTest::newRow("chunks")
        << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\nTrailer: t\r\n\r\n"_ba
        << 200 << "hello"_ba << true;
    QTest::newRow("no content") << "HTTP/1.1 204 No Content\r\n\r\n"_ba << 204 << ""_ba << true;
    QTest::newRow("close") << "HTTP/1.1 200 OK\r\nConnection: Foo, Close\r\nContent-Length: 1\r\n\r\nx"_ba << 200
                           << "x"_ba << false;
    QTest::newRow("1.0") << "HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\nx"_ba << 200 << "x"_ba << false;
}

void tst_HttpResponse::responsesAreReadInAnyPieces()
{
    QFETCH(QByteArray, text);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, keepsAlive);
    for (qsizetype piece = 1; piece <= text.size(); ++piece) {
        HttpResponseParser parser;
        for (qsizetype at = 0; at < text.size(); at += piece) {
            QCOMPARE(parser.state() == State::Done, false);
            const QByteArray part = text.mid(at, piece);
            QCOMPARE(parser.feed(part), part.size());
        }
        QCOMPARE(parser.state(), State::Done);
        QCOMPARE(parser.response().status, status);
        QCOMPARE(parser.response().body, body);
        QCOMPARE(parser.keepsAlive(), keepsAlive);
    }
}

void tst_HttpResponse::faultsEndTheReading_data()
{
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("another protocol") << "SSH-2.0-OpenSSH_9.2p1\r\n"_ba;
    QTest::newRow("HTML alone") << "<html></html>\r\n"_ba;
    QTest::newRow("HTTP/2") << "HTTP/2.0 200 OK\r\n\r\n"_ba;
    QTest::newRow("no status") << "HTTP/1.1 abc\r\n"_ba;
    QTest::newRow("a small status") << "HTTP/1.1 099 x\r\n"_ba;
    QTest::newRow("no colon") << "HTTP/1.1 200 OK\r\nnonsense\r\n"_ba;
    QTest::newRow("a folded header") << "HTTP/1.1 200 OK\r\nA: b\r\n c: d\r\n"_ba;
    QTest::newRow("two lengths") << "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n"_ba;
    QTest::newRow("a negative length") << "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n"_ba;
    QTest::newRow("a length with a sign") << "HTTP/1.1 200 OK\r\nContent-Length: +1\r\n\r\n"_ba;
    QTest::newRow("an empty length") << "HTTP/1.1 200 OK\r\nContent-Length:\r\n\r\n"_ba;
    QTest::newRow("a length beyond 64 bits") << "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n"_ba;
    QTest::newRow("length and chunks")
        << "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n"_ba;
    QTest::newRow("compressed") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n"_ba;
    QTest::newRow("a chunk without a size") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\r\n"_ba;
    QTest::newRow("a chunk of a negative size") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n"_ba;
    QTest::newRow("a chunk of a huge size")
        << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n"_ba;
    QTest::newRow("a chunk longer than told") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nxy\r\n"_ba;
}

void tst_HttpResponse::faultsEndTheReading()
{
    QFETCH(QByteArray, text);
    HttpResponseParser parser;
    parser.feed(text);
    QCOMPARE(parser.state(), State::Failed);
    QVERIFY(!parser.problem().isEmpty());
    QVERIFY(!parser.keepsAlive());
    QCOMPARE(parser.feed("HTTP/1.1 200 OK\r\n"), 0);
}

void tst_HttpResponse::interimAnswersArePassedOver()
{
    HttpResponseParser parser;
    parser.feed("HTTP/1.1 100 Continue\r\nX: y\r\n\r\nHTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n");
    QCOMPARE(parser.state(), State::Done);
    QCOMPARE(parser.response().status, 201);
    QCOMPARE(parser.response().header("x"), QByteArray());
}

void tst_HttpResponse::limitsHold()
{
    const HttpResponseParser::Limits limits{.head = 100, .body = 10};
    HttpResponseParser longHead(limits);
    longHead.feed("HTTP/1.1 200 OK\r\nX: " + QByteArray(100, 'x'));
    QCOMPARE(longHead.state(), State::Failed);
    QVERIFY(longHead.isTooLarge());

    HttpResponseParser manyInterims(limits);
    manyInterims.feed(QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(10));
    QCOMPARE(manyInterims.state(), State::Failed);

    HttpResponseParser longBody(limits);
    longBody.feed("HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n");
    QCOMPARE(longBody.state(), State::Failed);
    QVERIFY(longBody.isTooLarge());

    HttpResponseParser longChunks(limits);
    longChunks.feed("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n123456\r\n6\r\n123456\r\n");
    QCOMPARE(longChunks.state(), State::Failed);
    QVERIFY(longChunks.isTooLarge());

    HttpResponseParser longTrailers(limits);
    longTrailers.feed("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n"
                      + QByteArray("A: b\r\n").repeated(30));
    QCOMPARE(longTrailers.state(), State::Failed);

    HttpResponseParser withoutEnd(limits);
    withoutEnd.feed("HTTP/1.1 200 OK\r\n\r\n" + QByteArray(11, 'x'));
    QCOMPARE(withoutEnd.state(), State::Failed);
}

void tst_HttpResponse::whatFollowsIsLeft()
{
    HttpResponseParser parser;
    const QByteArray first = "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx";
    QCOMPARE(parser.feed(first + "HTTP/1.1 500"), first.size());
    QCOMPARE(parser.state(), State::Done);
}

void tst_HttpResponse::theEndOfTheConnectionMayEndABody()
{
    HttpResponseParser open;
    open.feed("HTTP/1.1 200 OK\r\n\r\nabc");
    QCOMPARE(open.state(), State::Body);
    open.end();
    QCOMPARE(open.state(), State::Done);
    QCOMPARE(open.response().body, "abc"_ba);
    QVERIFY(!open.keepsAlive());

    for (const char *half : {"HTTP/1.1 2", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc",
                             "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"}) {
        HttpResponseParser parser;
        parser.feed(half);
        parser.end();
        QCOMPARE(parser.state(), State::Failed);
    }
}

void tst_HttpResponse::aSinkTakesTheBody()
{
    HttpResponseParser parser({.head = 1000, .body = 1});
    QByteArray taken;
    parser.chooseSink = [&taken](const HttpResponse &head) -> std::function<void(QByteArrayView)> {
        if (head.status != 200)
            return {};
        return [&taken](QByteArrayView part) { taken.append(part); };
    };
    parser.feed("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel");
    QCOMPARE(taken, "hel"_ba);
    parser.feed("lo");
    QCOMPARE(taken, "hello"_ba);
    QCOMPARE(parser.state(), State::Done);
    QCOMPARE(parser.response().body, QByteArray());
}

void tst_HttpResponse::noBytesCrashIt()
{
    QVERIFY(rc::check([] {
        HttpResponseParser parser({.head = 300, .body = 300});
        QByteArray text("HTTP/1.1 200 OK\r\n");
        const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(
            std::vector<std::string>{"Content-Length: 5", "Transfer-Encoding: chunked", "\r\n", "\n", "\r", "5", "0",
                                     "ff", ":", " ", "hello", "HTTP/1.1 100 x", std::string(1, '\0'), "\xff", ";"}));
        for (const std::string &piece : pieces)
            text += QByteArray::fromStdString(piece);
        while (!text.isEmpty()) {
            const QByteArray part = text.first(std::min<qsizetype>(text.size(), *rc::gen::inRange(1, 20)));
            const qsizetype taken = parser.feed(part);
            RC_ASSERT(taken >= 0 && taken <= part.size());
            if (taken < part.size())
                break;
            text = text.sliced(part.size());
        }
        parser.end();
        RC_ASSERT(parser.state() == State::Done || parser.state() == State::Failed);
        RC_ASSERT(parser.response().body.size() <= 300);
    }));
}

void tst_HttpResponse::eventsAreReadInAnyPieces()
{
    const QByteArray text(": hello\n\nid: 1\nevent: change\ndata: {\"a\":\ndata: 1}\n\n"
                          "data\r\rid\r\nunknown: x\r\ndata:x\r\n\r\nevent: dropped\n\ndata: unfinished\n");
    for (qsizetype piece = 1; piece <= text.size(); ++piece) {
        EventParser parser;
        QList<ServerEvent> events;
        for (qsizetype at = 0; at < text.size(); at += piece)
            events += parser.feed(text.mid(at, piece));
        QCOMPARE(events.size(), 3);
        QCOMPARE(events[0].type, "change"_ba);
        QCOMPARE(events[0].data, "{\"a\":\n1}"_ba);
        QCOMPARE(events[0].id, "1"_ba);
        QCOMPARE(events[1].type, "message"_ba);
        QCOMPARE(events[1].data, ""_ba);
        QCOMPARE(events[1].id, "1"_ba);
        QCOMPARE(events[2].data, "x"_ba);
        QCOMPARE(events[2].id, ""_ba);
    }
}

void tst_HttpResponse::hugeEventsEndTheStream()
{
    EventParser parser;
    const QByteArray line = "data: " + QByteArray(1024 * 1024, 'x') + '\n';
    for (int i = 0; i < 32 && !parser.hasFailed(); ++i)
        QVERIFY(parser.feed(line).isEmpty());
    QVERIFY(parser.hasFailed());
    QVERIFY(parser.feed("data: x\n\n").isEmpty());
}

QTEST_APPLESS_MAIN(tst_HttpResponse)
#include "tst_httpresponse.moc"
