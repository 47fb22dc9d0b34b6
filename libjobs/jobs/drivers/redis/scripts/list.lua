-- SPDX-License-Identifier: MIT
--
-- The attempts or the log of a job.

return call('LRANGE', (ARGV[4] == 'log' and log or attempts)(ARGV[3]), 0, -1)
