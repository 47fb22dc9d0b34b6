-- SPDX-License-Identifier: MIT
-- Plain completions, all under the same fence. :ids is a JSON array.
UPDATE jobs SET state = 7, finished_at = ?
 WHERE id IN (SELECT value FROM json_each(CAST(? AS TEXT))) AND state = 3 AND fence = ?
