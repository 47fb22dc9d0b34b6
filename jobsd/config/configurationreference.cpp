// SPDX-License-Identifier: MIT
#include "configtable.h"
#include "settings.h"
#include "units.h"

using namespace Qt::StringLiterals;

namespace Jobsd {

namespace {

QString boundsOf(const ConfigKey &key)
{
    const auto shown = [&](qint64 value) {
        return key.type == ValueType::Duration ? durationText(std::chrono::milliseconds(value))
            : key.type == ValueType::Size      ? sizeText(value)
                                               : QString::number(value);
    };
    const bool hasMaximum = key.maximum != std::numeric_limits<qint64>::max();
    switch (key.type) {
    case ValueType::Whole:
    case ValueType::Duration:
    case ValueType::Size:
        if (hasMaximum)
            return u", %1 to %2"_s.arg(shown(key.minimum), shown(key.maximum));
        return key.minimum > 0 ? u", at least %1"_s.arg(shown(key.minimum)) : QString();
    default:
        return {};
    }
}

QString typeColumn(const ConfigKey &key)
{
    switch (key.type) {
    case ValueType::Text:
        return u"text"_s;
    case ValueType::Path:
        return u"path"_s;
    case ValueType::Boolean:
        return u"true or false"_s;
    case ValueType::Whole:
        return u"number"_s + boundsOf(key);
    case ValueType::Share:
        return u"share, 0 to 1"_s;
    case ValueType::Duration:
        return u"duration"_s + boundsOf(key);
    case ValueType::Size:
        return u"size"_s + boundsOf(key);
    case ValueType::Choice:
        return QString(key.choices).split(u' ').join(u", ");
    case ValueType::TextList:
        return u"list of texts"_s;
    case ValueType::TextTable:
        return u"table of texts"_s;
    }
    return {};
}

QString fallbackColumn(const ConfigKey &key)
{
    if (key.fallback.isEmpty())
        return u"–"_s;
    const bool isText = key.type == ValueType::Text || key.type == ValueType::Path || key.type == ValueType::Choice
        || key.type == ValueType::Duration
        || (key.type == ValueType::Size && !QChar(key.fallback.back()).isDigit());
    return isText ? u"`\"%1\"`"_s.arg(key.fallback) : u"`%1`"_s.arg(key.fallback);
}

} // namespace

QString configurationReference()
{
    QString text;
    QStringList later;
    for (const ConfigSection &section : configSections()) {
        const QString header = QString(section.path).replace(u'*', u"NAME"_s);
        if (section.flags & KeyFlag::Later) {
            later.append(u"`[%1]`"_s.arg(header));
            continue;
        }
        text += u"\n### [%1]\n\n%2\n\n"_s.arg(header, section.help);
        if (section.group == "retry"_L1 && section.path != "queue.*.retry"_L1) {
            text += u"The keys of `[queue.NAME.retry]`.\n"_s;
            continue;
        }
        const bool named = section.isNamed();
        text += u"| key | value | default | reload | |\n|---|---|---|---|---|\n"_s;
        const auto keys = keysOf(section);
        for (const ConfigKey *key : keys) {
            if (key->flags & KeyFlag::Later) {
                later.append(u"`%1.%2`"_s.arg(header, key->name));
                continue;
            }
            const bool outside = !named && key->type != ValueType::TextTable;
            text += u"| `%1` | %2 | %3 | %4 | %5%6 |\n"_s.arg(key->name, typeColumn(*key), fallbackColumn(*key),
                                                               key->flags & KeyFlag::Reload ? u"yes"_s : u"no"_s, QString(key->help),
                                                               outside ? u" `%1`, `%2`"_s.arg(environmentName(section, *key), flagName(section, *key))
                                                                       : QString());
        }
    }
    text += u"\n### Not in this release\n\nUsing one of these is an error that says so: "_s + later.join(u", ") + u".\n"_s;
    return text;
}

} // namespace Jobsd
