-- SPDX-License-Identifier: MIT
-- Running jobs whose worker is gone.
SELECT /*include job_columns*/, CASE WHEN wish / 4 = fence THEN wish % 4 ELSE 0 END FROM jobs
 WHERE state = 3 AND state <> 2 AND worker NOT IN (SELECT id FROM jobs_workers)
 LIMIT :limit
