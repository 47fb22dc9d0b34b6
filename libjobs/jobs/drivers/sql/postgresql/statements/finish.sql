-- SPDX-License-Identifier: MIT
UPDATE @schema.jobs
   SET state = :state,
       due_at = coalesce(:due_at, due_at),
       attempt = greatest(attempt - :refund, 0),
       crashes = crashes + :crashed,
       finished_at = :finished_at,
       error = coalesce(:error, error),
       result = :result
 WHERE id = :id AND fence = :fence AND state = 3
