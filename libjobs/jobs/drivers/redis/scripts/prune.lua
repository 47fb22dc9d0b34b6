-- SPDX-License-Identifier: MIT
--
-- Removes final jobs, the longest finished first: up to ARGV[3], then age and number to keep (-1: any) of the completed,
-- the failed and the cancelled ones.

evenIfFull()
local limit = tonumber(ARGV[3])
local removed = 0
for which, state in ipairs({ COMPLETED, FAILED, CANCELLED }) do
    local age, keep = tonumber(ARGV[2 + 2 * which]), tonumber(ARGV[3 + 2 * which])
    local total = tonumber(call('HGET', P .. 'counts', 'total:' .. state) or 0)
    local going = age >= 0 or keep >= 0
    while going and removed < limit do
        local entry = call('LINDEX', HISTORY[state], 0)
        if not entry then break end
        local finished = sub(entry, 1, 6)
        local isOld = age >= 0 and number(finished) <= now - age
        local together = {}
        for i = 7, #entry, 6 do together[#together + 1] = sub(entry, i, i + 5) end
        local states = fetchMany(P .. 'state', together)
        local ids, records, i = {}, {}, 1
        while i <= #together do
            local s = states[i]
            -- Otherwise it was retried or removed since, and only its entry goes.
            if s and byte(s, 1) == state and sub(s, 4, 9) == finished then
                if removed >= limit or not (isOld or keep >= 0 and total > keep) then
                    going = false
                    break
                end
                ids[#ids + 1] = together[i]
                records[#records + 1] = s
                leave(together[i], s)
                removed = removed + 1
                total = total - 1
            end
            i = i + 1
        end
        forget(ids, records)
        if i > #together then
            call('LPOP', HISTORY[state])
        elseif i > 1 then
            call('LSET', HISTORY[state], 0, finished .. sub(entry, 6 * i + 1))
        end
    end
end
flushCounts()
if removed > 0 then changed() end
return removed
