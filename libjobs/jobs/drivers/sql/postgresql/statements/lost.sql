-- SPDX-License-Identifier: MIT
-- Running jobs whose worker is gone.
SELECT /*include job_columns*/, CASE WHEN wish / 4 = fence THEN wish % 4 ELSE 0 END FROM @schema.jobs
 WHERE state = 3 AND NOT EXISTS (SELECT FROM @schema.jobs_workers w WHERE w.id = worker)
 LIMIT :limit FOR UPDATE OF jobs SKIP LOCKED
