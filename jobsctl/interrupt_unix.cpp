// SPDX-License-Identifier: MIT
#include "interrupt.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace Jobs::Ctl {

namespace {

volatile std::sig_atomic_t interruptions = 0;
int wakeUp[2] = {-1, -1};

void note(int)
{
    interruptions = interruptions + 1;
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = ::write(wakeUp[1], &byte, 1);
}

} // namespace

void catchInterrupts()
{
    if (::pipe2(wakeUp, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    // Wakes the event loop; the byte is never read, so that every later loop wakes, too.
    auto *notifier = new QSocketNotifier(wakeUp[0], QSocketNotifier::Read, qApp);
    QObject::connect(notifier, &QSocketNotifier::activated, notifier, [notifier] { notifier->setEnabled(false); });
    struct sigaction action = {};
    action.sa_handler = note;
    action.sa_flags = SA_RESETHAND; // a second one ends the program
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

bool wasInterrupted() { return interruptions > 0; }

} // namespace Jobs::Ctl
