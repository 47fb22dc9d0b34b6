-- SPDX-License-Identifier: MIT
SELECT least((SELECT coalesce(finished_at, due_at) FROM @schema.jobs WHERE state = 1
               ORDER BY coalesce(finished_at, due_at) LIMIT 1),
             (SELECT coalesce(finished_at, due_at) FROM @schema.jobs WHERE state = 4
               ORDER BY coalesce(finished_at, due_at) LIMIT 1),
             (SELECT expires_at FROM @schema.jobs
               WHERE expires_at IS NOT NULL AND attempt = 0 AND state < 6
               ORDER BY expires_at LIMIT 1))
