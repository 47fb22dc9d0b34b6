-- SPDX-License-Identifier: MIT
-- The first of those that are due, of both states that wait for their time.
SELECT id, state, queue, kind FROM jobs
 WHERE id IN (SELECT id FROM (SELECT id, coalesce(finished_at, due_at) AS at FROM jobs
                               WHERE state = 1 AND state <> 2 AND coalesce(finished_at, due_at) <= :now
                               ORDER BY coalesce(finished_at, due_at) LIMIT :limit)
              UNION ALL
              SELECT id FROM (SELECT id, coalesce(finished_at, due_at) AS at FROM jobs
                               WHERE state = 4 AND state <> 2 AND coalesce(finished_at, due_at) <= :now
                               ORDER BY coalesce(finished_at, due_at) LIMIT :limit))
 ORDER BY due_at, id LIMIT :limit
