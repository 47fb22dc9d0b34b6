-- SPDX-License-Identifier: MIT
UPDATE @schema.jobs_queues SET paused = false, paused_by = NULL, paused_at = NULL WHERE queue = :queue
