-- SPDX-License-Identifier: MIT
--
-- One atomic step of a worker: finishes, notes, pushes, claims. The arguments: the worker, the length of each
-- list, who says so where others are woken, then the lists. Behind the answers to those stand the number of the change (0: nothing
-- changed) and whether others were woken.

-- A full server refuses pushes, even if the tick also ends jobs; without pushes nothing is refused.
if ARGV[6] ~= '0' then
    call('HINCRBY', P .. 'ids', 'job', 0)
else
    evenIfFull()
end

-- What was not asked for may be missing: to define all of it takes longer than to push one job, see scriptFor().
local finished, notes, pushed, p = '', '', { '0', '', '' }, 9
if ARGV[4] ~= '0' then finished, p = finishAll(p, tonumber(ARGV[4])) end
if ARGV[5] ~= '0' then notes, p = noteAll(p, tonumber(ARGV[5])) end
if ARGV[6] ~= '0' then pushed, p = pushAll(p, tonumber(ARGV[6])) end
flushCounts()

local claims, claimed = {}, false
local n = tonumber(ARGV[7])
if n > 0 then
    local lease = call('ZSCORE', P .. 'leases', ARGV[3])
    local worker = lease and tonumber(lease) >= now and pack('>I4', tonumber(ARGV[3]))
    for i = 1, n do
        claims[i] = {}
        p = claimSome(p, worker, claims[i])
        claimed = claimed or claims[i][1] ~= nil
    end
end
local change, woken = 0, 0
if claimed or ARGV[4] ~= '0' or ARGV[5] ~= '0' or ARGV[6] ~= '0' then change = changed() end
if next(awakened) then
    publish(ARGV[8])
    woken = 1
end
return { finished, notes, pushed, claims, change, woken }
