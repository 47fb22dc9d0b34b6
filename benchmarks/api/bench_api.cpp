// SPDX-License-Identifier: MIT
//
// What HTTP costs: pushes through the API of a server in this process beside the same pushes through the library, on the same store and
// taking turns. Prints one JSON line a figure. Give it the machine for itself: chrt -f 20 bench_api
#include <jobsd/api/apiserver.h>

#include <jobs/control/monitortypes.h>
#include <jobs/jobqueue.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstring>
#include <thread>
#include <vector>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Clock = std::chrono::steady_clock;
const QByteArray parameters = R"({"to":"joe@example.org","subject":"hello","number":42})";
const QByteArray body = "{\"kind\":\"bench\",\"parameters\":" + parameters + '}';

QByteArray requestText()
{
    return "POST /v1/jobs HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

int connectTo(const QString &path)
{
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path);
    std::memcpy(address.sun_path, name.constData(), size_t(name.size()));
    if (::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        qFatal("cannot connect");
    return descriptor;
}

void sendAll(int descriptor, QByteArrayView text)
{
    while (!text.isEmpty()) {
        const ssize_t sent = ::send(descriptor, text.data(), size_t(text.size()), MSG_NOSIGNAL);
        if (sent <= 0)
            qFatal("the server closed the connection");
        text = text.sliced(sent);
    }
}

//! Reads one response to a push; its body fits in a packet with its head.
void receiveOne(int descriptor)
{
    char buffer[4096];
    const ssize_t got = ::recv(descriptor, buffer, sizeof buffer, 0);
    if (got < 12 || std::memcmp(buffer + 9, "201", 3) != 0)
        qFatal("a push was refused: %.*s", int(std::max<ssize_t>(got, 0)), buffer);
}

double rate(auto &&work, int count)
{
    const auto begin = Clock::now();
    work();
    return count / std::chrono::duration<double>(Clock::now() - begin).count();
}

double libraryAwaited(JobQueue &queue, int count)
{
    return rate([&] {
        for (int i = 0; i < count; ++i) {
            if (!queue.pushKind(u"bench"_s, parameters).result())
                qFatal("a push failed");
        }
    }, count);
}

double oneConnection(const QString &path, int count)
{
    const int descriptor = connectTo(path);
    const QByteArray request = requestText();
    const double result = rate([&] {
        for (int i = 0; i < count; ++i) {
            sendAll(descriptor, request);
            receiveOne(descriptor);
        }
    }, count);
    ::close(descriptor);
    return result;
}

double manyConnections(const QString &path, int connections, int count)
{
    std::vector<pollfd> clients;
    for (int i = 0; i < connections; ++i)
        clients.push_back({.fd = connectTo(path), .events = POLLIN, .revents = 0});
    const QByteArray request = requestText();
    int sent = 0;
    int received = 0;
    const double result = rate([&] {
        for (const pollfd &client : clients) {
            sendAll(client.fd, request);
            ++sent;
        }
        while (received < count) {
            ::poll(clients.data(), clients.size(), -1);
            for (const pollfd &client : clients) {
                if (!client.revents)
                    continue;
                receiveOne(client.fd);
                ++received;
                if (sent < count) {
                    sendAll(client.fd, request);
                    ++sent;
                }
            }
        }
    }, count);
    for (const pollfd &client : clients)
        ::close(client.fd);
    return result;
}

double libraryBulk(JobQueue &queue, int count)
{
    return rate([&] {
        std::vector<QFuture<QList<Result<PushedJob>>>> futures;
        for (int i = 0; i < count; i += 1000)
            futures.push_back(queue.pushEach(QList<PushRequest>(1000, {.kind = u"bench"_s, .parameters = parameters})));
        for (const auto &future : futures) {
            if (!future.result().last())
                qFatal("a push failed");
        }
    }, count);
}

double stream(const QString &path, int count)
{
    const QByteArray text = (body + '\n').repeated(count);
    const int descriptor = connectTo(path);
    const double result = rate([&] {
        sendAll(descriptor, "POST /v1/jobs HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\nContent-Length: " + QByteArray::number(text.size()) + "\r\n\r\n");
        sendAll(descriptor, text);
        std::vector<char> buffer(256 * 1024);
        int lines = 0;
        bool inBody = false;
        QByteArray head;
        while (lines < count) {
            const ssize_t got = ::recv(descriptor, buffer.data(), buffer.size(), 0);
            if (got <= 0)
                qFatal("the stream was not answered: %s", head.constData());
            QByteArrayView data(buffer.data(), got);
            if (!inBody) {
                head.append(data);
                const qsizetype end = head.indexOf("\r\n\r\n");
                if (end < 0)
                    continue;
                inBody = true;
                data = QByteArrayView(head).sliced(end + 4);
            }
            lines += int(std::count(data.begin(), data.end(), '\n'));
        }
    }, count);
    ::close(descriptor);
    return result;
}

double processorSeconds()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + 1e-6 * double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
}

//! Shares of a core that idle event streams cost.
double idleStreams(const QString &path, int count, std::chrono::seconds during)
{
    std::vector<int> clients;
    for (int i = 0; i < count; ++i) {
        clients.push_back(connectTo(path));
        sendAll(clients.back(), "GET /v1/events HTTP/1.1\r\nHost: x\r\n\r\n");
    }
    std::this_thread::sleep_for(1s);
    const double before = processorSeconds();
    std::this_thread::sleep_for(during);
    const double spent = processorSeconds() - before;
    for (const int client : clients)
        ::close(client);
    return spent / double(during.count());
}

void print(const char *name, double value, const char *unit)
{
    std::printf("{\"figure\":\"%s\",\"value\":%.4g,\"unit\":\"%s\"}\n", name, value, unit);
    std::fflush(stdout);
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void measure(JobQueue &queue, const QString &path, bool quick)
{
    const int single = quick ? 300 : 5'000;
    const int many = quick ? 2'000 : 100'000;
    const int rounds = quick ? 1 : 5;
    std::vector<double> library, http, concurrent, bulk, ndjson;
    for (int i = 0; i < rounds; ++i) { // taking turns: a slow moment of the machine meets both
        library.push_back(libraryAwaited(queue, single));
        http.push_back(oneConnection(path, single));
        concurrent.push_back(manyConnections(path, 64, many));
        bulk.push_back(libraryBulk(queue, many));
        ndjson.push_back(stream(path, many));
    }
    print("library, awaited pushes", median(library), "jobs/s");
    print("API, one connection", median(http), "jobs/s");
    print("API, one connection / library", median(http) / median(library), "ratio");
    print("API, 64 connections", median(concurrent), "jobs/s");
    print("library, bulk", median(bulk), "jobs/s");
    print("API, NDJSON", median(ndjson), "jobs/s");
    print("API, NDJSON / library, bulk", median(ndjson) / median(bulk), "ratio");
    print("100 idle event streams", 100 * idleStreams(path, 100, quick ? 1s : 20s), "% of a core");
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const bool quick = application.arguments().contains(u"--quick"_s);
    QTemporaryDir folder;
    const QStringList arguments = application.arguments();
    const QString store = arguments.size() > 1 && !arguments.last().startsWith(u"--") ? arguments.last() : u"sqlite:"_s + folder.filePath(u"jobs.db"_s);

    JobQueue queue(openDriver(store), {.numWorkers = 0});
    if (auto started = queue.start(); !started)
        qFatal("%s", qUtf8Printable(started.error().toString()));
    Api::ApiOptions options;
    options.local.path = folder.filePath(u"api.sock"_s);
    Api::ApiServer server(&queue, options);
    if (auto started = server.start(); !started)
        qFatal("%s", qUtf8Printable(started.error().toString()));

    std::thread thread([&] {
        measure(queue, options.local.path, quick);
        QMetaObject::invokeMethod(&application, [] { QCoreApplication::quit(); });
    });
    const int result = QCoreApplication::exec();
    thread.join();
    return result;
}
