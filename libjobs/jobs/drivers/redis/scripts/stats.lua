-- SPDX-License-Identifier: MIT
--
-- Counters, lanes, queues, pauses, workers with their leases, and the due time of the job that is available the longest.

local counts = call('HGETALL', P .. 'counts')
local oldest = false
for i = 1, #counts, 2 do
    local lane = string.match(counts[i], '^(%d+):2$')
    if lane and tonumber(counts[i + 1]) > 0 then
        -- In a line the due times rise within each priority: its first job tells, then the search goes on behind it.
        local from = '-'
        for _ = 1, 1000 do
            local member = call('ZRANGEBYLEX', lineOf(lane), from, '+', 'LIMIT', 0, 1)[1]
            if not member then break end
            local rank, due = unpackRecord('>I2I6', member)
            if not oldest or due < oldest then oldest = due end
            if rank == 65535 then break end
            from = '[' .. pack('>I2', rank + 1)
        end
    end
end

local workers = {}
local leases = call('ZRANGE', P .. 'leases', 0, -1, 'WITHSCORES')
for i = 1, #leases, 2 do
    workers[#workers + 1] = leases[i]
    workers[#workers + 1] = leases[i + 1]
    workers[#workers + 1] = call('HGETALL', P .. 'worker:' .. leases[i])
end
return { counts, call('HGETALL', P .. 'lanes'), call('SMEMBERS', P .. 'queues'), call('HGETALL', P .. 'paused'), workers, oldest }
