// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QProcess>
#include <QtCore/QString>

//! jobsmonitor as it is installed, without a display and drawn by the software renderer, in a folder of its own.
class MonitorProgram
{
public:
    MonitorProgram(const QString &url, const QString &folder);
    ~MonitorProgram();
    Q_DISABLE_COPY_MOVE(MonitorProgram)

    //! Milliseconds from the start of the program to the end of its first frame.
    double firstFrame();
    double processorSeconds() const;
    double residentMegabytes() const;
    //! Of these the ones that no file backs, and the parts of files that this process alone has.
    double privateMegabytes() const;

private:
    qint64 m_startedAt;
    QProcess m_process;
};

//! jobsd over a store, without workers.
class ServerProgram
{
public:
    ServerProgram(const QString &storeUrl, const QString &folder);
    ~ServerProgram();
    Q_DISABLE_COPY_MOVE(ServerProgram)

    QString url() const;
    void start();
    void kill();
    void freeze();
    void thaw();

private:
    bool signal(int number) const; //!< false if no server runs

    QString m_folder;
    QProcess m_process;
};
