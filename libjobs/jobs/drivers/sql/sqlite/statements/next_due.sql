-- SPDX-License-Identifier: MIT
SELECT min(at) FROM (
    SELECT (SELECT due_at FROM jobs WHERE state IN (1, 4) ORDER BY due_at LIMIT 1) AS at
    UNION ALL
    SELECT (SELECT expires_at FROM jobs
             WHERE expires_at IS NOT NULL AND attempt = 0 AND state IN (1, 2, 4, 5)
             ORDER BY expires_at LIMIT 1))
