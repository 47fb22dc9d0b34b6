// SPDX-License-Identifier: MIT
#include "programs.h"

#include "committer.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtNetwork/QLocalSocket>

#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

QByteArray fileOf(qint64 pid, const char *name)
{
    QFile file(u"/proc/%1/%2"_s.arg(pid).arg(QLatin1StringView(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! A line "Name:   123 kB", in MB.
double megabytes(const QByteArray &text, const QByteArray &name)
{
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith(name + ':'))
            return line.mid(name.size() + 1).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

} // namespace

MonitorProgram::MonitorProgram(const QString &url, const QString &folder)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"XDG_CONFIG_HOME"_s, folder);
    environment.insert(u"XDG_RUNTIME_DIR"_s, folder);
    environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
    // Qt itself tells when a frame is done; the program needs nothing for it.
    environment.insert(u"QT_LOGGING_RULES"_s, u"qt.scenegraph.time.renderloop=true"_s);
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_startedAt = monotonicNow();
    m_process.start(QStringLiteral(JOBSMONITOR), {u"--software"_s, url.startsWith("unix:"_L1) ? u"--server"_s : u"--store"_s, url});
}

MonitorProgram::~MonitorProgram()
{
    m_process.kill();
    m_process.waitForFinished();
}

double MonitorProgram::firstFrame()
{
    QByteArray said;
    while (!said.contains("Frame rendered")) {
        if (!m_process.waitForReadyRead(30'000))
            qFatal("jobsmonitor shows nothing: %s", said.constData());
        said += m_process.readAll();
    }
    return double(monotonicNow() - m_startedAt) / 1e6;
}

double MonitorProgram::processorSeconds() const
{
    const QByteArray stat = fileOf(m_process.processId(), "stat");
    const QList<QByteArray> words = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return (words.value(11).toDouble() + words.value(12).toDouble()) / double(::sysconf(_SC_CLK_TCK));
}

double MonitorProgram::residentMegabytes() const { return megabytes(fileOf(m_process.processId(), "status"), "VmRSS"); }

double MonitorProgram::privateMegabytes() const
{
    const QByteArray rollup = fileOf(m_process.processId(), "smaps_rollup");
    return megabytes(rollup, "Private_Clean") + megabytes(rollup, "Private_Dirty");
}

ServerProgram::ServerProgram(const QString &storeUrl, const QString &folder) : m_folder(folder)
{
    QFile file(folder + u"/jobsd.toml"_s);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s cannot be written", qUtf8Printable(file.fileName()));
    file.write("[storage]\nurl = '" + storeUrl.toUtf8() + "'\n[listen]\nsocket = '" + folder.toUtf8()
               + "/s'\n[workers]\nallow_root = true\n[worker.send-newsletter]\n");
    m_process.setProcessChannelMode(QProcess::MergedChannels);
}

ServerProgram::~ServerProgram()
{
    thaw();
    kill();
}

QString ServerProgram::url() const { return u"unix:"_s + m_folder + u"/s"_s; }

void ServerProgram::start()
{
#ifdef JOBSD
    m_process.start(QStringLiteral(JOBSD), {u"--config"_s, m_folder + u"/jobsd.toml"_s});
    QElapsedTimer waited;
    waited.start();
    for (;;) {
        QLocalSocket socket;
        socket.connectToServer(m_folder + u"/s"_s);
        if (socket.waitForConnected(50))
            return;
        if (waited.hasExpired(60'000) || m_process.waitForFinished(20))
            qFatal("jobsd does not listen: %s", m_process.readAll().constData());
    }
#else
    qFatal("This was built without jobsd");
#endif
}

void ServerProgram::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

void ServerProgram::freeze()
{
    if (!signal(SIGSTOP))
        qFatal("jobsd has ended: %s", m_process.readAll().constData());
}

void ServerProgram::thaw() { signal(SIGCONT); }

bool ServerProgram::signal(int number) const
{
    // To 0 it would go to this process and all of its group.
    const auto pid = pid_t(m_process.processId());
    return pid > 0 && ::kill(pid, number) == 0;
}
