// SPDX-License-Identifier: MIT
#include "redisserver.h"

#include "freeport.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QStandardPaths>
#include <QtCore/QThread>

#include <csignal>

#include <sys/prctl.h>

using namespace Qt::StringLiterals;

RedisServer::~RedisServer()
{
    if (m_process)
        kill();
}

QString RedisServer::program() { return qEnvironmentVariable("JOBS_TEST_REDIS_SERVER", u"redis-server"_s); }

bool RedisServer::isInstalled()
{
    if (!QStandardPaths::findExecutable(program()).isEmpty())
        return true;
    if (qEnvironmentVariableIsSet("JOBS_TEST_REDIS_SERVER"))
        qFatal("JOBS_TEST_REDIS_SERVER: %s cannot be started", qPrintable(program()));
    return false;
}

bool RedisServer::useTls()
{
    m_tls = true;
    QProcess openssl;
    openssl.start(u"openssl"_s,
                  {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
                   u"/CN=localhost"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1,DNS:localhost"_s, u"-keyout"_s,
                   file(u"key.pem"_s), u"-out"_s, file(u"cert.pem"_s)});
    return openssl.waitForFinished(60'000) && openssl.exitCode() == 0;
}

bool RedisServer::start()
{
    if (m_port == 0)
        m_port = freePort();
    QStringList arguments{u"--bind"_s, u"127.0.0.1"_s, u"--unixsocket"_s, socket(),
                          u"--dir"_s,  m_dir.path(),   u"--logfile"_s,    file(u"redis.log"_s),
                          u"--save"_s, QString(),      u"--daemonize"_s,  u"no"_s};
    const QString port = QString::number(m_port);
    if (m_tls)
        arguments += {u"--port"_s,
                      u"0"_s,
                      u"--tls-port"_s,
                      port,
                      u"--tls-cert-file"_s,
                      file(u"cert.pem"_s),
                      u"--tls-key-file"_s,
                      file(u"key.pem"_s),
                      u"--tls-ca-cert-file"_s,
                      file(u"cert.pem"_s),
                      u"--tls-auth-clients"_s,
                      u"no"_s};
    else
        arguments += {u"--port"_s, port};
    switch (m_sync) {
    case Sync::Off:
        arguments += {u"--appendonly"_s, u"no"_s};
        break;
    case Sync::No:
        arguments += {u"--appendonly"_s, u"yes"_s, u"--appendfsync"_s, u"no"_s};
        break;
    case Sync::EverySecond:
        arguments += {u"--appendonly"_s, u"yes"_s, u"--appendfsync"_s, u"everysec"_s};
        break;
    case Sync::Always:
        arguments += {u"--appendonly"_s, u"yes"_s, u"--appendfsync"_s, u"always"_s};
        break;
    }

    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedChannels);
    m_process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process->start(program(), arguments + m_arguments);
    if (!m_process->waitForStarted())
        return false;

    QElapsedTimer waited;
    waited.start();
    while (waited.elapsed() < 60'000 && m_process->state() == QProcess::Running) {
        const QByteArray answer = cli({u"PING"_s});
        if (answer.startsWith("PONG") || answer.contains("NOAUTH") || answer.contains("NOPERM"))
            return true;
        QThread::msleep(10);
        m_process->waitForFinished(0);
    }
    qWarning().noquote() << program() << "does not answer:" << log();
    return false;
}

void RedisServer::stop()
{
    ::kill(pid_t(m_process->processId()), SIGTERM);
    m_process->waitForFinished(60'000);
    m_process.reset();
}

void RedisServer::kill()
{
    m_process->kill();
    m_process->waitForFinished(60'000);
    m_process.reset();
}

void RedisServer::freeze(bool frozen) { ::kill(pid_t(m_process->processId()), frozen ? SIGSTOP : SIGCONT); }

QString RedisServer::url(const QString &prefix) const
{
    if (m_tls)
        return u"rediss://127.0.0.1:%1/0?prefix=%2&ca=%3"_s.arg(m_port).arg(prefix, file(u"cert.pem"_s));
    return u"redis://127.0.0.1:%1/0?prefix=%2"_s.arg(m_port).arg(prefix);
}

QString RedisServer::log() const
{
    QFile file(this->file(u"redis.log"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QByteArray RedisServer::cli(const QStringList &command) const
{
    QProcess cli;
    cli.setProcessChannelMode(QProcess::MergedChannels);
    cli.start(u"redis-cli"_s, QStringList{u"-s"_s, socket()} + command);
    cli.waitForFinished(60'000);
    return cli.readAllStandardOutput();
}
