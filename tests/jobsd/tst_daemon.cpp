// SPDX-License-Identifier: MIT
#include <jobstesting/testing.h>

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QLocalServer>
#include <QtNetwork/QLocalSocket>
#include <QtTest/QTest>

#include <csignal>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! The program itself, from outside.
class tst_Daemon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void withoutAnyConfigurationItServes();
    void aJobGoesThroughAProgram();
    void mistakesAreAllToldAndEndIt();
    void checkAndPrintNeedNoStore();
    void wrongUsageIsTwo();
    void anUnusableStoreEndsIt();
    void oneSocketHasOneDaemon();
    void aPushThatNothingRunsIsRefusedWithTheLinesToAdd();
    void kindsOfWorkersElsewhereAreDeclared();
    void unknownKindsMayBeAccepted();
    void aReloadTakesUpWhatChanged();
    void aBadReloadKeepsTheOldConfiguration();
    void anOrderlyStopHandsRunningJobsBack();
    void aSecondSignalDoesNotWait();
    void killedItLeavesNobodyAndItsJobRunsAgain();
    void theSocketMayComeFromTheServiceManager();
    void theLogMayBeJson();

private:
    struct Answer
    {
        int status = 0;
        QJsonObject body;
    };

    void write(const QString &name, const QByteArray &text)
    {
        QFile file(m_dir->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
    }
    QString path(const QString &name) const { return m_dir->filePath(name); }
    QString socketPath() const { return path(u"run/jobsd.sock"_s); }
    QStringList arguments() const
    {
        return QFile::exists(path(u"jobsd.toml"_s)) ? QStringList{u"--config"_s, path(u"jobsd.toml"_s)} : QStringList();
    }
    std::unique_ptr<QProcess> start(const QStringList &arguments)
    {
        auto daemon = std::make_unique<QProcess>();
        daemon->setProcessEnvironment(m_environment);
        daemon->start(QStringLiteral(JOBSD_PROGRAM), arguments);
        return daemon;
    }
    //! Until it told the service manager something that begins so; returns that.
    QByteArray toldUntil(const QByteArray &begin)
    {
        QByteArray message;
        char buffer[4096];
        Testing::waitUntil([&] {
            const ssize_t size = recv(m_notify, buffer, sizeof buffer, 0);
            if (size > 0)
                message = QByteArray(buffer, size);
            return message.startsWith(begin);
        });
        return message.startsWith(begin) ? message : QByteArray();
    }
    void startReady()
    {
        m_daemon = start(arguments());
        QVERIFY2(!toldUntil("READY=1").isEmpty(), m_daemon->readAllStandardError());
    }
    int end(QProcess &daemon)
    {
        if (!daemon.waitForFinished(60'000))
            qWarning() << "it does not end" << daemon.readAllStandardError();
        return daemon.exitStatus() == QProcess::NormalExit ? daemon.exitCode() : -1;
    }
    int stop()
    {
        ::kill(pid_t(m_daemon->processId()), SIGTERM);
        return end(*m_daemon);
    }
    Answer ask(const QByteArray &method, const QByteArray &target, const QByteArray &body = {})
    {
        QLocalSocket socket;
        socket.connectToServer(socketPath());
        if (!socket.waitForConnected(60'000))
            return {};
        socket.write(method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: "
                     + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QByteArray answer;
        QElapsedTimer timer;
        timer.start();
        while (socket.state() != QLocalSocket::UnconnectedState && timer.elapsed() < 60'000) {
            (void) socket.waitForReadyRead(500);
            answer += socket.readAll();
        }
        answer += socket.readAll();
        const qsizetype head = answer.indexOf("\r\n\r\n");
        return {answer.mid(9, 3).toInt(), QJsonDocument::fromJson(answer.mid(head + 4)).object()};
    }
    qint64 push(const QByteArray &kind, const QByteArray &parameters = "{}")
    {
        return ask("POST", "/v1/jobs", "{\"kind\":\"" + kind + "\",\"parameters\":" + parameters + '}').body.value(u"id"_s).toInteger();
    }
    QString stateOf(qint64 id) { return ask("GET", "/v1/jobs/" + QByteArray::number(id)).body.value(u"state"_s).toString(); }
    bool waitForState(qint64 id, const QString &state)
    {
        return Testing::waitUntil([&] { return stateOf(id) == state; });
    }
    pid_t pidIn(const QString &name)
    {
        QFile file(path(name));
        Testing::waitUntil([&] { return file.exists() && file.size() > 1; });
        return file.open(QIODevice::ReadOnly) ? pid_t(file.readAll().trimmed().toInt()) : -1;
    }

    std::optional<QTemporaryDir> m_dir;
    QProcessEnvironment m_environment;
    std::unique_ptr<QProcess> m_daemon;
    int m_notify = -1;
};

void tst_Daemon::init()
{
    m_dir.emplace();
    m_environment = {};
    m_environment.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
    m_environment.insert(u"STATE_DIRECTORY"_s, path(u"state"_s));
    m_environment.insert(u"RUNTIME_DIRECTORY"_s, path(u"run"_s));
    m_environment.insert(u"NOTIFY_SOCKET"_s, path(u"notify"_s));
    m_environment.insert(u"JOBSD_WORKERS_ALLOW_ROOT"_s, u"true"_s);
    m_environment.insert(u"JOBSD_CONFIG"_s, u"/dev/null"_s);
    m_notify = socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name = path(u"notify"_s).toUtf8();
    memcpy(address.sun_path, name.constData(), size_t(name.size()));
    QCOMPARE(bind(m_notify, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
}

void tst_Daemon::cleanup()
{
    m_daemon.reset(); // kills what a failed test left
    ::close(m_notify);
}

void tst_Daemon::withoutAnyConfigurationItServes()
{
    startReady();
    const Answer answer = ask("GET", "/v1");
    QCOMPARE(answer.status, 200);
    QTRY_COMPARE(ask("GET", "/v1").body.value(u"driver"_s).toString(), u"sqlite"_s);
    struct stat info{};
    QCOMPARE(::stat(QFile::encodeName(path(u"state/jobs.db"_s)).constData(), &info), 0);
    QCOMPARE(int(info.st_mode & 0777), 0600);
    QCOMPARE(::stat(QFile::encodeName(path(u"state"_s)).constData(), &info), 0);
    QCOMPARE(int(info.st_mode & 0777), 0700);

    ::kill(pid_t(m_daemon->processId()), SIGTERM);
    QVERIFY(toldUntil("STOPPING=1").contains("EXTEND_TIMEOUT_USEC="));
    QCOMPARE(end(*m_daemon), 0);
    QVERIFY(!QFile::exists(socketPath()));
}

void tst_Daemon::aJobGoesThroughAProgram()
{
    write(u"jobsd.toml"_s, "[command.hello]\nexec = ['/bin/sh', '-c', 'echo \"{{\\\"result\\\": \\\"hello $1\\\"}}\" >&3', 'sh', '{name}']\n");
    startReady();
    const qint64 id = push("hello", R"({"name": "world; touch /tmp/x"})");
    QVERIFY2(waitForState(id, u"completed"_s), m_daemon->readAllStandardError());
    QCOMPARE(ask("GET", "/v1/jobs/" + QByteArray::number(id)).body.value(u"result"_s).toString(), u"hello world; touch /tmp/x"_s);
    QCOMPARE(stop(), 0);
}

void tst_Daemon::mistakesAreAllToldAndEndIt()
{
    write(u"jobsd.toml"_s, "[log]\nlevel = 'loud'\n[storage]\nurll = 'x'\n");
    m_daemon = start(arguments());
    QCOMPARE(end(*m_daemon), 78);
    const QByteArray log = m_daemon->readAllStandardError();
    QVERIFY2(log.contains("jobsd.toml:2:9: log.level \"loud\" is none of"), log);
    QVERIFY2(log.contains("jobsd.toml:4:1: storage.urll is unknown; did you mean \"url\"?"), log);
}

void tst_Daemon::checkAndPrintNeedNoStore()
{
    write(u"jobsd.toml"_s, "[workers]\nthreads = 3\n");
    m_daemon = start(arguments() + QStringList{u"--check-config"_s});
    QCOMPARE(end(*m_daemon), 0);
    QCOMPARE(m_daemon->readAllStandardOutput(), path(u"jobsd.toml"_s).toUtf8() + ": no mistakes\n");
    m_daemon = start(arguments() + QStringList{u"--print-config"_s, u"--workers-lease"_s, u"300ms"_s, u"--workers-heartbeat"_s, u"100ms"_s});
    QCOMPARE(end(*m_daemon), 0);
    const QByteArray printed = m_daemon->readAllStandardOutput();
    QVERIFY2(printed.contains("threads = 3  # " + path(u"jobsd.toml"_s).toUtf8() + ":2:11\n"), printed);
    QVERIFY2(printed.contains("lease = \"300ms\"  # --workers-lease\n"), printed);
    m_daemon = start(arguments() + QStringList{u"--check-config"_s, u"--workers-lease"_s, u"1"_s});
    QCOMPARE(end(*m_daemon), 78);
    QVERIFY(!QFile::exists(path(u"state"_s)));
}

void tst_Daemon::wrongUsageIsTwo()
{
    m_daemon = start({u"--no-such-flag"_s});
    QCOMPARE(end(*m_daemon), 2);
    QVERIFY(m_daemon->readAllStandardError().contains("--no-such-flag"));
}

void tst_Daemon::anUnusableStoreEndsIt()
{
    write(u"notastore"_s, QByteArray(10'000, 'x'));
    m_daemon = start({u"--storage-url"_s, u"sqlite:"_s + path(u"notastore"_s)});
    QCOMPARE(end(*m_daemon), 69);
    const QByteArray log = m_daemon->readAllStandardError();
    QVERIFY2(log.contains("the store cannot be used: StoreUnusable"), log);
}

void tst_Daemon::oneSocketHasOneDaemon()
{
    startReady();
    auto second = start({});
    QCOMPARE(end(*second), 73);
    QCOMPARE(ask("GET", "/v1").status, 200); // the first one is unharmed
    QCOMPARE(stop(), 0);
}

void tst_Daemon::aPushThatNothingRunsIsRefusedWithTheLinesToAdd()
{
    write(u"jobsd.toml"_s, "[command.hello]\nexec = ['/bin/true']\naliases = ['hallo']\n");
    startReady();

    const Answer refused = ask("POST", "/v1/jobs", R"({"kind": "site.resize"})");
    const Answer many = ask("POST", "/v1/jobs", R"([{"kind": "hello"}, {"kind": "helo"}])");

    QCOMPARE(refused.status, 422);
    QCOMPARE(refused.body.value(u"code"_s).toString(), u"UnknownKind"_s);
    const QString detail = refused.body.value(u"detail"_s).toString();
    QVERIFY2(detail.contains(path(u"jobsd.toml"_s)), qPrintable(detail));
    const QString lines = detail.section(u":\n"_s, 1).section(u"\nor"_s, 0, 0);
    QCOMPARE(lines.count(u'\n'), 2);
    QCOMPARE(many.status, 200);
    QVERIFY(waitForState(push("hallo"), u"completed"_s)); // a former name is known
    QCOMPARE(stop(), 0);

    // The lines are what it wants, with a program that is there.
    write(u"jobsd.toml"_s, QString(lines).replace(u"/path/to/program"_s, u"/bin/true"_s).toUtf8());
    startReady();
    QVERIFY(waitForState(push("site.resize"), u"completed"_s));
    QCOMPARE(stop(), 0);
}

void tst_Daemon::kindsOfWorkersElsewhereAreDeclared()
{
    write(u"jobsd.toml"_s, "[worker.resize]\nqueue = 'pictures'\npriority = 3\nretry = { attempts = 1 }\n");
    startReady();

    const qint64 id = push("resize");

    const QByteArray target = "/v1/jobs/" + QByteArray::number(id);
    const QJsonObject job = ask("GET", target).body;
    QCOMPARE(job.value(u"queue"_s).toString(), u"pictures"_s);
    QCOMPARE(job.value(u"priority"_s).toInt(), 3);
    QCOMPARE(job.value(u"state"_s).toString(), u"available"_s);
    const QJsonObject claimed = ask("POST", "/v1/work/claim", R"({"kinds": ["resize"], "wait_ms": 5000})").body;
    const QByteArray lease = claimed[u"jobs"_s][0][u"lease"_s].toString().toUtf8();
    QVERIFY(!lease.isEmpty());
    QCOMPARE(ask("POST", "/v1/work/" + lease + "/fail", R"({"error": "no picture"})").status, 200);
    QCOMPARE(stateOf(id), u"failed"_s); // its one attempt, as the table says
    QCOMPARE(stop(), 0);
}

void tst_Daemon::unknownKindsMayBeAccepted()
{
    write(u"jobsd.toml"_s, "[workers]\nunknown_kinds = 'accept'\n");
    startReady();
    const qint64 id = push("whatever");
    QVERIFY(id > 0);
    QCOMPARE(stateOf(id), u"available"_s);

    write(u"jobsd.toml"_s, "");
    ::kill(pid_t(m_daemon->processId()), SIGHUP);
    QVERIFY(!toldUntil("READY=1").isEmpty());
    QCOMPARE(push("whatever"), 0);
    QCOMPARE(stop(), 0);
}

void tst_Daemon::aReloadTakesUpWhatChanged()
{
    write(u"jobsd.toml"_s, "[command.a]\nexec = ['/bin/false']\n");
    startReady();
    const qint64 first = push("a");
    QVERIFY(waitForState(first, u"failed"_s));
    QCOMPARE(push("b"), 0);
    write(u"jobsd.toml"_s, "[command.a]\nexec = ['/bin/false']\n[worker.b]\n");
    ::kill(pid_t(m_daemon->processId()), SIGHUP);
    QVERIFY(toldUntil("READY=1").contains("1 kinds"));
    const qint64 waiting = push("b");

    write(u"jobsd.toml"_s, "[command.a]\nexec = ['/bin/true']\n[command.b]\nexec = ['/bin/true']\n[workers]\nthreads = 5\nlease = '20s'\n");
    ::kill(pid_t(m_daemon->processId()), SIGHUP);
    QVERIFY(!toldUntil("RELOADING=1").isEmpty());
    QVERIFY(toldUntil("READY=1").contains("2 kinds, 5 threads"));
    QVERIFY(waitForState(waiting, u"completed"_s));
    QVERIFY(waitForState(push("a"), u"completed"_s));

    write(u"jobsd.toml"_s, "[command.b]\nexec = ['/bin/true']\n");
    ::kill(pid_t(m_daemon->processId()), SIGHUP);
    QVERIFY(toldUntil("READY=1").contains("1 kinds"));
    QCOMPARE(push("a"), 0);
    QVERIFY(waitForState(push("b"), u"completed"_s));
    write(u"jobsd.toml"_s, "[command.b]\nexec = ['/bin/true']\n[worker.a]\n");
    ::kill(pid_t(m_daemon->processId()), SIGHUP);
    QVERIFY(!toldUntil("READY=1").isEmpty());
    const qint64 gone = push("a");
    QVERIFY(waitForState(push("b"), u"completed"_s));
    QCOMPARE(stateOf(gone), u"available"_s);
    QCOMPARE(stop(), 0);
    QVERIFY(m_daemon->readAllStandardError().contains("workers.lease has changed; that takes effect at the next start"));
}

void tst_Daemon::aBadReloadKeepsTheOldConfiguration()
{
    write(u"jobsd.toml"_s, "[command.a]\nexec = ['/bin/true']\n");
    startReady();
    write(u"jobsd.toml"_s, "[command.a]\nexec = ['/no/such/program']\n");
    ::kill(pid_t(m_daemon->processId()), SIGHUP);
    QVERIFY(toldUntil("READY=1").contains("reload failed: " + path(u"jobsd.toml"_s).toUtf8() + ":2:8: command.a: there is no program /no/such/program"));
    QVERIFY(waitForState(push("a"), u"completed"_s));
    QCOMPARE(stop(), 0);
}

void tst_Daemon::anOrderlyStopHandsRunningJobsBack()
{
    write(u"jobsd.toml"_s, "[workers]\nshutdown_grace = '1s'\nstop_grace = '800ms'\n[command.long]\nexec = ['/bin/sh', '-c', 'echo $$ > " + path(u"pid"_s).toUtf8() + "; exec sleep 1000']\n");
    startReady();
    const qint64 id = push("long");
    const pid_t child = pidIn(u"pid"_s);
    QCOMPARE(stop(), 0);
    QVERIFY(::kill(child, 0) != 0);

    write(u"jobsd.toml"_s, "[command.long]\nexec = ['/bin/true']\n");
    startReady();
    QVERIFY(waitForState(id, u"completed"_s));
    QCOMPARE(ask("GET", "/v1/jobs/" + QByteArray::number(id)).body.value(u"attempt"_s).toInt(), 1); // the first one was not counted
    QCOMPARE(stop(), 0);
}

void tst_Daemon::aSecondSignalDoesNotWait()
{
    write(u"jobsd.toml"_s, "[command.long]\nexec = ['/bin/sh', '-c', 'echo $$ > " + path(u"pid"_s).toUtf8() + "; exec sleep 1000']\n");
    startReady();
    push("long");
    const pid_t child = pidIn(u"pid"_s);
    ::kill(pid_t(m_daemon->processId()), SIGTERM);
    QVERIFY(!toldUntil("STOPPING=1").isEmpty());
    ::kill(pid_t(m_daemon->processId()), SIGINT);
    QCOMPARE(end(*m_daemon), 0);
    QTRY_VERIFY(::kill(child, 0) != 0);
}

void tst_Daemon::killedItLeavesNobodyAndItsJobRunsAgain()
{
    write(u"jobsd.toml"_s, "[workers]\nlease = '2s'\nheartbeat = '200ms'\n[command.long]\nexec = ['/bin/sh', '-c', 'sleep 1000 & echo $! > " + path(u"pid"_s).toUtf8() + "; wait']\n");
    startReady();
    const qint64 id = push("long");
    const pid_t grandchild = pidIn(u"pid"_s);
    QCOMPARE(::kill(grandchild, 0), 0);
    m_daemon->kill();
    (void) end(*m_daemon);
    QTRY_VERIFY(::kill(grandchild, 0) != 0);

    write(u"jobsd.toml"_s, "[command.long]\nexec = ['/bin/true']\n");
    startReady(); // on the socket that the dead one left
    QVERIFY(waitForState(id, u"completed"_s));
    QCOMPARE(ask("GET", "/v1/jobs/" + QByteArray::number(id)).body.value(u"crashes"_s).toInt(), 1);
    QCOMPARE(stop(), 0);
}

void tst_Daemon::theSocketMayComeFromTheServiceManager()
{
    QVERIFY(QDir().mkpath(path(u"run"_s)));
    const int listening = socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name = socketPath().toUtf8();
    memcpy(address.sun_path, name.constData(), size_t(name.size()));
    QCOMPARE(bind(listening, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
    QCOMPARE(listen(listening, 16), 0);

    m_daemon = std::make_unique<QProcess>();
    m_environment.insert(u"LISTEN_FDS"_s, u"1"_s);
    m_daemon->setProcessEnvironment(m_environment);
    m_daemon->setChildProcessModifier([listening] { dup2(listening, 3); });
    m_daemon->start(u"/bin/sh"_s, {u"-c"_s, u"LISTEN_PID=$$ exec %1"_s.arg(QStringLiteral(JOBSD_PROGRAM))});
    QVERIFY(!toldUntil("READY=1").isEmpty());
    ::close(listening);
    QCOMPARE(ask("GET", "/v1").status, 200);
    QCOMPARE(stop(), 0);
    QVERIFY(QFile::exists(socketPath())); // it is the service manager's
}

void tst_Daemon::theLogMayBeJson()
{
    write(u"jobsd.toml"_s, "[log]\nformat = 'json'\n[command.a]\nexec = ['/bin/false']\n");
    startReady();
    QVERIFY(waitForState(push("a"), u"failed"_s));
    QCOMPARE(stop(), 0);
    bool seen = false;
    const QByteArray log = m_daemon->readAllStandardError();
    for (const QByteArray &line : log.trimmed().split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        QVERIFY2(object.contains(u"message"_s), line);
        seen = seen || (object.value(u"kind"_s).toString() == "a"_L1 && object.value(u"level"_s).toString() == "warning"_L1 && object.value(u"queue"_s).toString() == "default"_L1);
    }
    QVERIFY2(seen, log);
}

QTEST_GUILESS_MAIN(tst_Daemon)
#include "tst_daemon.moc"
