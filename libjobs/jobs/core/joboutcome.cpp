// SPDX-License-Identifier: MIT
#include <jobs/core/joboutcome.h>

namespace Jobs {

JobFailure::JobFailure(JobError error) : m_error(std::move(error)), m_what(m_error.message.toUtf8()) {}

JobFailure::JobFailure(const QString &message, bool retryable)
    : JobFailure(JobError{.message = message, .type = {}, .retryable = retryable})
{
}

} // namespace Jobs
