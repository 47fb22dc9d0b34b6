-- SPDX-License-Identifier: MIT
--
-- One job, or an empty list.

local b = call('HGET', P .. 'jobs', ARGV[3])
if not b then return {} end
local job = {}
answer(job, ARGV[3], load(ARGV[3]), b)
return job
