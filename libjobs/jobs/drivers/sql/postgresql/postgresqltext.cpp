// SPDX-License-Identifier: MIT
#include "postgresqltext_p.h"

#include <charconv>

namespace Jobs::Sql {

void ArrayText::add(qint64 number)
{
    separate();
    char digits[24];
    const auto end = std::to_chars(std::begin(digits), std::end(digits), number).ptr;
    m_sql.append(digits, end - digits);
}

void ArrayText::add(const QByteArray &utf8)
{
    if (QByteArrayView(utf8).isValidUtf8())
        addUtf8(utf8);
    else
        addUtf8(QString::fromUtf8(utf8).toUtf8());
}

void ArrayText::addUtf8(QByteArrayView text)
{
    separate();
    // Escaped for the array and then for the string around it.
    m_sql += '"';
    qsizetype from = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char *escaped = nullptr;
        switch (text[at]) {
        case '"':
            escaped = R"(\\")";
            break;
        case '\\':
            escaped = R"(\\\\)";
            break;
        case '\'':
            escaped = "''";
            break;
        case '\0':
            escaped = "\xef\xbf\xbd"; // U+FFFD
            break;
        default:
            continue;
        }
        m_sql.append(text.sliced(from, at - from)).append(escaped);
        from = at + 1;
    }
    m_sql.append(text.sliced(from)).append('"');
}

} // namespace Jobs::Sql
