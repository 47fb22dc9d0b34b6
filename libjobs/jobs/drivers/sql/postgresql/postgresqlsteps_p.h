// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/drivers/jobqueuedriver.h>
#include <jobs/drivers/sql/session_p.h>

#include <functional>

namespace Jobs::Sql {

/*!
    A tick as one text of function calls, which is one trip to the server and one transaction there. What needs the driver itself
    (a handler's own work, and notes) goes statement by statement, as on other SQL stores, in a transaction around it all.

    Many completions beside a claim go to the server at the same time, over \a second and as a transaction of their own, so that
    two of its processes work. If only they are stored, the answer is the other part's error: told again, they are accepted. If
    only the other part is, they are told again at once, and if that fails too, the answer is Unknown. \a second answers null to
    have it all in one.

    \a afterwards, if not empty, is a text for the same trip as soon as the tick is committed, in a transaction of its own; what
    becomes of it is not told. Only a tick that goes as one text has it sent; it is emptied then.
*/
Result<TickResult> runTick(Session &session, const Tick &tick, const std::function<Session *()> &second, QByteArray &afterwards);

} // namespace Jobs::Sql
