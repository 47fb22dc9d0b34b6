-- SPDX-License-Identifier: MIT
-- Ids grow with time, as a rule: the oldest are found at the begin.
DELETE FROM jobs_audit
 WHERE id IN (SELECT id FROM jobs_audit WHERE at < :before ORDER BY id LIMIT :limit)
