// SPDX-License-Identifier: MIT
#include "exchange.h"

#include "door.h"

#include <jobs/control/monitorjson.h>

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <microhttpd.h>

#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace Jobs::Api {

static int descriptorOf(MHD_Connection *connection)
{
    const auto *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    return info ? info->connect_fd : -1;
}

Exchange::Exchange(Door &door, std::shared_ptr<Budget> budget, MHD_Connection *connection, const Peer &peer)
    : peer(peer)
    , m_door(door)
    , m_budget(std::move(budget))
    , m_connection(connection)
    , m_descriptor(descriptorOf(connection))
{
}

Exchange::~Exchange()
{
    m_budget->give(m_reserved);
}

QByteArray Exchange::header(const char *name) const
{
    return QByteArray(MHD_lookup_connection_value(m_connection, MHD_HEADER_KIND, name));
}

void Exchange::answer(Response response)
{
    std::lock_guard lock(m_mutex);
    if (m_answered)
        return;
    m_answered = true;
    m_response = std::move(response);
    if (m_audit > 0)
        m_response->headers.emplace_back("Jobs-Audit", QByteArray::number(m_audit));
    if (m_isWaitedFor)
        m_arrived.notify_one();
    if (std::exchange(m_suspended, false))
        m_door.resume(m_connection);
}

void Exchange::answer(const JobQueueError &error)
{
    answer(problem(error));
}

bool Exchange::isAnswered() const
{
    std::lock_guard lock(m_mutex);
    return m_answered;
}

void Exchange::setAudit(qint64 id)
{
    std::lock_guard lock(m_mutex);
    m_audit = id;
}

void Exchange::goOn()
{
    std::lock_guard lock(m_mutex);
    m_more = true;
    if (!m_answered && std::exchange(m_suspended, false))
        m_door.resume(m_connection);
}

bool Exchange::isAbandoned() const
{
    std::lock_guard lock(m_mutex);
    if (!m_suspended) // the descriptor is ours for as long as the connection is suspended
        return m_answered;
    char byte = 0;
    const ssize_t got = ::recv(m_descriptor, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    return got == 0 || (got < 0 && errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR);
}

// --- errors ----------------------------------------------------------------------------------------------------------

Response problem(const JobQueueError &error)
{
    Response response{.status = httpStatus(error.code), .body = toJson(error), .type = "application/problem+json"};
    if (response.status == 503 || response.status == 429)
        response.headers.emplace_back("Retry-After", "1");
    return response;
}

Response problem(int status, QLatin1StringView code, const QString &detail, const QString &hint)
{
    const QJsonObject body{{u"type"_s, u"about:blank"_s}, {u"title"_s, code}, {u"status"_s, status},
                           {u"detail"_s, detail},         {u"code"_s, code},  {u"hint"_s, hint}};
    return {.status = status, .body = QJsonDocument(body).toJson(QJsonDocument::Compact), .type = "application/problem+json"};
}

} // namespace Jobs::Api
