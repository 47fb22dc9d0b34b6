-- SPDX-License-Identifier: MIT
UPDATE @schema.jobs SET state = 9, finished_at = :now, error = :error WHERE id = ANY (translate(:ids, '[]', '{}')::bigint[])
