// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobqueueerror.h>

#include <functional>
#include <memory>

namespace Jobs {

//! Turns SIGTERM and SIGINT into calls in the thread that made it. One for the process.
class SignalWatcher
{
public:
    virtual ~SignalWatcher() = default;

    //! \a caught is called once for each signal with its number. NotSupported where the platform has no such signals.
    static Result<std::unique_ptr<SignalWatcher>> create(std::function<void(int signal)> caught);
};

} // namespace Jobs
