-- SPDX-License-Identifier: MIT
SELECT id, state, queue, kind FROM jobs
 WHERE expires_at IS NOT NULL AND attempt = 0 AND state IN (1, 2, 4, 5) AND expires_at <= :now
 ORDER BY expires_at LIMIT :limit
