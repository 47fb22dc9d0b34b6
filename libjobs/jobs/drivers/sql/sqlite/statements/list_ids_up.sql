-- SPDX-License-Identifier: MIT
-- list_ids the other way around.
SELECT /*include job_columns*/ FROM jobs
 WHERE id IN (SELECT value FROM json_each(CAST(:ids AS TEXT))) AND /*include filter*/
 ORDER BY id LIMIT :limit
