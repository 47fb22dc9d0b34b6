-- SPDX-License-Identifier: MIT
--
-- Removes the workers whose leases ended, then writes what was decided of jobs that lost.lua found, where that still holds:
-- the same attempt runs, and its worker is gone. A heartbeat may have come between.

evenIfFull()
for _, worker in ipairs(call('ZRANGEBYSCORE', P .. 'leases', '-inf', '(' .. now)) do removeWorker(worker) end

local accepted = {}
for p = 3, #ARGV, 6 do
    local id = ARGV[p]
    local s = load(id)
    local ok = s and byte(s, 1) == RUNNING and sub(s, 20, 23) == ARGV[p + 1]
        and not call('ZSCORE', P .. 'leases', workerOf(s))
    if ok then writeUpdate(id, s, ARGV[p + 2], ARGV[p + 3], ARGV[p + 4], ARGV[p + 5]) end
    accepted[#accepted + 1] = ok and '1' or '0'
end
flushCounts()
changed()
for _, worker in ipairs(call('SMEMBERS', P .. 'lost')) do
    if call('EXISTS', P .. 'running:' .. worker) == 0 then call('SREM', P .. 'lost', worker) end
end
return concat(accepted)
