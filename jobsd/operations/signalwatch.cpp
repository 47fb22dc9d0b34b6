// SPDX-License-Identifier: MIT
#include "signalwatch.h"

#include <csignal>

#include <sys/signalfd.h>
#include <unistd.h>

namespace Jobsd {

static sigset_t watchedSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&signals, signal);
    return signals;
}

void SignalWatch::blockSignals()
{
    const sigset_t signals = watchedSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

SignalWatch::SignalWatch(std::function<void(int)> caught)
{
    const sigset_t signals = watchedSignals();
    m_fd = signalfd(-1, &signals, SFD_NONBLOCK | SFD_CLOEXEC);
    m_notifier = std::make_unique<QSocketNotifier>(m_fd, QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this, caught = std::move(caught)] {
        signalfd_siginfo info{};
        while (::read(m_fd, &info, sizeof info) == sizeof info)
            caught(int(info.ssi_signo));
    });
}

SignalWatch::~SignalWatch()
{
    m_notifier.reset();
    ::close(m_fd);
}

} // namespace Jobsd
