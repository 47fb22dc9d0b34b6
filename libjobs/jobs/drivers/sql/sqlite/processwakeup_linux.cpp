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
#include <sys/inotify.h>
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
          m_folder(
              ::open(QFile::encodeName(QFileInfo(file).absolutePath()).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC)),
          m_socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)),
          m_stop(::eventfd(0, EFD_CLOEXEC)),
          m_watch(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)),
          m_writes(QFile::encodeName(QFileInfo(file).absoluteFilePath()) + "-wal")
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
        if (m_process != ::getpid()) {
            // A forked child has neither the thread nor a claim to the socket's name.
            if (m_thread.joinable())
                m_thread.detach();
            return;
        }
        if (m_thread.joinable()) {
            const quint64 one = 1;
            [[maybe_unused]] const auto written = ::write(m_stop.get(), &one, sizeof one);
            m_thread.join();
        }
        if (!m_name.isEmpty())
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

    // In this mode of journal a commit is written to the journal, and to nothing else.
    bool watchFile(bool watching) override
    {
        if (!m_thread.joinable())
            return false;
        // To take a watch back would be an event, and wake the thread; one for what does not happen is none.
        const uint32_t events = watching ? IN_MODIFY | IN_ONESHOT : IN_MOVE_SELF;
        const bool done = ::inotify_add_watch(m_watch.get(), m_writes.constData(), events) >= 0;
        return watching && done;
    }

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
        std::memcpy(address.sun_path, path.constData(),
                    std::min<size_t>(size_t(path.size()), sizeof address.sun_path - 1));
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
        pollfd waits[]{{m_socket.get(), POLLIN, 0}, {m_stop.get(), POLLIN, 0}, {m_watch.get(), POLLIN, 0}};
        for (;;) {
            if (::poll(waits, std::size(waits), -1) < 0 && errno != EINTR)
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
            if (waits[2].revents != 0)
                isWoken = sawWrites() || isWoken;
            if (isWoken)
                m_wakeUp();
        }
    }

    //! Empties the queue of events. That a watch has ended, which is one too, is no news.
    bool sawWrites()
    {
        bool saw = false;
        alignas(inotify_event) char events[1024];
        ssize_t size = 0;
        while ((size = ::read(m_watch.get(), events, sizeof events)) > 0) {
            for (ssize_t at = 0; at < size;) {
                const auto *event = reinterpret_cast<const inotify_event *>(events + at);
                saw = saw || (event->mask & (IN_MODIFY | IN_Q_OVERFLOW)) != 0;
                at += ssize_t(sizeof *event + event->len);
            }
        }
        return saw;
    }

    std::function<void()> m_wakeUp;
    Descriptor m_folder;
    Descriptor m_socket;
    Descriptor m_stop;
    Descriptor m_watch;
    const QByteArray m_writes; //!< the file that grows with each commit
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
