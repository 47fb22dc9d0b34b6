-- SPDX-License-Identifier: MIT
-- Whose attempt a job is in, where it stands, and what people want of it. Nobody shall change that before its end is written.
SELECT state, queue, kind, fence, CASE WHEN wish / 4 = fence THEN wish % 4 ELSE 0 END
  FROM @schema.jobs WHERE id = :id FOR UPDATE
