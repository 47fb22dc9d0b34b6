-- SPDX-License-Identifier: MIT
-- Whose attempt a job is in, and where it stands.
SELECT state, queue, kind, fence, coalesce(wish, 0) FROM jobs WHERE id = :id
