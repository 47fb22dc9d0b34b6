-- SPDX-License-Identifier: MIT
SELECT /*include choose_columns*/ FROM jobs
 WHERE id IN (SELECT value FROM json_each(CAST(:ids AS TEXT))) AND /*include filter*/
 ORDER BY id LIMIT :limit
