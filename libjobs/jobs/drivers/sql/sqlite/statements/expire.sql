-- SPDX-License-Identifier: MIT
UPDATE jobs SET state = 9, finished_at = :now, error = :error WHERE id IN (SELECT value FROM json_each(CAST(:ids AS TEXT)))
