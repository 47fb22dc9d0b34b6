// SPDX-License-Identifier: MIT
#include "configuration.h"

#include "configurationbuilder_p.h"
#include "defaults.h"
#include "environmentsource.h"
#include "tomlsource.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>

using namespace Qt::StringLiterals;

namespace Jobsd {

static constexpr qint64 largestFile = 16 * 1024 * 1024;

LoadedConfiguration loadConfiguration(const LoadRequest &request)
{
    LoadedConfiguration loaded;
    QString file = request.file;
    if (file.isEmpty())
        file = request.environment.value(u"JOBSD_CONFIG"_s);
    if (file.isEmpty())
        file = defaultConfigFile(request.environment);

    Settings settings;
    if (!file.isEmpty()) {
        QFile source(file);
        if (!source.open(QIODevice::ReadOnly))
            loaded.issues.append({file, u"cannot be read: "_s + source.errorString()});
        else if (source.size() > largestFile)
            loaded.issues.append({file, u"is larger than 16 MiB; that is no configuration"_s});
        else
            loaded.issues += readToml(source.readAll(), file, settings);
    }
    loaded.issues += readEnvironment(request.environment, settings);
    loaded.issues += readFlags(request.flags, settings);

    ConfigurationBuilder builder(std::move(settings), request.environment);
    loaded.configuration = builder.build();
    loaded.configuration.file = file;
    loaded.issues += builder.issues();
    return loaded;
}

//! A store's URL with its password, and whatever an option calls one, hidden.
static QString maskedUrl(const QString &url)
{
    static const QRegularExpression password(u"(://[^:@/?#]*:)[^@/?#]*@"_s);
    static const QRegularExpression option(u"([?&][^=&]*(?:password|secret|token)[^=&]*=)[^&]*"_s, QRegularExpression::CaseInsensitiveOption);
    return QString(url).replace(password, u"\\1***@"_s).replace(option, u"\\1***"_s);
}

static QVariant masked(const Setting &setting)
{
    switch (setting.key->type) {
    case ValueType::TextTable: {
        auto table = setting.value.value<QMap<QString, QString>>();
        for (QString &value : table)
            value = u"***"_s;
        return QVariant::fromValue(table);
    }
    default:
        if (setting.key->name == "url"_L1)
            return maskedUrl(setting.value.toString());
        return setting.value.toString().isEmpty() ? setting.value : QVariant(u"***"_s);
    }
}

QString printedConfiguration(const Configuration &configuration)
{
    QString text = configuration.file.isEmpty() ? u"# no configuration file\n"_s : u"# %1\n"_s.arg(configuration.file);
    QString section;
    const auto all = configuration.settings.all();
    for (const Setting &setting : all) {
        const QString header = setting.path().chopped(setting.key->name.size() + 1);
        // A name with a dot in it is quoted, so that the text can be read again.
        const QString shown = setting.instance.contains(u'.') || setting.instance.contains(u':')
            ? QString(setting.section->path).replace(u'*', u'"' + setting.instance + u'"')
            : header;
        if (header != section)
            text += u"\n[%1]\n"_s.arg(shown);
        section = header;
        if (!setting.value.isValid()) {
            text += u"# %1 is not set\n"_s.arg(setting.key->name);
            continue;
        }
        const QVariant value = setting.key->flags & KeyFlag::Secret ? masked(setting) : setting.value;
        text += u"%1 = %2  # %3\n"_s.arg(setting.key->name, tomlText(*setting.key, value), setting.origin);
    }
    return text;
}

} // namespace Jobsd
