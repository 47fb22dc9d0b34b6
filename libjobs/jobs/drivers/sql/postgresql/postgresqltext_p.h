// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>

namespace Jobs::Sql {

/*!
    \brief An array as PostgreSQL reads one from a string: '{1,2,NULL}', E'{"a","it''s"}'.

    Built straight into the text of a statement, in UTF-8: a batch is hundreds of kilobytes.
*/
class ArrayText
{
public:
    explicit ArrayText(QByteArray &sql) : m_sql(sql) { m_sql += "E'{"; }

    void add(qint64 number);
    void add(std::optional<qint64> number) { number ? add(*number) : addNull(); }
    void add(const QString &text) { addUtf8(text.toUtf8()); }
    //! What is not UTF-8 is replaced, and so is NUL, which no text of SQL can hold.
    void add(const QByteArray &utf8);
    //! NULL where it is empty.
    template<typename Text>
    void addUnlessEmpty(const Text &text)
    {
        text.isEmpty() ? addNull() : add(text);
    }
    void addNull()
    {
        separate();
        m_sql += "NULL";
    }
    void end() { m_sql += "}'"; }

private:
    void addUtf8(QByteArrayView text);
    void separate()
    {
        if (!m_isFirst)
            m_sql += ',';
        m_isFirst = false;
    }

    QByteArray &m_sql;
    bool m_isFirst = true;
};

} // namespace Jobs::Sql
