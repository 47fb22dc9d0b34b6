-- SPDX-License-Identifier: MIT
UPDATE jobs_queues SET paused = 0, paused_by = NULL, paused_at = NULL WHERE queue = :queue
