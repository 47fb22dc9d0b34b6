// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobqueueerror.h>
#include <jobs/core/jobsglobal.h>

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <chrono>

namespace Jobs {

/*!
    "250ms", "90s", "5m", "1h30m", "7d", "2w": whole numbers with units, largest unit first, without blanks.
    A number without a unit is an error, since nobody could tell what it means; 0 needs none. At most a hundred years.
*/
JOBS_EXPORT Result<std::chrono::milliseconds> parseDuration(QStringView text);

//! The shortest text that parseDuration() reads as \a duration: "1h30m". "0s" for nothing; a minus before negative ones.
JOBS_EXPORT QString durationText(std::chrono::milliseconds duration);

//! The one of \a known that \a word was most likely meant to be, or an empty text if none is near.
JOBS_EXPORT QString nearestWord(QStringView word, const QStringList &known);

} // namespace Jobs
