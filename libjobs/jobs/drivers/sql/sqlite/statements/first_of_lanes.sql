-- SPDX-License-Identifier: MIT
SELECT candidate.id
  FROM json_each(:lanes) lane
 CROSS JOIN jobs candidate
 WHERE candidate.id IN (SELECT id FROM jobs
                         WHERE state = 2
                           AND queue = json_extract(lane.value, '$[0]')
                           AND kind = json_extract(lane.value, '$[1]')
                           AND id NOT IN (SELECT id FROM jobs
                                           WHERE expires_at IS NOT NULL AND attempt = 0 AND state < 6
                                             AND expires_at <= :now)
                         ORDER BY priority DESC, due_at, id
                         LIMIT :lane_limit)
 ORDER BY candidate.priority DESC, candidate.due_at, candidate.id
 LIMIT :limit
