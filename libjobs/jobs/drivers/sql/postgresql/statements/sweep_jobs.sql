-- SPDX-License-Identifier: MIT
-- The table keeps its length: to shorten it VACUUM wants it for itself, and waits up to five seconds for that while rows die.
VACUUM (SKIP_LOCKED, TRUNCATE false) @schema.jobs
