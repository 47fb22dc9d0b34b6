// SPDX-License-Identifier: MIT
#include "jsontree.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
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

bool isSpace(QChar c) { return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r'; }

qsizetype afterSpaces(QStringView text, qsizetype at)
{
    while (at < text.size() && isSpace(text[at]))
        ++at;
    return at;
}

//! The end of the string whose first quote is at \a at.
qsizetype afterString(QStringView text, qsizetype at)
{
    for (++at; at < text.size() && text[at] != u'"'; ++at) {
        if (text[at] == u'\\')
            ++at;
    }
    return std::min(at + 1, text.size());
}

struct Extent
{
    qsizetype end = 0;
    qsizetype members = 0; //!< of an object or array
};

//! How far the value that begins at \a at reaches. \a text is valid JSON.
Extent extentOf(QStringView text, qsizetype at)
{
    if (text[at] == u'"')
        return {afterString(text, at)};
    if (text[at] != u'{' && text[at] != u'[') {
        while (at < text.size() && !isSpace(text[at]) && text[at] != u',' && text[at] != u']' && text[at] != u'}')
            ++at;
        return {at};
    }
    int depth = 0;
    qsizetype members = 0;
    while (at < text.size()) {
        const QChar c = text[at];
        if (c == u'"') {
            at = afterString(text, at);
            continue;
        }
        ++at;
        if (c == u'{' || c == u'[') {
            if (++depth == 1) {
                at = afterSpaces(text, at);
                members = at < text.size() && (text[at] == u'}' || text[at] == u']') ? 0 : 1;
            }
        } else if (c == u'}' || c == u']') {
            if (--depth == 0)
                break;
        } else if (c == u',' && depth == 1) {
            ++members;
        }
    }
    return {at, members};
}

//! What the JSON string \a literal, with its quotes, says.
QString decoded(QStringView literal)
{
    return QJsonDocument::fromJson('[' + literal.toUtf8() + ']').array().first().toString();
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
        if (error.error == QJsonParseError::NoError && document.array().size() != 1)
            error.error = document.array().isEmpty() ? QJsonParseError::IllegalValue : QJsonParseError::GarbageAtEnd;
        if (error.error != QJsonParseError::NoError) {
            m_problem = error.error == QJsonParseError::DeepNesting
                ? tr("Too deeply nested for a tree. The text is shown instead.")
                : tr("This is not JSON: %1. The text is shown instead.").arg(error.errorString());
        } else {
            if (json.size() <= maxPretty)
                m_pretty = indented(json);
            Row root = rowAt(afterSpaces(m_json, 0), 0);
            if (root.isContainer())
                m_rows = membersOf(root, 0);
            else
                m_rows.push_back(std::move(root));
        }
    }
    endResetModel();
    Q_EMIT jsonChanged();
    Q_EMIT countChanged();
}

JsonTree::Row JsonTree::rowAt(qsizetype begin, int depth) const
{
    const Extent extent = extentOf(m_json, begin);
    Row row;
    row.begin = begin;
    row.end = extent.end;
    row.members = extent.members;
    row.depth = depth;
    const QStringView text = QStringView(m_json).sliced(begin, extent.end - begin);
    switch (text.isEmpty() ? u'n' : text.front().unicode()) {
    case u'{':
        row.type = Type::Object;
        break;
    case u'[':
        row.type = Type::Array;
        break;
    case u'"':
        row.type = Type::String;
        row.text = decoded(text).left(maxValue);
        break;
    case u't':
    case u'f':
        row.type = Type::Bool;
        row.text = text.toString();
        break;
    case u'n':
        row.type = Type::Null;
        row.text = u"null"_s;
        break;
    default:
        row.type = Type::Number;
        row.text = text.left(maxValue).toString();
    }
    return row;
}

std::vector<JsonTree::Row> JsonTree::membersOf(const Row &container, int depth) const
{
    std::vector<Row> rows;
    const bool named = container.type == Type::Object;
    qsizetype at = afterSpaces(m_json, container.begin + 1);
    const qsizetype shown = std::min(container.members, maxMembers);
    rows.reserve(size_t(shown) + 1);
    for (qsizetype i = 0; i < shown; ++i) {
        QString name = QString::number(i);
        if (named) {
            const qsizetype end = afterString(m_json, at);
            name = decoded(QStringView(m_json).sliced(at, end - at));
            at = afterSpaces(m_json, afterSpaces(m_json, end) + 1); // behind the colon
        }
        Row row = rowAt(at, depth);
        row.name = std::move(name);
        at = afterSpaces(m_json, afterSpaces(m_json, row.end) + 1); // behind the comma
        rows.push_back(std::move(row));
    }
    if (container.members > shown) {
        Row more;
        more.type = Type::More;
        more.depth = depth;
        more.members = container.members - shown;
        rows.push_back(std::move(more));
    }
    return rows;
}

void JsonTree::toggle(int row)
{
    if (row < 0 || row >= count())
        return;
    Row &toggled = m_rows[size_t(row)];
    if (!toggled.isContainer())
        return;
    toggled.open = !toggled.open;
    const int depth = toggled.depth;
    Q_EMIT dataChanged(index(row), index(row), {OpenRole});
    if (toggled.open) {
        std::vector<Row> rows = membersOf(toggled, depth + 1);
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
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return row.name;
    case ValueRole:
        switch (row.type) {
        case Type::More:
            return tr("%1 more are in the text", "members of an array or object").arg(QLocale().toString(row.members));
        case Type::Object:
            return tr("{%1}", "number of members").arg(row.members);
        case Type::Array:
            return tr("[%1]", "number of members").arg(row.members);
        default:
            return row.text;
        }
    case TypeRole:
        return nameOf(row.type);
    case DepthRole:
        return row.depth;
    case OpenRole:
        return row.open;
    case HasChildrenRole:
        return row.isContainer() && row.members > 0;
    default:
        return {};
    }
}

QString JsonTree::nameOf(Type type)
{
    switch (type) {
    case Type::Object:
        return u"object"_s;
    case Type::Array:
        return u"array"_s;
    case Type::String:
        return u"string"_s;
    case Type::Number:
        return u"number"_s;
    case Type::Bool:
        return u"bool"_s;
    case Type::More:
        return u"more"_s;
    default:
        return u"null"_s;
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
