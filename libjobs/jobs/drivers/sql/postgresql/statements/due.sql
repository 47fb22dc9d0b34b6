-- SPDX-License-Identifier: MIT
-- The first of those that are due, of both states that wait for their time. What somebody else has in hand is left to him.
SELECT id, state, queue, kind FROM @schema.jobs
 WHERE state IN (1, 4)
   AND id IN (SELECT id FROM ((SELECT id, due_at FROM @schema.jobs
                                WHERE state = 1 AND coalesce(finished_at, due_at) <= :now
                                ORDER BY coalesce(finished_at, due_at) LIMIT :limit)
                              UNION ALL
                              (SELECT id, due_at FROM @schema.jobs
                                WHERE state = 4 AND coalesce(finished_at, due_at) <= :now
                                ORDER BY coalesce(finished_at, due_at) LIMIT :limit)) waiting
               ORDER BY due_at, id LIMIT :limit)
 ORDER BY due_at, id
   FOR UPDATE SKIP LOCKED
