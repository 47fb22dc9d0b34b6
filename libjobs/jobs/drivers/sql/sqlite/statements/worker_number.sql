-- SPDX-License-Identifier: MIT
UPDATE jobs_numbers SET last_worker = last_worker + 1 WHERE one = 1 RETURNING last_worker
