// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobsglobal.h>

#include <QtCore/QMetaType>
#include <QtCore/QString>

#include <tl/expected.hpp>

namespace Jobs {

/*!
    What went wrong with a call, in words that say what to do about it.

    \c message is for people and names the thing that was wrong; \c native keeps the store's own
    code or text (SQLITE_BUSY, 57P01) for the log. \c isTransient() tells whether the same call
    may succeed later without any change.
*/
class JOBS_EXPORT JobQueueError
{
    Q_GADGET
    Q_PROPERTY(Code code MEMBER code)
    Q_PROPERTY(QString message MEMBER message)
    Q_PROPERTY(QString native MEMBER native)

public:
    enum class Code {
        InvalidArgument, //!< a value outside its range; nothing was stored
        InvalidName, //!< a queue, kind or key that breaks the rules for names
        InvalidParameters, //!< parameters that do not encode or decode
        PayloadTooLarge, //!< parameters, result, metadata or log beyond the limit
        QueueFull, //!< the queue's length limit is reached
        UnknownKind, //!< no handler is registered for the kind
        DuplicateRegistration, //!< the kind or one of its aliases has a handler already
        UnknownDriver, //!< no driver knows the URL's scheme
        StoreUnavailable, //!< cannot be opened or reached now
        StoreUnusable, //!< not ours, damaged, read-only, or on a network file system
        SchemaTooNew, //!< written by a newer release than this one
        StoreFull, //!< no space left
        StoreBusy, //!< locked by somebody else for longer than we wait
        Refused, //!< a middleware said no
        NotFound, //!< no such job, queue or worker
        Conflict, //!< the job's state does not allow the action, or a unique key is taken
        LeaseLost, //!< the attempt is no longer ours; its writes are refused
        NotSupported, //!< the driver lacks the ability
        Unknown, //!< it may or may not have happened: repeat with the same client id
        Stopped, //!< the queue is stopping or was never started
        Internal, //!< a fault of ours
    };
    Q_ENUM(Code)

    Code code = Code::Internal;
    QString message;
    QString native;

    //! Code::Unknown counts as such; there, "the same call" means one that carries a client id or a fence.
    bool isTransient() const;

    //! "StoreBusy: the database is locked … [SQLITE_BUSY]"
    QString toString() const;

    friend bool operator==(const JobQueueError &, const JobQueueError &) = default;
};

//! The value, or why there is none.
template<typename T = void>
using Result = tl::expected<T, JobQueueError>;

inline tl::unexpected<JobQueueError> failure(JobQueueError::Code code, QString message, QString native = {})
{
    return tl::unexpected(JobQueueError{code, std::move(message), std::move(native)});
}

JOBS_EXPORT QDebug operator<<(QDebug debug, const JobQueueError &error);

} // namespace Jobs

Q_DECLARE_METATYPE(Jobs::JobQueueError)
