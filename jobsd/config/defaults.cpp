// SPDX-License-Identifier: MIT
#include "defaults.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QUrl>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Jobsd {

//! systemd names several folders with colons between; the first is ours.
static QString firstFolder(const QProcessEnvironment &environment, const QString &name)
{
    return environment.value(name).section(u':', 0, 0);
}

QString stateFolder(const QProcessEnvironment &environment)
{
    if (const QString folder = firstFolder(environment, u"STATE_DIRECTORY"_s); !folder.isEmpty())
        return folder;
    if (const QString state = environment.value(u"XDG_STATE_HOME"_s); state.startsWith(u'/'))
        return state + u"/jobsd"_s;
    if (geteuid() == 0)
        return u"/var/lib/jobsd"_s;
    return environment.value(u"HOME"_s, u"/tmp"_s) + u"/.local/state/jobsd"_s;
}

QString defaultStoreUrl(const QProcessEnvironment &environment)
{
    return u"sqlite:"_s + QString::fromLatin1(QUrl::toPercentEncoding(stateFolder(environment) + u"/jobs.db"_s, "/"));
}

QString defaultSocket(const QProcessEnvironment &environment)
{
    if (const QString folder = firstFolder(environment, u"RUNTIME_DIRECTORY"_s); !folder.isEmpty())
        return folder + u"/jobsd.sock"_s;
    if (const QString runtime = environment.value(u"XDG_RUNTIME_DIR"_s); runtime.startsWith(u'/'))
        return runtime + u"/jobsd/jobsd.sock"_s;
    if (geteuid() == 0)
        return u"/run/jobsd/jobsd.sock"_s;
    return stateFolder(environment) + u"/jobsd.sock"_s;
}

QString defaultConfigFile(const QProcessEnvironment &environment)
{
    QStringList places;
    if (geteuid() != 0)
        places.append(environment.value(u"XDG_CONFIG_HOME"_s, environment.value(u"HOME"_s) + u"/.config"_s) + u"/jobsd/jobsd.toml"_s);
    places.append(u"/etc/jobsd/jobsd.toml"_s);
    for (const QString &place : std::as_const(places)) {
        if (QFileInfo::exists(place))
            return place;
    }
    return {};
}

QByteArray credential(const QProcessEnvironment &environment, const QString &name)
{
    const QString folder = environment.value(u"CREDENTIALS_DIRECTORY"_s);
    if (folder.isEmpty())
        return {};
    QFile file(folder + u'/' + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray text = file.read(4096);
    while (text.endsWith('\n'))
        text.chop(1);
    return text;
}

} // namespace Jobsd
