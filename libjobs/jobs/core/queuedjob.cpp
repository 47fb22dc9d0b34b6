// SPDX-License-Identifier: MIT
#include <jobs/core/queuedjob.h>

#include <QtCore/QDebug>

namespace Jobs {

QDebug operator<<(QDebug debug, JobId id)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "job " << id.value;
    return debug;
}

QDebug operator<<(QDebug debug, WorkerId id)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "worker " << id.value;
    return debug;
}

// Never the parameters, the result or the metadata: they may hold what logs must not.
QDebug operator<<(QDebug debug, const QueuedJob &job)
{
    const QDebugStateSaver saver(debug);
    debug.noquote().nospace() << job.id << ' ' << job.kind << " queue " << job.queue << ' ' << stateName(job.state)
                              << " attempt " << job.attempt << '/' << job.maxAttempts << " fence " << job.fence;
    if (job.worker.isValid())
        debug << ' ' << job.worker;
    return debug;
}

} // namespace Jobs
