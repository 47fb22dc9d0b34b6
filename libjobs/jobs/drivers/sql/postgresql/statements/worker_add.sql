-- SPDX-License-Identifier: MIT
INSERT INTO @schema.jobs_workers (id, name, host, pid, version, started_at, lease_until, capacity, busy)
VALUES (:id, :name, :host, :pid, :version, :started_at, :lease_until, :capacity, :busy)
