-- SPDX-License-Identifier: MIT
-- The number that a job brings along if it is above all that were given out, or else the next one. Pushes take theirs off the table.
UPDATE jobs_numbers
   SET last_job = max(max(last_job, (SELECT coalesce(max(id), 0) FROM jobs)) + 1, :wanted)
 WHERE one = 1
RETURNING last_job
