-- SPDX-License-Identifier: MIT
SELECT number, checksum FROM jobs_schema ORDER BY number
