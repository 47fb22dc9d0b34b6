// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>

#include <csignal>
#include <utility>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Jobsd {

//! Owns a descriptor. Keeps it above 10, so that a child can put its own in their places.
class Descriptor
{
public:
    Descriptor() = default;
    explicit Descriptor(int fd) : m_fd(fd)
    {
        if (m_fd >= 0 && m_fd <= 10) {
            const int higher = fcntl(m_fd, F_DUPFD_CLOEXEC, 11);
            ::close(m_fd);
            m_fd = higher;
        }
    }
    Descriptor(Descriptor &&other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        close();
        m_fd = std::exchange(other.m_fd, -1);
        return *this;
    }
    ~Descriptor() { close(); }

    bool isOpen() const { return m_fd >= 0; }
    int get() const { return m_fd; }
    void close()
    {
        if (m_fd >= 0)
            ::close(m_fd);
        m_fd = -1;
    }
    void shutdown() { ::shutdown(m_fd, SHUT_RDWR); }
    void setNonBlocking() { fcntl(m_fd, F_SETFL, fcntl(m_fd, F_GETFL) | O_NONBLOCK); }
    //! Like write(), but one to a pipe that nobody reads fails without a signal.
    ssize_t writeSome(QByteArrayView bytes)
    {
        sigset_t pipe, old, pending;
        sigemptyset(&pipe);
        sigaddset(&pipe, SIGPIPE);
        sigpending(&pending);
        pthread_sigmask(SIG_BLOCK, &pipe, &old);
        const ssize_t written = ::write(m_fd, bytes.data(), size_t(bytes.size()));
        const int error = errno;
        if (written < 0 && error == EPIPE && !sigismember(&pending, SIGPIPE)) {
            const timespec now{};
            sigtimedwait(&pipe, nullptr, &now);
        }
        pthread_sigmask(SIG_SETMASK, &old, nullptr);
        errno = error;
        return written;
    }

private:
    int m_fd = -1;
};

struct Pipe
{
    Descriptor read;
    Descriptor write;

    bool open()
    {
        int ends[2];
        if (pipe2(ends, O_CLOEXEC) != 0)
            return false;
        read = Descriptor(ends[0]);
        write = Descriptor(ends[1]);
        return read.isOpen() && write.isOpen();
    }
};

} // namespace Jobsd
