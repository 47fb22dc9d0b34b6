-- SPDX-License-Identifier: MIT
DELETE FROM @schema.jobs WHERE id = ANY (translate(:ids, '[]', '{}')::bigint[])
