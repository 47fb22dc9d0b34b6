// SPDX-License-Identifier: MIT
#pragma once

#include "commanddefinition.h"
#include "keptoutput.h"

#include <jobs/core/jobqueueerror.h>

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace Jobsd {

//! One program to run, everything about it decided.
struct ProcessRequest
{
    QByteArray program; //!< absolute path
    std::vector<QByteArray> arguments; //!< after the program's name
    std::vector<QByteArray> environment; //!< "NAME=value", all of it
    QByteArray directory = "/";
    QByteArray input; //!< for standard input, which is closed after it
    std::optional<ProcessIdentity> identity;
    int nice = 0;
    qint64 memory = 0;
    std::chrono::seconds cpu{0};
    std::function<std::chrono::milliseconds()> killAfter; //!< asked when it is told to end
    qsizetype longestReport = 4 * 1024 * 1024; //!< bytes of a line on descriptor 3; a longer one is dropped

    std::function<void(QByteArrayView bytes)> onOutput; //!< all called in the thread that runs it
    std::function<void(QByteArrayView bytes)> onErrors;
    std::function<void(QByteArrayView line)> onReport; //!< from descriptor 3; an empty view with no data stands for a line that was dropped
};

struct ProcessEnd
{
    int exitCode = 0;
    int signal = 0; //!< that ended it, or 0
    bool wasKilled = false; //!< it did not end in time after it was asked to
};

/*!
    Runs the program and blocks until it has ended and its group is gone. It is the leader of a session and a process group of its own, has no
    descriptors but 0 to 3, and dies with the calling thread and with the process.

    When \a stop is requested the group gets SIGTERM, and SIGKILL if it is still there when killAfter() has passed. What the program leaves
    running in its group is killed. An error: it could not be started.
*/
Jobs::Result<ProcessEnd> runProcess(const ProcessRequest &request, std::stop_token stop);

//! "SIGSEGV"
QString signalName(int signal);

} // namespace Jobsd
