// SPDX-License-Identifier: MIT
#include "activation.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Jobsd {

static std::optional<int> socketOption(int fd, int option)
{
    int value = 0;
    socklen_t size = sizeof value;
    return getsockopt(fd, SOL_SOCKET, option, &value, &size) == 0 ? std::optional(value) : std::nullopt;
}

Jobs::Result<ActivatedSockets> takeActivatedSockets()
{
    constexpr int first = 3;
    constexpr int most = 64;
    ActivatedSockets sockets;
    bool ok = false;
    const int count = qgetenv("LISTEN_FDS").toInt(&ok);
    const bool isOurs = qgetenv("LISTEN_PID").toLongLong() == getpid();
    const QStringList names = QString::fromLocal8Bit(qgetenv("LISTEN_FDNAMES")).split(u':');
    for (const char *name : {"LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES"})
        qunsetenv(name);
    if (!ok || !isOurs || count <= 0)
        return sockets;
    for (int fd = first; fd < first + std::min(count, most); ++fd) {
        const QString name = names.value(fd - first);
        const auto wrong = [&](const QString &what) {
            return Jobs::failure(Jobs::JobQueueError::Code::InvalidArgument, u"descriptor %1 (%2) of the service manager %3"_s.arg(fd).arg(name, what));
        };
        const auto domain = socketOption(fd, SO_DOMAIN);
        if (!domain || socketOption(fd, SO_TYPE) != SOCK_STREAM || socketOption(fd, SO_ACCEPTCONN) != 1)
            return wrong(u"is no listening stream socket; jobsd.socket takes ListenStream= alone"_s);
        fcntl(fd, F_SETFD, FD_CLOEXEC);
        int &slot = *domain == AF_UNIX ? sockets.local : name == "metrics"_L1 ? sockets.metrics : sockets.tcp;
        if (slot >= 0)
            return wrong(u"is the second of its sort; jobsd takes one Unix socket, one TCP socket, and one TCP socket that is named metrics"_s);
        slot = fd;
    }
    return sockets;
}

} // namespace Jobsd
