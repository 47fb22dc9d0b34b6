-- SPDX-License-Identifier: MIT
-- Several lanes: the first rows of each, then the first of those. :lanes is a JSON array of [queue, kind].
UPDATE jobs
   SET state = 3, attempt = attempt + 1, fence = fence + 1, worker = :worker, wish = NULL, started_at = :started_at
 WHERE id IN (SELECT candidate.id
                FROM json_each(:lanes) lane
                CROSS JOIN jobs candidate
               WHERE candidate.id IN (SELECT id FROM jobs
                                       WHERE state = 2
                                         AND queue = json_extract(lane.value, '$[0]')
                                         AND kind = json_extract(lane.value, '$[1]')
                                         AND id NOT IN (SELECT id FROM jobs
                                                         WHERE expires_at IS NOT NULL AND attempt = 0
                                                           AND state IN (1, 2, 4, 5) AND expires_at <= :now)
                                       ORDER BY priority DESC, due_at, id
                                       LIMIT :lane_limit)
               ORDER BY candidate.priority DESC, candidate.due_at, candidate.id
               LIMIT :limit)
RETURNING /*include claim_columns*/
