-- SPDX-License-Identifier: MIT
DELETE FROM @schema.jobs_workers WHERE id = :id
