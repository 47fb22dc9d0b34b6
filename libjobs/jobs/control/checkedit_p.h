// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/drivers/jobqueuedriver.h>

namespace Jobs {

//! The bounds of a push, for what an edit changes.
Result<> checkEdit(const JobEdit &edit, qsizetype maxPayload);

//! The edit in words, for the audit: names and numbers, never parameters.
QString editText(const JobEdit &edit);

} // namespace Jobs
