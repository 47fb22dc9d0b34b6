// SPDX-License-Identifier: MIT
#pragma once

#include "../config/configuration.h"
#include "../handlers/commandhandler.h"
#include "quarantine.h"

#include <memory>

namespace Jobsd {

/*!
    The handler of a [plugin.KIND]: runs the plugin's own in a process of this program. That process's death is one failed attempt, with
    its signal and backtrace, and is told to \a quarantine; so is its first good end after that.
*/
Jobs::ErasedHandler isolatedHandler(std::shared_ptr<const PluginKindDefinition> definition, QStringList directories, HandlerEnvironment environment,
                                    std::shared_ptr<Quarantine> quarantine);

} // namespace Jobsd
