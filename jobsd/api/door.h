// SPDX-License-Identifier: MIT
#pragma once

#include "apioptions.h"
#include "exchange.h"

#include <atomic>
#include <chrono>
#include <list>
#include <map>
#include <memory>
#include <mutex>

struct MHD_Connection;
struct MHD_Daemon;

namespace Jobs::Api {

//! What stands behind the doors. Called in the doors' threads.
class Dispatcher
{
public:
    virtual ~Dispatcher() = default;
    //! Line and headers are there, and of them the exchange's members. May answer already: then the body is not read.
    virtual void head(Exchange &exchange, bool hasBody) = 0;
    //! All is there.
    virtual void run(const ExchangePtr &exchange) = 0;
    //! A new connection: fills in the role, and on the Unix socket the name and the key.
    virtual void admit(Peer &peer, int descriptor) = 0;
};

//! How many bytes of bodies all doors may hold.
class Budget
{
public:
    explicit Budget(qsizetype bytes) : m_left(bytes) {}
    bool take(qsizetype bytes)
    {
        if (m_left.fetch_sub(bytes) >= bytes)
            return true;
        m_left += bytes;
        return false;
    }
    void give(qsizetype bytes) { m_left += bytes; }

private:
    std::atomic<qsizetype> m_left;
};

/*!
    \class Jobs::Api::Door
    \brief A listening socket with its thread: reads requests, sends answers, and keeps whoever misbehaves from harming others.

    Made by one thread; what is marked so may be called from any.
*/
class Door
{
public:
    struct Tls
    {
        QByteArray certificate;
        QByteArray key;
        QByteArray authority; //!< of client certificates, or empty
    };

    //! \a onFirst is called in the door's thread when somebody connects where nobody was.
    Door(Dispatcher &dispatcher, const Limits &limits, std::shared_ptr<Budget> budget, bool isLocal, std::function<void()> onFirst);
    ~Door();
    Q_DISABLE_COPY_MOVE(Door)

    //! Takes over \a descriptor, which listens.
    Result<> open(int descriptor, const std::optional<Tls> &tls);
    //! Answers what waits, ends streams, and closes. Blocks.
    void close();

    //! Cuts off those who take too long with a request, and sends idle streams a sign of life. About once a second while isBusy(). Any thread.
    void sweep(std::chrono::steady_clock::time_point now);
    bool isBusy() const { return m_connectionCount.load() > 0; }

    //! For exchanges. Any thread.
    void resume(MHD_Connection *connection);

private:
    using Instant = std::chrono::steady_clock::time_point;
    struct Connection;
    struct Stream;
    struct Callbacks;
    friend struct Callbacks;

    Connection *opened(MHD_Connection *connection);
    void closed(Connection *connection);
    ExchangePtr began(MHD_Connection *connection, const char *uri);
    bool handle(MHD_Connection *connection, const char *method, const char *data, size_t *size, const ExchangePtr &exchange);
    bool headSeen(MHD_Connection *connection, Exchange &exchange);
    bool takeBody(MHD_Connection *connection, Exchange &exchange, const char *data, size_t *size);
    bool sendOrWait(MHD_Connection *connection, Exchange &exchange);
    bool send(MHD_Connection *connection, Exchange &exchange, Response &&response);
    void ended(MHD_Connection *connection);

    Dispatcher &m_dispatcher;
    const Limits m_limits;
    const std::shared_ptr<Budget> m_budget;
    const bool m_isLocal;
    const std::function<void()> m_onFirst;
    MHD_Daemon *m_daemon = nullptr;
    QByteArray m_certificate; // the library keeps pointers to these three
    QByteArray m_key;
    QByteArray m_authority;
    std::atomic<bool> m_closing = false;
    std::atomic<int> m_connectionCount = 0;
    std::atomic<int> m_streamCount = 0; //!< of them

    std::mutex m_mutex; //!< guards what follows
    std::list<Connection> m_connections;
    std::map<QByteArray, int> m_peers; //!< their connections
};

} // namespace Jobs::Api
