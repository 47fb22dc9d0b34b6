-- SPDX-License-Identifier: MIT
UPDATE @schema.jobs SET state = 2 WHERE id = ANY (translate(:ids, '[]', '{}')::bigint[])
