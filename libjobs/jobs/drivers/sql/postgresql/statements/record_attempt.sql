-- SPDX-License-Identifier: MIT
INSERT INTO @schema.jobs_attempts (job, fence, attempt, worker, started_at, finished_at, outcome, error, error_type, trace)
VALUES (:job, :fence, :attempt, :worker, :started_at, :finished_at, :outcome, :error, :error_type, :trace)
ON CONFLICT DO NOTHING
