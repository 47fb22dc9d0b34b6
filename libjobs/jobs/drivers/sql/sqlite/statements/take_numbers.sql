-- SPDX-License-Identifier: MIT
-- Reserves :count job numbers; they are those up to and with the answer.
UPDATE jobs_numbers SET last_job = last_job + :count WHERE one = 1 RETURNING last_job
