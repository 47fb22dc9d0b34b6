// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/joboutcome.h>
#include <jobs/core/jobqueueerror.h>
#include <jobs/core/queuedjob.h>

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>

namespace Jobsd {

/*!
    One line that a program writes to descriptor 3: a JSON object that says one or several things.
*/
struct Report
{
    std::optional<Jobs::JobProgress> progress;
    std::optional<QString> log;
    std::optional<QByteArray> checkpoint; //!< JSON text
    std::optional<QByteArray> result; //!< JSON text
    //! How the attempt failed. \c retryable is meaningful with \c saysRetry alone.
    std::optional<Jobs::JobError> error;
    bool saysRetry = false;
    std::optional<std::chrono::milliseconds> snooze; //!< run again later, not counted
    bool cancelled = false; //!< the attempt's end is a cancellation; \c error has its reason
};

//! Why \a line is no report; the message names the member. Values of up to \a maxPayload bytes.
Jobs::Result<Report> parseReport(QByteArrayView line, qsizetype maxPayload);

} // namespace Jobsd
