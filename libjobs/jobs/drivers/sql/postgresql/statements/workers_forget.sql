-- SPDX-License-Identifier: MIT
DELETE FROM @schema.jobs_workers WHERE lease_until < :now
