-- SPDX-License-Identifier: MIT
-- Those of a few known jobs that match.
SELECT /*include job_columns*/ FROM @schema.jobs
 WHERE id = ANY (translate(:ids, '[]', '{}')::bigint[]) AND /*include filter*/
 ORDER BY id DESC LIMIT :limit
