// SPDX-License-Identifier: MIT
#include "redisstore.h"

#include "arguments.h"
#include "store.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>
#include <QtCore/QUrl>
#include <QtCore/QUrlQuery>

#include <csignal>
#include <memory>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

using namespace Qt::StringLiterals;

namespace {

//! What redis-cli prints, or nothing where nobody answers.
QByteArray ask(int port, const QStringList &command)
{
    QProcess cli;
    cli.start(u"redis-cli"_s, QStringList{u"-h"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(port)} + command);
    if (!cli.waitForFinished(60'000) || cli.exitCode() != 0)
        return {};
    return cli.readAllStandardOutput().trimmed();
}

QString settingOf(int port, const QString &name)
{
    return QString::fromUtf8(ask(port, {u"CONFIG"_s, u"GET"_s, name}).split('\n').value(1).trimmed());
}

void verifyDurability(int port, const QString &label)
{
    const QString logs = settingOf(port, u"appendonly"_s);
    const QString sync = logs == u"yes"_s ? settingOf(port, u"appendfsync"_s) : u"none"_s;
    if (label != u"redis-"_s + sync)
        giveUp(u"the Redis server at port %1 says appendonly %2, appendfsync %3; set it as %4 says"_s.arg(port)
                   .arg(logs, sync, label));
}

//! A server of our own; it ends when this process does, whatever the way.
class Server
{
public:
    explicit Server(const QString &label) : m_folder(Store::folderOnDisk() + u"/jobsbench-redis-XXXXXX"_s)
    {
        QStringList arguments{u"--bind"_s, u"127.0.0.1"_s, u"--dir"_s, m_folder.path(), u"--save"_s, QString(),
                              u"--auto-aof-rewrite-percentage"_s, u"0"_s, u"--appendonly"_s};
        const QString sync = label.sliced(6);
        arguments += sync == u"none"_s ? QStringList{u"no"_s} : QStringList{u"yes"_s, u"--appendfsync"_s, sync};
        // A number that nobody listens at, as far as can be told before a server tries.
        for (int i = 0; i < 20 && m_port == 0; ++i) {
            const int port = 20'000 + int((QCoreApplication::applicationPid() + 7919 * i) % 25'000);
            if (!ask(port, {u"PING"_s}).isEmpty())
                continue;
            start(arguments + QStringList{u"--port"_s, QString::number(port)}, port);
        }
        if (m_port == 0)
            giveUp(u"redis-server does not start: %1"_s.arg(QString::fromUtf8(m_process.readAll())));
    }
    ~Server()
    {
        m_process.terminate();
        m_process.waitForFinished(10'000);
    }
    Q_DISABLE_COPY_MOVE(Server)

    int port() const { return m_port; }

private:
    void start(const QStringList &arguments, int port)
    {
        m_process.setProcessChannelMode(QProcess::MergedChannels);
#ifdef Q_OS_LINUX
        m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
#endif
        m_process.start(u"redis-server"_s, arguments);
        if (!m_process.waitForStarted())
            giveUp(u"there is no redis-server to start; install it, or name the port of one with REDIS_PORT"_s);
        QElapsedTimer waited;
        waited.start();
        while (waited.elapsed() < 20'000 && m_process.state() == QProcess::Running) {
            if (ask(port, {u"PING"_s}) == "PONG") {
                m_port = port;
                return;
            }
            QThread::msleep(20);
            m_process.waitForFinished(0);
        }
        m_process.kill();
        m_process.waitForFinished();
    }

    QTemporaryDir m_folder;
    QProcess m_process;
    int m_port = 0;
};

int portFor(const QString &label)
{
    if (const int given = qEnvironmentVariableIntValue("REDIS_PORT"); given > 0) {
        if (ask(given, {u"PING"_s}) != "PONG")
            giveUp(u"nobody answers at REDIS_PORT=%1"_s.arg(given));
        return given;
    }
    static std::unique_ptr<Server> server;
    if (!server)
        server = std::make_unique<Server>(label);
    return server->port();
}

} // namespace

QString newRedisStore(const QString &label)
{
    const int port = portFor(label);
    verifyDurability(port, label);
    return u"redis://127.0.0.1:%1/0?prefix=jobsbench-%2"_s.arg(port).arg(QCoreApplication::applicationPid());
}

void removeRedisStore(const QString &url)
{
    const QString prefix = QUrlQuery(QUrl(url)).queryItemValue(u"prefix"_s);
    ask(QUrl(url).port(), {u"EVAL"_s, u"for _, key in ipairs(redis.call('KEYS', ARGV[1])) do redis.call('UNLINK', key) end"_s,
                           u"0"_s, prefix + u":*"_s});
}

qint64 redisBytes(const QString &url)
{
    for (const QByteArray &line : ask(QUrl(url).port(), {u"INFO"_s, u"memory"_s}).split('\n')) {
        if (line.startsWith("used_memory:"))
            return line.sliced(12).trimmed().toLongLong();
    }
    giveUp(u"the Redis server does not tell its memory"_s);
}
