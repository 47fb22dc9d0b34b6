// SPDX-License-Identifier: MIT
#include "doorconnection.h"

#include <microhttpd.h>

#include <gnutls/gnutls.h>
#include <gnutls/x509.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <cstring>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Jobs::Api {

Door::Connection *Door::Connection::of(MHD_Connection *connection)
{
    const auto *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    return info ? static_cast<Connection *>(info->socket_context) : nullptr;
}

//! Names \a peer after where it calls from.
static void describe(Peer &peer, int descriptor)
{
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    if (::getpeername(descriptor, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        return;
    char text[INET6_ADDRSTRLEN] = {};
    if (address.ss_family == AF_INET) {
        const auto &v4 = reinterpret_cast<const sockaddr_in &>(address);
        ::inet_ntop(AF_INET, &v4.sin_addr, text, sizeof text);
        peer.key = QByteArray(reinterpret_cast<const char *>(&v4.sin_addr), 4);
        peer.name = QString::fromLatin1(text);
        peer.origin = u"%1:%2"_s.arg(peer.name).arg(ntohs(v4.sin_port));
    } else if (address.ss_family == AF_INET6) {
        const auto &v6 = reinterpret_cast<const sockaddr_in6 &>(address);
        ::inet_ntop(AF_INET6, &v6.sin6_addr, text, sizeof text);
        peer.key = QByteArray(reinterpret_cast<const char *>(&v6.sin6_addr), 8); // a host has a whole /64 to call from
        peer.name = QString::fromLatin1(text);
        peer.origin = u"[%1]:%2"_s.arg(peer.name).arg(ntohs(v6.sin6_port));
    }
}

Door::Connection *Door::opened(MHD_Connection *connection)
{
    const auto *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    Connection made{.descriptor = info ? info->connect_fd : -1, .peer = {}, .since = std::chrono::steady_clock::now()};
    made.peer.isLocal = m_isLocal;
    if (m_isLocal)
        made.peer.origin = u"unix"_s;
    else
        describe(made.peer, made.descriptor);
    m_dispatcher.admit(made.peer, made.descriptor);

    std::lock_guard lock(m_mutex);
    if (++m_peers[made.peer.key] > m_limits.connectionsOfPeer)
        ::shutdown(made.descriptor, SHUT_RDWR); // the library sees the end and lets it go
    m_connections.push_back(std::move(made));
    if (m_connectionCount++ == 0)
        m_onFirst();
    return &m_connections.back();
}

void Door::closed(Connection *connection)
{
    std::lock_guard lock(m_mutex);
    if (const auto peer = m_peers.find(connection->peer.key); peer != m_peers.end() && --peer->second == 0)
        m_peers.erase(peer);
    m_connections.remove_if([connection](const Connection &each) { return &each == connection; });
    --m_connectionCount;
}

void Door::sweep(Instant now)
{
    std::vector<std::shared_ptr<Stream>> streams;
    {
        std::lock_guard lock(m_mutex); // a descriptor here is not closed before closed() got the lock
        for (const Connection &connection : m_connections) {
            if (connection.stream)
                streams.push_back(connection.stream);
            // Idle between requests or dribbling its next head, which looks the same from here; or dribbling a body.
            const bool streaming = connection.receiving && connection.exchange && connection.exchange->sink;
            const auto allowed = streaming ? 10 * m_limits.request : m_limits.request;
            if ((connection.receiving || !connection.exchange) && now - connection.since > allowed)
                ::shutdown(connection.descriptor, SHUT_RDWR);
        }
    }
    for (const auto &stream : streams)
        stream->sweep(now, 500ms); // what swept each second makes a sign of life each second; on a socket, too, for it may be a tunnel's end
}

QString verifiedName(MHD_Connection *connection)
{
    const auto *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_GNUTLS_SESSION);
    if (!info || !info->tls_session)
        return {};
    auto *session = static_cast<gnutls_session_t>(info->tls_session);
    unsigned status = 0;
    if (gnutls_certificate_verify_peers2(session, &status) != GNUTLS_E_SUCCESS || status != 0)
        return {};
    unsigned count = 0;
    const gnutls_datum_t *chain = gnutls_certificate_get_peers(session, &count);
    gnutls_x509_crt_t certificate = nullptr;
    if (!chain || count == 0 || gnutls_x509_crt_init(&certificate) != GNUTLS_E_SUCCESS)
        return {};
    char name[256];
    size_t size = sizeof name;
    const bool found = gnutls_x509_crt_import(certificate, chain, GNUTLS_X509_FMT_DER) == GNUTLS_E_SUCCESS
        && gnutls_x509_crt_get_dn_by_oid(certificate, GNUTLS_OID_X520_COMMON_NAME, 0, 0, name, &size) == GNUTLS_E_SUCCESS;
    gnutls_x509_crt_deinit(certificate);
    return found ? QString::fromUtf8(name, qsizetype(size)) : QString();
}

// --- streams ---------------------------------------------------------------------------------------------------------

Door::Stream::Stream(Door &door, MHD_Connection *connection, std::shared_ptr<Source> source)
    : m_door(&door)
    , m_connection(connection)
    , m_source(std::move(source))
    , m_sent(std::chrono::steady_clock::now())
{
}

MHD_Response *Door::Stream::toResponse(std::shared_ptr<Stream> stream)
{
    stream->m_source->setOnMore([weak = std::weak_ptr(stream)] {
        if (const auto alive = weak.lock())
            alive->wake();
    });
    auto *holder = new std::shared_ptr<Stream>(std::move(stream));
    return MHD_create_response_from_callback(
        MHD_SIZE_UNKNOWN, 16 * 1024,
        [](void *holder, uint64_t, char *buffer, size_t size) -> ssize_t {
            return (*static_cast<std::shared_ptr<Stream> *>(holder))->read(buffer, size);
        },
        holder, [](void *holder) { delete static_cast<std::shared_ptr<Stream> *>(holder); });
}

qsizetype Door::Stream::read(char *buffer, size_t size)
{
    std::lock_guard lock(m_mutex);
    if (!m_door || m_door->m_closing || !m_source)
        return MHD_CONTENT_READER_END_OF_STREAM;
    qsizetype got = m_source->read(buffer, size);
    if (got < 0)
        return MHD_CONTENT_READER_END_OF_STREAM;
    if (got == 0 && m_signOfLife && size >= 3) {
        std::memcpy(buffer, ":\n\n", 3);
        got = 3;
    }
    m_signOfLife = false;
    if (got > 0) {
        m_sent = std::chrono::steady_clock::now();
        return got;
    }
    m_suspended = true;
    MHD_suspend_connection(m_connection);
    return 0;
}

void Door::Stream::wake()
{
    std::lock_guard lock(m_mutex);
    if (m_door && std::exchange(m_suspended, false))
        m_door->resume(m_connection);
}

void Door::Stream::sweep(Instant now, std::chrono::milliseconds every)
{
    std::lock_guard lock(m_mutex);
    if (now - m_sent < every || !m_door || !m_suspended)
        return;
    m_signOfLife = true;
    m_suspended = false;
    m_door->resume(m_connection);
}

void Door::Stream::detach()
{
    std::shared_ptr<Source> source;
    {
        std::lock_guard lock(m_mutex);
        m_door = nullptr;
        m_suspended = false;
        source.swap(m_source);
    }
    if (source)
        source->setOnMore({});
}

} // namespace Jobs::Api
