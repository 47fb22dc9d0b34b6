// SPDX-License-Identifier: MIT
#pragma once

#include "session_p.h"

namespace Jobs::Sql {

/*!
    Brings the store's tables up to date, in one transaction: of two processes that start at once the second finds the work
    done. Refuses tables of ours that are not ours (StoreUnusable) and those of a newer release (SchemaTooNew).
*/
Result<> migrate(Session &session);

} // namespace Jobs::Sql
