-- SPDX-License-Identifier: MIT
UPDATE jobs SET state = 2 WHERE id IN (SELECT value FROM json_each(CAST(:ids AS TEXT)))
