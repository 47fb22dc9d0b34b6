-- SPDX-License-Identifier: MIT
SELECT number, checksum, oldest_beside FROM jobs_schema ORDER BY number
