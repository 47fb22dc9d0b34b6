-- SPDX-License-Identifier: MIT
SELECT id, fence, wish FROM jobs WHERE worker = :worker AND wish IS NOT NULL AND state = 3 ORDER BY id
