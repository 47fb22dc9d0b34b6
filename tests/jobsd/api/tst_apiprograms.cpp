// SPDX-License-Identifier: MIT
#include "apitest.h"

#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>

using namespace Jobs;
using namespace Qt::StringLiterals;

//! What others' programs do with the API: curl, workers in Python and shell, TLS as OpenSSL speaks it.
class tst_ApiPrograms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aWorkerRunsJobs_data();
    void aWorkerRunsJobs();
    void theExamplesOfTheDocumentWork();
    void tlsLetsInWhoHasATokenOrACertificate();
    void oldTlsIsRefused();
    void aCertificateWithoutItsKeyIsAnError();

private:
    struct Ended
    {
        int code = -1;
        QByteArray output;
        QByteArray errors;
    };
    static Ended run(const QString &program, const QStringList &arguments, const QString &folder = {})
    {
        QProcess process;
        process.setWorkingDirectory(folder);
        Ended ended;
        bool finished = false;
        QObject::connect(&process, &QProcess::finished, &process, [&] { finished = true; });
        process.start(program, arguments);
        if (QTest::qWaitFor([&] { return finished || process.state() == QProcess::NotRunning; }, 60'000))
            ended = {.code = process.exitCode(), .output = process.readAllStandardOutput(), .errors = process.readAllStandardError()};
        return ended;
    }
    QString certificate(const QString &name) const { return m_folder.filePath(name + u".pem"_s); }
    QString key(const QString &name) const { return m_folder.filePath(name + u".key"_s); }
    void makeCertificate(const QString &name, const QString &commonName, const QStringList &more);
    Api::ApiOptions tls() const;

    QTemporaryDir m_folder;
};

void tst_ApiPrograms::initTestCase()
{
    for (const QString &program : {u"curl"_s, u"jq"_s, u"python3"_s, u"openssl"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            QSKIP(qPrintable(program + u" is not installed"_s));
    }
}

void tst_ApiPrograms::aWorkerRunsJobs_data()
{
    QTest::addColumn<QString>("worker");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("good");
    QTest::addColumn<QByteArray>("bad");
    QTest::addColumn<QByteArray>("result");

    const QByteArray source = QByteArrayLiteral(JOBS_SOURCE_DIR "/examples/workers/worker.sh");
    QFile file(QString::fromUtf8(source));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray lines = QByteArray::number(file.readAll().count('\n'));
    QTest::newRow("Python") << u"worker.py"_s << u"count-words"_s << QByteArray(R"({"text":"one two  three"})") << QByteArray(R"({"text":17})")
                            << QByteArray(R"({"words": 3})");
    QTest::newRow("shell") << u"worker.sh"_s << u"line-count"_s << "{\"file\":\"" + source + "\"}"
                           << QByteArray(R"({"file":"/nowhere/$(touch canary); `touch canary`"})") << "{\"lines\": " + lines + '}';
}

void tst_ApiPrograms::aWorkerRunsJobs()
{
    QFETCH(QString, worker);
    QFETCH(QString, kind);
    QFETCH(QByteArray, good);
    QFETCH(QByteArray, bad);
    QFETCH(QByteArray, result);
    TestServer server(u"sqlite:"_s);
    const JobId first = server.queue().pushKind(kind, good).result()->id;
    const JobId second = server.queue().pushKind(kind, bad).result()->id;

    const Ended ended = run(QStringLiteral(JOBS_SOURCE_DIR "/examples/workers/") + worker, {server.path(), u"--drain"_s}, m_folder.path());

    QVERIFY2(ended.code == 0, ended.errors);
    const QueuedJob done = server.queue().job(first).result().value();
    QCOMPARE(done.state, JobState::Completed);
    QCOMPARE(done.result, result);
    const QueuedJob failed = server.queue().job(second).result().value();
    QVERIFY(failed.state == JobState::Retryable || failed.state == JobState::Failed);
    QVERIFY(!failed.error.isEmpty());
    QVERIFY(!QFile::exists(m_folder.filePath(u"canary"_s)));
}

//! Every block of docs/api.md that begins with "```sh" is run in one shell, in order; it fails if one of its commands does.
void tst_ApiPrograms::theExamplesOfTheDocumentWork()
{
    QFile document(QStringLiteral(JOBS_SOURCE_DIR "/docs/api.md"));
    QVERIFY(document.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(document.readAll());
    QString script = u"set -euo pipefail\n"_s;
    static const QRegularExpression block(u"^```sh\n(.*?)^```"_s, QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    int blocks = 0;
    for (auto it = block.globalMatch(text); it.hasNext(); ++blocks)
        script += it.next().captured(1);
    QVERIFY(blocks >= 5);
    TestServer server(u"sqlite:"_s);
    script.replace(u"/run/jobsd/jobsd.sock"_s, server.path());

    const Ended ended = run(u"bash"_s, {u"-c"_s, script}, m_folder.path());

    QVERIFY2(ended.code == 0, ended.errors + ended.output);
    QVERIFY2(!ended.output.contains("\"code\""), ended.output); // no answer was an error
}

void tst_ApiPrograms::makeCertificate(const QString &name, const QString &commonName, const QStringList &more)
{
    const Ended made = run(u"openssl"_s, QStringList{u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s,
                                                     u"-days"_s, u"2"_s, u"-keyout"_s, key(name), u"-out"_s, certificate(name), u"-subj"_s, u"/CN="_s + commonName}
                                             + more);
    QVERIFY2(made.code == 0, made.errors);
}

Api::ApiOptions tst_ApiPrograms::tls() const
{
    Api::ApiOptions options;
    options.tcp = {.address = u"127.0.0.1:0"_s, .certificateFile = certificate(u"server"_s), .keyFile = key(u"server"_s),
                   .clientAuthorityFile = certificate(u"authority"_s), .certificateRoles = {{u"deploy"_s, Role::Operate}}};
    return options;
}

void tst_ApiPrograms::tlsLetsInWhoHasATokenOrACertificate()
{
    makeCertificate(u"server"_s, u"localhost"_s, {u"-addext"_s, u"subjectAltName=DNS:localhost,IP:127.0.0.1"_s});
    makeCertificate(u"authority"_s, u"authority"_s, {});
    const QStringList signedBy{u"-CA"_s, certificate(u"authority"_s), u"-CAkey"_s, key(u"authority"_s)};
    for (const QString &name : {u"deploy"_s, u"guest"_s}) {
        const QString request = m_folder.filePath(name + u".csr"_s);
        QCOMPARE(run(u"openssl"_s, {u"req"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-keyout"_s, key(name), u"-out"_s,
                                    request, u"-subj"_s, u"/CN="_s + name}).code, 0);
        QCOMPARE(run(u"openssl"_s, QStringList{u"x509"_s, u"-req"_s, u"-in"_s, request, u"-days"_s, u"2"_s, u"-CAcreateserial"_s, u"-out"_s, certificate(name)} + signedBy).code, 0);
    }
    makeCertificate(u"forged"_s, u"deploy"_s, {}); // the right name, signed by itself
    TestServer server(u"memory:"_s, tls());
    const QString url = u"https://127.0.0.1:%1/v1/queues/q/pause"_s.arg(server.port());
    const auto status = [&](const QStringList &more) {
        return run(u"curl"_s, QStringList{u"--silent"_s, u"--cacert"_s, certificate(u"server"_s), u"--output"_s, u"/dev/null"_s, u"--write-out"_s, u"%{http_code}"_s,
                                          u"--request"_s, u"POST"_s, url} + more).output;
    };

    QCOMPARE(status({}), "401");
    QCOMPARE(status({u"--header"_s, u"Authorization: Bearer operate-token"_s}), "200");
    QCOMPARE(status({u"--header"_s, u"Authorization: Bearer view-token"_s}), "403");
    QCOMPARE(status({u"--cert"_s, certificate(u"deploy"_s), u"--key"_s, key(u"deploy"_s)}), "200");
    QCOMPARE(status({u"--cert"_s, certificate(u"guest"_s), u"--key"_s, key(u"guest"_s)}), "401"); // known, but it was given no role
    const QByteArray forged = status({u"--cert"_s, certificate(u"forged"_s), u"--key"_s, key(u"forged"_s)});
    QVERIFY2(forged == "401" || forged == "000", forged);
}

void tst_ApiPrograms::oldTlsIsRefused()
{
    TestServer server(u"memory:"_s, tls());
    const QString url = u"https://127.0.0.1:%1/healthz"_s.arg(server.port());
    const QStringList base{u"--silent"_s, u"--cacert"_s, certificate(u"server"_s), url};

    QCOMPARE(run(u"curl"_s, base + QStringList{u"--tlsv1.2"_s, u"--tls-max"_s, u"1.2"_s}).code, 0);
    QVERIFY(run(u"curl"_s, base + QStringList{u"--tlsv1.0"_s, u"--tls-max"_s, u"1.1"_s, u"--ciphers"_s, u"DEFAULT@SECLEVEL=0"_s}).code != 0);
    QVERIFY(run(u"curl"_s, {u"--silent"_s, u"http://127.0.0.1:%1/healthz"_s.arg(server.port())}).code != 0); // not in the clear either
}

void tst_ApiPrograms::aCertificateWithoutItsKeyIsAnError()
{
    JobQueue queue(openDriver(u"memory:"_s), {.numWorkers = 0});
    QVERIFY(queue.start());
    Api::ApiOptions options = tls();
    options.tcp.keyFile = key(u"deploy"_s);
    Api::ApiServer wrongKey(&queue, options);
    options.tcp.keyFile.clear();
    Api::ApiServer noKey(&queue, options);

    QVERIFY(!wrongKey.start());
    QVERIFY(!noKey.start());
}

QTEST_GUILESS_MAIN(tst_ApiPrograms)
#include "tst_apiprograms.moc"
