-- SPDX-License-Identifier: MIT
-- One process migrates at a time; the lock ends with the transaction.
SELECT pg_advisory_xact_lock(hashtext('jobs schema'), hashtext(@schema_text))
