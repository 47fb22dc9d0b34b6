-- SPDX-License-Identifier: MIT
SELECT id, state, queue, kind FROM @schema.jobs
 WHERE expires_at IS NOT NULL AND attempt = 0 AND state < 6 AND expires_at <= :now
 ORDER BY expires_at LIMIT :limit FOR UPDATE SKIP LOCKED
