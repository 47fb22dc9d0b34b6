// SPDX-License-Identifier: MIT
#pragma once

#include "target.h"

#include <jobs/core/jobfilter.h>

namespace Jobs::Api {

//! The filter in a query: ?id=1,2&state=failed&queue=mail&kind=send&tag=a&error=timeout&fingerprint=…&since=INSTANT&until=INSTANT&arg.user.id=42
Result<JobFilter> filterOf(const Target &target);
//! ?limit=100&before=ID
Result<JobPageRequest> pageOf(const Target &target);

//! A whole number in the query, \a otherwise if it is not there.
Result<qint64> numberOf(const Target &target, QLatin1StringView name, qint64 otherwise, qint64 min, qint64 max);
//! An instant in RFC 3339.
Result<Timestamp> instantFrom(const QString &text, QLatin1StringView name);

} // namespace Jobs::Api
