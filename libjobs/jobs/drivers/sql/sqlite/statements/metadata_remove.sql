-- SPDX-License-Identifier: MIT
DELETE FROM jobs_metadata WHERE key = :key
