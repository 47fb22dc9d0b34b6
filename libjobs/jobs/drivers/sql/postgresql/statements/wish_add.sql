-- SPDX-License-Identifier: MIT
INSERT INTO @schema.jobs_wishes (job, worker) VALUES (:job, :worker)
ON CONFLICT (job) DO UPDATE SET worker = excluded.worker
