-- SPDX-License-Identifier: MIT
-- Cancelled, suspended, resumed or made due by a person.
UPDATE jobs
   SET state = :state,
       due_at = min(due_at, :due_at),
       finished_at = :finished_at,
       error = coalesce(:error, error)
 WHERE id IN (SELECT value FROM json_each(CAST(:ids AS TEXT)))
