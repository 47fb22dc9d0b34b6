-- SPDX-License-Identifier: MIT
UPDATE jobs SET wish = :wish, error = coalesce(:error, error)
 WHERE id IN (SELECT value FROM json_each(CAST(:ids AS TEXT))) AND state = 3
