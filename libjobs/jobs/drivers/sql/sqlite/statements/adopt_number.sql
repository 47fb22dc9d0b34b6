-- SPDX-License-Identifier: MIT
-- The number that a job brings along if it is above all that were given out, or else the next one.
UPDATE jobs_numbers SET last_job = max(last_job + 1, :wanted) WHERE one = 1 RETURNING last_job
