-- SPDX-License-Identifier: MIT
-- The jobs that claim_lanes will take: the first of each lane, then the first of those. :lanes is a JSON array of
-- [queue, kind].
SELECT /*include claim_columns*/ FROM jobs
 WHERE id IN (/*include first_of_lanes*/)
 ORDER BY priority DESC, due_at, id
