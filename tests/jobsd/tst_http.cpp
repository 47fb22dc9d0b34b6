// SPDX-License-Identifier: MIT
#include <jobsd/handlers/httphandler.h>

#include <jobs/drivers/memorydriver.h>
#include <jobs/jobqueue.h>
#include <jobstesting/testing.h>

#include <QtCore/QDateTime>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

using namespace Jobsd;
using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Takes requests and gives what the test wants in answer.
class Server : public QTcpServer
{
public:
    QByteArray answer = "HTTP/1.1 204 No Content\r\n\r\n";
    bool isSilent = false;
    QList<QByteArray> requests;

    Server()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, received = QByteArray()]() mutable {
                received += socket->readAll();
                const qsizetype head = received.indexOf("\r\n\r\n");
                const qsizetype length = received.toLower().indexOf("content-length: ");
                if (head < 0 || length < 0)
                    return;
                const qsizetype body = received.mid(length + 16, received.indexOf("\r\n", length) - length - 16).toLongLong();
                if (received.size() < head + 4 + body)
                    return;
                requests.append(received);
                if (isSilent)
                    return;
                socket->write(answer);
                socket->disconnectFromHost();
            });
        });
    }
    QUrl url() const { return QUrl(u"http://127.0.0.1:%1/hook?a=b"_s.arg(serverPort())); }
    QByteArray header(const QByteArray &name) const
    {
        for (const QByteArray &line : requests.last().split('\n')) {
            if (line.toLower().startsWith(name.toLower() + ": "))
                return line.mid(name.size() + 2).trimmed();
        }
        return {};
    }
    QByteArray body() const { return requests.last().mid(requests.last().indexOf("\r\n\r\n") + 4); }
};

} // namespace

class tst_Http : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theParametersArePostedAsTheyWereStored();
    void aSecretSignsTheRequest();
    void theStatusDecides_data();
    void theStatusDecides();
    void retryAfterSaysWhen();
    void retryAfterIsReadAsSecondsOrDate();
    void aJsonAnswerIsTheResult();
    void aLongAnswerIsCut();
    void aSilentServerTimesOut();
    void aClosedPortIsRetried();
    void aBrokenAnswerIsRetried();
    void aCancelBreaksTheRequestOff();

private:
    void define(JobDefinitionOptions options = {.retry = noRetry()})
    {
        m_definition.url = m_definition.url.isEmpty() ? m_server->url() : m_definition.url;
        QVERIFY(m_queue->registerKind(u"hook"_s, httpHandler(std::make_shared<const HttpDefinition>(m_definition), {}), std::move(options)));
    }
    JobId push(const QByteArray &parameters = "{}", const PushOptions &options = {})
    {
        return *Testing::valueOf(m_queue->pushKind(u"hook"_s, parameters, options));
    }
    QueuedJob ended(JobId id)
    {
        QueuedJob job;
        if (!Testing::waitUntil([&] { return isFinal((job = *Testing::valueOf(m_queue->job(id))).state); }))
            qWarning() << "job has not ended" << job;
        return job;
    }

    std::unique_ptr<Server> m_server;
    std::unique_ptr<JobQueue> m_queue;
    HttpDefinition m_definition;
};

void tst_Http::init()
{
    m_definition = {};
    m_server = std::make_unique<Server>();
    m_queue = std::make_unique<JobQueue>(std::make_unique<MemoryDriver>(), JobQueueOptions{.numWorkers = 2});
    QVERIFY(m_queue->start());
}

void tst_Http::cleanup()
{
    m_queue.reset();
    m_server.reset();
}

void tst_Http::theParametersArePostedAsTheyWereStored()
{
    m_definition.headers = {{"X-Colour", "blue"}};
    define();
    const QByteArray parameters = R"({"n": 12345678901234567890123, "text": "ü"})";
    const QueuedJob job = ended(push(parameters, {.queue = u"q"_s, .metadata = {{u"traceparent"_s, u"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"_s}}}));
    QCOMPARE(job.state, JobState::Completed);
    QVERIFY(m_server->requests.last().startsWith("POST /hook?a=b HTTP/1.1\r\n"));
    QCOMPARE(m_server->body(), parameters);
    QCOMPARE(m_server->header("Content-Type"), QByteArray("application/json"));
    QCOMPARE(m_server->header("Jobs-Id"), QByteArray::number(job.id.value));
    QCOMPARE(m_server->header("Jobs-Kind"), QByteArray("hook"));
    QCOMPARE(m_server->header("Jobs-Queue"), QByteArray("q"));
    QCOMPARE(m_server->header("Jobs-Attempt"), QByteArray("1"));
    QCOMPARE(m_server->header("X-Colour"), QByteArray("blue"));
    QCOMPARE(m_server->header("traceparent"), QByteArray("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
    QCOMPARE(m_server->header("Jobs-Signature"), QByteArray());
}

void tst_Http::aSecretSignsTheRequest()
{
    m_definition.secret = "key";
    define();
    QCOMPARE(ended(push(R"({"a":1})")).state, JobState::Completed);
    const QByteArray signature = m_server->header("Jobs-Signature");
    const qint64 seconds = signature.mid(2, signature.indexOf(',') - 2).toLongLong();
    QVERIFY(qAbs(seconds - QDateTime::currentSecsSinceEpoch()) < 60);
    QCOMPARE(signature, signatureOf("key", seconds, R"({"a":1})"));
    // As any other implementation computes it: printf '1700000000.{}' | openssl dgst -sha256 -hmac key
    QCOMPARE(signatureOf("key", 1700000000, "{}"), QByteArray("t=1700000000,v1=9d713ed406bb7076d4123f0dc2c39d2df5c654ed4b0cd56b52c8b4c940bd63ae"));
}

void tst_Http::theStatusDecides_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<JobState>("state");
    QTest::addColumn<int>("attempts");
    QTest::addColumn<QString>("error");
    QTest::newRow("200") << QByteArray("200 OK") << JobState::Completed << 1 << QString();
    QTest::newRow("202") << QByteArray("202 Accepted") << JobState::Completed << 1 << QString();
    QTest::newRow("400") << QByteArray("400 Bad Request") << JobState::Failed << 1 << u"HTTP 400: Bad Request"_s;
    QTest::newRow("404") << QByteArray("404 Not Found") << JobState::Failed << 1 << u"HTTP 404: Not Found"_s;
    QTest::newRow("401") << QByteArray("401 Unauthorized\r\nWWW-Authenticate: Basic realm=x") << JobState::Failed << 1 << u"HTTP 401: Unauthorized"_s;
    QTest::newRow("409") << QByteArray("409 Conflict") << JobState::Failed << 2 << u"HTTP 409: Conflict"_s;
    QTest::newRow("429") << QByteArray("429 Too Many Requests") << JobState::Failed << 2 << u"HTTP 429: Too Many Requests"_s;
    QTest::newRow("500") << QByteArray("500 Oops") << JobState::Failed << 2 << u"HTTP 500: Oops"_s;
    QTest::newRow("503") << QByteArray("503 Busy\r\nRetry-After: 0") << JobState::Failed << 2 << u"HTTP 503: Busy"_s;
    QTest::newRow("a redirect") << QByteArray("302 Found\r\nLocation: http://127.0.0.1:1/") << JobState::Failed << 1
                                << u"HTTP 302: Found (redirects are not followed; give http.hook.url the address that it leads to)"_s;
}

void tst_Http::theStatusDecides()
{
    QFETCH(QByteArray, status);
    m_server->answer = "HTTP/1.1 " + status + "\r\nContent-Length: 2\r\n\r\nno";
    define({.retry = constantRetry(2, 0ms)});
    const QueuedJob job = ended(push());
    QTEST(job.state, "state");
    QTEST(job.attempt, "attempts");
    QTEST(job.error, "error");
}

void tst_Http::retryAfterSaysWhen()
{
    m_server->answer = "HTTP/1.1 503 Busy\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n";
    define({.retry = constantRetry(2, 0ms)});
    const JobId id = push();
    QTRY_COMPARE(Testing::valueOf(m_queue->job(id))->state, JobState::Retryable);
    const auto job = *Testing::valueOf(m_queue->job(id));
    QVERIFY(job.dueAt - *job.startedAt >= 119s && job.dueAt - *job.startedAt < 150s);
}

void tst_Http::retryAfterIsReadAsSecondsOrDate()
{
    const QDateTime now(QDate(2026, 10, 21), QTime(7, 28), Qt::UTC);
    QCOMPARE(retryAfter("120", now), 120s);
    QCOMPARE(retryAfter(" 0 ", now), 0s);
    QCOMPARE(retryAfter("Wed, 21 Oct 2026 07:28:30 GMT", now), 30s);
    QCOMPARE(retryAfter("Wed, 21 Oct 2020 07:28:30 GMT", now), 0s);
    QVERIFY(retryAfter("999999999999999999", now) <= 24h * 367);
    for (const char *nonsense : {"", "-1", "soon", "1.5", "2026-10-21"})
        QVERIFY2(!retryAfter(nonsense, now), nonsense);
}

void tst_Http::aJsonAnswerIsTheResult()
{
    m_server->answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{\"n\": 12345678901234567890123}\n";
    define();
    QCOMPARE(ended(push()).result, QByteArray(R"({"n": 12345678901234567890123})"));
    m_server->answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\nnot json";
    const QueuedJob job = ended(push());
    QCOMPARE(job.state, JobState::Completed);
    QCOMPARE(job.result, QByteArray());
}

void tst_Http::aLongAnswerIsCut()
{
    m_definition.maxResponse = 1000;
    m_server->answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n\"" + QByteArray(5'000'000, 'x') + '"';
    define();
    const QueuedJob job = ended(push());
    QCOMPARE(job.state, JobState::Completed);
    QCOMPARE(job.result, QByteArray());
}

void tst_Http::aSilentServerTimesOut()
{
    m_server->isSilent = true;
    define({.retry = noRetry(), .timeout = 100ms});
    QVERIFY(ended(push()).error.startsWith("timed out after 100 ms"_L1));
}

void tst_Http::aClosedPortIsRetried()
{
    m_definition.url = m_server->url();
    m_server->close();
    define({.retry = constantRetry(2, 0ms)});
    const QueuedJob job = ended(push());
    QCOMPARE(job.attempt, 2);
    QVERIFY2(job.error.contains("refused"_L1), qPrintable(job.error));
}

void tst_Http::aBrokenAnswerIsRetried()
{
    m_server->answer = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort";
    define({.retry = constantRetry(2, 0ms)});
    const QueuedJob job = ended(push());
    QCOMPARE(job.state, JobState::Failed);
    QCOMPARE(job.attempt, 2);
}

void tst_Http::aCancelBreaksTheRequestOff()
{
    m_server->isSilent = true;
    define();
    const JobId id = push();
    QTRY_COMPARE(m_server->requests.size(), 1);
    QVERIFY(Testing::valueOf(m_queue->cancel(id)));
    QCOMPARE(ended(id).state, JobState::Cancelled);
}

QTEST_GUILESS_MAIN(tst_Http)
#include "tst_http.moc"
