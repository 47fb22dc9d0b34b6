-- SPDX-License-Identifier: MIT
UPDATE jobs_workers SET lease_until = :lease_until, busy = :busy WHERE id = :id
