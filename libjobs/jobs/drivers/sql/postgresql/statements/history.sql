-- SPDX-License-Identifier: MIT
SELECT minute, queue, kind, pushed, completed, failed, retried, cancelled, waits, runs FROM @schema.jobs_history
 WHERE minute >= :from AND minute < :until AND (:any_queue = 1 OR queue = :queue) AND (:any_kind = 1 OR kind = :kind)
 ORDER BY minute, id
