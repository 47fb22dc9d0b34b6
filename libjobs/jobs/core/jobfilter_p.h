// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobfilter.h>

namespace Jobs {

//! Has the filter parts that no store's own language compares, so that the driver must ask JobFilter::matches() for each job?
inline bool comparesJobByJob(const JobFilter &filter)
{
    return !filter.fingerprints.isEmpty() || !filter.parameters.isEmpty();
}

/*!
    The value at \a path in a JSON object: of a string its text, of anything else its JSON text as it stands there, so that no number
    loses a digit. Nothing if there is no such member, or no JSON.
*/
std::optional<QString> valueAt(QByteArrayView json, QStringView path);

} // namespace Jobs
