// SPDX-License-Identifier: MIT
#include "postgresqlexchange_p.h"

#include <utility>

namespace Jobs::Sql {

using namespace Qt::StringLiterals;

bool Exchange::send(const QByteArray &sql)
{
    finish();
    if (!m_session.isUsable())
        return false;
    m_session.finishReading();
    m_connection = Libpq::handleOf(m_session.database());
    if (m_connection && m_libpq.sendQuery(m_connection, sql.constData()) != 0)
        return true;
    fail();
    m_connection = nullptr;
    return false;
}

bool Exchange::next()
{
    clear();
    if (m_session.hasFailed())
        return false;
    m_result = m_connection ? m_libpq.getResult(m_connection) : nullptr;
    if (!m_result) {
        m_connection = nullptr;
        m_session.fail({JobQueueError::Code::Internal, u"the store answered fewer questions than it was asked"_s, {}});
        return false;
    }
    const int status = m_libpq.resultStatus(m_result);
    if (status == Libpq::TuplesOk || status == Libpq::CommandOk)
        return true;
    fail();
    return false;
}

bool Exchange::finish()
{
    clear();
    while (m_connection && (m_result = m_libpq.getResult(m_connection))) {
        const int status = m_libpq.resultStatus(m_result);
        if (status != Libpq::TuplesOk && status != Libpq::CommandOk)
            fail();
        clear();
    }
    m_connection = nullptr;
    return !m_session.hasFailed();
}

void Exchange::ignoreRest()
{
    do {
        clear();
        m_result = m_connection ? m_libpq.getResult(m_connection) : nullptr;
    } while (m_result);
    m_connection = nullptr;
}

void Exchange::fail()
{
    QString state;
    QString message;
    if (m_result) {
        state = QString::fromLatin1(m_libpq.resultErrorField(m_result, Libpq::sqlState));
        message = QString::fromUtf8(m_libpq.resultErrorMessage(m_result));
    } else if (m_connection) {
        message = QString::fromUtf8(m_libpq.errorMessage(m_connection));
    }
    m_session.fail(QSqlError(QString(), message, QSqlError::StatementError, state));
}

void Exchange::clear()
{
    if (auto *result = std::exchange(m_result, nullptr))
        m_libpq.clear(result);
}

} // namespace Jobs::Sql
