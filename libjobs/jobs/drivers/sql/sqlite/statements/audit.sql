-- SPDX-License-Identifier: MIT
SELECT id, at, actor, origin, action, target, detail, changed FROM jobs_audit
 WHERE id < :before ORDER BY id DESC LIMIT :limit
