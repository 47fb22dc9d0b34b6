-- SPDX-License-Identifier: MIT
UPDATE @schema.jobs_workers SET lease_until = :lease_until, busy = :busy WHERE id = :id
