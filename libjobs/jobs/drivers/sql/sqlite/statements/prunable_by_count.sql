-- SPDX-License-Identifier: MIT
SELECT id, queue, kind FROM jobs
 WHERE state = :state AND state <> 2
 ORDER BY coalesce(finished_at, due_at), id LIMIT :limit
