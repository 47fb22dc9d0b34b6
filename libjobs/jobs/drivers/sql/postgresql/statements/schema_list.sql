-- SPDX-License-Identifier: MIT
SELECT number, checksum, oldest_beside FROM @schema.jobs_schema ORDER BY number
