-- SPDX-License-Identifier: MIT
DELETE FROM jobs_workers WHERE lease_until < :now
