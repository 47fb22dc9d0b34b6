-- SPDX-License-Identifier: MIT
DELETE FROM @schema.jobs_locks WHERE name = :name AND owner = :owner
