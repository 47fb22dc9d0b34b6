// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace Jobsd {

/*!
    The life of `jobsd --run-plugin FILE --kind KIND`: reads a job from standard input, runs the plugin's handler for it, and tells on descriptor 3 what comes of it.
    Needs a QCoreApplication. A crash writes a backtrace to standard error and ends the process by its signal. Returns the exit code.
*/
int runPluginProcess(const QString &file, const QString &kind);

} // namespace Jobsd
