// SPDX-License-Identifier: MIT
#include "pgbouncer.h"

#include "freeport.h"
#include "processuser.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QStandardPaths>
#include <QtCore/QThread>

#include <csignal>

using namespace Qt::StringLiterals;

static QString program()
{
    const QString found = QStandardPaths::findExecutable(u"pgbouncer"_s, {u"/usr/sbin"_s, u"/usr/local/sbin"_s});
    return found.isEmpty() ? QStandardPaths::findExecutable(u"pgbouncer"_s) : found;
}

PgBouncer::~PgBouncer()
{
    if (!m_process)
        return;
    ::kill(pid_t(m_process->processId()), SIGQUIT); // without waiting for clients
    m_process->waitForFinished(30'000);
}

bool PgBouncer::isInstalled() { return !program().isEmpty(); }

bool PgBouncer::start(int connections)
{
    m_port = freePort();
    const QString file = m_dir.filePath(u"pgbouncer.ini"_s);
    QFile settings(file);
    if (!settings.open(QIODevice::WriteOnly))
        return false;
    settings.write(u"[databases]\n"
                   "jobs = host=127.0.0.1 port=%1 dbname=jobs user=jobs\n"
                   "[pgbouncer]\n"
                   "listen_addr = 127.0.0.1\n"
                   "listen_port = %2\n"
                   "unix_socket_dir =\n"
                   "auth_type = any\n"
                   "pool_mode = transaction\n"
                   "default_pool_size = %3\n"_s.arg(m_server.port()).arg(m_port).arg(connections).toUtf8());
    settings.close();
    if (!giveToOtherUser(m_dir.path()) || !giveToOtherUser(file))
        return false;
    m_process.reset(newProcessOfOtherUser());
    m_process->setWorkingDirectory(m_dir.path());
    m_process->setStandardOutputFile(m_dir.filePath(u"log"_s));
    m_process->start(program(), {file});
    if (!m_process->waitForStarted())
        return false;

    QElapsedTimer waited;
    waited.start();
    while (waited.elapsed() < 30'000 && m_process->state() == QProcess::Running) {
        bool isOpen = false;
        {
            auto database = QSqlDatabase::addDatabase(u"QPSQL"_s, u"pgbouncer"_s);
            database.setHostName(u"127.0.0.1"_s);
            database.setPort(m_port);
            database.setUserName(u"jobs"_s);
            database.setDatabaseName(u"jobs"_s);
            isOpen = database.open();
        }
        QSqlDatabase::removeDatabase(u"pgbouncer"_s);
        if (isOpen)
            return true;
        QThread::msleep(10);
        m_process->waitForFinished(0);
    }
    QFile log(m_dir.filePath(u"log"_s));
    qWarning().noquote() << "PgBouncer does not answer:" << (log.open(QIODevice::ReadOnly) ? log.readAll() : QByteArray());
    return false;
}

QString PgBouncer::url(const QString &schema) const
{
    return u"postgresql://jobs@127.0.0.1:%1/jobs?schema=%2&listen=no&poll_interval=20"_s.arg(m_port).arg(schema);
}
