-- SPDX-License-Identifier: MIT
-- Whose attempt a job is in, where it stands, and what people want of it.
SELECT state, queue, kind, fence, CASE WHEN wish / 4 = fence THEN wish % 4 ELSE 0 END FROM jobs WHERE id = :id
