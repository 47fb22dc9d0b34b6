// SPDX-License-Identifier: MIT

// jobsctl before a real jobsd, on its Unix socket and on TCP, and on a real terminal.

#include "../support/freeport.h"
#include "program.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

#include <csignal>
#include <poll.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

QStringList words(const QString &line) { return line.split(u' ', Qt::SkipEmptyParts); }

QJsonObject object(const QByteArray &json) { return QJsonDocument::fromJson(json).object(); }

//! A jobsd of its own, with command handlers.
class Daemon
{
public:
    explicit Daemon(const Program &program) : m_program(program), m_port(freePort())
    {
        QFile tokens(program.path(u"tokens"_s));
        if (tokens.open(QIODevice::WriteOnly))
            tokens.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        QFile config(program.path(u"jobsd.toml"_s));
        if (config.open(QIODevice::WriteOnly)) {
            config.write(
                u"[storage]\nurl = \"%1\"\n[listen]\nsocket = \"%2\"\nhttp = \"127.0.0.1:%3\"\n[auth]\ntokens = "
                u"\"%4\"\n"
                "[workers]\nthreads = 2\nallow_root = true\n"
                "[command.ok]\nexec = [\"/bin/true\"]\n"
                "[command.bad]\nexec = [\"/bin/sh\", \"-c\", \"echo broken >&2; exit 3\"]\nretry = { attempts = 1 }\n"
                "[worker.elsewhere]\n"
                "[command.slow]\nexec = [\"/bin/sleep\", \"30\"]\n"_s.arg(program.store(), program.path(u"s"_s))
                    .arg(m_port)
                    .arg(program.path(u"tokens"_s))
                    .toUtf8());
        }
    }
    ~Daemon() { stop(); }

    bool start()
    {
        m_process.setProcessEnvironment(m_program.environment());
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(JOBSD), {u"--config"_s, m_program.path(u"jobsd.toml"_s)});
        return QTest::qWaitFor([this] { return run(u"status"_s).code == 0; }, 60'000);
    }
    void stop()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.terminate();
        if (!m_process.waitForFinished(60'000))
            m_process.kill();
        m_process.waitForFinished();
    }
    void reload() { ::kill(pid_t(m_process.processId()), SIGHUP); }

    QString url() const { return u"unix:"_s + m_program.path(u"s"_s); }
    QString tcpUrl() const { return u"http://127.0.0.1:%1"_s.arg(m_port); }
    Ran run(const QString &line, const QByteArray &input = {}) const
    {
        return m_program.plain(QStringList{u"--server"_s, url()} + words(line), input);
    }

private:
    const Program &m_program;
    const quint16 m_port;
    QProcess m_process;
};

//! A program on a terminal of 100 × 30.
class Terminal
{
public:
    Terminal(const QStringList &command, const QProcessEnvironment &environment)
    {
        winsize size{.ws_row = 30, .ws_col = 100, .ws_xpixel = 0, .ws_ypixel = 0};
        QList<QByteArray> texts;
        for (const QString &word : command)
            texts.append(word.toLocal8Bit());
        for (const QString &each : environment.toStringList())
            texts.append(each.toLocal8Bit());
        texts.append("TERM=xterm");
        std::vector<char *> arguments;
        std::vector<char *> variables;
        for (qsizetype i = 0; i < texts.size(); ++i)
            (i < command.size() ? arguments : variables).push_back(texts[i].data());
        arguments.push_back(nullptr);
        variables.push_back(nullptr);
        m_pid = ::forkpty(&m_descriptor, nullptr, nullptr, &size);
        if (m_pid == 0) {
            ::execve(arguments[0], arguments.data(), variables.data());
            ::_exit(127);
        }
    }
    ~Terminal()
    {
        if (m_pid > 0) {
            ::kill(m_pid, SIGKILL);
            ::waitpid(m_pid, nullptr, 0);
        }
        ::close(m_descriptor);
    }

    //! Until \a text has been written. What was written before it is forgotten.
    bool shows(const QByteArray &text, int msecs = 60'000)
    {
        QElapsedTimer timer;
        timer.start();
        for (;;) {
            if (const qsizetype at = m_written.indexOf(text); at >= 0) {
                m_written = m_written.sliced(at + text.size());
                return true;
            }
            pollfd descriptor{m_descriptor, POLLIN, 0};
            const int left = int(msecs - timer.elapsed());
            if (left <= 0 || ::poll(&descriptor, 1, left) <= 0)
                return false;
            char buffer[4096];
            const ssize_t size = ::read(m_descriptor, buffer, sizeof buffer);
            if (size <= 0)
                return false;
            m_written.append(buffer, size);
        }
    }
    void type(const QByteArray &keys)
    {
        [[maybe_unused]] const auto written = ::write(m_descriptor, keys.constData(), size_t(keys.size()));
    }
    void resize(unsigned short columns, unsigned short lines)
    {
        winsize size{.ws_row = lines, .ws_col = columns, .ws_xpixel = 0, .ws_ypixel = 0};
        ::ioctl(m_descriptor, TIOCSWINSZ, &size);
    }
    int exitCode()
    {
        int status = 0;
        ::waitpid(std::exchange(m_pid, -1), &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

private:
    int m_descriptor = -1;
    pid_t m_pid = -1;
    QByteArray m_written;
};

} // namespace

class tst_JobsCtlServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void jobsRunAndAreWaitedFor();
    void eventsAreFollowed();
    void aBulkActionIsAnOperation();
    void linesAreStreamed();
    void tokensOpenTheDoor();
    void aRestartLosesNothing();
    void theLiveViewLives();
    void interruptionsAreHeard();

private:
    std::unique_ptr<Program> m_program;
    std::unique_ptr<Daemon> m_daemon;
};

void tst_JobsCtlServer::initTestCase()
{
    m_program = std::make_unique<Program>();
    m_daemon = std::make_unique<Daemon>(*m_program);
    QVERIFY(m_daemon->start());
}

void tst_JobsCtlServer::init()
{
    QVERIFY(QTest::qWaitFor(
        [this] { return m_daemon->run(u"cancel --filter !state:completed,failed,cancelled -y"_s).code == 0; }, 60'000));
    QCOMPARE(m_daemon->run(u"delete --filter !state:running -y"_s).code, 0);
}

void tst_JobsCtlServer::jobsRunAndAreWaitedFor()
{
    const Ran ok = m_daemon->run(u"push ok {\"a\":1} --wait"_s);
    QCOMPARE(ok.code, 0);
    const Ran bad = m_daemon->run(u"push bad {} --wait"_s);
    QCOMPARE(bad.code, 1);
    QVERIFY2(bad.err.contains("broken"), bad.err.constData());
    const QString id = QString::fromUtf8(bad.out.trimmed());
    QVERIFY(m_daemon->run(u"job log "_s + id).out.contains("broken"));
    QVERIFY(m_daemon->run(u"job attempts "_s + id).out.contains("failed"));
    QVERIFY(m_daemon->run(u"explain "_s + id).out.contains("is failed"));
    QVERIFY(m_daemon->run(u"failures"_s).out.contains("bad"));
    QVERIFY(m_daemon->run(u"doctor"_s).code == 0);
    QCOMPARE(m_daemon->run(u"job show 999999"_s).code, 3);
    QCOMPARE(m_daemon->run(u"job resume "_s + id).code, 5);
}

void tst_JobsCtlServer::eventsAreFollowed()
{
    QProcess events;
    events.setProcessEnvironment(m_program->environment());
    events.start(QStringLiteral(JOBSCTL),
                 QStringList{u"--server"_s, m_daemon->url()} + words(u"events --kind bad --count 3"_s));
    // Nothing tells that it listens: jobs come until the first event has.
    QVERIFY(QTest::qWaitFor(
        [&] {
            return m_daemon->run(u"push bad {} --wait"_s).code == 1
                && (events.bytesAvailable() > 0 || events.waitForReadyRead(50));
        },
        60'000));
    // The first heard may be the end of a job whose begin was not: one more brings the rest.
    QCOMPARE(m_daemon->run(u"push bad {} --wait"_s).code, 1);
    QTRY_COMPARE(events.state(), QProcess::NotRunning);
    QCOMPARE(events.exitCode(), 0);
    const QByteArrayList lines = events.readAllStandardOutput().trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    for (const QByteArray &line : lines)
        QCOMPARE(object(line).value("kind"_L1).toString(), u"bad"_s);
}

void tst_JobsCtlServer::aBulkActionIsAnOperation()
{
    QCOMPARE(m_daemon->run(u"queue pause default"_s).code, 0);
    QCOMPARE(m_daemon->run(u"push ok - -q"_s, QByteArray("{}\n").repeated(2500)).code, 0);
    QCOMPARE(m_daemon->run(u"cancel --filter kind:ok,none --dry-run"_s).out, "2500 jobs match: kind:ok,none\n"_ba);
    QCOMPARE(m_daemon->run(u"cancel --filter kind:ok -y --reason enough"_s).out, "cancel: 2500 changed\n"_ba);
    QCOMPARE(m_daemon->run(u"jobs state:cancelled --count"_s).out, "2500\n"_ba);
    QCOMPARE(m_daemon->run(u"queue resume default"_s).code, 0);
}

void tst_JobsCtlServer::linesAreStreamed()
{
    const Ran ran = m_daemon->run(u"push - -o ndjson"_s,
                                  "{\"kind\":\"ok\"}\nnonsense\n{\"kind\":\"ok\",\"parameters\":{\"n\":2}}\n");
    QCOMPARE(ran.code, 1);
    const QByteArrayList lines = ran.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(object(lines[0]).value("outcome"_L1).toString(), u"acked"_s);
    QCOMPARE(object(lines[1]).value("outcome"_L1).toString(), u"refused"_s);
    QCOMPARE(object(lines[2]).value("outcome"_L1).toString(), u"acked"_s);
}

void tst_JobsCtlServer::tokensOpenTheDoor()
{
    const auto tcp = [this](const QString &tokenFile, const QString &line) {
        QStringList options{u"--server"_s, m_daemon->tcpUrl()};
        if (!tokenFile.isEmpty())
            options += {u"--token-file"_s, tokenFile};
        return m_program->plain(options + words(line));
    };
    QCOMPARE(tcp({}, u"status"_s).code, 4);
    for (const QString &role : {u"view"_s, u"operate"_s}) {
        const Ran added = m_program->plain(
            {u"token"_s, u"add"_s, role, u"--role"_s, role, u"--file"_s, m_program->path(u"tokens"_s)});
        QCOMPARE(added.code, 0);
        QFile file(m_program->path(role));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        file.write(added.out);
    }
    m_daemon->reload();
    const QString view = m_program->path(u"view"_s);
    const QString operate = m_program->path(u"operate"_s);
    QVERIFY(QTest::qWaitFor([&] { return tcp(view, u"status"_s).code == 0; }, 60'000));
    QVERIFY(tcp(view, u"status"_s).out.contains("Role:       view"));
    QCOMPARE(tcp(view, u"push ok {}"_s).code, 4);
    QCOMPARE(tcp(operate, u"push ok {} --wait"_s).code, 0);
    QCOMPARE(tcp(operate, u"export"_s).code, 4); // sees no secrets
}

void tst_JobsCtlServer::aRestartLosesNothing()
{
    QProcess watch;
    watch.setProcessEnvironment(m_program->environment());
    watch.start(QStringLiteral(JOBSCTL), QStringList{u"--server"_s, m_daemon->url()} + words(u"events"_s));
    QVERIFY(QTest::qWaitFor(
        [&] {
            return m_daemon->run(u"push ok {} --wait"_s).code == 0
                && (watch.bytesAvailable() > 0 || watch.waitForReadyRead(50));
        },
        60'000));
    m_daemon->stop();
    QCOMPARE(m_daemon->run(u"status"_s).code, 69);
    QVERIFY(m_daemon->start());
    QByteArray told;
    QVERIFY(QTest::qWaitFor([&] { return (told += watch.readAllStandardError()).contains("connected again"); }, 60'000));
    watch.readAllStandardOutput();
    QVERIFY(QTest::qWaitFor(
        [&] {
            return m_daemon->run(u"push ok {} --wait"_s).code == 0
                && (watch.bytesAvailable() > 0 || watch.waitForReadyRead(50));
        },
        60'000));
    watch.terminate();
    QVERIFY(watch.waitForFinished(60'000));
    QCOMPARE(watch.exitCode(), 130);
}

void tst_JobsCtlServer::theLiveViewLives()
{
    QCOMPARE(m_daemon->run(u"push ok {} -Q waiting-room --in 1h"_s).code, 0);
    Terminal terminal({QStringLiteral(JOBSCTL), u"--server"_s, m_daemon->url(), u"top"_s}, m_program->environment());
    QVERIFY(terminal.shows("\x1b[?1049h"));
    QVERIFY(terminal.shows("jobsctl top"));
    QVERIFY(terminal.shows("waiting-room"));
    QVERIFY(terminal.shows("WORKERS"));
    QCOMPARE(m_daemon->run(u"push ok {} -Q another --in 1h"_s).code, 0);
    QVERIFY(terminal.shows("another"));
    terminal.resize(20, 10);
    QVERIFY(terminal.shows("jobsctl top · sqlit…")); // cut to the new width
    terminal.type("q");
    QVERIFY(terminal.shows("\x1b[?1049l"));
    QCOMPARE(terminal.exitCode(), 0);
}

void tst_JobsCtlServer::interruptionsAreHeard()
{
    QCOMPARE(m_daemon->run(u"push slow {} --in 1h"_s).code, 0);
    Terminal terminal({QStringLiteral(JOBSCTL), u"--server"_s, m_daemon->url(), u"jobs"_s, u"--watch"_s},
                      m_program->environment());
    QVERIFY(terminal.shows("slow"));
    terminal.type("\x03");
    QCOMPARE(terminal.exitCode(), 130);
}

QTEST_GUILESS_MAIN(tst_JobsCtlServer)
#include "tst_jobsctlserver.moc"
