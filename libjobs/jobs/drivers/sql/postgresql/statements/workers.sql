-- SPDX-License-Identifier: MIT
SELECT id, name, host, pid, version, started_at, lease_until, capacity, busy, mode FROM @schema.jobs_workers ORDER BY id
