-- SPDX-License-Identifier: MIT
--
-- Looks for up to ARGV[3] running jobs whose worker is gone, or whose lease ended: how many workers are to be removed,
-- and the jobs. Changes nothing, so that whoever dies before deciding leaves nothing half done.

local limit = tonumber(ARGV[3])
local ended = call('ZRANGEBYSCORE', P .. 'leases', '-inf', '(' .. now)
local lost = call('SMEMBERS', P .. 'lost')
local jobs = {}
for _, workers in ipairs({ lost, ended }) do
    for _, worker in ipairs(workers) do
        if limit <= 0 then break end
        for _, id in ipairs(call('SRANDMEMBER', P .. 'running:' .. worker, limit)) do
            answer(jobs, id, call('HGET', P .. 'state', id), call('HGET', P .. 'jobs', id))
            limit = limit - 1
        end
    end
end
return { #ended + #lost, jobs }
