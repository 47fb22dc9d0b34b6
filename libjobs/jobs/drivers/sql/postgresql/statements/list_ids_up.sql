-- SPDX-License-Identifier: MIT
-- list_ids the other way around.
SELECT /*include job_columns*/ FROM @schema.jobs
 WHERE id = ANY (translate(:ids, '[]', '{}')::bigint[]) AND /*include filter*/
 ORDER BY id LIMIT :limit
