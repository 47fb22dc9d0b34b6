-- SPDX-License-Identifier: MIT
-- One process migrates at a time; the lock ends with the transaction. Who wants a table for himself waits until nobody uses it,
-- and all who come later wait behind him: so not for long.
SELECT pg_advisory_xact_lock(hashtext('jobs schema'), hashtext(@schema_text));
SET LOCAL lock_timeout = 300
