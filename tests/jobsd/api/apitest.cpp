// SPDX-License-Identifier: MIT
#include "apitest.h"

#include <QtCore/QCoreApplication>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <future>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// --- RawClient -------------------------------------------------------------------------------------------------------

RawClient RawClient::toSocket(const QString &path)
{
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path);
    std::memcpy(address.sun_path, name.constData(), size_t(name.size()));
    if (::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        qFatal("cannot connect to %s: %s", name.constData(), std::strerror(errno));
    return RawClient(descriptor);
}

RawClient RawClient::toPort(quint16 port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        qFatal("cannot connect to port %d: %s", port, std::strerror(errno));
    return RawClient(descriptor);
}

RawClient::RawClient(RawClient &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_buffer(std::move(other.m_buffer))
{
}

RawClient::~RawClient()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

bool RawClient::send(const QByteArray &bytes)
{
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        const ssize_t now = ::send(m_descriptor, bytes.constData() + sent, size_t(bytes.size() - sent), MSG_NOSIGNAL);
        if (now <= 0)
            return false;
        sent += now;
    }
    return true;
}

QByteArray RawClient::receiveSome(std::chrono::milliseconds wait)
{
    pollfd waiting{.fd = m_descriptor, .events = POLLIN, .revents = 0};
    char buffer[16384];
    if (::poll(&waiting, 1, int(wait.count())) <= 0)
        return {};
    const ssize_t got = ::recv(m_descriptor, buffer, sizeof buffer, 0);
    return got > 0 ? QByteArray(buffer, got) : QByteArray();
}

bool RawClient::fill()
{
    const QByteArray more = receiveSome();
    m_buffer += more;
    return !more.isEmpty();
}

bool RawClient::receiveUntil(const QByteArray &text)
{
    while (!m_buffer.contains(text)) {
        if (!fill())
            return false;
    }
    m_buffer = m_buffer.sliced(m_buffer.indexOf(text) + text.size());
    return true;
}

bool RawClient::isClosed(std::chrono::milliseconds wait)
{
    pollfd waiting{.fd = m_descriptor, .events = POLLIN, .revents = 0};
    const auto until = std::chrono::steady_clock::now() + wait;
    while (std::chrono::steady_clock::now() < until) {
        if (::poll(&waiting, 1, 50) <= 0)
            continue;
        char buffer[4096];
        if (::recv(m_descriptor, buffer, sizeof buffer, 0) <= 0)
            return true;
    }
    return false;
}

Reply RawClient::receive(bool isHead)
{
    Reply reply;
    qsizetype end = -1;
    while ((end = m_buffer.indexOf("\r\n\r\n")) < 0) {
        if (!fill())
            return reply;
    }
    const QList<QByteArray> lines = m_buffer.first(end).replace("\r\n", "\n").split('\n');
    m_buffer = m_buffer.sliced(end + 4);
    reply.status = lines[0].mid(9, 3).toInt();
    for (const QByteArray &line : lines.sliced(1))
        reply.headers.insert(line.left(line.indexOf(':')).toLower(), line.mid(line.indexOf(':') + 1).trimmed());
    if (reply.status == 100)
        return receive(isHead);
    if (isHead || reply.status == 204)
        return reply;
    if (reply.headers.value("transfer-encoding") == "chunked") {
        while (true) {
            while (!m_buffer.contains("\r\n")) {
                if (!fill())
                    return reply;
            }
            const qsizetype line = m_buffer.indexOf("\r\n");
            const qsizetype size = m_buffer.first(line).toLongLong(nullptr, 16);
            while (m_buffer.size() < line + 2 + size + 2) {
                if (!fill())
                    return reply;
            }
            reply.body += m_buffer.mid(line + 2, size);
            m_buffer = m_buffer.sliced(line + 2 + size + 2);
            if (size == 0)
                return reply;
        }
    }
    const qsizetype size = reply.headers.value("content-length").toLongLong();
    while (m_buffer.size() < size) {
        if (!fill())
            break;
    }
    reply.body = m_buffer.first(std::min(size, m_buffer.size()));
    m_buffer = m_buffer.sliced(reply.body.size());
    return reply;
}

void beside(const std::function<void()> &function)
{
    const auto done = std::async(std::launch::async, function);
    while (done.wait_for(0ms) != std::future_status::ready)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
}

// --- TestServer ------------------------------------------------------------------------------------------------------

TestServer::TestServer(const QString &store, Api::ApiOptions options, int workers, std::shared_ptr<Clock> clock)
{
    const QString url = store == u"sqlite:" ? u"sqlite:"_s + m_dir.filePath(u"jobs.db"_s) : store;
    m_queue = std::make_unique<JobQueue>(openDriver(url), JobQueueOptions{.numWorkers = workers, .lease = 1s, .heartbeat = 100ms, .clock = std::move(clock)});
    if (auto started = m_queue->start(); !started)
        qFatal("%s", qUtf8Printable(started.error().toString()));
    QByteArray tokens = "# one of each role\n";
    for (const QByteArray role : {"view", "push", "work", "operate", "admin"}) {
        const QByteArray hash = QCryptographicHash::hash(role + "-token", QCryptographicHash::Sha256).toHex();
        tokens += role + "er:" + role + ':' + hash + '\n';
    }
    if (options.access.tokensFile.isEmpty()) {
        options.access.tokensFile = m_dir.filePath(u"tokens"_s);
        QFile file(options.access.tokensFile);
        if (!file.open(QIODevice::WriteOnly) || file.write(tokens) != tokens.size() || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
            qFatal("cannot write the tokens");
    }
    options.local.path = path();
    if (options.tcp.address.isEmpty())
        options.tcp.address = u"127.0.0.1:0"_s;
    m_server = std::make_unique<Api::ApiServer>(m_queue.get(), options);
    if (auto started = m_server->start(); !started)
        qFatal("%s", qUtf8Printable(started.error().toString()));
}

TestServer::~TestServer()
{
    m_server.reset();
    m_queue.reset();
}

bool TestServer::hasWorker() const
{
    const auto stats = m_queue->stats().result();
    return stats && std::ranges::any_of(stats->workers, [](const WorkerInfo &worker) { return worker.version == "http"_L1; });
}

QByteArray TestServer::text(const QByteArray &method, const QByteArray &target, const QByteArray &body, const QByteArray &headers)
{
    QByteArray text = method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers;
    if (!body.isEmpty()) {
        if (!headers.toLower().contains("content-type:"))
            text += "Content-Type: application/json\r\n";
        text += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    } else if (method == "POST" || method == "PATCH") {
        text += "Content-Length: 0\r\n";
    }
    return text + "\r\n" + body;
}

static Reply exchange(RawClient client, const QByteArray &method, const QByteArray &text)
{
    Reply reply;
    beside([&] {
        client.send(text);
        reply = client.receive(method == "HEAD");
    });
    return reply;
}

Reply TestServer::request(const QByteArray &method, const QByteArray &target, const QByteArray &body, const QByteArray &headers)
{
    return exchange(RawClient::toSocket(path()), method, text(method, target, body, headers));
}

Reply TestServer::tcp(const QByteArray &method, const QByteArray &target, const QByteArray &body, const QByteArray &headers)
{
    return exchange(RawClient::toPort(port()), method, text(method, target, body, headers));
}
