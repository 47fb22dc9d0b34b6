// SPDX-License-Identifier: MIT
#include "signalwatcher_p.h"

namespace Jobs {

Result<std::unique_ptr<SignalWatcher>> SignalWatcher::create(std::function<void(int)>)
{
    return failure(JobQueueError::Code::NotSupported,
                   QStringLiteral("signals are not watched on this platform; call JobQueue::stop() where the program ends"));
}

} // namespace Jobs
