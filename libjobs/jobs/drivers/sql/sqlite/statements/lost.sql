-- SPDX-License-Identifier: MIT
-- Running jobs whose worker is gone.
SELECT /*include job_columns*/, coalesce(wish, 0) FROM jobs
 WHERE state = 3 AND state IN (3, 5, 6) AND worker NOT IN (SELECT id FROM jobs_workers)
 ORDER BY id LIMIT :limit
