// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/timestamp.h>

#include <QtCore/QByteArray>
#include <QtCore/QLatin1StringView>
#include <QtCore/QString>
#include <QtCore/QVariant>
#include <QtSql/QSqlQuery>

#include <optional>

namespace Jobs::Sql {

class Session;

/*!
    The SQL of a file of the dialect's folder, fit for prepare(): without comments and with two marks replaced:

    \list
    \li \c{/}\c{*include name*}\c{/} by the text of statements/name.sql;
    \li \c{/}\c{*row*}\c{/ … /}\c{*end*}\c{/} by \a rows copies of what stands between them, with commas.
    \endlist

    That is all the gluing of SQL there is. Empty if there is no such file.
*/
QString statementText(QLatin1StringView dialect, QLatin1StringView name, int rows = 1);

/*!
    A prepared statement of a session. Its errors are the session's: after the first one every exec() of the session does
    nothing, and the session's end tells.
*/
class Statement
{
public:
    Statement(Session &session, QSqlQuery query) : m_session(session), m_query(std::move(query)) {}

    Statement &bind(QLatin1StringView placeholder, const QVariant &value);
    //! By position, for what runs for each job: a name costs a look-up.
    void bindAt(int position, const QVariant &value) { m_query.bindValue(position, value); }
    bool exec();
    bool next();
    //! exec() and next(): is there a row?
    bool first() { return exec() && next(); }
    //! Rows changed by exec(); none after an error.
    int affected() const;
    void finish() { m_query.finish(); }

    bool isNull(int column) const { return m_query.value(column).isNull(); }
    qint64 number(int column) const { return m_query.value(column).toLongLong(); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    QString text(int column) const { return m_query.value(column).toString(); }
    std::optional<Timestamp> time(int column) const;

private:
    Session &m_session;
    QSqlQuery m_query;
};

//! Values as stored: what is empty is NULL.
inline QVariant orNull(const QString &text) { return text.isEmpty() ? QVariant() : QVariant(text); }
inline QVariant orNull(const QByteArray &text) { return text.isEmpty() ? QVariant() : QVariant(text); }
inline QVariant orNull(const std::optional<Timestamp> &time) { return time ? QVariant(toMSecs(*time)) : QVariant(); }

} // namespace Jobs::Sql
