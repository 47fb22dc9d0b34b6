-- SPDX-License-Identifier: MIT
DELETE FROM jobs_log WHERE job IN (SELECT value FROM json_each(CAST(:ids AS TEXT)))
