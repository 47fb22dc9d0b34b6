// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobparameters.h>
#include <jobs/core/jobsglobal.h>
#include <jobs/core/names.h>

#include <QtCore/QLatin1StringView>

namespace Jobs {

/*!
    A kind of job, with the type of its parameters:

    \code
    inline constexpr Jobs::JobIdentifier<SendEmail> sendEmail{"send-email"};
    \endcode

    The kind is the stored name; it outlives releases. 1 to 128 characters of [A-Za-z0-9._:-]; anything else does not compile.
*/
template<JobParameters P>
class JobIdentifier
{
public:
    using Parameters = P;

    consteval JobIdentifier(const char *kind) : m_kind(kind) // NOLINT(google-explicit-constructor)
    {
        if (!isName(m_kind))
            throw "A kind of job is 1 to 128 characters of A-Z a-z 0-9 . _ : -"; // never runs: it stops the compiler here
    }

    constexpr QLatin1StringView kind() const { return m_kind; }

private:
    QLatin1StringView m_kind;
};

} // namespace Jobs
