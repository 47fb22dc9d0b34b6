-- SPDX-License-Identifier: MIT
UPDATE jobs
   SET parameters = coalesce(CAST(:parameters AS TEXT), parameters),
       version = coalesce(:version, version),
       priority = coalesce(:priority, priority),
       queue = coalesce(:queue, queue),
       due_at = coalesce(:due_at, due_at),
       max_attempts = coalesce(:max_attempts, max_attempts),
       tags = CASE WHEN :set_tags THEN :tags ELSE tags END,
       state = :state
 WHERE id IN (SELECT value FROM json_each(CAST(:ids AS TEXT)))
