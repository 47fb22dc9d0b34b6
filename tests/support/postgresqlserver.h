// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QProcess>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QTemporaryDir>
#include <QtSql/QSqlDatabase>

#include <memory>

/*!
    \brief A PostgreSQL server of the test's own: its files in a temporary folder, on a free loopback port and a Unix socket.

    Syncs to the disk as shipped. Root, whom PostgreSQL refuses, runs it as another user. It ends with this object, and with the
    test's process however that ends. The machine's own server is never touched.
*/
class PostgresqlServer
{
public:
    PostgresqlServer();
    ~PostgresqlServer();

    //! Is there a server to start?
    static bool isInstalled();

    //! More of postgresql.conf: {"max_connections=10"}. Before start().
    void setSettings(const QStringList &settings) { m_settings = settings; }

    //! Waits until it answers. Started again after kill() or stop() it has the same port and files.
    bool start();
    //! As an orderly end that does not wait for clients.
    void stop();
    //! As kill -9 of all of it, and the end of its shared memory.
    void kill();

    int port() const { return m_port; }
    QString file(const QString &name) const { return m_dir.filePath(name); }
    //! "postgresql://jobs@127.0.0.1:PORT/jobs?schema=SCHEMA". The role is a superuser and needs no password.
    QString url(const QString &schema = QStringLiteral("jobs")) const;
    QString log() const;

    //! An open connection of the calling thread, by whatever name; kept until the server object ends.
    QSqlDatabase connection(const QString &name = QStringLiteral("the test's own")) const;
    //! Runs statements on connection(); fails the program if one fails. Answers the last one's first column.
    QVariant sql(const QString &statements) const;

private:
    bool prepare();
    QProcess *newProcess() const;

    QTemporaryDir m_dir;
    QStringList m_settings;
    int m_port = 0;
    std::unique_ptr<QProcess> m_process;
};
