-- SPDX-License-Identifier: MIT
DELETE FROM jobs_workers WHERE id = :id
