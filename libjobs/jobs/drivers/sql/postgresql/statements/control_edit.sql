-- SPDX-License-Identifier: MIT
UPDATE @schema.jobs
   SET parameters = coalesce(:parameters, parameters),
       version = coalesce(:version, version),
       priority = coalesce(:priority, priority),
       queue = coalesce(:queue, queue),
       due_at = coalesce(:due_at, due_at),
       max_attempts = coalesce(:max_attempts, max_attempts),
       tags = CASE WHEN :set_tags = 1 THEN :tags ELSE tags END,
       state = :state
 WHERE id = ANY (translate(:ids, '[]', '{}')::bigint[])
