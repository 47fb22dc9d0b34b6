// SPDX-License-Identifier: MIT
#pragma once

#include "connections.h"

#include <monitorsession.h>

#include <QtCore/QObject>
#include <QtCore/QUrl>
#include <QtQml/qqmlregistration.h>

#include <memory>

/*!
    The program behind the window: which connection is open, what is remembered, links and desktop notifications. QML gets it as \c app.
*/
class Application : public QObject
{
    Q_OBJECT
    QML_NAMED_ELEMENT(MonitorApplication)
    QML_UNCREATABLE("main() makes it")
    Q_PROPERTY(Jobs::MonitorSession *session READ session CONSTANT)
    Q_PROPERTY(Connections *connections READ connections CONSTANT)
    Q_PROPERTY(int currentConnection READ currentConnection NOTIFY currentConnectionChanged)
    Q_PROPERTY(QString themeMode READ themeMode WRITE setThemeMode NOTIFY themeModeChanged)
    Q_PROPERTY(QStringList mutedFailures READ mutedFailures WRITE setMutedFailures NOTIFY mutedFailuresChanged)

public:
    //! \a settingsFolder: where things are remembered; empty: nowhere.
    Application(const QString &settingsFolder, std::unique_ptr<TokenStore> tokens, QObject *parent = nullptr);
    ~Application() override;

    Jobs::MonitorSession *session() { return &m_session; }
    Connections *connections() { return &m_connections; }
    int currentConnection() const { return m_current; }
    QString themeMode() const { return m_themeMode; }
    void setThemeMode(const QString &mode);
    QStringList mutedFailures() const { return m_muted; }
    void setMutedFailures(const QStringList &muted);

    Q_INVOKABLE void connectTo(int row);
    //! Shows \a monitor, which lives in this process, under \a name.
    void show(std::unique_ptr<Jobs::JobMonitor> monitor, const QString &name);
    //! The connection of the last run, or jobsd's socket where there is one.
    void connectToLast();
    //! jobs://CONNECTION/jobs/ID opens that job. Answers what is wrong with the link, or an empty text.
    QString openLink(const QString &link);
    Q_INVOKABLE void notify(const QString &title, const QString &text);

    //! Local for a store's address, remote for a server's.
    static std::unique_ptr<Jobs::JobMonitor> makeMonitor(const Connection &connection, const QByteArray &token);

Q_SIGNALS:
    void currentConnectionChanged();
    void themeModeChanged();
    void mutedFailuresChanged();
    void jobRequested(double id);
    void raiseRequested();

private:
    QString m_settingsFile;
    Connections m_connections;
    Jobs::MonitorSession m_session;
    std::unique_ptr<Jobs::JobMonitor> m_monitor;
    QString m_themeMode;
    QStringList m_muted;
    int m_current = -1;
};
