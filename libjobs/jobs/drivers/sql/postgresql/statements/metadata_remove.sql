-- SPDX-License-Identifier: MIT
DELETE FROM @schema.jobs_metadata WHERE key = :key
