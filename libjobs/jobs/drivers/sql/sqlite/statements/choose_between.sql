-- SPDX-License-Identifier: MIT
SELECT /*include choose_columns*/ FROM jobs
 WHERE id > :after AND id <= :to AND /*include filter*/
 ORDER BY id LIMIT :limit
