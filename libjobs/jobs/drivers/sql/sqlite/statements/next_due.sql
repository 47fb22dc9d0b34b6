-- SPDX-License-Identifier: MIT
SELECT min(at) FROM (
    SELECT (SELECT coalesce(finished_at, due_at) FROM jobs WHERE state = 1 AND state <> 2
             ORDER BY coalesce(finished_at, due_at) LIMIT 1) AS at
    UNION ALL
    SELECT (SELECT coalesce(finished_at, due_at) FROM jobs WHERE state = 4 AND state <> 2
             ORDER BY coalesce(finished_at, due_at) LIMIT 1)
    UNION ALL
    SELECT (SELECT expires_at FROM jobs
             WHERE expires_at IS NOT NULL AND attempt = 0 AND state < 6
             ORDER BY expires_at LIMIT 1))
