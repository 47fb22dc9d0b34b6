// SPDX-License-Identifier: MIT
#include "serversocket_p.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslKey>
#include <QtNetwork/QSslSocket>

#include <algorithm>

namespace Jobs {

using namespace Qt::StringLiterals;
using Code = JobQueueError::Code;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Jobs::RemoteMonitor)
};

bool isLoopback(const QString &host) { return host == "localhost"_L1 || QHostAddress(host).isLoopback(); }

tl::unexpected<JobQueueError> badAddress(const QUrl &url, const QString &problem)
{
    return failure(
        Code::InvalidArgument,
        Text::tr("“%1” is not a server's address: %2; write unix:/run/jobsd/jobsd.sock, http://127.0.0.1:7411 or "
                 "https://HOST:PORT")
            .arg(url.toDisplayString(QUrl::RemoveUserInfo), problem));
}

Result<QByteArray> contentsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Code::InvalidArgument, Text::tr("cannot read “%1”: %2").arg(path, file.errorString()));
    return file.read(1024 * 1024);
}

Result<std::shared_ptr<const QSslConfiguration>> tlsFor(const ServerAddress &address)
{
    if (!QSslSocket::supportsSsl())
        return failure(Code::NotSupported, Text::tr("this installation of Qt cannot do TLS; use a Unix socket"));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!address.caFile.isEmpty()) {
        const auto pem = contentsOf(address.caFile);
        if (!pem)
            return tl::unexpected(pem.error());
        const QList<QSslCertificate> authorities = QSslCertificate::fromData(*pem);
        if (authorities.isEmpty())
            return failure(Code::InvalidArgument,
                           Text::tr("“%1” holds no certificate in PEM form").arg(address.caFile));
        tls.setCaCertificates(authorities);
    }
    if (address.certificateFile.isEmpty() != address.keyFile.isEmpty())
        return failure(Code::InvalidArgument,
                       Text::tr("a client certificate needs its key, and a key its certificate"));
    if (!address.certificateFile.isEmpty()) {
        const auto certificatePem = contentsOf(address.certificateFile);
        const auto keyPem = contentsOf(address.keyFile);
        if (!certificatePem || !keyPem)
            return tl::unexpected(certificatePem ? keyPem.error() : certificatePem.error());
        const QList<QSslCertificate> chain = QSslCertificate::fromData(*certificatePem);
        QSslKey key(*keyPem, QSsl::Rsa);
        if (key.isNull())
            key = QSslKey(*keyPem, QSsl::Ec);
        if (chain.isEmpty() || key.isNull()) {
            return failure(Code::InvalidArgument,
                           Text::tr("“%1” or “%2” is not in PEM form, or the key has a passphrase")
                               .arg(address.certificateFile, address.keyFile));
        }
        tls.setLocalCertificateChain(chain);
        tls.setPrivateKey(key);
    }
    return std::make_shared<const QSslConfiguration>(tls);
}

} // namespace

Result<ServerEndpoint> ServerEndpoint::from(const ServerAddress &address)
{
    const QUrl &url = address.url;
    ServerEndpoint endpoint;
    endpoint.name = url.toDisplayString(QUrl::RemoveUserInfo);
    endpoint.token = address.token;
    // A line end in the token would let it write further headers.
    if (std::ranges::any_of(address.token, [](char c) { return c <= ' ' || c >= 127; }))
        return failure(Code::InvalidArgument,
                       Text::tr("the token holds blanks or characters that a token cannot hold"));
    if (!url.userInfo().isEmpty())
        return badAddress(url, Text::tr("it holds a user or a password, which others may read; use a token"));

    if (url.scheme() == "unix"_L1) {
        endpoint.path = url.path();
        if (endpoint.path.isEmpty() || !url.host().isEmpty())
            return badAddress(url, Text::tr("it names no path"));
        endpoint.hostHeader = "localhost"_ba;
        return endpoint;
    }
    if (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)
        return badAddress(url, Text::tr("its scheme is not unix, http or https"));
    if (url.host().isEmpty() || url.hasQuery() || url.hasFragment())
        return badAddress(url, Text::tr("it needs a host, and neither ? nor #"));
    endpoint.encrypted = url.scheme() == "https"_L1;
    endpoint.host = url.host();
    endpoint.port = quint16(url.port(endpoint.encrypted ? 443 : 80));
    endpoint.hostHeader = url.host(QUrl::FullyEncoded).toLatin1();
    if (endpoint.hostHeader.contains(':'))
        endpoint.hostHeader = '[' + endpoint.hostHeader + ']';
    if (url.port() > 0)
        endpoint.hostHeader += ':' + QByteArray::number(url.port());
    endpoint.basePath = url.path(QUrl::FullyEncoded).toLatin1();
    while (endpoint.basePath.endsWith('/'))
        endpoint.basePath.chop(1);
    if (endpoint.encrypted) {
        const auto tls = tlsFor(address);
        if (!tls)
            return tl::unexpected(tls.error());
        endpoint.tls = *tls;
    } else if (!endpoint.token.isEmpty() && !isLoopback(endpoint.host)) {
        return failure(Code::Refused,
                       Text::tr("the token is not sent to %1, because everybody on the way could read it; use https")
                           .arg(endpoint.name));
    }
    return endpoint;
}

ServerSocket::ServerSocket(const ServerEndpoint &endpoint, QObject *parent) : QObject(parent), m_endpoint(endpoint) {}

ServerSocket::~ServerSocket() { abort(); }

void ServerSocket::open()
{
    // Local sockets tell of failures before connectToServer() returns; our users need not expect that.
    QMetaObject::invokeMethod(this, &ServerSocket::connectNow, Qt::QueuedConnection);
}

void ServerSocket::connectNow()
{
    if (m_over)
        return;
    if (m_endpoint.path.isEmpty())
        return connectTcp();
    m_local = std::make_unique<QLocalSocket>();
    connect(m_local.get(), &QLocalSocket::connected, this, &ServerSocket::noteOpened);
    connect(m_local.get(), &QLocalSocket::readyRead, this, &ServerSocket::readyRead);
    connect(m_local.get(), &QLocalSocket::errorOccurred, this,
            [this](QLocalSocket::LocalSocketError error) { noteClosed(localError(error)); });
    connect(m_local.get(), &QLocalSocket::disconnected, this,
            [this] { noteClosed(localError(QLocalSocket::PeerClosedError)); });
    m_local->connectToServer(m_endpoint.path);
}

void ServerSocket::connectTcp()
{
    const auto failed = [this](QAbstractSocket::SocketError error) { noteClosed(tcpError(error)); };
    if (m_endpoint.encrypted) {
        auto secure = std::make_unique<QSslSocket>();
        secure->setSslConfiguration(*m_endpoint.tls);
        connect(secure.get(), &QSslSocket::encrypted, this, &ServerSocket::noteOpened);
        connect(secure.get(), &QAbstractSocket::errorOccurred, this, failed);
        secure->connectToHostEncrypted(m_endpoint.host, m_endpoint.port);
        m_tcp = std::move(secure);
    } else {
        m_tcp = std::make_unique<QTcpSocket>();
        connect(m_tcp.get(), &QAbstractSocket::connected, this, &ServerSocket::noteOpened);
        connect(m_tcp.get(), &QAbstractSocket::errorOccurred, this, failed);
        m_tcp->connectToHost(m_endpoint.host, m_endpoint.port);
    }
    connect(m_tcp.get(), &QAbstractSocket::readyRead, this, &ServerSocket::readyRead);
    connect(m_tcp.get(), &QAbstractSocket::disconnected, this,
            [this] { noteClosed(tcpError(QAbstractSocket::RemoteHostClosedError)); });
}

QIODevice *ServerSocket::device() const { return m_local ? static_cast<QIODevice *>(m_local.get()) : m_tcp.get(); }

void ServerSocket::noteOpened()
{
    if (m_tcp)
        m_tcp->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_open = true;
    Q_EMIT opened();
}

void ServerSocket::noteClosed(const JobQueueError &error)
{
    if (std::exchange(m_over, true))
        return;
    m_open = false;
    Q_EMIT closed(error);
}

void ServerSocket::write(const QByteArray &data)
{
    device()->write(data);
    if (m_local)
        m_local->flush(); // now rather than in the next turn of the event loop
    else
        m_tcp->flush();
}

QByteArray ServerSocket::read() { return device() && device()->isReadable() ? device()->readAll() : QByteArray(); }

void ServerSocket::abort()
{
    m_over = true;
    m_open = false;
    if (m_local) {
        m_local->disconnect(this);
        m_local->abort();
    }
    if (m_tcp) {
        m_tcp->disconnect(this);
        m_tcp->abort();
    }
}

JobQueueError ServerSocket::localError(QLocalSocket::LocalSocketError error) const
{
    const QString &name = m_endpoint.name;
    switch (error) {
    case QLocalSocket::ServerNotFoundError:
        return {Code::StoreUnavailable,
                Text::tr("no server listens at %1: there is no such socket; is jobsd running?").arg(name),
                {}};
    case QLocalSocket::ConnectionRefusedError:
        return {Code::StoreUnavailable, Text::tr("no server listens at %1; is jobsd running?").arg(name), {}};
    case QLocalSocket::SocketAccessError:
        return {
            Code::Refused, Text::tr("you may not open %1; ask for membership of the group that owns it").arg(name), {}};
    case QLocalSocket::PeerClosedError:
        return {Code::StoreUnavailable, Text::tr("the server at %1 closed the connection").arg(name), {}};
    default:
        return {Code::StoreUnavailable,
                Text::tr("cannot reach the server at %1: %2").arg(name, m_local->errorString()),
                {}};
    }
}

JobQueueError ServerSocket::tcpError(QAbstractSocket::SocketError error) const
{
    const QString &name = m_endpoint.name;
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return {Code::StoreUnavailable,
                Text::tr("no server listens at %1; is jobsd running, with [listen] http set?").arg(name),
                {}};
    case QAbstractSocket::RemoteHostClosedError:
        return {Code::StoreUnavailable, Text::tr("the server at %1 closed the connection").arg(name), {}};
    case QAbstractSocket::SslHandshakeFailedError: {
        const auto *secure = qobject_cast<const QSslSocket *>(m_tcp.get());
        QStringList reasons;
        for (const QSslError &each : secure ? secure->sslHandshakeErrors() : QList<QSslError>())
            reasons.append(each.errorString());
        if (!reasons.isEmpty()) {
            return {
                Code::Refused,
                Text::tr("the certificate of %1 is not trusted: %2; name its authority, or an address that it is for")
                    .arg(name, reasons.join(u"; "_s)),
                {}};
        }
        return {Code::StoreUnavailable, Text::tr("no TLS connection to %1: %2").arg(name, m_tcp->errorString()), {}};
    }
    default:
        return {
            Code::StoreUnavailable, Text::tr("cannot reach the server at %1: %2").arg(name, m_tcp->errorString()), {}};
    }
}

} // namespace Jobs
