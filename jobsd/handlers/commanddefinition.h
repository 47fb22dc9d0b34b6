// SPDX-License-Identifier: MIT
#pragma once

#include "texttemplate.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

#include <chrono>
#include <optional>
#include <utility>
#include <vector>

#include <sys/types.h>

namespace Jobsd {

//! Whom a program runs as.
struct ProcessIdentity
{
    uid_t user = 0;
    gid_t group = 0;
    std::vector<gid_t> groups; //!< supplementary ones

    friend bool operator==(const ProcessIdentity &, const ProcessIdentity &) = default;
};

//! How a program is run as a handler; what [command.KIND] says, checked.
struct CommandDefinition
{
    enum class Input : quint8 { Parameters, Job, None };
    enum class Output : quint8 { Log, Result, None };

    QByteArray program; //!< absolute path
    std::vector<TextTemplate> arguments; //!< after the program's name
    Input input = Input::Parameters;
    Output output = Output::Log;
    bool retryAll = false; //!< exit codes but 0 and 75 are retried too
    qint64 keptOutput = 64 * 1024; //!< bytes of an attempt's output, and of its errors
    QByteArray directory = "/";
    std::vector<std::pair<QByteArray, TextTemplate>> environment;
    std::vector<QByteArray> inherited; //!< "NAME=value" of the daemon's environment
    std::optional<ProcessIdentity> identity; //!< unset: as the daemon
    int nice = 0;
    qint64 memory = 0; //!< bytes; 0: no limit
    std::chrono::seconds cpu{0}; //!< 0: no limit
    std::chrono::milliseconds killAfter{5000};
};

/*!
    May a job give a value to this variable? Not to those that change how programs are found, loaded or read by a shell
    or an interpreter.
*/
bool isVariableForJobs(const QByteArray &name);

} // namespace Jobsd
