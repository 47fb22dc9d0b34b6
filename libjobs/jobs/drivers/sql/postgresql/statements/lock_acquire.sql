-- SPDX-License-Identifier: MIT
INSERT INTO @schema.jobs_locks AS held (name, owner, until) VALUES (:name, :owner, :until)
ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, until = excluded.until
 WHERE held.owner = excluded.owner OR held.until <= :now
