-- SPDX-License-Identifier: MIT
-- Held until the action is done, so that no worker takes them meanwhile.
SELECT /*include choose_columns*/ FROM @schema.jobs
 WHERE id > :after AND id <= :to AND /*include filter*/
 ORDER BY id LIMIT :limit FOR UPDATE
