-- SPDX-License-Identifier: MIT
SELECT line, start + octet_length(text) FROM @schema.jobs_log WHERE job = :job ORDER BY start DESC, line DESC LIMIT 1
