// SPDX-License-Identifier: MIT
#pragma once

#include "session_p.h"

#include <jobs/core/jobid.h>
#include <jobs/core/queuedjob.h>

#include <span>

namespace Jobs::Sql {

//! The row of a statement with claim_columns.
QueuedJob claimedFrom(const Statement &row, Session &session);
//! The row of a statement with job_columns.
QueuedJob jobFrom(const Statement &row, Session &session);
//! The column after those.
inline constexpr int afterJobColumns = 27;

//! "[1,2,3]", as bytes.
QByteArray numbersText(std::span<const qint64> numbers);
//! A JSON array, or NULL.
QVariant tagsText(const QStringList &tags);
QStringList tagsFrom(const QByteArray &json);

} // namespace Jobs::Sql
