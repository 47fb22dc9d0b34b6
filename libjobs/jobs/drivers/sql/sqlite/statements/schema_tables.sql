-- SPDX-License-Identifier: MIT
-- Names that ours could collide with.
SELECT name FROM sqlite_master WHERE name = 'jobs' OR name LIKE 'jobs\_%' ESCAPE '\'
