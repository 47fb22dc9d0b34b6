// SPDX-License-Identifier: MIT
#include "jsonslices.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

namespace Jobsd {

namespace {

class Cursor
{
public:
    explicit Cursor(QByteArrayView text) : m_text(text) {}

    bool atEnd() const { return m_at >= m_text.size(); }
    void skipBlanks()
    {
        while (!atEnd() && (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r'))
            ++m_at;
    }
    bool take(char c)
    {
        skipBlanks();
        if (atEnd() || peek() != c)
            return false;
        ++m_at;
        return true;
    }
    //! The raw value that starts here: up to the comma or bracket that ends it.
    QByteArrayView takeValue()
    {
        skipBlanks();
        const qsizetype begin = m_at;
        qsizetype depth = 0;
        for (; !atEnd(); ++m_at) {
            const char c = peek();
            if (c == '"') {
                skipString();
                if (depth == 0)
                    break;
                --m_at; // the loop steps over the closing quote
            } else if (c == '{' || c == '[') {
                ++depth;
            } else if (c == '}' || c == ']') {
                if (depth == 0)
                    break;
                if (--depth == 0) {
                    ++m_at;
                    break;
                }
            } else if (depth == 0 && (c == ',' || c == ':')) {
                break;
            }
        }
        return m_text.sliced(begin, m_at - begin).trimmed();
    }

private:
    char peek() const { return m_text[m_at]; }
    //! From the opening quote to behind the closing one.
    void skipString()
    {
        for (++m_at; !atEnd() && peek() != '"'; ++m_at) {
            if (peek() == '\\')
                ++m_at;
        }
        m_at = std::min(m_at + 1, m_text.size());
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

} // namespace

std::vector<std::pair<QString, QByteArrayView>> membersOf(QByteArrayView object)
{
    std::vector<std::pair<QString, QByteArrayView>> members;
    Cursor cursor(object);
    if (!cursor.take('{'))
        return members;
    while (!cursor.atEnd()) {
        const auto name = stringOf(cursor.takeValue());
        if (!name || !cursor.take(':'))
            break;
        const QByteArrayView value = cursor.takeValue();
        const auto known = std::ranges::find(members, *name, [](const auto &member) { return member.first; });
        if (known != members.end())
            known->second = value;
        else
            members.emplace_back(*name, value);
        if (!cursor.take(','))
            break;
    }
    return members;
}

std::optional<QByteArrayView> valueAt(QByteArrayView object, const QStringList &path)
{
    QByteArrayView value = object;
    for (const QString &name : path) {
        const auto members = membersOf(value);
        const auto found = std::ranges::find(members, name, [](const auto &member) { return member.first; });
        if (found == members.end())
            return std::nullopt;
        value = found->second;
    }
    return value;
}

std::optional<QString> stringOf(QByteArrayView raw)
{
    if (raw.size() < 2 || raw.front() != '"')
        return std::nullopt;
    const QJsonValue value = QJsonDocument::fromJson('[' + raw.toByteArray() + ']').array().at(0);
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

} // namespace Jobsd
