-- SPDX-License-Identifier: MIT
-- Takes what claim_from_lane has read, in the same transaction. Reading first and taking then is faster than an UPDATE with
-- RETURNING, which keeps all that it returns in a table until it is done.
UPDATE jobs
   SET state = 3, attempt = attempt + 1, fence = fence + 1, worker = :worker, started_at = :started_at
 WHERE id IN (/*include first_of_lane*/)
