-- SPDX-License-Identifier: MIT
SELECT /*include choose_columns*/ FROM @schema.jobs
 WHERE id = ANY (translate(:ids, '[]', '{}')::bigint[]) AND /*include filter*/
 ORDER BY id LIMIT :limit FOR UPDATE
