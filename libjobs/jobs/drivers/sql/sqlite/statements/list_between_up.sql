-- SPDX-License-Identifier: MIT
-- list_between the other way around.
SELECT /*include job_columns*/ FROM jobs
 WHERE id > :after AND id <= :to AND /*include filter*/
 ORDER BY id LIMIT :limit
