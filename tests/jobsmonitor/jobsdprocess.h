// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/control/remotemonitor.h>

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QProcessEnvironment>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QLocalSocket>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

/*!
    The program jobsd with a store, a socket and jobs of its own. Jobs of the kind "mail" fail until repair(), those of the kind "slow" take a
    minute.
*/
class JobsdProcess
{
public:
    //! \a more: further lines of its configuration.
    explicit JobsdProcess(const QByteArray &more = {})
    {
        write(QStringLiteral("jobsd.toml"),
              "[storage]\nurl = 'sqlite:" + file("jobs.db") + "'\n"
              "[listen]\nsocket = '" + file("s") + "'\n"
              "[workers]\nthreads = 2\nallow_root = true\n"
              "[command.mail]\nretry = { attempts = 1 }\n"
              "exec = ['/bin/sh', '-c', 'test -e " + file("repaired") + " && exit; echo mail.example.org does not answer >&2; exit 3']\n"
              "[command.slow]\nexec = ['/bin/sleep', '60']\n" + more);
    }
    ~JobsdProcess() { kill(); }

    QString path(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &text) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }

    //! A variable that jobsd reads.
    void set(const QString &name, const QString &value) { m_settings.insert(name, value); }
    //! Returns once it answers.
    bool start()
    {
        QProcessEnvironment environment = m_settings;
        const QProcessEnvironment here = QProcessEnvironment::systemEnvironment();
        for (const char *passed : {"PATH", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"}) {
            if (qEnvironmentVariableIsSet(passed))
                environment.insert(QLatin1String(passed), here.value(QLatin1String(passed)));
        }
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(QStringLiteral(JOBSD), {QStringLiteral("--config"), path(QStringLiteral("jobsd.toml"))});
        const bool answers = QTest::qWaitFor([this] {
            QLocalSocket socket;
            socket.connectToServer(path(QStringLiteral("s")));
            return socket.waitForConnected(100);
        }, 30'000);
        if (!answers)
            qWarning("%s", m_process.readAllStandardOutput().constData());
        return answers;
    }
    //! As a crash would end it.
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    void repair() const { write(QStringLiteral("repaired"), {}); }

    QString url() const { return QStringLiteral("unix:") + path(QStringLiteral("s")); }

    //! From another client than the one that is tested.
    bool push(const QString &kind, int jobs) const
    {
        Jobs::RemoteMonitor client({.url = QUrl(url())}, {.events = false});
        QList<Jobs::PushRequest> requests;
        for (int i = 0; i < jobs; ++i)
            requests.append({.kind = kind, .parameters = "{\"to\":" + QByteArray::number(i) + '}', .options = {}});
        auto pushed = client.push(requests);
        return QTest::qWaitFor([&] { return pushed.isFinished(); }, 20'000) && pushed.result();
    }

    static quint16 freePort()
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        return server.serverPort();
    }

private:
    QByteArray file(const char *name) const { return path(QLatin1String(name)).toUtf8(); }

    QTemporaryDir m_folder;
    QProcessEnvironment m_settings;
    QProcess m_process;
};
