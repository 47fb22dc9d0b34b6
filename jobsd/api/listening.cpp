// SPDX-License-Identifier: MIT
#include "listening.h"

#include <QtCore/QFile>
#include <QtNetwork/QHostAddress>

#include <arpa/inet.h>
#include <grp.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace Jobs::Api {

namespace {

constexpr int backlog = 511;

tl::unexpected<JobQueueError> wrong(const QString &what)
{
    return failure(JobQueueError::Code::InvalidArgument, what);
}

QString reason()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

//! Closes the socket unless release() was called.
class Socket
{
public:
    explicit Socket(int family) : m_descriptor(::socket(family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0)) {}
    ~Socket()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Q_DISABLE_COPY_MOVE(Socket)
    int get() const { return m_descriptor; }
    int release() { return std::exchange(m_descriptor, -1); }

private:
    int m_descriptor;
};

//! What the socket \a descriptor, from socket activation, listens at.
Result<Listening> inherited(int descriptor, const QString &what)
{
    int listens = 0;
    socklen_t size = sizeof listens;
    if (::getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &listens, &size) != 0 || !listens)
        return wrong(u"%1: descriptor %2 is no socket that listens"_s.arg(what).arg(descriptor));
    Listening listening{.descriptor = descriptor};
    sockaddr_storage address{};
    size = sizeof address;
    if (::getsockname(descriptor, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        return wrong(u"%1: %2"_s.arg(what, reason()));
    if (address.ss_family == AF_INET || address.ss_family == AF_INET6) {
        const QHostAddress host(reinterpret_cast<const sockaddr *>(&address));
        listening.isLoopback = host.isLoopback();
        listening.port = ntohs(address.ss_family == AF_INET ? reinterpret_cast<const sockaddr_in &>(address).sin_port
                                                            : reinterpret_cast<const sockaddr_in6 &>(address).sin6_port);
    }
    return listening;
}

std::optional<gid_t> groupNamed(const QString &name)
{
    std::vector<char> buffer(16 * 1024);
    ::group entry{};
    ::group *found = nullptr;
    if (::getgrnam_r(name.toLocal8Bit().constData(), &entry, buffer.data(), buffer.size(), &found) != 0 || !found)
        return std::nullopt;
    return found->gr_gid;
}

} // namespace

Result<Listening> listenAt(const UnixDoor &door)
{
    const auto what = u"the socket %1"_s.arg(door.path);
    if (door.descriptor >= 0)
        return inherited(door.descriptor, what);
    if (door.path.isEmpty())
        return Listening{};
    const QByteArray path = QFile::encodeName(door.path);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (size_t(path.size()) >= sizeof address.sun_path)
        return wrong(u"%1: the path is longer than %2 bytes; choose a shorter one"_s.arg(what).arg(sizeof address.sun_path - 1));
    std::memcpy(address.sun_path, path.constData(), size_t(path.size()));

    struct stat status{};
    if (::lstat(path.constData(), &status) == 0) {
        if (!S_ISSOCK(status.st_mode))
            return wrong(u"%1: there is a file of that name which is no socket; remove it, or choose another path"_s.arg(what));
        const Socket probe(AF_UNIX);
        if (::connect(probe.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 || errno == EAGAIN)
            return wrong(u"%1: another process answers there; stop it, or choose another path"_s.arg(what));
        if (errno != ECONNREFUSED)
            return wrong(u"%1: %2"_s.arg(what, reason()));
        ::unlink(path.constData()); // its owner is dead
    }
    Socket socket(AF_UNIX);
    if (socket.get() < 0 || ::bind(socket.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return wrong(u"%1: %2; does its folder exist, and may this user write there?"_s.arg(what, reason()));
    // Nobody can connect before listen(), so the mode is right from the first moment on.
    if (::chmod(path.constData(), 0660) != 0)
        return wrong(u"%1: %2"_s.arg(what, reason()));
    if (!door.group.isEmpty()) {
        const auto group = groupNamed(door.group);
        if (!group)
            return wrong(u"%1: there is no group %2"_s.arg(what, door.group));
        if (::chown(path.constData(), uid_t(-1), *group) != 0)
            return wrong(u"%1 cannot be given to the group %2: %3"_s.arg(what, door.group, reason()));
    }
    if (::listen(socket.get(), backlog) != 0)
        return wrong(u"%1: %2"_s.arg(what, reason()));
    return Listening{.descriptor = socket.release()};
}

Result<Listening> listenAt(const TcpDoor &door, const QString &what)
{
    if (door.descriptor >= 0)
        return inherited(door.descriptor, what);
    if (door.address.isEmpty())
        return Listening{};
    const qsizetype colon = door.address.lastIndexOf(u':');
    QString host = door.address.left(std::max<qsizetype>(colon, 0));
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    bool ok = false;
    const quint16 port = door.address.sliced(colon + 1).toUShort(&ok);
    const QHostAddress address(host == u"localhost" ? u"127.0.0.1"_s : host);
    if (colon < 0 || !ok || address.isNull())
        return wrong(u"%1: \"%2\" is not an address with a port, such as 127.0.0.1:7411 or [::1]:7411"_s.arg(what, door.address));

    const bool v6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    Socket socket(v6 ? AF_INET6 : AF_INET);
    const int on = 1;
    ::setsockopt(socket.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_storage name{};
    if (v6) {
        auto &to = reinterpret_cast<sockaddr_in6 &>(name);
        to.sin6_family = AF_INET6;
        to.sin6_port = htons(port);
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        std::memcpy(&to.sin6_addr, &bytes, sizeof bytes);
    } else {
        auto &to = reinterpret_cast<sockaddr_in &>(name);
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(address.toIPv4Address());
    }
    if (socket.get() < 0 || ::bind(socket.get(), reinterpret_cast<const sockaddr *>(&name), v6 ? sizeof(sockaddr_in6) : sizeof(sockaddr_in)) != 0
        || ::listen(socket.get(), backlog) != 0)
        return wrong(u"%1 cannot listen at %2: %3"_s.arg(what, door.address, reason()));
    auto listening = inherited(socket.get(), what);
    if (listening)
        socket.release();
    return listening;
}

} // namespace Jobs::Api
