// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QMap>
#include <QtCore/QString>

#include <optional>

namespace Jobsd {

//! What the command line asks for.
struct CommandLine
{
    enum class Action { Run, CheckConfiguration, PrintConfiguration, PrintReference, LiftQuarantine, RunPlugin };

    Action action = Action::Run;
    QString config; //!< a file, or empty
    QMap<QString, QString> flags; //!< flagName() → value
    QString argument; //!< of LiftQuarantine and RunPlugin
    QString kind; //!< of RunPlugin
};

/*!
    Reads it; prints help, the version, or what is wrong with it. Nothing: the process is to end with \a exitCode.
*/
std::optional<CommandLine> readCommandLine(int argc, char *argv[], int *exitCode);

} // namespace Jobsd
