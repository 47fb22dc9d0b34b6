// SPDX-License-Identifier: MIT
#include "signalwatcher_p.h"

#include <QtCore/QSocketNotifier>

#include <csignal>
#include <cstring>

#include <pthread.h>
#include <sys/signalfd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Jobs {
namespace {

class LinuxSignalWatcher final : public SignalWatcher
{
public:
    LinuxSignalWatcher(int fd, std::function<void(int)> caught)
        : m_fd(fd)
        , m_notifier(fd, QSocketNotifier::Read)
    {
        QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_notifier, [this, caught = std::move(caught)] {
            signalfd_siginfo info{};
            while (::read(m_fd, &info, sizeof info) == sizeof info)
                caught(int(info.ssi_signo));
        });
    }
    ~LinuxSignalWatcher() override
    {
        m_notifier.setEnabled(false);
        ::close(m_fd);
    }

private:
    int m_fd;
    QSocketNotifier m_notifier;
};

} // namespace

Result<std::unique_ptr<SignalWatcher>> SignalWatcher::create(std::function<void(int)> caught)
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    // Blocked signals wait for the descriptor; threads that exist already may still take them, hence "early in main()".
    if (const int error = pthread_sigmask(SIG_BLOCK, &signals, nullptr); error != 0)
        return failure(JobQueueError::Code::Internal, u"signals cannot be blocked"_s, QString::fromLocal8Bit(std::strerror(error)));
    const int fd = signalfd(-1, &signals, SFD_NONBLOCK | SFD_CLOEXEC);
    if (fd < 0)
        return failure(JobQueueError::Code::Internal, u"signals cannot be watched"_s, QString::fromLocal8Bit(std::strerror(errno)));
    return std::make_unique<LinuxSignalWatcher>(fd, std::move(caught));
}

} // namespace Jobs
