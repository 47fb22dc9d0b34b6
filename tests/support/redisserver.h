// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QProcess>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QTemporaryDir>

#include <memory>

/*!
    \brief A redis-server of the test's own: in a temporary folder, on a free loopback port and a Unix socket.

    It ends with this object, and with the test's process however that ends. The machine's own server is never touched.
    JOBS_TEST_REDIS_SERVER=/path/to/valkey-server in the environment starts that one instead of the redis-server on the PATH.
*/
class RedisServer
{
public:
    enum class Sync { Off, No, EverySecond, Always };

    explicit RedisServer(Sync sync = Sync::EverySecond) : m_sync(sync) {}
    ~RedisServer();

    //! What is started: a path that the environment names, or "redis-server".
    static QString program();
    //! Is there one to start? A path in the environment that leads nowhere ends the test: it must not be skipped in silence.
    static bool isInstalled();

    //! More of redis.conf, as arguments: {"--requirepass", "secret"}. Before start().
    void setArguments(const QStringList &arguments) { m_arguments = arguments; }
    //! With a certificate for 127.0.0.1 made for the occasion, and no port without TLS. Before start().
    bool useTls();

    //! Waits until it answers. Started again after kill() or stop() it has the same port and files.
    bool start();
    //! As an orderly end: files are written.
    void stop();
    //! As kill -9.
    void kill();
    //! As SIGSTOP and SIGCONT.
    void freeze(bool frozen);

    int port() const { return m_port; }
    QString socket() const { return m_dir.filePath(QStringLiteral("redis.sock")); }
    QString file(const QString &name) const { return m_dir.filePath(name); }
    //! "redis://127.0.0.1:PORT/0?prefix=PREFIX"
    QString url(const QString &prefix = QStringLiteral("jobs")) const;
    QString log() const;

    //! One command through redis-cli; what it printed.
    QByteArray cli(const QStringList &command) const;

private:
    Sync m_sync;
    bool m_tls = false;
    QStringList m_arguments;
    QTemporaryDir m_dir;
    int m_port = 0;
    std::unique_ptr<QProcess> m_process;
};
