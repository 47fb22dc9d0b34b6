// SPDX-License-Identifier: MIT
#pragma once

#include "exchange.h"

#include <QtCore/QHash>

#include <initializer_list>
#include <optional>

namespace Jobs::Api {

/*!
    \class Jobs::Api::Body
    \brief The members of a small JSON object in a request.

    What is of the wrong type, or out of its range, is noted; once all was read, answerProblem() answers with the first such thing.
*/
class Body
{
public:
    //! An empty body is an empty object. Nothing, and the exchange is answered, if it is no object or has members other than \a known.
    static std::optional<Body> of(const ExchangePtr &exchange, std::initializer_list<QByteArrayView> known);

    bool has(QByteArrayView name) const { return m_members.contains(name.toByteArray()); }
    QByteArray json(QByteArrayView name) const { return m_members.value(name.toByteArray()); }
    QString text(QByteArrayView name, const QString &otherwise = {});
    QStringList texts(QByteArrayView name);
    bool flag(QByteArrayView name, bool otherwise = false);
    qint64 number(QByteArrayView name, qint64 otherwise, qint64 min, qint64 max);
    std::chrono::milliseconds duration(QByteArrayView name, std::chrono::milliseconds otherwise, std::chrono::milliseconds min, std::chrono::milliseconds max);

    void fail(const QString &problem);
    //! True: the exchange is answered.
    bool answerProblem() const;

private:
    Body(ExchangePtr exchange, QHash<QByteArray, QByteArray> members) : m_exchange(std::move(exchange)), m_members(std::move(members)) {}
    QJsonValue value(QByteArrayView name) const;

    ExchangePtr m_exchange;
    QHash<QByteArray, QByteArray> m_members;
    QString m_problem;
};

} // namespace Jobs::Api
