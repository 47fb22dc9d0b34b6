// SPDX-License-Identifier: MIT
#include "bodies.h"

#include <jobs/control/monitorjson.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonValue>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Jobs::Api {

std::optional<Body> Body::of(const ExchangePtr &exchange, std::initializer_list<QByteArrayView> known)
{
    if (QByteArrayView(exchange->body).trimmed().isEmpty())
        return Body(exchange, {});
    auto members = jsonMembers(exchange->body);
    if (!members) {
        exchange->answer(members.error());
        return std::nullopt;
    }
    Body body(exchange, *std::move(members));
    for (auto it = body.m_members.begin(); it != body.m_members.end(); ++it) {
        if (std::ranges::find(known, QByteArrayView(it.key())) != known.end())
            continue;
        QStringList names;
        for (const QByteArrayView name : known)
            names.append(QString::fromLatin1(name));
        body.fail(u"unknown member \"%1\"; %2"_s.arg(QString::fromUtf8(it.key().left(64)),
                                                     names.isEmpty() ? u"none is expected here"_s : u"there may be "_s + names.join(u", "_s)));
    }
    if (body.answerProblem())
        return std::nullopt;
    return body;
}

void Body::fail(const QString &problem)
{
    if (m_problem.isEmpty())
        m_problem = problem;
}

bool Body::answerProblem() const
{
    if (m_problem.isEmpty())
        return false;
    m_exchange->answer(JobQueueError{JobQueueError::Code::InvalidArgument, m_problem, {}});
    return true;
}

QJsonValue Body::value(QByteArrayView name) const
{
    return QJsonDocument::fromJson('[' + json(name) + ']').array().first();
}

QString Body::text(QByteArrayView name, const QString &otherwise)
{
    if (!has(name))
        return otherwise;
    const QJsonValue found = value(name);
    if (!found.isString())
        fail(u"%1 must be a string"_s.arg(QString::fromLatin1(name)));
    return found.toString();
}

QStringList Body::texts(QByteArrayView name)
{
    QStringList result;
    if (!has(name))
        return result;
    const QJsonValue found = value(name);
    bool ok = found.isArray();
    for (const QJsonValue &element : found.toArray()) {
        ok = ok && element.isString();
        result.append(element.toString());
    }
    if (!ok)
        fail(u"%1 must be an array of strings"_s.arg(QString::fromLatin1(name)));
    return result;
}

bool Body::flag(QByteArrayView name, bool otherwise)
{
    if (!has(name))
        return otherwise;
    const QJsonValue found = value(name);
    if (!found.isBool())
        fail(u"%1 must be true or false"_s.arg(QString::fromLatin1(name)));
    return found.toBool();
}

qint64 Body::number(QByteArrayView name, qint64 otherwise, qint64 min, qint64 max)
{
    if (!has(name))
        return otherwise;
    bool ok = false;
    const qint64 number = json(name).toLongLong(&ok);
    if (!ok || number < min || number > max)
        fail(u"%1 must be a whole number from %2 to %3"_s.arg(QString::fromLatin1(name)).arg(min).arg(max));
    return number;
}

std::chrono::milliseconds Body::duration(QByteArrayView name, std::chrono::milliseconds otherwise, std::chrono::milliseconds min,
                                         std::chrono::milliseconds max)
{
    return std::chrono::milliseconds{number(name, otherwise.count(), min.count(), max.count())};
}

} // namespace Jobs::Api
