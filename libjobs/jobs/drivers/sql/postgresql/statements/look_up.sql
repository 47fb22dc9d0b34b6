-- SPDX-License-Identifier: MIT
SELECT max(id), count(*) FROM (SELECT id FROM @schema.jobs WHERE id > :after ORDER BY id LIMIT :looks) looked
