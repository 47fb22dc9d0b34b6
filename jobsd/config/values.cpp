// SPDX-License-Identifier: MIT
#include "settings.h"
#include "units.h"

using namespace Qt::StringLiterals;

namespace Jobsd {

namespace {

QString quoted(const QString &text)
{
    QString escaped;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            escaped += QString(u'\\').append(c);
        else if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            escaped += u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
        else
            escaped += c;
    }
    return u'"' + escaped + u'"';
}

QString valueInWords(const ConfigKey &key, qint64 value)
{
    switch (key.type) {
    case ValueType::Duration:
        return durationText(std::chrono::milliseconds(value));
    case ValueType::Size:
        return sizeText(value);
    default:
        return QString::number(value);
    }
}

} // namespace

std::optional<QVariant> valueFromText(const ConfigKey &key, const QString &text, QString *error)
{
    const auto wrong = [&](const QString &what) {
        *error = what;
        return std::nullopt;
    };
    const auto mustBe = [&] { return wrong(u"%1 is not %2"_s.arg(quoted(text), typeInWords(key))); };
    QVariant value;
    bool ok = true;
    switch (key.type) {
    case ValueType::Text:
    case ValueType::Path:
    case ValueType::Choice:
        value = text;
        break;
    case ValueType::Boolean:
        if (text != "true"_L1 && text != "false"_L1)
            return mustBe();
        value = text == "true"_L1;
        break;
    case ValueType::Whole:
        value = text.toLongLong(&ok);
        break;
    case ValueType::Share:
        value = text == "true"_L1 ? 0.5 : text == "false"_L1 ? 0.0 : text.toDouble(&ok);
        break;
    case ValueType::Duration: {
        const auto duration = parseDuration(text);
        if (!duration)
            return wrong(quoted(text) + u' ' + duration.error().message);
        value = qint64(duration->count());
        break;
    }
    case ValueType::Size: {
        const auto size = parseSize(text);
        if (!size)
            return wrong(quoted(text) + u' ' + size.error().message);
        value = *size;
        break;
    }
    case ValueType::TextList: {
        QStringList list = text.split(u',', Qt::SkipEmptyParts);
        for (QString &each : list)
            each = each.trimmed();
        value = list;
        break;
    }
    case ValueType::TextTable:
        return wrong(u"is a table; only the file can hold one"_s);
    }
    if (!ok)
        return mustBe();
    if (const QString bad = outOfBounds(key, value); !bad.isEmpty())
        return wrong(bad);
    return value;
}

QString outOfBounds(const ConfigKey &key, const QVariant &value)
{
    switch (key.type) {
    case ValueType::Choice: {
        const QStringList choices = QString(key.choices).split(u' ');
        if (!choices.contains(value.toString()))
            return u"%1 is none of %2"_s.arg(quoted(value.toString()), choices.join(u", "));
        break;
    }
    case ValueType::Path:
        if (const QString path = value.toString(); !path.isEmpty() && !path.startsWith(u'/'))
            return u"%1 is not an absolute path"_s.arg(quoted(path));
        break;
    case ValueType::Whole:
    case ValueType::Duration:
    case ValueType::Size:
        if (const qint64 number = value.toLongLong(); number < key.minimum || number > key.maximum) {
            if (key.maximum == std::numeric_limits<qint64>::max())
                return u"%1 is less than %2"_s.arg(valueInWords(key, number), valueInWords(key, key.minimum));
            return u"%1 is not between %2 and %3"_s.arg(valueInWords(key, number), valueInWords(key, key.minimum),
                                                        valueInWords(key, key.maximum));
        }
        break;
    case ValueType::Share:
        if (const double share = value.toDouble(); !(share >= 0 && share <= 1))
            return u"%1 is not between 0 and 1"_s.arg(share);
        break;
    case ValueType::Text:
    case ValueType::Boolean:
    case ValueType::TextList:
    case ValueType::TextTable:
        break;
    }
    return {};
}

QString tomlText(const ConfigKey &key, const QVariant &value)
{
    switch (key.type) {
    case ValueType::Text:
    case ValueType::Path:
    case ValueType::Choice:
        return quoted(value.toString());
    case ValueType::Boolean:
        return value.toBool() ? u"true"_s : u"false"_s;
    case ValueType::Whole:
        return QString::number(value.toLongLong());
    case ValueType::Share:
        return QString::number(value.toDouble());
    case ValueType::Duration:
        return quoted(durationText(std::chrono::milliseconds(value.toLongLong())));
    case ValueType::Size:
        return quoted(sizeText(value.toLongLong()));
    case ValueType::TextList: {
        QStringList list = value.toStringList();
        for (QString &each : list)
            each = quoted(each);
        return u"[%1]"_s.arg(list.join(u", "));
    }
    case ValueType::TextTable: {
        QStringList members;
        const auto table = value.value<QMap<QString, QString>>();
        for (auto it = table.begin(); it != table.end(); ++it)
            members.append(quoted(it.key()) + u" = "_s + quoted(it.value()));
        return members.isEmpty() ? u"{}"_s : u"{ "_s + members.join(u", ") + u" }"_s;
    }
    }
    return {};
}

QString typeInWords(const ConfigKey &key)
{
    switch (key.type) {
    case ValueType::Text:
        return u"a text"_s;
    case ValueType::Path:
        return u"an absolute path"_s;
    case ValueType::Boolean:
        return u"true or false"_s;
    case ValueType::Whole:
        return u"a whole number"_s;
    case ValueType::Share:
        return u"true, false, or a number from 0 to 1"_s;
    case ValueType::Duration:
        return u"a duration in quotes, such as \"5m\""_s;
    case ValueType::Size:
        return u"a size: a number of bytes, or a text such as \"64KiB\""_s;
    case ValueType::Choice:
        return u"one of "_s + QString(key.choices).split(u' ').join(u", ");
    case ValueType::TextList:
        return u"a list of texts"_s;
    case ValueType::TextTable:
        return u"a table of texts"_s;
    }
    return {};
}

} // namespace Jobsd
