-- SPDX-License-Identifier: MIT
-- One lane (queue and kind): its index already has the order, so the first rows are the ones.
-- Choosing and taking are one statement; the order of the answer is arbitrary.
UPDATE jobs
   SET state = 3, attempt = attempt + 1, fence = fence + 1, worker = ?, wish = NULL, started_at = ?
 WHERE id IN (SELECT id FROM jobs
               WHERE state = 2 AND queue = ? AND kind = ?
                 AND id NOT IN (SELECT id FROM jobs
                                 WHERE expires_at IS NOT NULL AND attempt = 0 AND state IN (1, 2, 4, 5)
                                   AND expires_at <= ?)
               ORDER BY priority DESC, due_at, id
               LIMIT ?)
RETURNING /*include claim_columns*/
