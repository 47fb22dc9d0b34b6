-- SPDX-License-Identifier: MIT
INSERT INTO jobs_locks (name, owner, until) VALUES (:name, :owner, :until)
ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, until = excluded.until
 WHERE owner = excluded.owner OR jobs_locks.until <= :now
