-- SPDX-License-Identifier: MIT
-- A stretch of all jobs.
SELECT /*include job_columns*/ FROM @schema.jobs
 WHERE id < :before AND id >= :from AND /*include filter*/
 ORDER BY id DESC LIMIT :limit
