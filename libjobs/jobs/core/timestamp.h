// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobsglobal.h>

#include <QtCore/QDateTime>

#include <chrono>

namespace Jobs {

//! A point in time as stores keep it: UTC, milliseconds since 1970.
using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;

inline qint64 toMSecs(Timestamp time) { return time.time_since_epoch().count(); }
inline Timestamp fromMSecs(qint64 msecs) { return Timestamp{std::chrono::milliseconds{msecs}}; }

//! The same instant for people: a QDateTime in UTC.
inline QDateTime toDateTime(Timestamp time) { return QDateTime::fromMSecsSinceEpoch(toMSecs(time), Qt::UTC); }

//! \a time must be valid; an invalid QDateTime (a wall-clock time that a change of clocks skipped) has no instant.
inline Timestamp fromDateTime(const QDateTime &time) { return fromMSecs(time.toMSecsSinceEpoch()); }

} // namespace Jobs
