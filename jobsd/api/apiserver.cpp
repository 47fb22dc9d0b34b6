// SPDX-License-Identifier: MIT
#include "apiserver.h"

#include "listening.h"
#include "route.h"
#include "service.h"

#include <QtCore/QFile>
#include <QtCore/QTimer>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Jobs::Api {

namespace {

//! Lets through what needs no role: the door for those who watch the daemon itself.
class PublicOnly final : public Dispatcher
{
public:
    explicit PublicOnly(Service &service) : m_service(service) {}

    void head(Exchange &exchange, bool hasBody) override
    {
        m_service.head(exchange, hasBody);
        if (!exchange.isAnswered() && exchange.route->role != Role::None)
            exchange.answer(problem(404, "NoSuchRoute"_L1, u"nothing is served at this path of this address"_s, u"use the API's own address"_s));
    }
    void run(const ExchangePtr &exchange) override { m_service.run(exchange); }
    void admit(Peer &, int) override {}

private:
    Service &m_service;
};

Result<QByteArray> readPem(const QString &file, const QString &what)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return failure(JobQueueError::Code::InvalidArgument, u"%1 %2 cannot be read: %3"_s.arg(what, file, source.errorString()));
    return source.read(1024 * 1024);
}

Result<std::optional<Door::Tls>> readTls(const TcpDoor &door)
{
    if (door.certificateFile.isEmpty() && door.keyFile.isEmpty())
        return std::nullopt;
    if (door.certificateFile.isEmpty() || door.keyFile.isEmpty())
        return failure(JobQueueError::Code::InvalidArgument, u"TLS needs both a certificate and its key"_s);
    const auto certificate = readPem(door.certificateFile, u"the certificate"_s);
    const auto key = readPem(door.keyFile, u"the certificate's key"_s);
    const auto authority = door.clientAuthorityFile.isEmpty() ? Result<QByteArray>(QByteArray()) : readPem(door.clientAuthorityFile, u"the clients' authority"_s);
    for (const auto *each : {&certificate, &key, &authority}) {
        if (!*each)
            return tl::unexpected(each->error());
    }
    return Door::Tls{.certificate = *certificate, .key = *key, .authority = *authority};
}

} // namespace

class ApiServerPrivate
{
public:
    explicit ApiServerPrivate(JobQueue *queue, ApiOptions given) : options(std::move(given)), service(queue, options), publicOnly(service) {}

    Result<> open(Dispatcher &dispatcher, const Listening &listening, const std::optional<Door::Tls> &tls, bool isLocal);
    Result<> checkTcp(const Listening &listening, const std::optional<Door::Tls> &tls) const;

    const ApiOptions options;
    Service service;
    PublicOnly publicOnly;
    std::shared_ptr<Budget> budget = std::make_shared<Budget>(options.limits.memory);
    std::vector<std::unique_ptr<Door>> doors;
    QTimer sweeper;
    quint16 tcpPort = 0;
    quint16 metricsPort = 0;
    QByteArray socketPath; //!< ours, to be removed
};

Result<> ApiServerPrivate::open(Dispatcher &dispatcher, const Listening &listening, const std::optional<Door::Tls> &tls, bool isLocal)
{
    if (listening.descriptor < 0)
        return {};
    auto door = std::make_unique<Door>(dispatcher, options.limits, budget, isLocal, [this] {
        QMetaObject::invokeMethod(&sweeper, [this] { sweeper.start(); });
    });
    auto opened = door->open(listening.descriptor, tls);
    if (opened)
        doors.push_back(std::move(door));
    return opened;
}

Result<> ApiServerPrivate::checkTcp(const Listening &listening, const std::optional<Door::Tls> &tls) const
{
    if (listening.descriptor < 0 || listening.isLoopback)
        return {};
    if (!tls)
        return failure(JobQueueError::Code::InvalidArgument,
                       u"the API would listen at %1 without TLS, where others can read and change what is sent; give a certificate and a key, "
                       "or listen at 127.0.0.1"_s.arg(options.tcp.address));
    if (!service.hasLogins())
        return failure(JobQueueError::Code::InvalidArgument,
                       u"the API would listen at %1, but there are neither tokens nor an authority for client certificates: nobody could be let in"_s
                           .arg(options.tcp.address));
    return {};
}

ApiServer::ApiServer(JobQueue *queue, ApiOptions options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<ApiServerPrivate>(queue, std::move(options)))
{
    connect(&d->service, &Service::workEvents, this, &ApiServer::workEvents);
    // Runs only while somebody is connected: an idle daemon is not woken.
    connect(&d->sweeper, &QTimer::timeout, this, [this] {
        bool isBusy = false;
        for (const auto &door : d->doors) {
            door->sweep(std::chrono::steady_clock::now());
            isBusy = isBusy || door->isBusy();
        }
        if (!isBusy)
            d->sweeper.stop();
    });
    d->sweeper.setInterval(1s);
}

ApiServer::~ApiServer()
{
    stop();
}

Result<> ApiServer::start()
{
    if (!d->doors.empty())
        return {};
    if (auto access = d->service.gate().setAccess(d->options.access); !access)
        return access;
    const auto tls = readTls(d->options.tcp);
    if (!tls)
        return tl::unexpected(tls.error());
    const auto local = listenAt(d->options.local);
    const auto tcp = listenAt(d->options.tcp, u"the API"_s);
    const auto metrics = listenAt(d->options.metrics, u"the metrics"_s);
    Result<> opened = {};
    for (const auto *each : {&local, &tcp, &metrics}) {
        if (opened && !*each)
            opened = tl::unexpected(each->error());
    }
    if (opened)
        opened = d->checkTcp(*tcp, *tls);
    if (!opened) {
        for (const auto *each : {&local, &tcp, &metrics}) {
            if (*each && (*each)->descriptor >= 0)
                ::close((*each)->descriptor);
        }
        return opened;
    }
    if (d->options.local.descriptor < 0)
        d->socketPath = QFile::encodeName(d->options.local.path);
    d->tcpPort = tcp->port;
    d->metricsPort = metrics->port;
    opened = d->open(d->service, *local, std::nullopt, true);
    if (opened)
        opened = d->open(d->service, *tcp, *tls, false);
    if (opened)
        opened = d->open(d->publicOnly, *metrics, std::nullopt, false);
    if (!opened) {
        stop();
        return opened;
    }
    return {};
}

void ApiServer::stop()
{
    d->sweeper.stop();
    if (!d->doors.empty() && !d->socketPath.isEmpty())
        ::unlink(d->socketPath.constData());
    d->service.setDraining();
    for (const auto &door : d->doors)
        door->close();
    d->doors.clear();
}

void ApiServer::drain()
{
    d->service.setDraining();
}

Result<> ApiServer::setAccess(const Access &access)
{
    return d->service.gate().setAccess(access);
}

Result<> ApiServer::reload()
{
    return setAccess(d->service.gate().access());
}

quint16 ApiServer::tcpPort() const { return d->tcpPort; }
quint16 ApiServer::metricsPort() const { return d->metricsPort; }

QByteArray ApiServer::openApiDocument()
{
    return Api::openApiDocument();
}

} // namespace Jobs::Api
