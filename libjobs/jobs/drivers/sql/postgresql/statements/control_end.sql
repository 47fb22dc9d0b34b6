-- SPDX-License-Identifier: MIT
-- Cancelled, suspended, resumed or made due by a person.
UPDATE @schema.jobs
   SET state = :state,
       due_at = least(due_at, :due_at),
       finished_at = :finished_at,
       error = coalesce(:error, error)
 WHERE id = ANY (translate(:ids, '[]', '{}')::bigint[])
