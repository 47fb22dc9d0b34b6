-- SPDX-License-Identifier: MIT
SELECT id, queue, kind FROM jobs WHERE state = :state AND state >= 7 ORDER BY finished_at, id LIMIT :limit
