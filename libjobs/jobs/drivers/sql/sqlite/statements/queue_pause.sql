-- SPDX-License-Identifier: MIT
INSERT INTO jobs_queues (queue, paused, paused_by, paused_at) VALUES (:queue, 1, :by, :now)
ON CONFLICT (queue) DO UPDATE SET paused = 1, paused_by = excluded.paused_by, paused_at = excluded.paused_at
