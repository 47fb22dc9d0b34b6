-- SPDX-License-Identifier: MIT
UPDATE @schema.jobs SET wish = 4 * fence + :wish, error = coalesce(:error, error)
 WHERE id = ANY (translate(:ids, '[]', '{}')::bigint[]) AND state = 3
