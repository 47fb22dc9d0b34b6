// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/control/monitortypes.h>
#include <jobs/core/retrystrategy.h>

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <chrono>
#include <functional>

namespace Jobs::Api {

//! A door of the server. One that names neither path, address nor descriptor is closed.
struct UnixDoor
{
    QString path = {}; //!< made with mode 0660; a socket whose owner answers is never taken away
    int descriptor = -1; //!< one that listens already, from socket activation: then the path is only a name
    QString group = {}; //!< owns the socket; empty: that of the process
};

struct TcpDoor
{
    QString address = {}; //!< "127.0.0.1:7411", "[::1]:7411", "localhost:0" (any free port)
    int descriptor = -1; //!< one that listens already
    QString certificateFile = {}; //!< PEM, with its chain; with a key: TLS 1.2 or later. Without: loopback only
    QString keyFile = {}; //!< PEM
    QString clientAuthorityFile = {}; //!< PEM: who signs client certificates; empty: none are asked for
    //! Role of a client certificate by its common name; "*": any that the authority signed.
    QHash<QString, Role> certificateRoles = {};
    QStringList hosts = {}; //!< further names that Host may carry; localhost, the loopback addresses and the bound address always may
};

//! So many in such a time; a count of 0 is no limit.
struct Rate
{
    qint64 count = 0;
    std::chrono::milliseconds per{1000};

    bool isLimited() const { return count > 0; }
};

//! What a caller may do besides what its role allows.
struct CallerRules
{
    Rate requests = {};
    Rate pushes = {}; //!< jobs, however many a request brings
    QStringList queues = {}; //!< that it may push to and claim from; empty: all. A push that names none goes to the first
};

//! Who may do what. Can be replaced while the server runs.
struct Access
{
    QString tokensFile = {}; //!< lines of name:role:SHA-256 in hexadecimal[:expiry in RFC 3339]; # begins a comment. Empty: no tokens
    Role ownUser = Role::Admin; //!< on the Unix socket: root and the process's own user
    Role otherUsers = Role::View; //!< … everybody else whom the socket's mode lets in
    QHash<QString, Role> groupRoles = {}; //!< … members of these groups; the highest counts
    Role anonymousTcp = Role::None; //!< on TCP without a token
    CallerRules rules = {}; //!< of every caller below Admin; each has its own count
    QHash<QString, CallerRules> tokenRules = {}; //!< of the tokens and certificates of these names, in place of those
    //! Members of parameters, results, metadata and checkpoints that roles below Admin see as "…": by name, in any case, at any depth.
    QStringList redacted = {QStringLiteral("password"), QStringLiteral("token"), QStringLiteral("secret"),
                            QStringLiteral("authorization")};
};

struct Limits
{
    qsizetype body = 8 * 1024 * 1024; //!< bytes of a request's body; NDJSON streams have their own
    qsizetype stream = 256 * 1024 * 1024; //!< bytes of an NDJSON body: it is stored as it comes
    int streamLines = 200'000;
    qsizetype line = 2 * 1024 * 1024; //!< bytes of one line of it
    qsizetype memory = 128 * 1024 * 1024; //!< bytes of all bodies that are being received: beyond it, 503
    size_t head = 32 * 1024; //!< bytes of request line and headers: beyond it, 431
    int connections = 1024;
    int connectionsOfPeer = 256; //!< of one address, or one user of the Unix socket
    int eventStreams = 256;
    int waitingClaims = 512;
    std::chrono::seconds idle{30}; //!< without a byte in either direction; also for the handshake and the head
    std::chrono::seconds request{60}; //!< from the first byte of a request to the last
    int failedLogins = 10; //!< of one peer in a minute; then 429 for its requests with a token
    std::chrono::milliseconds longestWait{60'000}; //!< of a claim
    int operations = 100; //!< bulk operations that are remembered
};

struct ApiOptions
{
    UnixDoor local = {};
    TcpDoor tcp = {};
    TcpDoor metrics = {}; //!< a door that answers /metrics, /healthz and /readyz alone
    Access access = {};
    Limits limits = {};
    QString product = QStringLiteral("jobsd"); //!< in the header Server

    //! The text of /metrics, in Prometheus' format. Any thread. Empty function: 404.
    std::function<QByteArray()> metricsText = {};
    //! Nothing, or why the daemon cannot work now: the answer of /readyz. Any thread. Empty function: the store is asked.
    std::function<Result<>()> readiness = {};
    //! Redacts a kind's payload further than Access::redacted. Any thread.
    std::function<QByteArray(const QString &kind, const QByteArray &json)> redact = {};
    //! How failed attempts of workers elsewhere are repeated. Any thread. Empty function: RetryStrategy().
    std::function<RetryStrategy(const QString &kind, const QString &queue)> retryOf = {};
};

} // namespace Jobs::Api
