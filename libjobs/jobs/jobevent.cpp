// SPDX-License-Identifier: MIT
#include "jobevent.h"

#include <QtCore/QDebug>
#include <QtCore/QMetaEnum>

namespace Jobs {

QDebug operator<<(QDebug debug, const JobEvent &event)
{
    const QDebugStateSaver saver(debug);
    return debug.nospace().noquote() << "JobEvent(" << QMetaEnum::fromType<JobEvent::Type>().valueToKey(int(event.type)) << " job "
                                     << event.id.value << ' ' << event.kind << " attempt " << event.attempt << ')';
}

} // namespace Jobs
