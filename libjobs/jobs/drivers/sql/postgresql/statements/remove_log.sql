-- SPDX-License-Identifier: MIT
DELETE FROM @schema.jobs_log WHERE job = ANY (translate(:ids, '[]', '{}')::bigint[])
