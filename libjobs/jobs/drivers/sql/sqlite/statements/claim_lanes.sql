-- SPDX-License-Identifier: MIT
UPDATE jobs
   SET state = 3, attempt = attempt + 1, fence = fence + 1, worker = :worker, started_at = :started_at
 WHERE id IN (/*include first_of_lanes*/)
