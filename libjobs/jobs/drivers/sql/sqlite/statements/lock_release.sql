-- SPDX-License-Identifier: MIT
DELETE FROM jobs_locks WHERE name = :name AND owner = :owner
