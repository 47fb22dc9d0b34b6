// SPDX-License-Identifier: MIT
#pragma once

#include "target.h"

#include <jobs/control/monitortypes.h>

#include <QtCore/QByteArray>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

struct MHD_Connection;

namespace Jobs::Api {

struct CallerRules;
struct Route;
class Budget;
class Door;

//! Who is at the other end of a connection.
struct Peer
{
    QString origin; //!< "unix", "127.0.0.1:40112": for the audit
    QString name; //!< "uid 1000", or the address
    QByteArray key; //!< what limits are counted by: the user, or the address without its port
    bool isLocal = false; //!< on the Unix socket
    Role role = Role::None; //!< that it has without a token
};

/*!
    \class Jobs::Api::Source
    \brief A body that is made while it is sent, such as a stream of events.

    read() is called in the door's thread. It is called again after onMore() was called, from any thread.
*/
class Source
{
public:
    virtual ~Source() = default;
    //! Fills in up to \a size bytes. 0: nothing at the moment; -1: that was all.
    virtual qsizetype read(char *buffer, size_t size) = 0;
    //! Given before the first read(), taken back (an empty function) before the source is destroyed.
    virtual void setOnMore(std::function<void()> onMore) = 0;
};

struct Response
{
    int status = 200;
    QByteArray body = {};
    QByteArray type = QByteArrayLiteral("application/json");
    std::vector<std::pair<QByteArray, QByteArray>> headers = {};
    std::shared_ptr<Source> source = {}; //!< in place of the body
    bool close = false; //!< the connection, afterwards

    static Response json(QByteArray body, int status = 200) { return {.status = status, .body = std::move(body)}; }
    static Response text(QByteArray body, int status = 200) { return {.status = status, .body = std::move(body), .type = "text/plain; charset=utf-8"}; }
    static Response nothing() { return {.status = 204}; }
    Response &&with(QByteArray name, QByteArray value) &&
    {
        headers.emplace_back(std::move(name), std::move(value));
        return std::move(*this);
    }
};

/*!
    \class Jobs::Api::Sink
    \brief Takes a body while it arrives, where it may be larger than what fits in memory.

    Called in the door's thread.
*/
class Sink
{
public:
    enum class Taken {
        All,
        Later, //!< nothing was taken: give it again after Exchange::goOn()
        Refused, //!< the exchange was answered; what still comes is thrown away
    };
    virtual ~Sink() = default;
    virtual Taken take(QByteArrayView data) = 0;
    //! The body is complete.
    virtual void end() = 0;
};

/*!
    \class Jobs::Api::Exchange
    \brief A request and its answer.

    What the request says is filled in by the door before a handler sees it, and does not change then. answer() may be called from any thread,
    at once or later; the first call counts. A handler that answers later keeps the shared pointer.
*/
class Exchange : public std::enable_shared_from_this<Exchange>
{
public:
    Exchange(Door &door, std::shared_ptr<Budget> budget, MHD_Connection *connection, const Peer &peer);
    ~Exchange();
    Q_DISABLE_COPY_MOVE(Exchange)

    // --- the request
    QByteArray method;
    Result<Target> target;
    const Peer peer;
    Role role = Role::None; //!< what the caller may do
    QString actor; //!< for the audit: the token's name, or the peer's
    const Route *route = nullptr;
    std::shared_ptr<const CallerRules> rules = {}; //!< none: whatever the role allows
    QStringList arguments; //!< the path's variable segments
    QByteArray body;
    QString certificate; //!< the common name in a client certificate that was verified, or empty

    //! Empty if it is not there. In the door's thread, before a handler returned.
    QByteArray header(const char *name) const;

    // --- the answer
    void answer(Response response);
    void answer(const JobQueueError &error);
    bool isAnswered() const;
    //! The audit entry of what the request did: named in the answer, if that comes later. Any thread.
    void setAudit(qint64 id);
    //! A sink that said Later takes again. Any thread.
    void goOn();
    //! Whether the peer has closed the connection. Any thread, before the answer.
    bool isAbandoned() const;

    std::unique_ptr<Sink> sink; //!< for the door's thread

private:
    friend class Door;

    Door &m_door; //!< there for as long as the connection is
    const std::shared_ptr<Budget> m_budget;
    MHD_Connection *const m_connection;
    const int m_descriptor;

    // Of the door's thread.
    bool m_headSeen = false;
    bool m_ran = false;
    qsizetype m_received = 0;
    qsizetype m_discarded = 0;
    qsizetype m_reserved = 0; //!< of the budget
    std::chrono::steady_clock::time_point m_since{};

    mutable std::mutex m_mutex; //!< guards what follows
    std::optional<Response> m_response;
    qint64 m_audit = 0; //!< 0: none
    bool m_answered = false;
    bool m_suspended = false;
    bool m_more = false; //!< goOn() was called
    bool m_isWaitedFor = false; //!< the door's thread sleeps until the answer is there
    std::condition_variable m_arrived;
};

using ExchangePtr = std::shared_ptr<Exchange>;

//! The body of an error: RFC 9457, with code and hint.
Response problem(const JobQueueError &error);
//! … with a status of HTTP's own that no error of the library stands for.
Response problem(int status, QLatin1StringView code, const QString &detail, const QString &hint);

} // namespace Jobs::Api
