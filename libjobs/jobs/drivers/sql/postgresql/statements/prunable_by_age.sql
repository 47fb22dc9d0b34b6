-- SPDX-License-Identifier: MIT
SELECT id, queue, kind FROM @schema.jobs
 WHERE state = :state AND coalesce(finished_at, due_at) <= :until
 ORDER BY coalesce(finished_at, due_at), id LIMIT :limit FOR UPDATE SKIP LOCKED
