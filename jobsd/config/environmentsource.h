// SPDX-License-Identifier: MIT
#pragma once

#include "settings.h"

#include <QtCore/QProcessEnvironment>

#include <array>

namespace Jobsd {

//! Variables JOBSD_… that are no keys of the configuration.
inline constexpr std::array environmentOfOthers{
    QLatin1StringView("JOBSD_CONFIG"), //!< the file to read
};

//! Reads every variable whose name starts with JOBSD_; one that is unknown is an issue with the nearest known name.
QList<ConfigIssue> readEnvironment(const QProcessEnvironment &environment, Settings &settings);

//! Reads flags that the command line gave: flagName() → value.
QList<ConfigIssue> readFlags(const QMap<QString, QString> &flags, Settings &settings);

} // namespace Jobsd
