// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/drivers/jobqueuedriver.h>
#include <jobs/drivers/sql/session_p.h>

#include <vector>

namespace Jobs::Sql {

/*!
    A tick as one text of function calls, which is one trip to the server and one transaction there. What is rare (attempts that
    did not simply complete, and notes) goes statement by statement, as on other SQL stores, in a transaction around it all.
*/
Result<TickResult> runTick(Session &session, const Tick &tick);

//! Stores jobs inside whatever transaction is open. Errors stick to the session.
std::vector<PushedJob> pushJobs(Session &session, const std::vector<NewJob> &jobs);

} // namespace Jobs::Sql
