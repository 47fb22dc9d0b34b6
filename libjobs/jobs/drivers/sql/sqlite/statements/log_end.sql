-- SPDX-License-Identifier: MIT
SELECT line, start + length(CAST(text AS BLOB)) FROM jobs_log WHERE job = :job ORDER BY start DESC, line DESC LIMIT 1
