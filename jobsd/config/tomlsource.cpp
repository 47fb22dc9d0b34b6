// SPDX-License-Identifier: MIT
#include "tomlsource.h"

#include "nearestname.h"

#include <jobs/core/names.h>

// toml++ 3.3 takes for granted what its parser does not see to: that a table's header begins as a key does. Broken text then ends a debug
// build and is undefined behaviour in a release one. Without the assumption the code that follows finds the mistake and reports it.
#include <toml++/impl/preprocessor.h>
#undef TOML_ASSERT
#define TOML_ASSERT(expression) static_assert(true)
#undef TOML_ASSERT_ASSUME
#define TOML_ASSERT_ASSUME(expression) static_assert(true)
#include <toml++/toml.h>

#include <algorithm>
#include <string_view>

using namespace Qt::StringLiterals;

namespace Jobsd {

namespace {

QString fromStd(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

class Reader
{
public:
    Reader(QString file, Settings &settings) : m_file(std::move(file)), m_settings(settings) {}

    QList<ConfigIssue> read(const QByteArray &text)
    {
        try {
            const toml::table root = toml::parse(std::string_view(text.data(), size_t(text.size())));
            readRoot(root);
        } catch (const toml::parse_error &error) {
            report(error.source(), u"is no TOML: "_s + fromStd(error.description()));
        }
        std::ranges::stable_sort(m_issues, {}, [](const Found &found) { return std::pair(found.at.line, found.at.column); });
        QList<ConfigIssue> issues;
        for (Found &found : m_issues)
            issues.append(std::move(found.issue));
        return issues;
    }

private:
    struct Found
    {
        toml::source_position at;
        ConfigIssue issue;
    };

    QString where(const toml::source_region &source) const
    {
        return u"%1:%2:%3"_s.arg(m_file).arg(source.begin.line).arg(source.begin.column);
    }
    void report(const toml::source_region &source, const QString &message)
    {
        m_issues.push_back({source.begin, {where(source), message}});
    }
    void reportUnknown(const toml::key &key, const QString &path, const QStringList &known)
    {
        const QString near = nearestName(fromStd(key.str()), known);
        report(key.source(), u"%1 is unknown"_s.arg(path)
                   + (near.isEmpty() ? u"; known here are "_s + known.join(u", ") : u"; did you mean \"%1\"?"_s.arg(near)));
    }

    void readRoot(const toml::table &root)
    {
        QStringList known;
        for (const ConfigSection &section : configSections()) {
            const QString first = QString(section.path).section(u'.', 0, 0);
            if (!known.contains(first) && !(section.flags & KeyFlag::Later))
                known.append(first);
        }
        for (const auto &[key, node] : root) {
            const QString name = fromStd(key.str());
            if (const ConfigSection *named = findSection(name + u".*"_s))
                readNamed(*named, key, node);
            else if (const ConfigSection *section = findSection(name))
                readTable(*section, {}, name, key, node);
            else
                reportUnknown(key, name, known);
        }
    }

    //! [command.NAME] and what is in it.
    void readNamed(const ConfigSection &section, const toml::key &key, const toml::node &node)
    {
        const QString first = fromStd(key.str());
        if (section.flags & KeyFlag::Later)
            return report(key.source(), u"[%1.…] is not in this release; remove it"_s.arg(first));
        const toml::table *instances = node.as_table();
        if (!instances)
            return report(node.source(), u"%1 must be a table of tables, as in [%1.NAME]"_s.arg(first));
        for (const auto &[instance, table] : *instances) {
            const QString name = fromStd(instance.str());
            if (const auto checked = Jobs::checkName(name, first == "queue"_L1 ? "queue"_L1 : "kind"_L1); !checked) {
                report(instance.source(), checked.error().message);
                continue;
            }
            readTable(section, name, first + u'.' + name, instance, table);
        }
    }

    void readTable(const ConfigSection &section, const QString &instance, const QString &path, const toml::key &tableKey,
                   const toml::node &node)
    {
        const toml::table *table = node.as_table();
        if (!table)
            return report(node.source(), u"%1 must be a table, as in [%1]"_s.arg(path));
        if (!instance.isEmpty())
            m_settings.addInstance(QString(section.path), instance, where(tableKey.source()));
        for (const auto &[key, value] : *table) {
            const QString name = fromStd(key.str());
            const QString full = path + u'.' + name;
            if (const ConfigSection *inner = findSection(QString(section.path) + u'.' + name))
                readTable(*inner, instance, full, key, value);
            else if (const ConfigKey *known = findKey(section, name))
                readKey(section, *known, instance, full, key, value);
            else
                reportUnknown(key, full, namesIn(section));
        }
    }

    static QStringList namesIn(const ConfigSection &section)
    {
        QStringList names;
        for (const ConfigKey *key : keysOf(section)) {
            if (!(key->flags & KeyFlag::Later))
                names.append(key->name);
        }
        const QString inside = QString(section.path) + u'.';
        for (const ConfigSection &other : configSections()) {
            if (QString(other.path).startsWith(inside))
                names.append(QString(other.path).mid(inside.size()));
        }
        return names;
    }

    void readKey(const ConfigSection &section, const ConfigKey &known, const QString &instance, const QString &path, const toml::key &key,
                 const toml::node &node)
    {
        if (known.flags & KeyFlag::Later)
            return report(key.source(), u"%1 is not in this release; remove it"_s.arg(path));
        QString problem;
        const std::optional<QVariant> value = valueOf(known, node, &problem);
        if (!value)
            return report(node.source(), u"%1 %2"_s.arg(path, problem));
        m_settings.set({&section, &known, instance, *value, where(node.source())});
    }

    static std::optional<QVariant> valueOf(const ConfigKey &key, const toml::node &node, QString *problem)
    {
        const auto wrongType = [&]() -> std::optional<QVariant> {
            *problem = u"must be %1, not %2"_s.arg(typeInWords(key), typeOf(node));
            return std::nullopt;
        };
        switch (key.type) {
        case ValueType::TextList: {
            const toml::array *array = node.as_array();
            if (!array)
                return wrongType();
            QStringList list;
            for (const toml::node &each : *array) {
                if (!each.is_string()) {
                    *problem = u"must be a list of texts, and element %1 is %2"_s.arg(list.size() + 1).arg(typeOf(each));
                    return std::nullopt;
                }
                list.append(fromStd(each.as_string()->get()));
            }
            return list;
        }
        case ValueType::TextTable: {
            const toml::table *table = node.as_table();
            if (!table)
                return wrongType();
            QMap<QString, QString> texts;
            for (const auto &[name, each] : *table) {
                if (!each.is_string()) {
                    *problem = u"must be a table of texts, and %1 is %2"_s.arg(fromStd(name.str()), typeOf(each));
                    return std::nullopt;
                }
                texts.insert(fromStd(name.str()), fromStd(each.as_string()->get()));
            }
            return QVariant::fromValue(texts);
        }
        case ValueType::Boolean:
            if (!node.is_boolean())
                return wrongType();
            return node.as_boolean()->get();
        case ValueType::Share:
            if (node.is_boolean())
                return node.as_boolean()->get() ? 0.5 : 0.0;
            if (!node.is_number())
                return wrongType();
            return inBounds(key, node.is_integer() ? double(node.as_integer()->get()) : node.as_floating_point()->get(), problem);
        case ValueType::Whole:
            if (!node.is_integer())
                return wrongType();
            return inBounds(key, qint64(node.as_integer()->get()), problem);
        case ValueType::Size:
            if (node.is_integer())
                return inBounds(key, qint64(node.as_integer()->get()), problem);
            [[fallthrough]];
        case ValueType::Text:
        case ValueType::Path:
        case ValueType::Choice:
        case ValueType::Duration:
            if (!node.is_string())
                return wrongType();
            return valueFromText(key, fromStd(node.as_string()->get()), problem);
        }
        return std::nullopt;
    }

    static std::optional<QVariant> inBounds(const ConfigKey &key, const QVariant &value, QString *problem)
    {
        *problem = outOfBounds(key, value);
        return problem->isEmpty() ? std::optional(value) : std::nullopt;
    }

    static QString typeOf(const toml::node &node)
    {
        switch (node.type()) {
        case toml::node_type::table:
            return u"a table"_s;
        case toml::node_type::array:
            return u"a list"_s;
        case toml::node_type::string:
            return u"a text"_s;
        case toml::node_type::integer:
            return u"a whole number"_s;
        case toml::node_type::floating_point:
            return u"a decimal number"_s;
        case toml::node_type::boolean:
            return u"true or false"_s;
        case toml::node_type::date:
        case toml::node_type::time:
        case toml::node_type::date_time:
            return u"a date or time"_s;
        case toml::node_type::none:
            break;
        }
        return u"nothing"_s;
    }

    const QString m_file;
    Settings &m_settings;
    std::vector<Found> m_issues;
};

} // namespace

QList<ConfigIssue> readToml(const QByteArray &toml, const QString &file, Settings &settings)
{
    return Reader(file, settings).read(toml);
}

} // namespace Jobsd
