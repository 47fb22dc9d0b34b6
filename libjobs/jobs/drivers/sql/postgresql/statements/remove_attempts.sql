-- SPDX-License-Identifier: MIT
DELETE FROM @schema.jobs_attempts WHERE job = ANY (translate(:ids, '[]', '{}')::bigint[])
