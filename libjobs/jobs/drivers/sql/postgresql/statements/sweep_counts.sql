-- SPDX-License-Identifier: MIT
VACUUM (SKIP_LOCKED, TRUNCATE false) @schema.jobs_counts_changes
