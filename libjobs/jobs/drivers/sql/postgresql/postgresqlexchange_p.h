// SPDX-License-Identifier: MIT
#pragma once

#include "libpq_p.h"

#include <jobs/core/timestamp.h>
#include <jobs/drivers/sql/session_p.h>

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <charconv>
#include <optional>

namespace Jobs::Sql {

/*!
    \brief One text of statements to the server, which is one transaction if none is open, and its answers.

    What is sent is under way: the caller may do something else before it reads. Errors stick to the session. The end, finish() or
    the destructor, waits for the transaction's: only then it is known to be committed. Meanwhile nobody else uses the connection.
*/
class Exchange
{
public:
    explicit Exchange(Session &session) : m_session(session), m_libpq(*Libpq::instance()) {}
    ~Exchange() { finish(); }
    Exchange(const Exchange &) = delete;
    Exchange &operator=(const Exchange &) = delete;

    bool send(const QByteArray &sql);
    //! Goes on to the rows of the next statement.
    bool next();
    //! Waits for the end and takes an error from it. False: the session has failed, now or before.
    bool finish();
    //! Waits for the end without a look at what is left: what counts is committed already.
    void ignoreRest();

    int rows() const { return m_libpq.ntuples(m_result); }
    bool isNull(int row, int column) const { return m_libpq.getisnull(m_result, row, column) != 0; }
    //! 0 where it is NULL.
    qint64 number(int row, int column) const
    {
        qint64 number = 0;
        const QByteArrayView digits = view(row, column);
        std::from_chars(digits.begin(), digits.end(), number);
        return number;
    }
    std::optional<Timestamp> time(int row, int column) const
    {
        return isNull(row, column) ? std::nullopt : std::optional(fromMSecs(number(row, column)));
    }
    QByteArray bytes(int row, int column) const { return view(row, column).toByteArray(); }
    QString text(int row, int column) const { return QString::fromUtf8(view(row, column)); }
    //! Until the next next().
    QByteArrayView view(int row, int column) const
    {
        return {m_libpq.getvalue(m_result, row, column), m_libpq.getlength(m_result, row, column)};
    }

private:
    void fail();
    void clear();

    Session &m_session;
    const Libpq &m_libpq;
    pg_conn *m_connection = nullptr; //!< while something is under way
    pg_result *m_result = nullptr;
};

} // namespace Jobs::Sql
