-- SPDX-License-Identifier: MIT
--
-- Removes final jobs, the longest finished first: up to ARGV[3], then age and number to keep (-1: any) of the completed,
-- the failed and the cancelled ones.

local limit = tonumber(ARGV[3])
local removed = 0
for which, state in ipairs({ COMPLETED, FAILED, CANCELLED }) do
    local age, keep = tonumber(ARGV[2 + 2 * which]), tonumber(ARGV[3 + 2 * which])
    local total = tonumber(call('HGET', P .. 'counts', 'total:' .. state) or 0)
    local going = age >= 0 or keep >= 0
    while going and removed < limit do
        local entries = call('LRANGE', HISTORY[state], 0, 99)
        local ids, records, looked = {}, {}, 0
        for _, entry in ipairs(entries) do
            local id, finished = sub(entry, 1, 6), sub(entry, 7)
            local s = call('HGET', P .. 'state', id)
            -- Retried or removed since, or listed twice: only the entry goes.
            local isThere = s and byte(s, 1) == state and sub(s, 2, 7) == finished and ids[#ids] ~= id
            if isThere then
                local isOld = age >= 0 and number(finished) <= now - age
                if removed >= limit or not (isOld or keep >= 0 and total > keep) then
                    going = false
                    break
                end
                ids[#ids + 1] = id
                records[#records + 1] = s
                leave(id, s)
                removed = removed + 1
                total = total - 1
            end
            looked = looked + 1
        end
        forget(ids, records)
        if looked > 0 then call('LTRIM', HISTORY[state], looked, -1) end
        if #entries == 0 then going = false end
    end
end
flushCounts()
return removed
