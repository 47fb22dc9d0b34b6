-- SPDX-License-Identifier: MIT
SELECT attempt, fence, worker, started_at, finished_at, outcome, error, error_type, trace
  FROM @schema.jobs_attempts WHERE job = :job ORDER BY fence
