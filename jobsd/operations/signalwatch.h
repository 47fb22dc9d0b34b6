// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QSocketNotifier>

#include <functional>
#include <memory>

namespace Jobsd {

/*!
    Turns SIGTERM, SIGINT and SIGHUP into calls in the thread that made it.
*/
class SignalWatch
{
public:
    //! Before the first thread is made: all of them must inherit that the signals are blocked.
    static void blockSignals();

    explicit SignalWatch(std::function<void(int signal)> caught);
    ~SignalWatch();

private:
    int m_fd = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace Jobsd
