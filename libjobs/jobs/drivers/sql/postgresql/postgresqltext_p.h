// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>

namespace Jobs::Sql {

/*!
    \brief An array as PostgreSQL reads one from a string: '{1,2,NULL}', E'{"a","it''s"}'.

    Built straight into the text of a statement: a batch is hundreds of kilobytes.
*/
class ArrayText
{
public:
    explicit ArrayText(QString &sql) : m_sql(sql) { m_sql += u"E'{"; }

    void add(qint64 number)
    {
        separate();
        m_sql += QString::number(number);
    }
    void add(std::optional<qint64> number) { number ? add(*number) : addNull(); }
    void add(QStringView text);
    void add(const QByteArray &utf8) { add(QStringView(QString::fromUtf8(utf8))); }
    //! NULL where it is empty.
    template<typename Text>
    void addUnlessEmpty(const Text &text)
    {
        text.isEmpty() ? addNull() : add(text);
    }
    void addNull()
    {
        separate();
        m_sql += u"NULL";
    }
    void end() { m_sql += u"}'"; }

private:
    void separate()
    {
        if (!m_isFirst)
            m_sql += u',';
        m_isFirst = false;
    }

    QString &m_sql;
    bool m_isFirst = true;
};

} // namespace Jobs::Sql
