-- SPDX-License-Identifier: MIT
SELECT value FROM @schema.jobs_metadata WHERE key = :key
