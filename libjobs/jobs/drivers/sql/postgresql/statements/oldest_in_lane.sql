-- SPDX-License-Identifier: MIT
-- The longest waiting job among those of the lane's highest priority below :priority.
SELECT priority, due_at FROM @schema.jobs
 WHERE state = 2 AND queue = :queue AND kind = :kind AND priority < :priority
 ORDER BY priority DESC, due_at LIMIT 1
