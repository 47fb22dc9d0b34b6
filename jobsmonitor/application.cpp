// SPDX-License-Identifier: MIT
#include "application.h"

#include <jobs/control/localmonitor.h>
#include <jobs/control/remotemonitor.h>

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSettings>

#ifdef JOBS_HAS_DBUS
#  include <QtDBus/QDBusConnection>
#  include <QtDBus/QDBusMessage>
#endif

using namespace Qt::StringLiterals;

// Named by the build after the module's URI; a linker leaves out of a static library what nobody refers to.
void qml_register_types_JobsMonitor();

namespace {

QString fileIn(const QString &folder, const QString &name)
{
    return folder.isEmpty() ? QString() : QDir(folder).filePath(name);
}

bool isServer(const QString &url)
{
    const QString scheme = url.section(u':', 0, 0).toLower();
    return scheme == "unix"_L1 || scheme == "http"_L1 || scheme == "https"_L1;
}

} // namespace

Application::Application(const QString &settingsFolder, std::unique_ptr<TokenStore> tokens, QObject *parent)
    : QObject(parent),
      m_settingsFile(fileIn(settingsFolder, u"window.ini"_s)),
      m_connections(fileIn(settingsFolder, u"connections.ini"_s), std::move(tokens)),
      m_themeMode(u"auto"_s)
{
    [[maybe_unused]] static volatile auto keep = &qml_register_types_JobsMonitor;
    if (!m_settingsFile.isEmpty()) {
        const QSettings settings(m_settingsFile, QSettings::IniFormat);
        m_themeMode = settings.value("theme"_L1, m_themeMode).toString();
        m_muted = settings.value("muted"_L1).toStringList();
    }
    connect(&m_connections, &Connections::connectionChanged, this, [this](int row) {
        if (row == m_current)
            connectTo(row);
    });
    connect(&m_connections, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &, int first) {
        if (first == m_current)
            connectTo(-1);
        else if (first < m_current)
            --m_current;
        Q_EMIT currentConnectionChanged();
    });
}

Application::~Application() { m_session.setMonitor(nullptr); }

void Application::setThemeMode(const QString &mode)
{
    if (mode == m_themeMode)
        return;
    m_themeMode = mode;
    if (!m_settingsFile.isEmpty())
        QSettings(m_settingsFile, QSettings::IniFormat).setValue("theme"_L1, mode);
    Q_EMIT themeModeChanged();
}

void Application::setMutedFailures(const QStringList &muted)
{
    if (muted == m_muted)
        return;
    // The newest stay: a list that only grows is read by nobody.
    m_muted = muted.mid(std::max<qsizetype>(0, muted.size() - 500));
    if (!m_settingsFile.isEmpty())
        QSettings(m_settingsFile, QSettings::IniFormat).setValue("muted"_L1, m_muted);
    Q_EMIT mutedFailuresChanged();
}

std::unique_ptr<Jobs::JobMonitor> Application::makeMonitor(const Connection &connection, const QByteArray &token)
{
    if (isServer(connection.url)) {
        Jobs::ServerAddress address;
        address.url = QUrl(connection.url);
        address.token = token;
        address.caFile = connection.caFile;
        return std::make_unique<Jobs::RemoteMonitor>(address);
    }
    Jobs::LocalMonitorOptions options;
    options.origin = u"monitor"_s;
    return std::make_unique<Jobs::LocalMonitor>(connection.url, options);
}

void Application::connectTo(int row)
{
    m_session.setMonitor(nullptr);
    m_session.setUnlocked(false);
    m_monitor.reset();
    m_current = row >= 0 && row < m_connections.count() ? row : -1;
    if (m_current >= 0) {
        const Connection &connection = m_connections.at(row);
        m_monitor = makeMonitor(connection, m_connections.tokenOf(row));
        m_session.setName(connection.name);
        m_session.setProduction(connection.production);
        m_session.setMonitor(m_monitor.get());
        m_connections.setLastUsed(connection.name);
        // Queued: at the start there is no window yet.
        if (const QString problem = m_connections.tokenProblem(); isServer(connection.url) && !problem.isEmpty())
            QMetaObject::invokeMethod(&m_session, "notice", Qt::QueuedConnection, Q_ARG(QString, problem), Q_ARG(bool, true));
    } else {
        m_session.setName({});
        m_session.setProduction(false);
    }
    Q_EMIT currentConnectionChanged();
}

void Application::show(std::unique_ptr<Jobs::JobMonitor> monitor, const QString &name)
{
    m_session.setMonitor(nullptr);
    m_monitor = std::move(monitor);
    m_current = -1;
    m_session.setName(name);
    m_session.setMonitor(m_monitor.get());
    Q_EMIT currentConnectionChanged();
}

void Application::connectToLast()
{
    int row = m_connections.rowOf(m_connections.lastUsed());
    if (row < 0 && m_connections.count() > 0)
        row = 0;
    const QString socket = u"/run/jobsd/jobsd.sock"_s;
    if (row < 0 && QFileInfo::exists(socket))
        row = m_connections.addPassing(
            {.name = tr("This machine"), .url = u"unix:"_s + socket, .caFile = {}, .production = false});
    if (row >= 0)
        connectTo(row);
}

QString Application::openLink(const QString &link)
{
    const QUrl url(link);
    const QStringList parts = url.path().split(u'/', Qt::SkipEmptyParts);
    const auto id = parts.size() == 2 && parts[0] == "jobs"_L1 ? Jobs::JobId::fromString(parts[1]) : std::nullopt;
    if (url.scheme() != "jobs"_L1 || !id)
        return tr("“%1” is not a link to a job. One looks like jobs://CONNECTION/jobs/17.").arg(link.left(200));
    // QUrl::host() would fold the case of names.
    const QString name = QUrl::fromPercentEncoding(link.section(u'/', 2, 2).toUtf8());
    if (name != m_session.name()) {
        int row = m_connections.rowOf(name);
        for (int other = 0; row < 0 && other < m_connections.count(); ++other) {
            if (m_connections.at(other).name.compare(name, Qt::CaseInsensitive) == 0)
                row = other;
        }
        if (row < 0)
            return tr("The link names the connection “%1”, which is not known here. Add it first.").arg(name.left(100));
        if (row != m_current)
            connectTo(row);
    }
    Q_EMIT raiseRequested();
    Q_EMIT jobRequested(double(id->value));
    return {};
}

void Application::notify(const QString &title, const QString &text)
{
#ifdef JOBS_HAS_DBUS
    if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return;
    QDBusMessage message =
        QDBusMessage::createMethodCall(u"org.freedesktop.Notifications"_s, u"/org/freedesktop/Notifications"_s,
                                       u"org.freedesktop.Notifications"_s, u"Notify"_s);
    // The body may be markup to the desktop: what jobs say is escaped.
    message.setArguments({u"jobsmonitor"_s, 0u, u"jobsmonitor"_s, title.left(200), text.left(500).toHtmlEscaped(),
                          QStringList(), QVariantMap(), -1});
    QDBusConnection::sessionBus().send(message);
#else
    Q_UNUSED(title)
    Q_UNUSED(text)
#endif
}
