-- SPDX-License-Identifier: MIT
--
-- What people want of workers and did, and what happened in each minute. ARGV[3] says what to do:
--
-- mode WORKER MODE: notes what the worker is to do; answers 0 if there is no such worker.
-- audit-add AT TEXT, audit BELOW LIMIT: entries lie in one set, scored by their ids; a member is id, time and text.
-- history-add MINUTE LANE FIELD BY …: a hash for each minute, whose fields are lane, a blank and the name of a count.
-- history FROM UNTIL: each minute and its hash.
-- prune HISTORY-BEFORE AUDIT-BEFORE LIMIT: answers how many minutes and entries went.

local what = ARGV[3]
local audit, minutes = P .. 'audit', P .. 'minutes'

if what == 'mode' then
    evenIfFull()
    if not call('ZSCORE', P .. 'leases', ARGV[4]) then return 0 end
    call('HSET', P .. 'worker:' .. ARGV[4], 'mode', ARGV[5])
    changed()
    return 1
elseif what == 'audit-add' then
    local id = call('HINCRBY', P .. 'ids', 'audit', 1)
    call('ZADD', audit, id, pack('>I6i8', id, ARGV[4]) .. ARGV[5])
    return id
elseif what == 'audit' then
    return call('ZREVRANGEBYSCORE', audit, '(' .. ARGV[4], '-inf', 'LIMIT', 0, ARGV[5])
elseif what == 'history-add' then
    for i = 4, #ARGV, 4 do
        local minute = ARGV[i]
        call('ZADD', minutes, minute, minute)
        call('HINCRBY', P .. 'minute:' .. minute, ARGV[i + 1] .. ' ' .. ARGV[i + 2], ARGV[i + 3])
    end
    return 1
elseif what == 'history' then
    local found = {}
    for _, minute in ipairs(call('ZRANGEBYSCORE', minutes, ARGV[4], '(' .. ARGV[5])) do
        found[#found + 1] = minute
        found[#found + 1] = call('HGETALL', P .. 'minute:' .. minute)
    end
    return found
elseif what == 'prune' then
    evenIfFull()
    local limit = tonumber(ARGV[6])
    local removed = 0
    for _, minute in ipairs(call('ZRANGEBYSCORE', minutes, '-inf', '(' .. ARGV[4], 'LIMIT', 0, limit)) do
        call('DEL', P .. 'minute:' .. minute)
        call('ZREM', minutes, minute)
        removed = removed + 1
    end
    if removed < limit then
        for _, entry in ipairs(call('ZRANGE', audit, 0, limit - removed - 1)) do
            local _, at = unpackRecord('>I6i8', entry)
            if at >= tonumber(ARGV[5]) then break end
            call('ZREM', audit, entry)
            removed = removed + 1
        end
    end
    return removed
end
