// SPDX-License-Identifier: MIT
#include "guardian.h"

#include <array>
#include <csignal>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace Jobsd {

//! The guardian's life. Runs in a copy of the daemon that has this thread alone: nothing here may allocate or lock.
[[noreturn]] static void guard(int socket)
{
    setsid(); // signals to the daemon's group are not for us
    for (const int signal : {SIGHUP, SIGINT, SIGTERM, SIGQUIT, SIGPIPE})
        std::signal(signal, SIG_IGN);
    dup2(socket, 0);
    syscall(SYS_close_range, 1u, ~0u, 0u);
    prctl(PR_SET_NAME, "jobsd-guardian");

    static std::array<pid_t, 16384> groups{};
    size_t count = 0;
    pid_t told = 0;
    while (true) {
        const ssize_t size = read(0, &told, sizeof told);
        if (size < 0 && errno == EINTR)
            continue;
        if (size != ssize_t(sizeof told))
            break;
        if (told > 0 && count < groups.size()) {
            groups[count++] = told;
        } else if (told < 0) {
            for (size_t i = 0; i < count; ++i) {
                if (groups[i] == -told) {
                    groups[i] = groups[--count];
                    break;
                }
            }
        }
    }
    for (size_t i = 0; i < count; ++i)
        kill(-groups[i], SIGKILL);
    _exit(0);
}

Guardian &Guardian::instance()
{
    static auto *guardian = new Guardian; // outlives every thread that may still run a program
    return *guardian;
}

bool Guardian::watch(pid_t group)
{
    std::lock_guard lock(m_mutex);
    leaveForeign();
    m_groups.insert(group);
    return (m_socket >= 0 && tell(group)) || start();
}

void Guardian::forget(pid_t group)
{
    std::lock_guard lock(m_mutex);
    leaveForeign();
    m_groups.erase(group);
    if (m_socket >= 0 && !tell(-group))
        start();
}

//! A fork copied us: the guardian on the other end and the groups are our parent's.
void Guardian::leaveForeign()
{
    if (m_owner == getpid())
        return;
    m_owner = getpid();
    m_groups.clear();
    if (m_socket >= 0)
        close(m_socket);
    m_socket = -1;
}

bool Guardian::tell(pid_t group)
{
    // A packet is written as one, or not at all.
    return send(m_socket, &group, sizeof group, MSG_NOSIGNAL) == ssize_t(sizeof group);
}

//! Starts one, or another one after the last was killed, and tells it all that the last one knew.
bool Guardian::start()
{
    if (m_socket >= 0)
        close(m_socket);
    m_socket = -1;
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
        return false;
    // Twice, so that it is nobody's child and leaves no zombie.
    const pid_t middle = fork();
    if (middle == 0) {
        const pid_t guardian = fork();
        if (guardian == 0)
            guard(ends[1]);
        _exit(guardian < 0 ? 1 : 0);
    }
    close(ends[1]);
    int status = 0;
    while (middle > 0 && waitpid(middle, &status, 0) < 0 && errno == EINTR) { }
    if (middle < 0 || !WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        close(ends[0]);
        return false;
    }
    m_socket = ends[0];
    for (const pid_t group : m_groups)
        tell(group);
    return true;
}

} // namespace Jobsd
