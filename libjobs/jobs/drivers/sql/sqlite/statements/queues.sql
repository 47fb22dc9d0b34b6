-- SPDX-License-Identifier: MIT
SELECT queue, paused, paused_by, paused_at FROM jobs_queues
