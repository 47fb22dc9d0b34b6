-- SPDX-License-Identifier: MIT
-- Only ever added, never changed in place: see the table. jobs_fold_counts() sums them up from time to time.
INSERT INTO @schema.jobs_counts_changes (state, queue, kind, n) VALUES (?, ?, ?, ?)
