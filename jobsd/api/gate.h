// SPDX-License-Identifier: MIT
#pragma once

#include "apioptions.h"
#include "exchange.h"
#include "failedlogins.h"
#include "quotas.h"
#include "redaction.h"
#include "tokens.h"

#include <memory>
#include <mutex>

namespace Jobs::Api {

/*!
    \class Jobs::Api::Gate
    \brief Says who a caller is and what that one may do.

    Any thread.
*/
class Gate
{
public:
    Gate(const TcpDoor &tcp, int failedLogins, std::function<QByteArray(const QString &, const QByteArray &)> redact);

    //! On an error what was in force stays so.
    Result<> setAccess(const Access &access);
    Access access() const;
    bool hasTokens() const;
    Redaction redaction() const;

    //! What a connection may do without a token; names who is at a Unix socket's other end.
    void admit(Peer &peer, int descriptor) const;
    //! Fills in role and actor, or answers why there are none.
    bool identify(Exchange &exchange);
    //! Fills in the caller's rules, and counts the request; false: it was answered, as there are too many.
    bool countRequest(Exchange &exchange);
    //! Nothing, or the answer to as many pushes, of which none may be taken.
    std::optional<Response> countPushes(const Exchange &exchange, qint64 count);
    /*!
        Answers a request that a web page may have made somebody's browser send: its Host is a name that we do not go by (the page's own name
        was made to point to us), or it says itself that it comes from another site.
    */
    bool refuseStrangers(Exchange &exchange) const;

private:
    struct InForce
    {
        Access access;
        Tokens tokens;
        Redaction redaction;
    };
    std::shared_ptr<const InForce> inForce() const;
    bool isOurName(QByteArrayView host) const;

    const TcpDoor m_tcp;
    const std::function<QByteArray(const QString &, const QByteArray &)> m_redact;
    FailedLogins m_failedLogins;
    Quotas m_quotas;
    mutable std::mutex m_mutex; //!< guards m_inForce
    std::shared_ptr<const InForce> m_inForce;
};

} // namespace Jobs::Api
