-- SPDX-License-Identifier: MIT
-- One look for all that a claim must know: where jobs are available (kind set), which queues are paused (queue alone),
-- and whether the worker's lease is in force (nothing set).
SELECT queue, kind, n FROM jobs_counts WHERE state = 2 AND n > 0
UNION ALL
SELECT queue, NULL, 0 FROM jobs_queues WHERE paused <> 0
UNION ALL
SELECT NULL, NULL, 1 FROM jobs_workers WHERE id = :worker AND lease_until >= :now
