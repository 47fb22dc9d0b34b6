-- SPDX-License-Identifier: MIT
UPDATE jobs
   SET state = :state,
       due_at = coalesce(:due_at, due_at),
       attempt = max(attempt - :refund, 0),
       crashes = crashes + :crashed,
       finished_at = :finished_at,
       error = coalesce(:error, error),
       result = CAST(:result AS TEXT)
 WHERE id = :id AND fence = :fence AND state = 3
