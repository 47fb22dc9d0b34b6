// SPDX-License-Identifier: MIT
#pragma once

#include "session_p.h"

#include <jobs/drivers/jobqueuedriver.h>

namespace Jobs::Sql {

/*!
    Brings the store's tables up to date, in one transaction: of two processes that start at once the second finds the work
    done. Refuses tables of ours that are not ours (StoreUnusable). A migration that has to wait for somebody else's lock gives up
    before those who wait behind it notice, and is tried again up to the dialect's patience; then the answer is StoreBusy.

    A store of a newer release is opened as it is if each migration that this program does not know lets it work beside: the file
    says so in a line "-- oldest beside: N" near its top, where N is the oldest schema whose programs go on working, and the store
    keeps it. Without that line, which is right for a migration that changes what older programs read or write, the store is
    refused (SchemaTooNew). So a rolling update needs one release that adds before one that takes away.
*/
Result<> migrate(Session &session);

//! What migrate() would find, with its errors; without a session: of a store that is not there.
Result<SchemaState> schemaOf(Session &session);
Result<SchemaState> schemaOf(const Dialect &dialect);

} // namespace Jobs::Sql
