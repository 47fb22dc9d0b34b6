// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobsglobal.h>

#include <QtCore/QHashFunctions>
#include <QtCore/QMetaType>
#include <QtCore/QString>

#include <compare>
#include <optional>

namespace Jobs {

/*!
    The number of a job in its store: positive, growing, never used twice in one store.
    A default-made id is invalid and belongs to no job.
*/
struct JobId
{
    qint64 value = 0;

    constexpr bool isValid() const { return value > 0; }
    QString toString() const { return QString::number(value); }

    //! Empty unless \a text is a positive decimal number: digits only, no blanks or signs.
    static std::optional<JobId> fromString(QStringView text)
    {
        for (const QChar c : text) {
            if (c < u'0' || c > u'9')
                return std::nullopt;
        }
        bool ok = false;
        const qint64 number = text.toLongLong(&ok);
        return ok && number > 0 ? std::optional(JobId{number}) : std::nullopt;
    }

    friend constexpr auto operator<=>(JobId, JobId) = default;
    friend size_t qHash(JobId id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

//! The number of one worker (a process or a JobQueue) in its store. Never used twice, not even after a crash.
struct WorkerId
{
    qint64 value = 0;

    constexpr bool isValid() const { return value > 0; }

    friend constexpr auto operator<=>(WorkerId, WorkerId) = default;
    friend size_t qHash(WorkerId id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

JOBS_EXPORT QDebug operator<<(QDebug debug, JobId id);
JOBS_EXPORT QDebug operator<<(QDebug debug, WorkerId id);

} // namespace Jobs

Q_DECLARE_METATYPE(Jobs::JobId)
Q_DECLARE_METATYPE(Jobs::WorkerId)
