-- SPDX-License-Identifier: MIT
-- The next :count job numbers are those up to and with the answer. They are taken by the rows that get them, in the same transaction.
SELECT max(last_job, (SELECT coalesce(max(id), 0) FROM jobs)) + :count FROM jobs_numbers WHERE one = 1
