-- SPDX-License-Identifier: MIT
DELETE FROM jobs_history
 WHERE id IN (SELECT id FROM jobs_history WHERE minute < :before ORDER BY minute LIMIT :limit)
