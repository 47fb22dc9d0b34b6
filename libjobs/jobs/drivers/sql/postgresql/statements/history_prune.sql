-- SPDX-License-Identifier: MIT
DELETE FROM @schema.jobs_history
 WHERE id IN (SELECT id FROM @schema.jobs_history WHERE minute < :before ORDER BY minute LIMIT :limit)
