-- SPDX-License-Identifier: MIT
-- Those of a few known jobs that match.
SELECT /*include job_columns*/ FROM jobs
 WHERE id IN (SELECT value FROM json_each(CAST(:ids AS TEXT))) AND /*include filter*/
 ORDER BY id DESC LIMIT :limit
