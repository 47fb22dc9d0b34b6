// SPDX-License-Identifier: MIT
#pragma once

#include "session_p.h"

#include <span>

namespace Jobs::Sql {

//! Removes jobs with their history and log; the caller counts.
void removeJobs(Session &session, std::span<const qint64> ids);

} // namespace Jobs::Sql
