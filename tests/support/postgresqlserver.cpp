// SPDX-License-Identifier: MIT
#include "postgresqlserver.h"

#include "freeport.h"
#include "processuser.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QStandardPaths>
#include <QtCore/QThread>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

//! Debian keeps the servers of all versions beside each other, out of PATH; the newest is taken.
QString program(const QString &name)
{
    QStringList folders;
    const QDir versions(u"/usr/lib/postgresql"_s);
    for (const QString &version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed))
        folders.append(versions.filePath(version + u"/bin"_s));
    const QString found = QStandardPaths::findExecutable(name, folders);
    return found.isEmpty() ? QStandardPaths::findExecutable(name) : found;
}

} // namespace

PostgresqlServer::PostgresqlServer() = default;

PostgresqlServer::~PostgresqlServer()
{
    for (const QString &name : QSqlDatabase::connectionNames()) {
        if (name.startsWith("postgresqlserver "_L1))
            QSqlDatabase::removeDatabase(name);
    }
    if (m_process)
        kill(); // nobody will read its files
}

bool PostgresqlServer::isInstalled() { return !program(u"initdb"_s).isEmpty() && !program(u"postgres"_s).isEmpty(); }

QProcess *PostgresqlServer::newProcess() const
{
    auto *process = newProcessOfOtherUser();
    process->setWorkingDirectory(m_dir.path());
    return process;
}

bool PostgresqlServer::prepare()
{
    if (!giveToOtherUser(m_dir.path()))
        return false;
    const std::unique_ptr<QProcess> initdb(newProcess());
    initdb->start(program(u"initdb"_s),
                  {u"--pgdata"_s, file(u"data"_s), u"--username"_s, u"jobs"_s, u"--auth"_s, u"trust"_s, u"--encoding"_s,
                   u"UTF8"_s, u"--locale"_s, u"C"_s, u"--no-sync"_s, u"--no-instructions"_s});
    if (initdb->waitForFinished(60'000) && initdb->exitCode() == 0)
        return true;
    qWarning().noquote() << "initdb failed:" << initdb->readAll();
    return false;
}

bool PostgresqlServer::start()
{
    const bool isFirst = m_port == 0;
    if (isFirst) {
        m_port = freePort();
        if (!prepare())
            return false;
    }
    QStringList arguments{u"-D"_s, file(u"data"_s), u"-p"_s, QString::number(m_port), u"-k"_s, m_dir.path()};
    for (const QString &setting :
         QStringList{u"listen_addresses=127.0.0.1"_s, u"max_connections=60"_s, u"shared_buffers=32MB"_s} + m_settings)
        arguments += {u"-c"_s, setting};
    // One from before a kill would look open.
    if (const QString stale = u"postgresqlserver first"_s; QSqlDatabase::contains(stale))
        QSqlDatabase::removeDatabase(stale);
    m_process.reset(newProcess());
    m_process->setStandardOutputFile(file(u"log"_s), QIODevice::Append);
    m_process->start(program(u"postgres"_s), arguments);
    if (!m_process->waitForStarted())
        return false;

    QElapsedTimer waited;
    waited.start();
    while (waited.elapsed() < 60'000 && m_process->state() == QProcess::Running) {
        if (connection(u"first"_s).isOpen()) {
            if (isFirst) {
                QSqlQuery query(connection(u"first"_s));
                if (!query.exec(u"CREATE DATABASE jobs"_s))
                    return false;
            }
            return true;
        }
        QThread::msleep(10);
        m_process->waitForFinished(0);
    }
    qWarning().noquote() << "PostgreSQL does not answer:" << log();
    return false;
}

void PostgresqlServer::stop()
{
    ::kill(pid_t(m_process->processId()), SIGINT); // "fast": clients are sent away
    m_process->waitForFinished(60'000);
    m_process.reset();
}

void PostgresqlServer::kill()
{
    ::kill(pid_t(m_process->processId()), SIGQUIT); // "immediate": as a crash, recovery comes with the next start
    m_process->waitForFinished(60'000);
    m_process.reset();
}

QString PostgresqlServer::url(const QString &schema) const
{
    return u"postgresql://jobs@127.0.0.1:%1/jobs?schema=%2"_s.arg(m_port).arg(schema);
}

QString PostgresqlServer::log() const
{
    QFile file(this->file(u"log"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QSqlDatabase PostgresqlServer::connection(const QString &name) const
{
    const QString full = u"postgresqlserver "_s + name;
    if (QSqlDatabase::contains(full)) {
        QSqlDatabase kept = QSqlDatabase::database(full, false);
        if (kept.isOpen())
            return kept;
        kept = QSqlDatabase();
        QSqlDatabase::removeDatabase(full);
    }
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QPSQL"_s, full);
    database.setHostName(u"127.0.0.1"_s);
    database.setPort(m_port);
    database.setUserName(u"jobs"_s);
    database.setDatabaseName(name == "first"_L1 ? u"postgres"_s : u"jobs"_s);
    database.open();
    return database;
}

QVariant PostgresqlServer::sql(const QString &statements) const
{
    QSqlQuery(connection()).exec(u"SELECT 1"_s); // finds out whether the server was started anew
    QSqlQuery query(connection());
    if (!query.exec(statements))
        qFatal("%s: %s", qPrintable(statements), qPrintable(query.lastError().text()));
    QVariant value;
    do {
        value = query.first() ? query.value(0) : QVariant();
    } while (query.nextResult());
    return value;
}
