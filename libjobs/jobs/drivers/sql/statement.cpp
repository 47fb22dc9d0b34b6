// SPDX-License-Identifier: MIT
#include "statement_p.h"

#include "session_p.h"

#include <QtCore/QFile>
#include <QtCore/QStringList>

namespace Jobs::Sql {

using namespace Qt::StringLiterals;

namespace {

QString withoutComments(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().startsWith("--"_L1))
            lines.append(line);
    }
    return lines.join(u'\n').trimmed();
}

} // namespace

QString statementText(QLatin1StringView dialect, QLatin1StringView name, int rows)
{
    QFile file(u":/jobs/sql/%1/statements/%2.sql"_s.arg(dialect, name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString text = withoutComments(QString::fromUtf8(file.readAll()));

    const QString include = u"/*include "_s;
    for (qsizetype from = text.indexOf(include); from >= 0; from = text.indexOf(include)) {
        const qsizetype to = text.indexOf("*/"_L1, from);
        const QByteArray included = text.mid(from + include.size(), to - from - include.size()).toLatin1();
        text.replace(from, to + 2 - from, statementText(dialect, QLatin1StringView(included)));
    }

    const QString row = u"/*row*/"_s;
    const QString end = u"/*end*/"_s;
    if (const qsizetype from = text.indexOf(row); from >= 0) {
        const qsizetype to = text.indexOf(end, from);
        const QString one = text.mid(from + row.size(), to - from - row.size());
        text.replace(from, to + end.size() - from, QStringList(rows, one).join(u','));
    }
    for (qsizetype at = text.indexOf(u'?'), position = 0; at >= 0; at = text.indexOf(u'?', at), ++position)
        text.replace(at, 1, placeholderAt(position));
    return text;
}

QString placeholderAt(qsizetype position) { return u":at"_s + QString::number(position); }

QString literal(const QVariant &value)
{
    if (value.isNull())
        return u"NULL"_s;
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong: {
        const QString number = value.toString();
        return number.startsWith(u'-') ? u'(' + number + u')' : number; // "1 - -1" would begin a comment
    }
    default:
        break;
    }
    QString text = value.typeId() == QMetaType::QByteArray ? QString::fromUtf8(value.toByteArray()) : value.toString();
    text.replace(QChar(u'\0'), QChar::ReplacementCharacter); // no text of SQL can hold it
    text.replace(u'\'', u"''"_s);
    if (!text.contains(u'\\'))
        return u'\'' + text + u'\'';
    // The same whatever the server's standard_conforming_strings says.
    return u"E'"_s + text.replace(u'\\', u"\\\\"_s) + u'\'';
}

Statement::Statement(Session &session, QSqlQuery query, const QString &text)
    : m_session(session),
      m_query(std::move(query))
{
    // A placeholder is a colon and a name: not the second half of a cast, nor within quotes.
    qsizetype from = 0;
    bool isQuoted = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text.at(at) == u'\'')
            isQuoted = !isQuoted;
        if (isQuoted || text.at(at) != u':')
            continue;
        qsizetype end = at + 1;
        while (end < text.size() && (text.at(end).isLetterOrNumber() || text.at(end) == u'_'))
            ++end;
        if (end == at + 1) {
            ++at; // a cast
            continue;
        }
        m_pieces << text.sliced(from, at - from) << text.sliced(at, end - at);
        from = end;
        at = end - 1;
    }
    m_pieces << text.sliced(from);
}

QString Statement::textWithValues() const
{
    QString text = m_pieces.first();
    for (qsizetype i = 1; i + 1 < m_pieces.size(); i += 2)
        text += m_written.value(m_pieces.at(i), u"NULL"_s) + m_pieces.at(i + 1);
    return text;
}

void Statement::bindAt(int position, const QVariant &value)
{
    while (m_placeholders.size() <= position)
        m_placeholders.append(placeholderAt(m_placeholders.size()));
    if (m_pieces.isEmpty())
        m_query.bindValue(m_placeholders.at(position), value);
    else
        m_written.insert(m_placeholders.at(position), literal(value));
}

Statement &Statement::bind(QLatin1StringView placeholder, const QVariant &value)
{
    if (m_pieces.isEmpty())
        m_query.bindValue(placeholder, value);
    else
        m_written.insert(placeholder, literal(value));
    return *this;
}

bool Statement::exec()
{
    if (!m_session.isUsable())
        return false;
    if (!(m_pieces.isEmpty() ? m_query.exec() : m_query.exec(textWithValues()))) {
        m_session.fail(m_query.lastError());
        return false;
    }
    if (m_query.isSelect())
        m_session.setReading(*this);
    return true;
}

bool Statement::exec(const QString &text)
{
    if (!m_session.isUsable())
        return false;
    if (m_query.exec(text))
        return true;
    m_session.fail(m_query.lastError());
    return false;
}

bool Statement::nextResult()
{
    if (m_session.hasFailed())
        return false;
    if (m_query.nextResult())
        return true;
    if (m_query.lastError().isValid())
        m_session.fail(m_query.lastError());
    else
        m_session.fail({JobQueueError::Code::Internal, u"the store answered fewer questions than it was asked"_s, {}});
    return false;
}

bool Statement::next()
{
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        m_session.fail(m_query.lastError());
    return false;
}

int Statement::affected() const { return m_session.hasFailed() ? 0 : m_query.numRowsAffected(); }

std::optional<Timestamp> Statement::time(int column) const
{
    const QVariant value = m_query.value(column);
    return value.isNull() ? std::nullopt : std::optional(fromMSecs(value.toLongLong()));
}

} // namespace Jobs::Sql
