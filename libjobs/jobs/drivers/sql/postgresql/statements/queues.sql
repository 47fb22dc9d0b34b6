-- SPDX-License-Identifier: MIT
SELECT queue, paused::int, paused_by, paused_at FROM @schema.jobs_queues
