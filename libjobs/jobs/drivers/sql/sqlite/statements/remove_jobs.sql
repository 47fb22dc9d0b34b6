-- SPDX-License-Identifier: MIT
DELETE FROM jobs WHERE id IN (SELECT value FROM json_each(CAST(:ids AS TEXT)))
