// SPDX-License-Identifier: MIT
#include "connections.h"

#include <jobs/drivers/driverfactory.h>

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSettings>
#include <QtCore/QUrl>

using namespace Qt::StringLiterals;

Connections::Connections(const QString &fileName, std::unique_ptr<TokenStore> tokens, QObject *parent)
    : QAbstractListModel(parent),
      m_fileName(fileName),
      m_tokens(std::move(tokens))
{
    load();
}

void Connections::load()
{
    if (m_fileName.isEmpty())
        return;
    QSettings settings(m_fileName, QSettings::IniFormat);
    const int size = settings.beginReadArray("connections"_L1);
    for (int i = 0; i < size; ++i) {
        settings.setArrayIndex(i);
        Connection connection{.name = settings.value("name"_L1).toString(),
                              .url = settings.value("url"_L1).toString(),
                              .caFile = settings.value("ca"_L1).toString(),
                              .production = settings.value("production"_L1).toBool()};
        if (!connection.name.isEmpty() && rowOf(connection.name) < 0)
            m_connections.append(connection);
    }
    settings.endArray();
}

QString Connections::store()
{
    if (m_fileName.isEmpty())
        return {};
    QDir().mkpath(QFileInfo(m_fileName).path());
    QSettings settings(m_fileName, QSettings::IniFormat);
    settings.remove("connections"_L1);
    settings.beginWriteArray("connections"_L1);
    int index = 0;
    for (const Connection &connection : std::as_const(m_connections)) {
        if (m_passing.contains(connection.name))
            continue;
        settings.setArrayIndex(index++);
        settings.setValue("name"_L1, connection.name);
        settings.setValue("url"_L1, connection.url);
        settings.setValue("ca"_L1, connection.caFile);
        settings.setValue("production"_L1, connection.production);
    }
    settings.endArray();
    settings.sync();
    return settings.status() == QSettings::NoError ? QString() : tr("%1 cannot be written.").arg(m_fileName);
}

QString Connections::lastUsed() const
{
    return m_fileName.isEmpty() ? QString() : QSettings(m_fileName, QSettings::IniFormat).value("last"_L1).toString();
}

void Connections::setLastUsed(const QString &name)
{
    if (!m_fileName.isEmpty() && !m_passing.contains(name))
        QSettings(m_fileName, QSettings::IniFormat).setValue("last"_L1, name);
}

int Connections::rowOf(const QString &name) const
{
    for (int row = 0; row < count(); ++row) {
        if (m_connections[row].name == name)
            return row;
    }
    return -1;
}

QByteArray Connections::tokenOf(int row) const
{
    const QString &name = m_connections[row].name;
    return m_passing.contains(name) ? m_passingTokens.value(name) : m_tokens->token(name);
}

int Connections::addPassing(const Connection &connection, const QByteArray &token)
{
    Connection added = connection;
    for (int number = 2; rowOf(added.name) >= 0; ++number)
        added.name = u"%1 (%2)"_s.arg(connection.name).arg(number);
    beginInsertRows({}, count(), count());
    m_connections.append(added);
    m_passing.append(added.name);
    m_passingTokens.insert(added.name, token);
    endInsertRows();
    Q_EMIT countChanged();
    return count() - 1;
}

QString Connections::checkUrl(const QString &url)
{
    if (url.trimmed().isEmpty())
        return tr("An address is needed, for example unix:/run/jobsd/jobsd.sock or sqlite:/path/jobs.db.");
    const QString scheme = url.section(u':', 0, 0).toLower();
    static const QStringList servers{u"unix"_s, u"http"_s, u"https"_s};
    if (!url.contains(u':')
        || !(servers.contains(scheme) || Jobs::driverSchemes().contains(scheme) || scheme.startsWith("redis"_L1))) {
        return tr("“%1” is not an address that is known. Known are: %2")
            .arg(url.left(80), (servers + Jobs::driverSchemes()).join(u":, "_s) + u':');
    }
    if (scheme == "http"_L1) {
        const QString host = QUrl(url).host();
        if (host != "localhost"_L1 && !host.startsWith("127."_L1) && host != "::1"_L1)
            return tr("Without TLS only this machine can be reached: use https: for %1.").arg(host);
    }
    return {};
}

QString Connections::save(int row, const QString &name, const QString &url, const QString &caFile, bool production,
                          const QVariant &token)
{
    const Connection fresh{
        .name = name.trimmed(), .url = url.trimmed(), .caFile = caFile.trimmed(), .production = production};
    if (fresh.name.isEmpty())
        return tr("A name is needed.");
    if (const int other = rowOf(fresh.name); other >= 0 && other != row)
        return tr("There is a connection named “%1” already.").arg(fresh.name);
    if (const QString problem = checkUrl(fresh.url); !problem.isEmpty())
        return problem;
    if (!fresh.caFile.isEmpty() && !QFileInfo(fresh.caFile).isReadable())
        return tr("%1 cannot be read.").arg(fresh.caFile);

    const bool isNew = row < 0 || row >= count();
    const QString oldName = isNew ? QString() : m_connections[row].name;
    QByteArray secret = isNew ? QByteArray() : tokenOf(row);
    if (token.isValid() && !token.isNull())
        secret = token.toString().trimmed().toUtf8();
    // First, so that nothing has changed if it cannot be kept, and the person can try again.
    if (const QString problem = m_tokens->setToken(fresh.name, secret); !problem.isEmpty())
        return problem;
    if (!oldName.isEmpty() && oldName != fresh.name)
        m_tokens->setToken(oldName, {});
    if (isNew) {
        row = count();
        beginInsertRows({}, row, row);
        m_connections.append(fresh);
        endInsertRows();
        Q_EMIT countChanged();
    } else {
        m_connections[row] = fresh;
        m_passing.removeAll(oldName);
        m_passingTokens.remove(oldName);
        Q_EMIT dataChanged(index(row), index(row));
    }
    const QString problem = store();
    Q_EMIT connectionChanged(row);
    return problem;
}

void Connections::remove(int row)
{
    if (row < 0 || row >= count())
        return;
    const QString name = m_connections[row].name;
    beginRemoveRows({}, row, row);
    m_connections.removeAt(row);
    endRemoveRows();
    if (!m_passing.removeAll(name))
        m_tokens->setToken(name, {});
    store();
    Q_EMIT countChanged();
}

QVariantMap Connections::valuesAt(int row) const
{
    QVariantMap values;
    if (row < 0 || row >= count())
        return values;
    const auto names = roleNames();
    for (auto it = names.cbegin(); it != names.cend(); ++it)
        values.insert(QString::fromLatin1(it.value()), data(index(row), it.key()));
    return values;
}

int Connections::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QVariant Connections::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Connection &connection = m_connections[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return connection.name;
    case UrlRole:
        return connection.url;
    case CaFileRole:
        return connection.caFile;
    case ProductionRole:
        return connection.production;
    case HasTokenRole:
        return !tokenOf(index.row()).isEmpty();
    default:
        return {};
    }
}

QHash<int, QByteArray> Connections::roleNames() const
{
    return {{NameRole, "name"},
            {UrlRole, "url"},
            {CaFileRole, "caFile"},
            {ProductionRole, "production"},
            {HasTokenRole, "hasToken"}};
}
