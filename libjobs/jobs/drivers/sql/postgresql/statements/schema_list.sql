-- SPDX-License-Identifier: MIT
SELECT number, checksum FROM @schema.jobs_schema ORDER BY number
