// SPDX-License-Identifier: MIT
#include "settings.h"

#include "units.h"

using namespace Qt::StringLiterals;

namespace Jobsd {

static QString pathOf(QStringView section, const QString &instance, QStringView name)
{
    QString path = section.toString();
    if (const qsizetype star = path.indexOf(u'*'); star >= 0)
        path.replace(star, 1, instance);
    return path + u'.' + name.toString();
}

QString Setting::path() const { return pathOf(QString(section->path), instance, QString(key->name)); }

void Settings::set(Setting setting)
{
    if (setting.section->isNamed())
        addInstance(QString(setting.section->path), setting.instance, setting.origin);
    const QString path = setting.path();
    m_given.insert(path, std::move(setting));
}

void Settings::addInstance(QStringView sectionPath, const QString &instance, const QString &origin)
{
    auto &instances = m_instances[sectionPath.toString()];
    if (!instances.contains(instance))
        instances.insert(instance, origin);
    // [command.resize.retry] alone makes [command.resize] too.
    if (const qsizetype star = sectionPath.indexOf(u'*'); star >= 0 && star + 1 < sectionPath.size())
        addInstance(sectionPath.left(star + 1), instance, origin);
}

QStringList Settings::instances(QLatin1StringView sectionPath) const { return m_instances.value(QString(sectionPath)).keys(); }

bool Settings::has(QLatin1StringView sectionPath, const QString &instance) const
{
    return m_instances.value(QString(sectionPath)).contains(instance);
}

Setting Settings::get(QLatin1StringView sectionPath, QLatin1StringView name, const QString &instance) const
{
    const auto given = m_given.constFind(pathOf(QString(sectionPath), instance, QString(name)));
    if (given != m_given.constEnd())
        return *given;
    Setting setting{findSection(QString(sectionPath)), nullptr, instance, {}, u"default"_s};
    Q_ASSERT(setting.section);
    setting.key = findKey(*setting.section, QString(name));
    Q_ASSERT_X(setting.key, "Settings", "the table has no such key");
    if (!setting.key->fallback.isEmpty()) {
        QString text = setting.key->fallback;
        if (setting.key->type == ValueType::TextList)
            text.remove(u'[').remove(u']').remove(u'"');
        QString error;
        setting.value = valueFromText(*setting.key, text, &error).value_or(QVariant());
        Q_ASSERT_X(error.isEmpty(), "Settings", qPrintable(setting.path() + u": "_s + error));
    }
    return setting;
}

QString Settings::text(QLatin1StringView section, QLatin1StringView name, const QString &instance) const
{
    return get(section, name, instance).value.toString();
}

bool Settings::boolean(QLatin1StringView section, QLatin1StringView name, const QString &instance) const
{
    return get(section, name, instance).value.toBool();
}

qint64 Settings::whole(QLatin1StringView section, QLatin1StringView name, const QString &instance) const
{
    return get(section, name, instance).value.toLongLong();
}

double Settings::decimal(QLatin1StringView section, QLatin1StringView name, const QString &instance) const
{
    return get(section, name, instance).value.toDouble();
}

std::chrono::milliseconds Settings::duration(QLatin1StringView section, QLatin1StringView name, const QString &instance) const
{
    return std::chrono::milliseconds(whole(section, name, instance));
}

QStringList Settings::list(QLatin1StringView section, QLatin1StringView name, const QString &instance) const
{
    return get(section, name, instance).value.toStringList();
}

QMap<QString, QString> Settings::table(QLatin1StringView section, QLatin1StringView name, const QString &instance) const
{
    return get(section, name, instance).value.value<QMap<QString, QString>>();
}

QString Settings::where(QLatin1StringView section, QLatin1StringView name, const QString &instance) const
{
    const Setting setting = get(section, name, instance);
    if (setting.origin != "default"_L1)
        return setting.origin;
    return m_instances.value(QString(section)).value(instance);
}

QList<Setting> Settings::all() const
{
    QList<Setting> settings;
    for (const ConfigSection &section : configSections()) {
        if (section.flags & KeyFlag::Later)
            continue;
        const QStringList instances = section.isNamed() ? this->instances(section.path) : QStringList{QString()};
        for (const QString &instance : instances) {
            for (const ConfigKey *key : keysOf(section)) {
                if (!(key->flags & KeyFlag::Later))
                    settings.append(get(section.path, key->name, instance));
            }
        }
    }
    return settings;
}

} // namespace Jobsd
