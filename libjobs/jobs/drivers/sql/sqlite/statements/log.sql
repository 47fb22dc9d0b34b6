-- SPDX-License-Identifier: MIT
SELECT at, attempt, text FROM jobs_log WHERE job = :job ORDER BY start, line
