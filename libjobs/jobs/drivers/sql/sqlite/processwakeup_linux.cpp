// SPDX-License-Identifier: MIT
#include "processwakeup_p.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QRandomGenerator>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <optional>
#include <thread>
#include <vector>

#include <dirent.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace Jobs::Sql {

using namespace std::chrono_literals;

namespace {

constexpr char wake = 'w';
constexpr char hello = 'h'; // a new process: whoever announces shall know it at once
constexpr auto refreshInterval = 1s;

class Descriptor
{
public:
    explicit Descriptor(int fd = -1) : m_fd(fd) {}
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    int get() const { return m_fd; }
    bool isValid() const { return m_fd >= 0; }

private:
    int m_fd;
};

/*!
    Each process that wants to be woken binds a datagram socket beside the file, named \c{file-wake-<random>}. Announcing sends a
    byte to each of them. Sockets of dead processes are removed by who finds them. Used by the driver's thread, but for the one
    thread that receives.
*/
class SocketWakeUp final : public ProcessWakeUp
{
public:
    SocketWakeUp(const QString &file, std::function<void()> wakeUp)
        : m_wakeUp(std::move(wakeUp)),
          m_folder(::open(QFile::encodeName(QFileInfo(file).absolutePath()).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC)),
          m_socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)), m_stop(::eventfd(0, EFD_CLOEXEC))
    {
        QByteArray name = QFile::encodeName(QFileInfo(file).fileName());
        if (name.size() > 40) // an address holds 107 bytes
            name = QCryptographicHash::hash(name, QCryptographicHash::Sha1).toHex().left(32);
        m_prefix = name + "-wake-";

        struct stat info;
        m_mode = ::stat(QFile::encodeName(file).constData(), &info) == 0 ? info.st_mode & 0666 : 0600;
    }

    ~SocketWakeUp() override
    {
        if (m_thread.joinable()) {
            const quint64 one = 1;
            [[maybe_unused]] const auto written = ::write(m_stop.get(), &one, sizeof one);
            m_thread.join();
        }
        // A forked child has the same name; the socket stays its parent's.
        if (!m_name.isEmpty() && m_process == ::getpid())
            ::unlink(addressOf(m_name).sun_path);
    }

    bool start()
    {
        if (!m_folder.isValid() || !m_socket.isValid() || !m_stop.isValid())
            return false;
        if (!m_wakeUp)
            return true;
        const QByteArray name = m_prefix + QByteArray::number(QRandomGenerator::system()->generate64(), 36);
        const sockaddr_un address = addressOf(name);
        ::fchmod(m_socket.get(), m_mode); // the socket file is born with these rights
        if (::bind(m_socket.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
            return false;
        m_name = name;
        m_thread = std::thread([this] { receive(); });
        send(hello);
        return true;
    }

    void announce() override { send(wake); }

private:
    void send(char hint)
    {
        refresh();
        for (auto peer = m_peers.begin(); peer != m_peers.end();) {
            const sockaddr_un address = addressOf(*peer);
            const auto sent = ::sendto(m_socket.get(), &hint, 1, MSG_DONTWAIT | MSG_NOSIGNAL,
                                       reinterpret_cast<const sockaddr *>(&address), sizeof address);
            // EAGAIN: its queue is full of hints, one more would tell nothing.
            if (sent == 1 || errno == EAGAIN) {
                ++peer;
                continue;
            }
            if (errno == ECONNREFUSED)
                ::unlink(address.sun_path);
            peer = m_peers.erase(peer);
        }
    }

    //! Through the folder's descriptor, for the path of the folder may be longer than an address can be.
    sockaddr_un addressOf(const QByteArray &name) const
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const QByteArray path = "/proc/self/fd/" + QByteArray::number(m_folder.get()) + '/' + name;
        std::memcpy(address.sun_path, path.constData(), std::min<size_t>(size_t(path.size()), sizeof address.sun_path - 1));
        return address;
    }

    //! The folder is read again when something in it changed, at most once in a while.
    void refresh()
    {
        const auto now = std::chrono::steady_clock::now();
        const bool isGreeted = m_isGreeted.exchange(false);
        if (!isGreeted && m_refreshed && now - *m_refreshed < refreshInterval)
            return;
        m_refreshed = now;
        struct stat info;
        if (::fstat(m_folder.get(), &info) != 0)
            return;
        if (!isGreeted && m_changed.tv_sec == info.st_mtim.tv_sec && m_changed.tv_nsec == info.st_mtim.tv_nsec)
            return;
        m_changed = info.st_mtim;
        m_peers.clear();
        DIR *folder = ::opendir(("/proc/self/fd/" + QByteArray::number(m_folder.get())).constData());
        if (!folder)
            return;
        while (const dirent *entry = ::readdir(folder)) {
            const QByteArray name(entry->d_name);
            if (name.startsWith(m_prefix) && name != m_name)
                m_peers.push_back(name);
        }
        ::closedir(folder);
    }

    void receive()
    {
        pollfd waits[]{{m_socket.get(), POLLIN, 0}, {m_stop.get(), POLLIN, 0}};
        for (;;) {
            if (::poll(waits, 2, -1) < 0 && errno != EINTR)
                return;
            if (waits[1].revents != 0)
                return;
            bool isWoken = false;
            char hint = 0;
            while (::recv(m_socket.get(), &hint, 1, MSG_DONTWAIT) > 0) {
                if (hint == hello)
                    m_isGreeted = true;
                isWoken = true;
            }
            if (isWoken)
                m_wakeUp();
        }
    }

    std::function<void()> m_wakeUp;
    Descriptor m_folder;
    Descriptor m_socket;
    Descriptor m_stop;
    QByteArray m_prefix;
    mode_t m_mode = 0600;
    QByteArray m_name;
    pid_t m_process = ::getpid();
    std::thread m_thread;
    std::vector<QByteArray> m_peers;
    std::optional<std::chrono::steady_clock::time_point> m_refreshed;
    timespec m_changed{};
    std::atomic<bool> m_isGreeted = false;
};

} // namespace

std::unique_ptr<ProcessWakeUp> ProcessWakeUp::open(const QString &file, std::function<void()> wakeUp)
{
    auto opened = std::make_unique<SocketWakeUp>(file, std::move(wakeUp));
    if (!opened->start())
        return nullptr;
    return opened;
}

} // namespace Jobs::Sql
