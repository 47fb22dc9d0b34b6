-- SPDX-License-Identifier: MIT
-- Where a look at the next :looks jobs with smaller numbers ends.
SELECT min(id), count(*) FROM (SELECT id FROM @schema.jobs WHERE id < :before ORDER BY id DESC LIMIT :looks) looked
