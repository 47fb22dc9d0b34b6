// SPDX-License-Identifier: MIT

// A RemoteMonitor before servers that do what a script says: right, wrong, half, slowly or not at all.

#include "stubserver.h"

#include <jobs/control/monitorjson.h>
#include <jobs/control/remotemonitor.h>

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslKey>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Jobs;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Code = JobQueueError::Code;
using Connection = JobMonitor::Connection;

namespace {

const RemoteMonitorOptions once{.events = false, .timeout = 5s};

QByteArray infoJson()
{
    MonitorInfo info;
    info.product = u"jobsd"_s;
    info.version = u"9.9"_s;
    info.role = Role::Operate;
    return toJson(info);
}

//! Answers GET /v1, and passes everything else to \a script.
StubServer::Script afterInfo(StubServer::Script script)
{
    return [script](StubPeer &peer, const StubRequest &request) {
        if (request.target == "/v1")
            peer.answer(200, infoJson());
        else
            script(peer, request);
    };
}

template<typename T>
T valueOf(QFuture<T> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60'000))
        qFatal("a future was not fulfilled in a minute");
    return future.takeResult();
}

//! A certificate that signs itself, made by openssl.
class Certificate
{
public:
    explicit Certificate(const QString &alternativeName)
    {
        QProcess openssl;
        openssl.start(u"openssl"_s,
                      {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
                       u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=test"_s, u"-addext"_s,
                       u"subjectAltName="_s + alternativeName, u"-keyout"_s, keyFile(), u"-out"_s, certificateFile()});
        m_valid = openssl.waitForFinished(60'000) && openssl.exitCode() == 0;
    }

    bool isValid() const { return m_valid; }
    QString certificateFile() const { return m_dir.filePath(u"certificate.pem"_s); }
    QString keyFile() const { return m_dir.filePath(u"key.pem"_s); }
    QSslConfiguration tls() const
    {
        QFile key(keyFile());
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificateChain(QSslCertificate::fromPath(certificateFile()));
        if (key.open(QIODevice::ReadOnly))
            tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        return tls;
    }

private:
    QTemporaryDir m_dir;
    bool m_valid = false;
};

QByteArray problem(Code code, const QString &message) { return toJson(JobQueueError{code, message, {}}); }

} // namespace

class tst_RemoteMonitor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersComeTyped_data();
    void answersComeTyped();
    void questionsCarryTheirFilter();
    void oneConnectionIsKeptOpen();
    void aSlowAnswerHoldsNobodyUp();
    void problemsKeepTheirCode();
    void aLostAnswerToAQuestionIsAskedForOnceMore();
    void aLostAnswerToAnActionIsUnknown_data();
    void aLostAnswerToAnActionIsUnknown();
    void aPushIsRepeatedUnderItsClientId();
    void whatCannotBeSentIsNotUnknown();
    void pushesAreAnsweredOneByOne();
    void manyPushesGoInPortions();
    void wrongServersAreRefused_data();
    void wrongServersAreRefused();
    void hugeAnswersAreRefused();
    void tokensAreKeptSafe();
    void certificatesAreVerified();
    void clientCertificatesAreShown();
    void changesAreAnnounced();
    void jobEventsAreFollowedOnDemand();
    void aLostServerIsFoundAgain_data();
    void aLostServerIsFoundAgain();
    void silenceIsNoticedWithinTwoSeconds_data();
    void silenceIsNoticedWithinTwoSeconds();
    void anActionOnAllReportsItsProgress();
    void aCancelledActionEndsAtTheServer();
    void whoWaitsIsToldAtTheEnd();
};

void tst_RemoteMonitor::answersComeTyped_data()
{
    QTest::addColumn<int>("transport");
    QTest::newRow("Unix socket") << int(StubServer::Unix);
    QTest::newRow("TCP") << int(StubServer::Tcp);
}

void tst_RemoteMonitor::answersComeTyped()
{
    QFETCH(int, transport);
    StoreStats stats;
    stats.queues.append({.name = u"mail"_s, .paused = true, .pausedBy = u"joe"_s});
    StubServer server(StubServer::Transport(transport), afterInfo([&](StubPeer &peer, const StubRequest &request) {
                          if (request.target == "/v1/stats")
                              peer.answer(200, toJson(stats));
                          else if (request.target == "/v1/jobs/17/explain")
                              peer.answer(200, "{\"blockers\": [\"the queue \\u201cmail\\u201d is paused\", \"b\"]}");
                          else if (request.method == "POST" && request.target == "/v1/jobs/17/run-now")
                              peer.answer(200, toJson(ControlSummary{.changed = 1}));
                          else if (request.method == "POST" && request.target == "/v1/jobs/17/duplicate")
                              peer.answer(201, toJson(PushedJob{JobId{18}, false}));
                          else if (request.method == "DELETE" && request.target == "/v1/jobs/17")
                              peer.answer(200, toJson(ControlSummary{.changed = 1}));
                          else if (request.method == "POST" && request.target == "/v1/queues/a%2Fb%20%C3%BC/pause"
                                   && request.body == "{\"reason\":\"x\\\"y\"}")
                              peer.answer(200, "{}");
                          else if (request.method == "POST" && request.target == "/v1/nodes/3/quiet")
                              peer.answer(204, "");
                          else
                              peer.answer(404, problem(Code::NotFound, u"no such thing"_s), "application/problem+json");
                      }));
    RemoteMonitor monitor({.url = server.url()}, once);
    QTRY_COMPARE(monitor.connection(), Connection::Connected);
    QCOMPARE(monitor.info().version, u"9.9"_s);
    QCOMPARE(monitor.info().role, Role::Operate);

    const auto read = valueOf(monitor.stats());
    QVERIFY(read.has_value());
    QCOMPARE(read->queues, stats.queues);
    QCOMPARE(valueOf(monitor.explain(JobId{17})),
             (Result<QStringList>(QStringList{u"the queue “mail” is paused"_s, u"b"_s})));
    QCOMPARE(valueOf(monitor.act(JobAction::RunNow, JobId{17})), Result<ControlSummary>(ControlSummary{.changed = 1}));
    QCOMPARE(valueOf(monitor.act(JobAction::Remove, JobId{17})), Result<ControlSummary>(ControlSummary{.changed = 1}));
    QCOMPARE(valueOf(monitor.duplicate(JobId{17})), Result<PushedJob>(PushedJob{JobId{18}, false}));
    QVERIFY(valueOf(monitor.pauseQueue(u"a/b ü"_s, u"x\"y"_s)).has_value());
    QVERIFY(valueOf(monitor.setWorkerMode(WorkerId{3}, WorkerMode::Quiet)).has_value());
    QCOMPARE(valueOf(monitor.job(JobId{1})).error().code, Code::NotFound);
    QCOMPARE(valueOf(monitor.act(JobAction::Claim, JobId{1})).error().code, Code::InvalidArgument);
}

void tst_RemoteMonitor::questionsCarryTheirFilter()
{
    QByteArray asked;
    StubServer server(StubServer::Unix, afterInfo([&](StubPeer &peer, const StubRequest &request) {
                          asked = request.target;
                          peer.answer(200, "{\"jobs\": []}");
                      }));
    RemoteMonitor monitor({.url = server.url()}, once);
    const JobFilter filter{.ids = {JobId{1}, JobId{2}},
                           .states = {JobState::Failed, JobState::Retryable},
                           .queues = {u"a b"_s},
                           .tags = {u"x,y"_s},
                           .errorContains = u"100% & more"_s,
                           .parameters = {{u"user.id"_s, u"42"_s}},
                           .createdFrom = fromMSecs(1'800'000'000'000)};
    QVERIFY(valueOf(monitor.jobs(filter, {.limit = 7, .before = JobId{99}})).has_value());
    QCOMPARE(
        asked,
        "/v1/jobs?id=1&id=2&state=failed&state=retryable&queue=a%20b&tag=x%2Cy&error=100%25%20%26%20more&arg.user.id=42"
        "&since=2027-01-15T08%3A00%3A00.000Z&limit=7&before=99"_ba);
    QVERIFY(valueOf(monitor.jobs({}, {.limit = 7, .after = JobId{0}})).has_value());
    QCOMPARE(asked, "/v1/jobs?limit=7&after=0"_ba);

    JobFilter longOne;
    for (int i = 1; i < 10'000; ++i)
        longOne.ids.append(JobId{i});
    QCOMPARE(valueOf(monitor.count(longOne)).error().code, Code::InvalidArgument);
}

void tst_RemoteMonitor::oneConnectionIsKeptOpen()
{
    StubServer server(StubServer::Unix,
                      afterInfo([](StubPeer &peer, const StubRequest &) { peer.answer(200, toJson(StoreStats())); }));
    RemoteMonitor monitor({.url = server.url()}, once);
    QTRY_COMPARE(monitor.connection(), Connection::Connected);
    for (int i = 0; i < 5; ++i)
        QVERIFY(valueOf(monitor.stats()).has_value());
    QCOMPARE(server.connections(), 1);
}

void tst_RemoteMonitor::aSlowAnswerHoldsNobodyUp()
{
    QPointer<StubPeer> slow;
    StubServer server(StubServer::Unix, afterInfo([&](StubPeer &peer, const StubRequest &request) {
                          if (request.target == "/v1/stats")
                              slow = &peer;
                          else
                              peer.answer(200, "[]");
                      }));
    RemoteMonitor monitor({.url = server.url()}, once);
    auto stats = monitor.stats();
    QVERIFY(valueOf(monitor.audit(10, {})).has_value());
    QVERIFY(!stats.isFinished());
    slow->answer(200, toJson(StoreStats()));
    QVERIFY(valueOf(stats).has_value());
}

void tst_RemoteMonitor::problemsKeepTheirCode()
{
    int status = 409;
    StubServer server(StubServer::Unix, afterInfo([&](StubPeer &peer, const StubRequest &request) {
                          if (request.target == "/v1/stats")
                              peer.answer(status, "<html>proxy</html>", "text/html");
                          else
                              peer.answer(status, problem(Code::Conflict, u"it runs"_s), "application/problem+json");
                      }));
    RemoteMonitor monitor({.url = server.url()}, once);
    const auto error = valueOf(monitor.act(JobAction::Remove, JobId{1})).error();
    QCOMPARE(error.code, Code::Conflict);
    QVERIFY2(error.message.contains(u"it runs"_s), qPrintable(error.message));
    for (const auto &[each, code] : {std::pair{401, Code::Refused},
                                     {403, Code::Refused},
                                     {404, Code::NotFound},
                                     {429, Code::StoreUnavailable},
                                     {503, Code::StoreUnavailable},
                                     {413, Code::PayloadTooLarge},
                                     {500, Code::StoreUnusable},
                                     {302, Code::StoreUnusable}}) {
        status = each;
        QCOMPARE(valueOf(monitor.stats()).error().code, code);
    }
}

void tst_RemoteMonitor::aLostAnswerToAQuestionIsAskedForOnceMore()
{
    int asked = 0;
    StubServer server(StubServer::Unix, afterInfo([&](StubPeer &peer, const StubRequest &) {
                          if (++asked % 2 == 1)
                              peer.close();
                          else
                              peer.answer(200, toJson(StoreStats()));
                      }));
    RemoteMonitor monitor({.url = server.url()}, once);
    QVERIFY(valueOf(monitor.stats()).has_value());
    QCOMPARE(asked, 2);
}

void tst_RemoteMonitor::aLostAnswerToAnActionIsUnknown_data()
{
    QTest::addColumn<QByteArray>("half");
    QTest::addColumn<bool>("closes");

    QTest::newRow("nothing") << ""_ba << true;
    QTest::newRow("half a head") << "HTTP/1.1 200 O"_ba << true;
    QTest::newRow("half a body") << "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{\"chan"_ba << true;
    QTest::newRow("half a chunk") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n{\"chan"_ba << true;
    QTest::newRow("no HTTP") << "what?\r\n\r\n"_ba << true;
    QTest::newRow("nothing, in time") << ""_ba << false;
    QTest::newRow("half a body, in time") << "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{\"chan"_ba << false;
}

void tst_RemoteMonitor::aLostAnswerToAnActionIsUnknown()
{
    QFETCH(QByteArray, half);
    QFETCH(bool, closes);
    int asked = 0;
    StubServer server(StubServer::Unix, afterInfo([&](StubPeer &peer, const StubRequest &) {
                          ++asked;
                          peer.write(half);
                          if (closes)
                              peer.close();
                      }));
    RemoteMonitor monitor({.url = server.url()}, {.events = false, .timeout = 300ms});
    QCOMPARE(valueOf(monitor.act(JobAction::Cancel, JobId{1})).error().code, Code::Unknown);
    QCOMPARE(asked, 1);
    const auto question = valueOf(monitor.stats());
    QVERIFY(!question);
    QVERIFY(question.error().code == Code::StoreUnavailable || question.error().code == Code::StoreUnusable);
}

void tst_RemoteMonitor::aPushIsRepeatedUnderItsClientId()
{
    QList<QByteArray> bodies;
    StubServer server(StubServer::Unix, afterInfo([&](StubPeer &peer, const StubRequest &request) {
                          bodies.append(request.body);
                          if (bodies.size() < 4)
                              peer.close();
                          else
                              peer.answer(200, '[' + toJson(PushedJob{JobId{5}, true}) + ']');
                      }));
    RemoteMonitor monitor({.url = server.url()}, once);
    const auto pushed =
        valueOf(monitor.push({{.kind = u"mail"_s, .parameters = "{\"n\":123456789012345678901234567890}"_ba}}));
    QVERIFY(pushed.has_value());
    QCOMPARE(pushed->at(0), Result<PushedJob>(PushedJob{JobId{5}, true}));
    QCOMPARE(bodies.size(), 4);
    QCOMPARE(QSet<QByteArray>(bodies.begin(), bodies.end()).size(), 1);
    QVERIFY(bodies[0].contains("123456789012345678901234567890"));
    QVERIFY(bodies[0].contains("\"client_id\""));
}

void tst_RemoteMonitor::whatCannotBeSentIsNotUnknown()
{
    StubServer server(StubServer::Unix, afterInfo([](StubPeer &, const StubRequest &) {}));
    server.stop();
    RemoteMonitor monitor({.url = server.url()}, once);
    QTRY_COMPARE(monitor.connection(), Connection::Lost);
    QCOMPARE(monitor.lastError().code, Code::StoreUnavailable);
    QCOMPARE(valueOf(monitor.act(JobAction::Cancel, JobId{1})).error().code, Code::StoreUnavailable);
    const auto pushed = valueOf(monitor.push({{.kind = u"mail"_s}}));
    QCOMPARE(pushed.error().code, Code::StoreUnavailable);
    QVERIFY2(pushed.error().message.contains(server.url().path()), qPrintable(pushed.error().message));
}

void tst_RemoteMonitor::pushesAreAnsweredOneByOne()
{
    StubServer server(StubServer::Unix, afterInfo([](StubPeer &peer, const StubRequest &) {
                          peer.answer(200,
                                      '[' + toJson(PushedJob{JobId{1}, false})
                                          + ",{\"error\":" + problem(Code::InvalidName, u"bad kind"_s) + "}]");
                      }));
    RemoteMonitor monitor({.url = server.url()}, once);
    const auto pushed = valueOf(monitor.push({{.kind = u"a"_s}, {.kind = u"b c"_s}}));
    QVERIFY(pushed.has_value());
    QCOMPARE(pushed->at(0)->id, JobId{1});
    QCOMPARE(pushed->at(1).error().code, Code::InvalidName);
    // Three were asked for, two answers came: what they belong to is not known.
    const auto confused = valueOf(monitor.push({{.kind = u"a"_s}, {.kind = u"b"_s}, {.kind = u"c"_s}}));
    QVERIFY(confused.has_value());
    for (const auto &each : *confused)
        QCOMPARE(each.error().code, Code::Unknown);
}

void tst_RemoteMonitor::manyPushesGoInPortions()
{
    QList<qsizetype> portions;
    qint64 id = 0;
    StubServer server(StubServer::Unix, afterInfo([&](StubPeer &peer, const StubRequest &request) {
                          const qsizetype count = QJsonDocument::fromJson(request.body).array().size();
                          portions.append(count);
                          if (portions.size() == 2)
                              return peer.answer(503, problem(Code::StoreBusy, u"busy"_s), "application/problem+json");
                          QByteArrayList answers;
                          for (qsizetype i = 0; i < count; ++i)
                              answers.append(toJson(PushedJob{JobId{++id}, false}));
                          peer.answer(200, '[' + answers.join(',') + ']');
                      }));
    RemoteMonitor monitor({.url = server.url()}, once);
    const auto pushed = valueOf(monitor.push(QList<PushRequest>(2500, {.kind = u"a"_s})));
    QVERIFY(pushed.has_value());
    QCOMPARE(portions, (QList<qsizetype>{1000, 1000, 500}));
    QCOMPARE(pushed->at(999)->id, JobId{1000});
    QCOMPARE(pushed->at(1000).error().code, Code::StoreBusy);
    QCOMPARE(pushed->at(2000)->id, JobId{1001});
}

void tst_RemoteMonitor::wrongServersAreRefused_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("connection");
    QTest::addColumn<QString>("message");

    QTest::newRow("a web page") << 200 << "<html>Welcome</html>"_ba << int(Connection::Refused)
                                << u"does not answer as jobsd does"_s;
    QTest::newRow("no such page") << 404 << ""_ba << int(Connection::Refused) << u"no such thing"_s;
    QTest::newRow("no token") << 401 << ""_ba << int(Connection::Refused) << u"jobsctl token add"_s;
    QTest::newRow("overload") << 503 << ""_ba << int(Connection::Lost) << u"try again later"_s;
}

void tst_RemoteMonitor::wrongServersAreRefused()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, connection);
    QFETCH(QString, message);
    StubServer server(StubServer::Tcp,
                      [&](StubPeer &peer, const StubRequest &) { peer.answer(status, body, "text/html"); });
    RemoteMonitor monitor({.url = server.url()}, once);
    QTRY_COMPARE(monitor.connection(), Connection(connection));
    QVERIFY2(monitor.lastError().message.contains(message), qPrintable(monitor.lastError().message));
}

void tst_RemoteMonitor::hugeAnswersAreRefused()
{
    StubServer server(StubServer::Unix, afterInfo([](StubPeer &peer, const StubRequest &) {
                          peer.write("HTTP/1.1 200 OK\r\nContent-Length: 10000000000\r\n\r\n");
                      }));
    RemoteMonitor monitor({.url = server.url()}, once);
    QCOMPARE(valueOf(monitor.stats()).error().code, Code::PayloadTooLarge);
}

void tst_RemoteMonitor::tokensAreKeptSafe()
{
    QByteArray head;
    StubServer server(StubServer::Tcp, [&](StubPeer &peer, const StubRequest &request) {
        head = request.head;
        peer.answer(200, infoJson());
    });
    RemoteMonitor monitor({.url = server.url(), .token = "secret-1"_ba}, once);
    QTRY_COMPARE(monitor.connection(), Connection::Connected);
    QVERIFY(head.contains("authorization: bearer secret-1"));

    for (const auto &[url, token, code] : {std::tuple{u"http://192.0.2.1:7411"_s, "secret-2"_ba, Code::Refused},
                                           {u"http://127.0.0.1:1"_s, "secret-2\r\nX: y"_ba, Code::InvalidArgument},
                                           {u"http://joe:secret-2@127.0.0.1:1"_s, ""_ba, Code::InvalidArgument},
                                           {u"ftp://127.0.0.1"_s, ""_ba, Code::InvalidArgument},
                                           {u"unix:"_s, ""_ba, Code::InvalidArgument},
                                           {u"https://127.0.0.1:1"_s, ""_ba, Code::InvalidArgument}}) {
        const bool tls = url.startsWith("https"_L1);
        RemoteMonitor refused({.url = QUrl(url), .token = token, .caFile = tls ? u"/nonexistent.pem"_s : QString()},
                              once);
        QCOMPARE(refused.connection(), Connection::Refused);
        QCOMPARE(refused.lastError().code, code);
        QVERIFY2(!refused.lastError().message.contains(u"secret-2"_s), qPrintable(refused.lastError().message));
        QCOMPARE(valueOf(refused.stats()).error(), refused.lastError());
    }
}

void tst_RemoteMonitor::certificatesAreVerified()
{
    const Certificate right(u"IP:127.0.0.1"_s);
    const Certificate other(u"DNS:elsewhere.example"_s);
    QVERIFY(right.isValid() && other.isValid());
    int asked = 0;
    const StubServer::Script script = [&](StubPeer &peer, const StubRequest &) {
        ++asked;
        peer.answer(200, infoJson());
    };
    StubServer server(right.tls(), script);
    RemoteMonitor trusting({.url = server.url(), .token = "t"_ba, .caFile = right.certificateFile()}, once);
    QTRY_COMPARE(trusting.connection(), Connection::Connected);

    asked = 0;
    RemoteMonitor unknown({.url = server.url(), .token = "t"_ba}, once); // by the system's authorities
    QTRY_COMPARE(unknown.connection(), Connection::Refused);
    QVERIFY2(unknown.lastError().message.contains(u"is not trusted"_s), qPrintable(unknown.lastError().message));
    QCOMPARE(valueOf(unknown.act(JobAction::Cancel, JobId{1})).error().code, Code::Refused);

    StubServer misnamed(other.tls(), script);
    RemoteMonitor deceived({.url = misnamed.url(), .token = "t"_ba, .caFile = other.certificateFile()}, once);
    QTRY_COMPARE(deceived.connection(), Connection::Refused);

    StubServer plain(StubServer::Tcp, script);
    QUrl url = plain.url();
    url.setScheme(u"https"_s);
    RemoteMonitor downgraded({.url = url, .token = "t"_ba, .caFile = right.certificateFile()},
                             {.events = false, .timeout = 1s});
    QTRY_COMPARE(downgraded.connection(), Connection::Lost);
    QCOMPARE(asked, 0); // nobody saw a token
}

void tst_RemoteMonitor::clientCertificatesAreShown()
{
    const Certificate certificate(u"IP:127.0.0.1"_s);
    const Certificate client(u"DNS:client"_s);
    QVERIFY(certificate.isValid() && client.isValid());
    QSslConfiguration tls = certificate.tls();
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setCaCertificates(QSslCertificate::fromPath(client.certificateFile()));
    StubServer server(tls, [](StubPeer &peer, const StubRequest &) { peer.answer(200, infoJson()); });
    RemoteMonitor shown({.url = server.url(),
                         .caFile = certificate.certificateFile(),
                         .certificateFile = client.certificateFile(),
                         .keyFile = client.keyFile()},
                        once);
    QTRY_COMPARE(shown.connection(), Connection::Connected);
    RemoteMonitor nameless({.url = server.url(), .caFile = certificate.certificateFile()},
                           {.events = false, .timeout = 1s});
    QTRY_COMPARE(nameless.connection(), Connection::Lost);
    RemoteMonitor half(
        {.url = server.url(), .caFile = certificate.certificateFile(), .certificateFile = client.certificateFile()},
        once);
    QCOMPARE(half.lastError().code, Code::InvalidArgument);
}

void tst_RemoteMonitor::changesAreAnnounced()
{
    QPointer<StubPeer> stream;
    StubServer server(StubServer::Unix, afterInfo([&](StubPeer &peer, const StubRequest &request) {
                          if (request.target == "/v1/events?topics=change") {
                              peer.openStream();
                              stream = &peer;
                          }
                      }));
    RemoteMonitor monitor({.url = server.url()});
    QSignalSpy changes(&monitor, &JobMonitor::changed);
    QTRY_COMPARE(monitor.connection(), Connection::Connected);
    QCOMPARE(changes.size(), 0);
    stream->event(
        "id: 7\nevent: change\ndata: "
        + toJson(MonitorChange{.counts = true, .queues = true, .workers = false, .failures = false, .jobs = {JobId{3}}})
        + "\n\n");
    QTRY_COMPARE(changes.size(), 1);
    QCOMPARE(changes[0][0].value<MonitorChange>().jobs, QList<JobId>{JobId{3}});
    QVERIFY(changes[0][0].value<MonitorChange>().queues);
    stream->event("event: change\ndata: {broken\n\nevent: future\ndata: x\n\nevent: reset\ndata: {}\n\n");
    QTRY_COMPARE(changes.size(), 2);
    QVERIFY(changes[1][0].value<MonitorChange>().workers);
}

void tst_RemoteMonitor::jobEventsAreFollowedOnDemand()
{
    QPointer<StubPeer> stream;
    QByteArrayList streams;
    StubServer server(StubServer::Unix, afterInfo([&](StubPeer &peer, const StubRequest &request) {
                          streams.append(request.target);
                          peer.openStream();
                          stream = &peer;
                      }));
    RemoteMonitor monitor({.url = server.url()});
    QTRY_COMPARE(monitor.connection(), Connection::Connected);
    QSignalSpy events(&monitor, &JobMonitor::jobEvents);
    QTRY_COMPARE(streams, (QByteArrayList{"/v1/events?topics=change", "/v1/events?topics=change,jobs"}));
    JobEvent event;
    event.id = JobId{4};
    event.type = JobEvent::Type::Completed;
    event.kind = u"mail"_s;
    QTRY_VERIFY(stream);
    stream->event("event: jobs\ndata: [" + toJson(event) + ',' + toJson(event) + "]\n\n");
    QTRY_COMPARE(events.size(), 1);
    const auto told = events[0][0].value<QList<JobEvent>>();
    QCOMPARE(told.size(), 2);
    QCOMPARE(told[1].id, JobId{4});
    QCOMPARE(told[1].kind, u"mail"_s);
}

void tst_RemoteMonitor::aLostServerIsFoundAgain_data() { answersComeTyped_data(); }

void tst_RemoteMonitor::aLostServerIsFoundAgain()
{
    QFETCH(int, transport);
    QPointer<StubPeer> stream;
    QByteArray head;
    StubServer server(StubServer::Transport(transport), afterInfo([&](StubPeer &peer, const StubRequest &request) {
                          head = request.head;
                          peer.openStream();
                          stream = &peer;
                      }));
    RemoteMonitor monitor({.url = server.url()});
    QSignalSpy changes(&monitor, &JobMonitor::changed);
    QTRY_COMPARE(monitor.connection(), Connection::Connected);
    QVERIFY(!head.contains("last-event-id"));
    QCOMPARE(changes.size(), 0);
    stream->event(": hello\n\nid: 41\n\nevent: change\ndata: " + toJson(MonitorChange{}) + "\n\n");
    QTRY_COMPARE(changes.size(), 1); // and so has the id

    server.stop();
    QTRY_COMPARE(monitor.connection(), Connection::Lost);
    QCOMPARE(monitor.lastError().code, Code::StoreUnavailable);
    QCOMPARE(changes.size(), 1);

    server.listen();
    QVERIFY(server.listens());
    QTRY_COMPARE(monitor.connection(), Connection::Connected);
    QVERIFY(head.contains("last-event-id: 41\r\n") || head.endsWith("last-event-id: 41"));
    QTRY_COMPARE(changes.size(), 2);
}

void tst_RemoteMonitor::silenceIsNoticedWithinTwoSeconds_data()
{
    QTest::addColumn<int>("transport");
    QTest::addColumn<QByteArray>("head");

    QTest::newRow("TCP") << int(StubServer::Tcp) << QByteArray();
    QTest::newRow("a Unix socket, which may be a tunnel's end") << int(StubServer::Unix) << "Jobs-Beat: 1\r\n"_ba;
}

void tst_RemoteMonitor::silenceIsNoticedWithinTwoSeconds()
{
    QFETCH(int, transport);
    QFETCH(QByteArray, head);
    StubServer server(StubServer::Transport(transport), afterInfo([head](StubPeer &peer, const StubRequest &) { peer.openStream(head); }));
    RemoteMonitor monitor({.url = server.url()});
    QTRY_COMPARE(monitor.connection(), Connection::Connected);
    QTRY_COMPARE_WITH_TIMEOUT(monitor.connection(), Connection::Lost, 2500);
    QVERIFY2(monitor.lastError().message.contains(u"silent"_s), qPrintable(monitor.lastError().message));
}

void tst_RemoteMonitor::anActionOnAllReportsItsProgress()
{
    QByteArray asked;
    int looks = 0;
    StubServer server(
        StubServer::Unix, afterInfo([&](StubPeer &peer, const StubRequest &request) {
            if (request.method == "POST") {
                asked = request.body;
                return peer.answer(202, R"({"id": 9, "action": "retry", "state": "running", "total": 10, "done": 0})");
            }
            if (request.target != "/v1/operations/9")
                return peer.close();
            if (++looks == 2)
                return peer.close(); // is asked again
            if (looks < 4)
                return peer.answer(200, R"({"id": 9, "state": "running", "total": 10, "done": 5})");
            peer.answer(
                200,
                R"({"id": 9, "state": "done", "total": 10, "done": 10, "changed": 7, "signalled": 1, "skipped": 2})");
        }));
    RemoteMonitor monitor({.url = server.url()}, once);
    auto future =
        monitor.actOnAll(JobAction::RunNow, {.states = {JobState::Failed}}, {.reason = u"why"_s, .expectedCount = 10});
    QTRY_COMPARE(future.progressMaximum(), 10);
    QTRY_COMPARE(future.progressValue(), 5);
    QCOMPARE(valueOf(future), (Result<ControlSummary>(ControlSummary{.changed = 7, .signalled = 1, .skipped = 2})));
    const QJsonObject body = QJsonDocument::fromJson(asked).object();
    QCOMPARE(body.value("action"_L1).toString(), u"run-now"_s);
    QCOMPARE(body.value("expected_count"_L1).toInt(), 10);
    QCOMPARE(body.value("reason"_L1).toString(), u"why"_s);
    QCOMPARE(body.value("filter"_L1).toObject().value("states"_L1).toArray().at(0).toString(), u"failed"_s);
}

void tst_RemoteMonitor::aCancelledActionEndsAtTheServer()
{
    bool deleted = false;
    StubServer server(StubServer::Unix, afterInfo([&](StubPeer &peer, const StubRequest &request) {
                          deleted = deleted || request.method == "DELETE";
                          const QByteArray state = deleted ? "cancelled"_ba : "running"_ba;
                          peer.answer(request.method == "POST" ? 202 : 200,
                                      R"({"id": "op-1", "total": 10, "done": 5, "changed": 5, "state": ")" + state
                                          + "\"}");
                      }));
    RemoteMonitor monitor({.url = server.url()}, once);
    const auto stop = std::make_shared<std::atomic<bool>>(false);
    auto future = monitor.actOnAll(JobAction::Remove, {}, {.stop = stop});
    QTRY_COMPARE(future.progressValue(), 5);
    *stop = true;
    QCOMPARE(valueOf(future), Result<ControlSummary>(ControlSummary{.changed = 5}));
    QVERIFY(deleted);

    deleted = false;
    auto cancelled = monitor.actOnAll(JobAction::Remove, {});
    QTRY_COMPARE(cancelled.progressValue(), 5);
    cancelled.cancel();
    QTRY_VERIFY(cancelled.isFinished());
    QVERIFY(deleted);
}

void tst_RemoteMonitor::whoWaitsIsToldAtTheEnd()
{
    int heard = 0;
    StubServer server(StubServer::Unix, afterInfo([&heard](StubPeer &, const StubRequest &) { ++heard; }));
    auto monitor = std::make_unique<RemoteMonitor>(ServerAddress{.url = server.url()}, once);
    QTRY_COMPARE(monitor->connection(), Connection::Connected);
    auto question = monitor->stats();
    auto action = monitor->act(JobAction::Cancel, JobId{1});
    auto push = monitor->push({{.kind = u"a"_s}});
    auto bulk = monitor->actOnAll(JobAction::Cancel, {});
    QTRY_COMPARE(heard, 4);
    monitor.reset();
    QCOMPARE(question.takeResult().error().code, Code::StoreUnavailable);
    QCOMPARE(action.takeResult().error().code, Code::Unknown);
    QCOMPARE(push.takeResult()->at(0).error().code, Code::Unknown);
    QCOMPARE(bulk.takeResult().error().code, Code::Unknown);
}

QTEST_GUILESS_MAIN(tst_RemoteMonitor)
#include "tst_remotemonitor.moc"
