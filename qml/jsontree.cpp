// SPDX-License-Identifier: MIT
#include "jsontree.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QLocale>

#include <algorithm>

namespace Jobs {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxMembers = 1'000;
constexpr qsizetype maxPretty = 256 * 1024;
constexpr qsizetype maxValue = 2'000;

//! Indents without reading numbers, which would lose digits beyond those of a double. \a text is valid JSON.
QString indented(const QString &text)
{
    QString result;
    result.reserve(text.size() * 2);
    int depth = 0;
    bool inString = false;
    const auto breakLine = [&] {
        result += u'\n';
        result += QString(2 * depth, u' ');
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (inString) {
            result += c;
            if (c == u'\\' && i + 1 < text.size())
                result += text[++i];
            else if (c == u'"')
                inString = false;
            continue;
        }
        switch (c.unicode()) {
        case u'"':
            inString = true;
            result += c;
            break;
        case u'{':
        case u'[': {
            result += c;
            qsizetype next = i + 1;
            while (next < text.size() && text[next].isSpace())
                ++next;
            if (next < text.size() && (text[next] == u'}' || text[next] == u']')) {
                result += text[next];
                i = next;
            } else {
                ++depth;
                breakLine();
            }
            break;
        }
        case u'}':
        case u']':
            --depth;
            breakLine();
            result += c;
            break;
        case u',':
            result += c;
            breakLine();
            break;
        case u':':
            result += u": "_s;
            break;
        default:
            if (!c.isSpace())
                result += c;
        }
    }
    return result;
}

} // namespace

void JsonTree::setJson(const QString &json)
{
    if (json == m_json)
        return;
    beginResetModel();
    m_json = json;
    m_rows.clear();
    m_problem.clear();
    m_pretty = json.left(maxPretty);
    if (!json.isEmpty()) {
        // A bare value is no document to Qt 6.4: in an array it is.
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson('[' + json.toUtf8() + ']', &error);
        if (document.isNull()) {
            m_problem = error.error == QJsonParseError::DeepNesting
                ? tr("Too deeply nested for a tree. The text is shown instead.")
                : tr("This is not JSON: %1. The text is shown instead.").arg(error.errorString());
        } else {
            if (json.size() <= maxPretty)
                m_pretty = indented(json);
            const QJsonValue root = document.array().first();
            if (root.isObject() || root.isArray())
                m_rows = membersOf(root, 0);
            else
                m_rows = {{QString(), root}};
        }
    }
    endResetModel();
    Q_EMIT jsonChanged();
    Q_EMIT countChanged();
}

std::vector<JsonTree::Row> JsonTree::membersOf(const QJsonValue &value, int depth) const
{
    std::vector<Row> rows;
    qsizetype all = 0;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        all = object.size();
        for (auto it = object.begin(); it != object.end() && qsizetype(rows.size()) < maxMembers; ++it)
            rows.push_back({it.key(), it.value(), depth});
    } else {
        const QJsonArray array = value.toArray();
        all = array.size();
        for (qsizetype i = 0; i < all && i < maxMembers; ++i)
            rows.push_back({QString::number(i), array[i], depth});
    }
    if (all > maxMembers)
        rows.push_back({{}, {}, depth, false, all - maxMembers});
    return rows;
}

void JsonTree::toggle(int row)
{
    if (row < 0 || row >= count())
        return;
    Row &toggled = m_rows[size_t(row)];
    if (!toggled.value.isObject() && !toggled.value.isArray())
        return;
    toggled.open = !toggled.open;
    const int depth = toggled.depth;
    Q_EMIT dataChanged(index(row), index(row), {OpenRole});
    if (toggled.open) {
        std::vector<Row> rows = membersOf(toggled.value, depth + 1);
        if (rows.empty())
            return;
        beginInsertRows({}, row + 1, row + int(rows.size()));
        m_rows.insert(m_rows.begin() + row + 1, std::make_move_iterator(rows.begin()),
                      std::make_move_iterator(rows.end()));
        endInsertRows();
    } else {
        int last = row;
        while (last + 1 < count() && m_rows[size_t(last) + 1].depth > depth)
            ++last;
        if (last == row)
            return;
        beginRemoveRows({}, row + 1, last);
        m_rows.erase(m_rows.begin() + row + 1, m_rows.begin() + last + 1);
        endRemoveRows();
    }
    Q_EMIT countChanged();
}

int JsonTree::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QVariant JsonTree::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    const QJsonValue &value = row.value;
    const bool container = value.isObject() || value.isArray();
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return row.name;
    case ValueRole:
        if (row.left > 0)
            return tr("%1 more are in the text", "members of an array or object").arg(QLocale().toString(row.left));
        if (value.isObject())
            return tr("{%1}", "number of members").arg(value.toObject().size());
        if (value.isArray())
            return tr("[%1]", "number of members").arg(value.toArray().size());
        if (value.isString())
            return value.toString().left(maxValue);
        if (value.isBool())
            return value.toBool() ? u"true"_s : u"false"_s;
        if (value.isNull())
            return u"null"_s;
        return value.toVariant().toString();
    case TypeRole:
        if (row.left > 0)
            return u"more"_s;
        return value.isObject() ? u"object"_s
            : value.isArray()   ? u"array"_s
            : value.isString()  ? u"string"_s
            : value.isDouble()  ? u"number"_s
            : value.isBool()    ? u"bool"_s
                                : u"null"_s;
    case DepthRole:
        return row.depth;
    case OpenRole:
        return row.open;
    case HasChildrenRole:
        return container && (value.isObject() ? !value.toObject().isEmpty() : !value.toArray().isEmpty());
    default:
        return {};
    }
}

QHash<int, QByteArray> JsonTree::roleNames() const
{
    return {
        {Qt::DisplayRole, "display"},
        {NameRole, "name"},
        {ValueRole, "value"},
        {TypeRole, "type"},
        {DepthRole, "depth"},
        {OpenRole, "open"},
        {HasChildrenRole, "hasChildren"},
    };
}

} // namespace Jobs
