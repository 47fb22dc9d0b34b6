// SPDX-License-Identifier: MIT
#include "environmentsource.h"

#include "nearestname.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Jobsd {

namespace {

struct Place
{
    const ConfigSection *section;
    const ConfigKey *key;
};

//! Every key that has a name outside of the file, by that name.
QMap<QString, Place> places(QString (*nameOf)(const ConfigSection &, const ConfigKey &))
{
    QMap<QString, Place> places;
    for (const ConfigSection &section : configSections()) {
        if (section.isNamed())
            continue;
        for (const ConfigKey *key : keysOf(section)) {
            if (!(key->flags & KeyFlag::Later) && key->type != ValueType::TextTable)
                places.insert(nameOf(section, *key), {&section, key});
        }
    }
    return places;
}

void take(const Place &place, const QString &name, const QString &text, Settings &settings, QList<ConfigIssue> &issues)
{
    QString problem;
    if (const auto value = valueFromText(*place.key, text, &problem))
        settings.set({place.section, place.key, {}, *value, name});
    else
        issues.append({name, problem});
}

} // namespace

QList<ConfigIssue> readEnvironment(const QProcessEnvironment &environment, Settings &settings)
{
    QList<ConfigIssue> issues;
    const auto known = places(environmentName);
    QStringList names = environment.keys();
    names.sort();
    for (const QString &name : std::as_const(names)) {
        if (!name.startsWith("JOBSD_"_L1) || std::ranges::find(environmentOfOthers, name) != environmentOfOthers.end())
            continue;
        if (const auto place = known.constFind(name); place != known.constEnd()) {
            take(*place, name, environment.value(name), settings, issues);
            continue;
        }
        const QString near = nearestName(name.mid(6), QStringList(known.keys()).replaceInStrings(u"JOBSD_"_s, QString()));
        issues.append({name, u"no such setting"_s + (near.isEmpty() ? QString() : u"; did you mean JOBSD_%1?"_s.arg(near))});
    }
    return issues;
}

QList<ConfigIssue> readFlags(const QMap<QString, QString> &flags, Settings &settings)
{
    QList<ConfigIssue> issues;
    const auto known = places(flagName);
    for (auto flag = flags.begin(); flag != flags.end(); ++flag) {
        const auto place = known.constFind(flag.key());
        if (place != known.constEnd())
            take(*place, flag.key(), flag.value(), settings, issues);
        else
            issues.append({flag.key(), u"no such setting"_s});
    }
    return issues;
}

} // namespace Jobsd
