// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/timestamp.h>

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QLatin1StringView>
#include <QtCore/QString>
#include <QtCore/QStringList>
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

    Each \c{?} gets a name: Qt binds by name faster than by position, which makes up a name each time.

    That is all the gluing of SQL there is. Empty if there is no such file.
*/
QString statementText(QLatin1StringView dialect, QLatin1StringView name, int rows = 1);

QString placeholderAt(qsizetype position);

//! \a value as standard SQL writes it. Bytes are UTF-8 text.
QString literal(const QVariant &value);

/*!
    A statement of a session, prepared unless the dialect does without. Its errors are the session's: after the first one every exec() of the session does
    nothing, and the session's end tells.
*/
class Statement
{
public:
    Statement(Session &session, QSqlQuery query) : m_session(session), m_query(std::move(query)) {}
    //! Not prepared: \a text is sent with the values written in.
    Statement(Session &session, QSqlQuery query, const QString &text);

    Statement &bind(QLatin1StringView placeholder, const QVariant &value);
    //! The values that stand as \c{?}.
    void bindAt(int position, const QVariant &value);
    bool exec();
    //! Several statements in one text, none of which needs values. The rows are those of the first.
    bool exec(const QString &text);
    //! Goes on to the rows of the text's next statement.
    bool nextResult();
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
    QString textWithValues() const;

    Session &m_session;
    QSqlQuery m_query;
    QStringList m_placeholders;
    QStringList m_pieces; // of a statement that is not prepared: text and placeholders in turn
    QHash<QString, QString> m_written; // its values as literals
};

//! Values as stored: what is empty is NULL.
inline QVariant orNull(const QString &text) { return text.isEmpty() ? QVariant() : QVariant(text); }
inline QVariant orNull(const QByteArray &text) { return text.isEmpty() ? QVariant() : QVariant(text); }
inline QVariant orNull(const std::optional<Timestamp> &time) { return time ? QVariant(toMSecs(*time)) : QVariant(); }

} // namespace Jobs::Sql
