-- SPDX-License-Identifier: MIT
SELECT at, attempt, text FROM @schema.jobs_log WHERE job = :job ORDER BY start, line
