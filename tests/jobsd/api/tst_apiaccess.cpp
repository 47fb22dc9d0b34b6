// SPDX-License-Identifier: MIT
#include "apitest.h"

#include <jobsd/api/quotas.h>
#include <jobsd/api/route.h>

#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QSet>
#include <QtCore/QProcess>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_ApiAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableAndDocumentsAgree();
    void everyRouteAsksForItsRole_data();
    void everyRouteAsksForItsRole();
    void noRouteAnswersToWrongMethods();
    void headAndOptionsAreAnswered();
    void unknownPathsAreNotFound();
    void wrongTokensAreCounted();
    void tokensAreReadAgain();
    void aBadTokenFileKeepsTheOldOne();
    void expiredTokensAreNotLetIn();
    void requestsBeyondTheRateAreRefused();
    void pushesBeyondTheRateAreRefused();
    void aTokenKeepsToItsQueues();
    void bucketsFillWithTime();
    void strangersHostsAndSitesAreRefused_data();
    void strangersHostsAndSitesAreRefused();
    void bodiesNeedATypeThatNoFormHas();
    void secretsAreHiddenBelowAdmin();
    void hiddenMembersCannotBeAskedFor();
    void publicDoorsWithoutTlsAreRefused();
    void aSocketThatAnswersIsNotTaken();
    void aDeadSocketIsReplaced();
    void theMetricsDoorServesNothingElse();

private:
    static QByteArray pathOf(const Api::Route &route)
    {
        QByteArray path(route.pattern.data());
        return path.replace("{lease}", "1-1-1-000000000000000000000000").replace("{queue}", "mail").replace("{fingerprint}", "0123456789abcdef").replace("{id}", "4711");
    }
};

void tst_ApiAccess::tableAndDocumentsAgree()
{
    QFile file(QStringLiteral(JOBS_API_DOCUMENT));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QList<QByteArray> rows;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("| GET ") || line.startsWith("| POST ") || line.startsWith("| PATCH ") || line.startsWith("| DELETE "))
            rows.append(line);
    }
    QCOMPARE(rows.size(), qsizetype(Api::routes().size()));
    const QJsonObject openApi = QJsonDocument::fromJson(Api::ApiServer::openApiDocument()).object();
    const QJsonObject paths = openApi[u"paths"_s].toObject();
    qsizetype operations = 0;
    for (const QJsonValue &path : paths)
        operations += path.toObject().size();
    QCOMPARE(operations, rows.size());

    QSet<QString> ids;
    qsizetype at = 0;
    for (const Api::Route &route : Api::routes()) {
        QByteArray expected = QByteArray("| ") + route.method.data() + " | `" + route.pattern.data() + "` | " + roleName(route.role).data() + " | " + route.summary.data();
        for (const QString &name : QString(route.query).split(u' ', Qt::SkipEmptyParts))
            QVERIFY2(rows[at].contains(name.toLatin1()), rows[at]);
        QVERIFY2(rows[at].startsWith(expected), expected);
        const QJsonObject operation = paths[route.pattern][QString(route.method).toLower()].toObject();
        QCOMPARE(operation[u"x-role"_s].toString(), QString(roleName(route.role)));
        QCOMPARE(operation[u"summary"_s].toString(), QString(route.summary));
        ids.insert(operation[u"operationId"_s].toString());
        // What the document refers to is there.
        const QJsonObject schemas = openApi[u"components"_s][u"schemas"_s].toObject();
        QString answer = route.answer;
        answer.remove(u"[]"_s);
        QVERIFY(answer.isEmpty() || answer == u"EventStream" || schemas.contains(answer));
        ++at;
    }
    QCOMPARE(ids.size(), operations);
}

void tst_ApiAccess::everyRouteAsksForItsRole_data()
{
    QTest::addColumn<int>("row");
    int row = 0;
    for (const Api::Route &route : Api::routes())
        QTest::addRow("%s %s", route.method.data(), route.pattern.data()) << row++;
}

void tst_ApiAccess::everyRouteAsksForItsRole()
{
    QFETCH(int, row);
    const Api::Route &route = Api::routes()[size_t(row)];
    static TestServer server;
    const QByteArray body = route.body == Api::Route::Body::None ? QByteArray() : QByteArray("{}");
    const auto call = [&](const QByteArray &headers) {
        if (route.answer == "EventStream"_L1 && !headers.isEmpty()) { // a stream has no end to wait for
            Reply reply;
            RawClient client = RawClient::toPort(server.port());
            beside([&] {
                client.send(TestServer::text(QByteArray(route.method.data()), pathOf(route) + "?topics=none", body, headers));
                reply = client.receive();
            });
            return reply;
        }
        return server.tcp(route.method.data(), pathOf(route), body, headers);
    };

    const Reply without = call({});
    if (route.role == Role::None) {
        QVERIFY(without.status != 401 && without.status != 403);
        return;
    }
    QCOMPARE(without.status, 401);
    QVERIFY(without.headers.value("www-authenticate").startsWith("Bearer"));
    QCOMPARE(without.headers.value("content-type"), "application/problem+json");
    for (const Role role : {Role::View, Role::Push, Role::Work, Role::Operate, Role::Admin}) {
        const Reply reply = call(TestServer::bearer(QByteArray(roleName(role).data()) + "-token"));
        if (role < route.role) {
            QCOMPARE(reply.status, 403);
            QVERIFY(reply.json()[u"detail"_s].toString().contains(roleName(route.role)));
        } else {
            QVERIFY2(reply.status != 401 && reply.status != 403 && reply.status != 0, reply.body);
        }
    }
}

void tst_ApiAccess::noRouteAnswersToWrongMethods()
{
    TestServer server;
    for (const Api::Route &route : Api::routes()) {
        const Reply reply = server.request("BREW", pathOf(route));
        QCOMPARE(reply.status, 405);
        QVERIFY(reply.headers.value("allow").split(',').size() > 0);
        QVERIFY2(reply.headers.value("allow").contains(route.method.data()), reply.headers.value("allow"));
    }
}

void tst_ApiAccess::headAndOptionsAreAnswered()
{
    TestServer server;

    const Reply head = server.request("HEAD", "/v1/jobs");
    const Reply options = server.request("OPTIONS", "/v1/jobs");

    QCOMPARE(head.status, 200);
    QVERIFY(head.headers.value("content-length").toInt() > 0);
    QCOMPARE(options.status, 204);
    QCOMPARE(options.headers.value("allow"), "POST, GET, HEAD, OPTIONS");
    QVERIFY(!options.headers.contains("access-control-allow-origin"));
}

void tst_ApiAccess::unknownPathsAreNotFound()
{
    TestServer server;
    for (const QByteArray path : {"/", "/v2", "/v1/", "/v1/job", "/v1/jobs/1/2/3", "/v1/queues/a/b", "//v1/jobs", "/v1/../v1/jobs"}) {
        const Reply reply = server.request("GET", path);
        QVERIFY2(reply.status == 404, path);
        QCOMPARE(reply.code(), u"NoSuchRoute"_s);
    }
    QCOMPARE(server.request("GET", "/v1/jobs/abc").status, 404);
    QCOMPARE(server.request("GET", "/v1/jobs/0").status, 404);
    QCOMPARE(server.request("GET", "/v1/jobs/99999999999999999999").status, 404);
}

void tst_ApiAccess::wrongTokensAreCounted()
{
    Api::ApiOptions options;
    options.limits.failedLogins = 3;
    TestServer server(u"memory:"_s, options);

    for (int i = 0; i < 3; ++i)
        QCOMPARE(server.tcp("GET", "/v1", {}, TestServer::bearer("guess")).status, 401);
    const Reply barred = server.tcp("GET", "/v1", {}, TestServer::bearer("view-token"));

    QCOMPARE(barred.status, 429);
    QCOMPARE(barred.headers.value("retry-after"), "60");
    QCOMPARE(server.tcp("GET", "/healthz").status, 200); // whoever needs no token is not barred
    QCOMPARE(server.request("GET", "/v1/jobs").status, 200); // nor is anybody else
}

static void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(text);
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

static QByteArray hashOf(const QByteArray &token)
{
    return QCryptographicHash::hash(token, QCryptographicHash::Sha256).toHex();
}

void tst_ApiAccess::tokensAreReadAgain()
{
    TestServer server;
    QCOMPARE(server.tcp("GET", "/v1/jobs", {}, TestServer::bearer("new")).status, 401);

    write(server.file(u"tokens"_s), "joe:view:" + hashOf("new") + "\n");
    QVERIFY(server.server().reload());

    QCOMPARE(server.tcp("GET", "/v1/jobs", {}, TestServer::bearer("new")).status, 200);
    QCOMPARE(server.tcp("GET", "/v1/jobs", {}, TestServer::bearer("view-token")).status, 401);
}

void tst_ApiAccess::aBadTokenFileKeepsTheOldOne()
{
    TestServer server;

    write(server.file(u"tokens"_s), "joe:king:" + hashOf("new") + "\n");
    const auto reloaded = server.server().reload();

    QVERIFY(!reloaded);
    QVERIFY(reloaded.error().message.contains(u"line 1"_s));
    QVERIFY(!reloaded.error().message.contains(QString::fromLatin1(hashOf("new"))));
    QCOMPARE(server.tcp("GET", "/v1/jobs", {}, TestServer::bearer("view-token")).status, 200);
}

void tst_ApiAccess::expiredTokensAreNotLetIn()
{
    TestServer server;
    write(server.file(u"tokens"_s), "old:view:" + hashOf("old") + ":2020-01-01T00:00:00Z\nyoung:view:" + hashOf("young") + ":2120-01-01T00:00:00+01:00 # long\n");
    QVERIFY(server.server().reload());

    QCOMPARE(server.tcp("GET", "/v1/jobs", {}, TestServer::bearer("old")).status, 401);
    QCOMPARE(server.tcp("GET", "/v1/jobs", {}, TestServer::bearer("young")).status, 200);
}

void tst_ApiAccess::requestsBeyondTheRateAreRefused()
{
    Api::ApiOptions options;
    options.access.rules.requests = {.count = 5, .per = 1h};
    options.access.tokenRules = {{u"worker"_s, {.requests = {.count = 2, .per = 1h}}}};
    TestServer server(u"memory:"_s, options);
    const auto call = [&](const char *token) { return server.tcp("GET", "/v1/jobs", {}, TestServer::bearer(token)); };

    for (int i = 0; i < 5; ++i)
        QCOMPARE(call("view-token").status, 200);
    const Reply refused = call("view-token");

    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.code(), u"TooMuch"_s);
    QCOMPARE(refused.headers.value("retry-after"), "720"); // a fifth of the hour
    QCOMPARE(call("operate-token").status, 200); // each has its own count
    for (int i = 0; i < 20; ++i) {
        QCOMPARE(call("admin-token").status, 200); // and admins none
        QCOMPARE(server.tcp("GET", "/healthz", {}, TestServer::bearer("view-token")).status, 200);
    }
    QCOMPARE(call("work-token").status, 200);
    QCOMPARE(call("work-token").status, 200);
    QCOMPARE(call("work-token").status, 429); // its own rule
}

void tst_ApiAccess::pushesBeyondTheRateAreRefused()
{
    Api::ApiOptions options;
    options.access.rules.pushes = {.count = 4, .per = 1h};
    TestServer server(u"memory:"_s, options);
    const auto push = [&](const char *token, const QByteArray &body, const QByteArray &type = "application/json") {
        return server.tcp("POST", "/v1/jobs", body, TestServer::bearer(token) + "Content-Type: " + type + "\r\n");
    };

    QCOMPARE(push("push-token", R"({"kind":"a"})").status, 201);
    QCOMPARE(push("push-token", R"([{"kind":"a"},{"kind":"a"},{"kind":"a"},{"kind":"a"}])").status, 429); // all of them or none
    const Reply lines = push("push-token", QByteArray("{\"kind\":\"a\"}\n").repeated(5), "application/x-ndjson");
    const Reply refused = push("push-token", R"({"kind":"a"})");

    QCOMPARE(lines.status, 200);
    QCOMPARE(lines.body.count("\"id\""), 3);
    QCOMPARE(lines.body.count("\"code\":\"TooMuch\""), 2);
    QCOMPARE(refused.status, 429);
    QVERIFY(refused.headers.contains("retry-after"));
    QCOMPARE(push("operate-token", R"({"kind":"a"})").status, 201);
    // More than a whole bucket is served from a full one.
    QCOMPARE(push("work-token", R"([{"kind":"a"},{"kind":"a"},{"kind":"a"},{"kind":"a"},{"kind":"a"},{"kind":"a"}])").status, 200);
    QCOMPARE(push("work-token", R"({"kind":"a"})").status, 429);
}

void tst_ApiAccess::aTokenKeepsToItsQueues()
{
    Api::ApiOptions options;
    options.access.tokenRules = {{u"pusher"_s, {.queues = {u"mail"_s, u"slow"_s}}}, {u"worker"_s, {.queues = {u"mail"_s}}}};
    TestServer server(u"memory:"_s, options);
    const auto push = [&](const QByteArray &body, const QByteArray &type = "application/json") {
        return server.tcp("POST", "/v1/jobs", body, TestServer::bearer("push-token") + "Content-Type: " + type + "\r\n");
    };
    const auto claim = [&](const QByteArray &body) { return server.tcp("POST", "/v1/work/claim", body, TestServer::bearer("work-token")); };

    const Reply pushed = push(R"({"kind":"a"})");
    QCOMPARE(pushed.status, 201);
    QCOMPARE(server.queue().job(JobId{pushed.json()[u"id"_s].toInteger()}).result()->queue, u"mail"_s);
    QCOMPARE(push(R"({"kind":"a","queue":"slow"})").status, 201);
    QCOMPARE(push(R"({"kind":"a","queue":"other"})").status, 403);
    QVERIFY(push(R"([{"kind":"a","queue":"other"}])").body.contains("Refused"));
    QVERIFY(push("{\"kind\":\"a\",\"queue\":\"other\"}\n", "application/x-ndjson").body.contains("Refused"));

    QCOMPARE(claim(R"({"kinds":["a"],"queues":["slow"]})").status, 403);
    const auto jobs = claim(R"({"kinds":["a"],"limit":10})").json()[u"jobs"_s].toArray();
    QCOMPARE(jobs.size(), 1);
    QCOMPARE(jobs[0][u"queue"_s].toString(), u"mail"_s);
}

void tst_ApiAccess::bucketsFillWithTime()
{
    using enum Api::Quotas::Counted;
    Api::Quotas quotas;
    const Api::Rate rate{.count = 10, .per = 1s};
    const Api::Quotas::Instant begin{};

    for (int i = 0; i < 10; ++i)
        QCOMPARE(quotas.take(u"joe"_s, Pushes, rate, 1, begin).count(), 0);
    QCOMPARE(quotas.take(u"joe"_s, Pushes, rate, 1, begin), 100ms);
    QCOMPARE(quotas.take(u"joe"_s, Requests, rate, 1, begin), 0ms);
    QCOMPARE(quotas.take(u"ann"_s, Pushes, rate, 1, begin), 0ms);
    QCOMPARE(quotas.take(u"joe"_s, Pushes, rate, 1, begin + 100ms), 0ms);
    QCOMPARE(quotas.take(u"joe"_s, Pushes, rate, 100, begin + 1s), 100ms);
    QCOMPARE(quotas.take(u"joe"_s, Pushes, rate, 100, begin + 1h), 0ms); // and nothing for the nine seconds after
    QCOMPARE(quotas.take(u"joe"_s, Pushes, rate, 1, begin + 1h + 9s), 100ms);
    for (int i = 0; i < 50'000; ++i) // bounded, whoever comes
        QCOMPARE(quotas.take(QString::number(i), Pushes, rate, 1, begin + 2h), 0ms);
}

void tst_ApiAccess::strangersHostsAndSitesAreRefused_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("status");

    QTest::newRow("address") << QByteArray("Host: 127.0.0.1:7411\r\n") << 200;
    QTest::newRow("address of version 6") << QByteArray("Host: [::1]:7411\r\n") << 200;
    QTest::newRow("a name of ours") << QByteArray("Host: jobs.example\r\n") << 200;
    QTest::newRow("a name that points to us") << QByteArray("Host: evil.example:7411\r\n") << 421;
    QTest::newRow("a name that ends as ours") << QByteArray("Host: xjobs.example\r\n") << 421;
    QTest::newRow("no page") << QByteArray("Host: localhost\r\nSec-Fetch-Site: none\r\n") << 200;
    QTest::newRow("another site") << QByteArray("Host: localhost\r\nSec-Fetch-Site: cross-site\r\n") << 403;
    QTest::newRow("another port's page") << QByteArray("Host: localhost\r\nSec-Fetch-Site: same-site\r\n") << 403;
    QTest::newRow("its origin") << QByteArray("Host: localhost\r\nOrigin: http://evil.example\r\n") << 403;
    QTest::newRow("no origin to speak of") << QByteArray("Host: localhost\r\nOrigin: null\r\n") << 403;
    QTest::newRow("our own") << QByteArray("Host: localhost\r\nOrigin: http://localhost\r\n") << 200;
}

void tst_ApiAccess::strangersHostsAndSitesAreRefused()
{
    QFETCH(QByteArray, headers);
    QFETCH(int, status);
    Api::ApiOptions options;
    options.tcp.hosts = {u"jobs.example"_s};
    TestServer server(u"memory:"_s, options);

    Reply reply;
    RawClient client = RawClient::toPort(server.port());
    beside([&] {
        client.send("GET /v1/jobs HTTP/1.1\r\n" + TestServer::bearer("view-token") + headers + "\r\n");
        reply = client.receive();
    });

    QCOMPARE(reply.status, status);
    QVERIFY(!reply.headers.contains("access-control-allow-origin"));
}

void tst_ApiAccess::bodiesNeedATypeThatNoFormHas()
{
    TestServer server;
    for (const QByteArray type : {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""}) {
        const Reply reply = server.request("POST", "/v1/jobs", R"({"kind":"a"})", "Content-Type: " + type + "\r\n");
        QCOMPARE(reply.status, 415);
    }
    QCOMPARE(server.request("POST", "/v1/jobs", R"({"kind":"a"})", "Content-Type: application/json; charset=utf-8\r\n").status, 201);
    QCOMPARE(server.request("POST", "/v1/jobs/1/cancel", "{}\n", "Content-Type: application/x-ndjson\r\n").status, 415);
}

void tst_ApiAccess::secretsAreHiddenBelowAdmin()
{
    TestServer server;
    const Reply pushed = server.request("POST", "/v1/jobs",
                                        R"({"kind":"login","parameters":{"user":"joe","Password":"p1","deep":[{"token":{"a":"p2"}}],"n":12345678901234567890123},"metadata":{"secret":"p3"}})");
    const QByteArray path = "/v1/jobs/" + QByteArray::number(pushed.json()[u"id"_s].toInteger());

    const Reply view = server.tcp("GET", path, {}, TestServer::bearer("view-token"));
    const Reply list = server.tcp("GET", "/v1/jobs", {}, TestServer::bearer("operate-token"));
    const Reply admin = server.tcp("GET", path, {}, TestServer::bearer("admin-token"));

    for (const Reply &reply : {view, list}) {
        QCOMPARE(reply.status, 200);
        for (const char *secret : {"p1", "p2", "p3"})
            QVERIFY2(!reply.body.contains(secret), reply.body);
        QVERIFY(reply.body.contains("\"user\":\"joe\""));
        QVERIFY(reply.body.contains("\"n\":12345678901234567890123"));
    }
    for (const char *secret : {"p1", "p2", "p3"})
        QVERIFY(admin.body.contains(secret));
}

void tst_ApiAccess::hiddenMembersCannotBeAskedFor()
{
    TestServer server;
    QCOMPARE(server.tcp("GET", "/v1/jobs?arg.Password=p1", {}, TestServer::bearer("view-token")).status, 403);
    QCOMPARE(server.tcp("GET", "/v1/jobs/count?arg.deep.token=p1", {}, TestServer::bearer("operate-token")).status, 403);
    QCOMPARE(server.tcp("POST", "/v1/bulk", R"({"action":"cancel","dry_run":true,"filter":{"parameters":[{"path":"password","value":"x"}]}})",
                        TestServer::bearer("operate-token")).status, 403);
    QCOMPARE(server.tcp("GET", "/v1/jobs?arg.password=p1", {}, TestServer::bearer("admin-token")).status, 200);
    QCOMPARE(server.tcp("GET", "/v1/jobs?arg.user=joe", {}, TestServer::bearer("view-token")).status, 200);
}

void tst_ApiAccess::publicDoorsWithoutTlsAreRefused()
{
    JobQueue queue(openDriver(u"memory:"_s), {.numWorkers = 0});
    QVERIFY(queue.start());
    Api::ApiOptions options;
    options.tcp.address = u"0.0.0.0:0"_s;
    Api::ApiServer server(&queue, options);

    const auto started = server.start();

    QVERIFY(!started);
    QVERIFY2(started.error().message.contains(u"TLS"_s), qUtf8Printable(started.error().message));
}

void tst_ApiAccess::aSocketThatAnswersIsNotTaken()
{
    TestServer server;
    JobQueue queue(openDriver(u"memory:"_s), {.numWorkers = 0});
    QVERIFY(queue.start());
    Api::ApiOptions options;
    options.local.path = server.path();
    Api::ApiServer other(&queue, options);

    const auto started = other.start();

    QVERIFY(!started);
    QVERIFY(started.error().message.contains(u"another process"_s));
    QCOMPARE(server.request("GET", "/healthz").status, 200);
}

void tst_ApiAccess::aDeadSocketIsReplaced()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"api.sock"_s);
    JobQueue queue(openDriver(u"memory:"_s), {.numWorkers = 0});
    QVERIFY(queue.start());
    Api::ApiOptions options;
    options.local.path = path;
    QVERIFY(QProcess::execute(u"python3"_s, {u"-c"_s, u"import socket,sys; s=socket.socket(socket.AF_UNIX); s.bind(sys.argv[1]); s.listen()"_s, path}) == 0);
    QVERIFY(QFileInfo::exists(path));

    Api::ApiServer server(&queue, options);

    QVERIFY(server.start());
    QCOMPARE(QFile::permissions(path) & (QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
    server.stop();
    QVERIFY(!QFileInfo::exists(path));
}

void tst_ApiAccess::theMetricsDoorServesNothingElse()
{
    Api::ApiOptions options;
    options.metrics.address = u"127.0.0.1:0"_s;
    options.metricsText = [] { return QByteArray("jobs_build_info 1\n"); };
    TestServer server(u"memory:"_s, options);
    const auto call = [&](const QByteArray &path) {
        Reply reply;
        RawClient client = RawClient::toPort(server.server().metricsPort());
        beside([&] {
            client.send(TestServer::text("GET", path, {}, TestServer::bearer("admin-token")));
            reply = client.receive();
        });
        return reply;
    };

    QCOMPARE(call("/metrics").body, "jobs_build_info 1\n");
    QCOMPARE(call("/healthz").status, 200);
    QCOMPARE(call("/readyz").status, 200);
    QCOMPARE(call("/v1/jobs").status, 404);
    QCOMPARE(server.request("GET", "/metrics").status, 200);
}

QTEST_GUILESS_MAIN(tst_ApiAccess)
#include "tst_apiaccess.moc"
