// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QProcess>
#include <QtCore/QProcessEnvironment>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>

//! What a run of jobsctl wrote and ended with.
struct Ran
{
    int code = -1;
    QByteArray out;
    QByteArray err;

    //! The output with what differs from run to run replaced: ages, times, ids of pushes.
    QString stable() const
    {
        QString text = QString::fromUtf8(out);
        text.replace(QRegularExpression(QStringLiteral("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d")),
                     QStringLiteral("TIME"));
        text.replace(QRegularExpression(QStringLiteral("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")),
                     QStringLiteral("UUID"));
        return text;
    }
};

//! Runs jobsctl as users do, with a home of its own, on a store of its own.
class Program
{
public:
    Program()
    {
        m_environment.insert(QStringLiteral("HOME"), m_dir.path());
        m_environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        m_environment.insert(QStringLiteral("PATH"),
                             QProcessEnvironment::systemEnvironment().value(QStringLiteral("PATH")));
        for (const char *passed : {"LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"}) {
            if (qEnvironmentVariableIsSet(passed))
                m_environment.insert(QLatin1String(passed), qEnvironmentVariable(passed));
        }
    }

    QString path(const QString &name) const { return m_dir.filePath(name); }
    QString store() const { return QStringLiteral("sqlite:") + path(QStringLiteral("jobs.db")); }
    void set(const QString &name, const QString &value) { m_environment.insert(name, value); }

    //! On the store.
    Ran operator()(const QStringList &words, const QByteArray &input = {}) const
    {
        return plain(QStringList{QStringLiteral("--store"), store()} + words, input);
    }
    Ran plain(const QStringList &words, const QByteArray &input = {}) const
    {
        return run(QStringLiteral(JOBSCTL), words, input);
    }
    Ran run(const QString &program, const QStringList &words, const QByteArray &input = {}) const
    {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.start(program, words);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished(60'000);
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
                process.readAllStandardError()};
    }
    const QProcessEnvironment &environment() const { return m_environment; }

private:
    QTemporaryDir m_dir;
    QProcessEnvironment m_environment;
};
