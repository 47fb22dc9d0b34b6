-- SPDX-License-Identifier: MIT
INSERT INTO @schema.jobs_queues (queue, paused, paused_by, paused_at) VALUES (:queue, true, :by, :now)
ON CONFLICT (queue) DO UPDATE SET paused = true, paused_by = excluded.paused_by, paused_at = excluded.paused_at
