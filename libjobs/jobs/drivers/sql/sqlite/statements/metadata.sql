-- SPDX-License-Identifier: MIT
SELECT value FROM jobs_metadata WHERE key = :key
