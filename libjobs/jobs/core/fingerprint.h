// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobsglobal.h>

#include <QtCore/QString>

namespace Jobs {

/*!
    The error's first line without what differs between jobs that failed for one cause: numbers, hexadecimal words, UUIDs, quoted
    texts, paths and addresses become placeholders. At most 200 characters.
*/
JOBS_EXPORT QString normalisedError(QStringView error);

//! Sixteen hexadecimal digits that failures of one kind with one normalised error share, on every machine and release.
JOBS_EXPORT QString failureFingerprint(QStringView kind, QStringView error);

} // namespace Jobs
