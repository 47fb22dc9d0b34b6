// SPDX-License-Identifier: MIT
#include "redischannel_p.h"

#include <QtCore/QFile>
#include <QtNetwork/QLocalSocket>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslKey>
#include <QtNetwork/QSslSocket>

namespace Jobs::Redis {

using namespace Qt::StringLiterals;
using Code = JobQueueError::Code;

namespace {

class QtChannel final : public Channel
{
public:
    Result<> open(const RedisSettings &settings) override
    {
        m_timeout = int(settings.timeout.count());
        if (!settings.socket.isEmpty()) {
            auto socket = std::make_unique<QLocalSocket>();
            socket->connectToServer(settings.socket);
            if (!socket->waitForConnected(m_timeout))
                return tl::unexpected(unreachable(settings, socket->errorString()));
            m_socket = std::move(socket);
            return {};
        }

        auto socket = std::make_unique<QSslSocket>();
        if (settings.tls) {
            auto configuration = tlsConfiguration(settings);
            if (!configuration)
                return tl::unexpected(configuration.error());
            socket->setSslConfiguration(*configuration);
            socket->connectToHostEncrypted(settings.host, quint16(settings.port));
        } else {
            socket->connectToHost(settings.host, quint16(settings.port));
        }
        if (!socket->waitForConnected(m_timeout))
            return tl::unexpected(unreachable(settings, socket->errorString()));
        if (settings.tls && !socket->waitForEncrypted(m_timeout))
            return tl::unexpected(tlsFailed(settings, socket->errorString()));
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        socket->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
        m_socket = std::move(socket);
        return {};
    }

    qsizetype send(QByteArrayView bytes) override
    {
        if (m_socket->write(bytes.data(), bytes.size()) != bytes.size())
            return 0;
        while (m_socket->bytesToWrite() > 0) {
            if (!m_socket->waitForBytesWritten(m_timeout))
                return bytes.size() - std::min<qsizetype>(m_socket->bytesToWrite(), bytes.size());
        }
        return bytes.size();
    }

    qsizetype receive(char *buffer, qsizetype size) override
    {
        if (m_socket->bytesAvailable() == 0 && !m_socket->waitForReadyRead(m_timeout))
            return 0;
        return std::max<qint64>(0, m_socket->read(buffer, size));
    }

    bool isStale() override
    {
        m_socket->waitForReadyRead(0);
        const auto *tcp = qobject_cast<QAbstractSocket *>(m_socket.get());
        const auto *local = qobject_cast<QLocalSocket *>(m_socket.get());
        const bool connected = tcp ? tcp->state() == QAbstractSocket::ConnectedState
                                   : local && local->state() == QLocalSocket::ConnectedState;
        return !connected || m_socket->bytesAvailable() > 0;
    }

    QString errorText() const override { return m_socket->errorString(); }

private:
    std::unique_ptr<QIODevice> m_socket;
    int m_timeout = 0;
};

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Code::StoreUnusable, u"the TLS file %1 cannot be read: %2"_s.arg(path, file.errorString()));
    return file.readAll();
}

} // namespace

Channel::~Channel() = default;

std::unique_ptr<Channel> makeQtChannel() { return std::make_unique<QtChannel>(); }

std::unique_ptr<Channel> makeChannel(const RedisSettings &settings)
{
    auto channel = settings.tls ? nullptr : makePlainChannel();
    return channel ? std::move(channel) : makeQtChannel();
}

Result<QSslConfiguration> tlsConfiguration(const RedisSettings &settings)
{
    if (!QSslSocket::supportsSsl())
        return failure(
            Code::NotSupported,
            u"%1 needs TLS, and Qt finds no TLS library here; install OpenSSL"_s.arg(settings.description()));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(settings.verifyPeer ? QSslSocket::VerifyPeer : QSslSocket::VerifyNone);
    if (!settings.caFile.isEmpty()) {
        const auto authorities = QSslCertificate::fromPath(settings.caFile);
        if (authorities.isEmpty())
            return failure(Code::StoreUnusable, u"%1 holds no certificate in PEM form"_s.arg(settings.caFile));
        configuration.setCaCertificates(authorities);
    }
    if (!settings.certFile.isEmpty()) {
        const auto chain = QSslCertificate::fromPath(settings.certFile);
        if (chain.isEmpty())
            return failure(Code::StoreUnusable, u"%1 holds no certificate in PEM form"_s.arg(settings.certFile));
        configuration.setLocalCertificateChain(chain);
    }
    if (!settings.keyFile.isEmpty()) {
        const auto pem = contentOf(settings.keyFile);
        if (!pem)
            return tl::unexpected(pem.error());
        QSslKey key(*pem, QSsl::Rsa);
        if (key.isNull())
            key = QSslKey(*pem, QSsl::Ec);
        if (key.isNull())
            return failure(
                Code::StoreUnusable,
                u"%1 holds no private key, RSA or EC, in PEM form without a passphrase"_s.arg(settings.keyFile));
        configuration.setPrivateKey(key);
    }
    return configuration;
}

JobQueueError unreachable(const RedisSettings &settings, const QString &why)
{
    return {Code::StoreUnavailable,
            u"cannot reach Redis at %1: %2; is the server running, and does it listen there?"_s.arg(
                settings.description(), why),
            why};
}

JobQueueError tlsFailed(const RedisSettings &settings, const QString &why)
{
    return {Code::StoreUnusable,
            u"no TLS with %1: %2; give the authority that signed the server's certificate with ca=FILE, ask for the "
            u"name that the "
            "certificate carries, and where the server wants a client's certificate give cert=FILE and key=FILE"_s.arg(
                settings.description(), why),
            why};
}

} // namespace Jobs::Redis
