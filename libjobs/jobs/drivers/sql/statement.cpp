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
    return text;
}

Statement &Statement::bind(QLatin1StringView placeholder, const QVariant &value)
{
    m_query.bindValue(placeholder, value);
    return *this;
}

bool Statement::exec()
{
    if (m_session.hasFailed())
        return false;
    if (!m_query.exec()) {
        m_session.fail(m_query.lastError());
        return false;
    }
    if (m_query.isSelect())
        m_session.setReading(*this);
    return true;
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
