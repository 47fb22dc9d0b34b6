-- SPDX-License-Identifier: MIT
-- The jobs that claim_lane will take: the first of one lane (queue and kind), whose index has them in their order.
SELECT /*include claim_columns*/ FROM jobs
 WHERE state = 2 AND queue = :queue AND kind = :kind
   AND id NOT IN (SELECT id FROM jobs
                   WHERE expires_at IS NOT NULL AND attempt = 0 AND state < 6 AND expires_at <= :now)
 ORDER BY priority DESC, due_at, id
 LIMIT :limit
