// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobqueueerror.h>

#include <QtCore/QString>

#include <chrono>
#include <utility>

namespace Jobsd {

//! Nothing is configured to take longer.
inline constexpr std::chrono::milliseconds longestDuration = std::chrono::hours{24 * 366 * 10};

/*!
    "250ms", "5m", "1h30m", "7d": whole numbers, each with a unit of ms, s, m, h, d or w, largest first. The error says what is wrong
    with the text, without naming it.
*/
Jobs::Result<std::chrono::milliseconds> parseDuration(QStringView text);
//! The shortest text that parseDuration() reads as \a duration.
QString durationText(std::chrono::milliseconds duration);

//! "600/1m": a number from 1 on, in a duration.
Jobs::Result<std::pair<qint64, std::chrono::milliseconds>> parseRate(QStringView text);

//! "65536", "64KiB", "10MB": a whole number of bytes, or of the unit: B, kB, MB, GB, TB, KiB, MiB, GiB, TiB.
Jobs::Result<qint64> parseSize(QStringView text);
QString sizeText(qint64 bytes);

} // namespace Jobsd
