// SPDX-License-Identifier: MIT
#include <jobs/core/jobqueueerror.h>

#include <QtCore/QDebug>
#include <QtCore/QMetaEnum>

namespace Jobs {

bool JobQueueError::isTransient() const
{
    switch (code) {
    case Code::QueueFull:
    case Code::StoreUnavailable:
    case Code::StoreFull:
    case Code::StoreBusy:
    case Code::Unknown:
        return true;
    case Code::InvalidArgument:
    case Code::InvalidName:
    case Code::InvalidParameters:
    case Code::PayloadTooLarge:
    case Code::UnknownKind:
    case Code::DuplicateRegistration:
    case Code::UnknownDriver:
    case Code::StoreUnusable:
    case Code::SchemaTooNew:
    case Code::Refused:
    case Code::NotFound:
    case Code::Conflict:
    case Code::LeaseLost:
    case Code::NotSupported:
    case Code::Stopped:
    case Code::Internal:
        return false;
    }
    Q_UNREACHABLE();
}

QString JobQueueError::toString() const
{
    const char *name = QMetaEnum::fromType<Code>().valueToKey(int(code));
    QString text = QLatin1StringView(name) + QLatin1StringView(": ") + message;
    if (!native.isEmpty())
        text += QLatin1StringView(" [") + native + u']';
    return text;
}

QDebug operator<<(QDebug debug, const JobQueueError &error)
{
    const QDebugStateSaver saver(debug);
    debug.noquote().nospace() << error.toString();
    return debug;
}

} // namespace Jobs
