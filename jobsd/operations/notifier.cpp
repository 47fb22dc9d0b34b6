// SPDX-License-Identifier: MIT
#include "notifier.h"

#include <cstring>
#include <ctime>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Jobsd {

Notifier Notifier::fromEnvironment()
{
    Notifier notifier;
    notifier.m_socket = qgetenv("NOTIFY_SOCKET");
    bool ok = false;
    const qint64 interval = qgetenv("WATCHDOG_USEC").toLongLong(&ok);
    const QByteArray pid = qgetenv("WATCHDOG_PID");
    if (ok && interval > 0 && (pid.isEmpty() || pid.toLongLong() == getpid()))
        notifier.m_watchdog = std::chrono::microseconds(interval);
    for (const char *name : {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"})
        qunsetenv(name);
    return notifier;
}

static QByteArray oneLine(const QString &text) { return QString(text).replace(u'\n', u' ').toUtf8(); }

void Notifier::ready(const QString &status) const { send("READY=1\nSTATUS=" + oneLine(status) + "\nMAINPID=" + QByteArray::number(getpid())); }

void Notifier::status(const QString &status) const { send("STATUS=" + oneLine(status)); }

void Notifier::reloading() const
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    send("RELOADING=1\nMONOTONIC_USEC=" + QByteArray::number(qint64(now.tv_sec) * 1'000'000 + now.tv_nsec / 1000));
}

void Notifier::stopping(std::chrono::milliseconds timeout, const QString &status) const
{
    send("STOPPING=1\nSTATUS=" + oneLine(status) + "\nEXTEND_TIMEOUT_USEC=" + QByteArray::number(qint64(timeout.count()) * 1000));
}

void Notifier::alive() const { send("WATCHDOG=1"); }

void Notifier::send(const QByteArray &message) const
{
    sockaddr_un address{};
    if (m_socket.isEmpty() || m_socket.size() >= qsizetype(sizeof address.sun_path) || (m_socket[0] != '/' && m_socket[0] != '@'))
        return;
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, m_socket.constData(), size_t(m_socket.size()));
    if (address.sun_path[0] == '@')
        address.sun_path[0] = 0; // the abstract namespace
    const int fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return;
    const auto length = socklen_t(offsetof(sockaddr_un, sun_path) + size_t(m_socket.size()));
    (void) !sendto(fd, message.constData(), size_t(message.size()), MSG_NOSIGNAL, reinterpret_cast<const sockaddr *>(&address), length);
    ::close(fd);
}

} // namespace Jobsd
