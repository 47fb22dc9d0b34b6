-- SPDX-License-Identifier: MIT
--
-- Part of a tick: attempts that ended. Nearly all of them completed, without a result, a wish or a unique key:
-- those are written together. A job's three arguments are its id, its fence and a header that is empty for a plain
-- completion; else result, error and history record follow.

local function finishAll(p, n)
    if n == 0 then return '', p end
    local ids, at = {}, {}
    for i = 1, n do
        ids[i] = ARGV[p]
        at[i] = p
        p = p + (ARGV[p + 2] == '' and 3 or 6)
    end

    local states = fetchMany(P .. 'state', ids)
    local known = {}
    for i = 1, n do known[ids[i]] = states[i] end

    local accepted, writes, history, running = {}, {}, {}, {}
    local completedNow = char(COMPLETED) .. now6
    for i = 1, n do
        local id, q = ids[i], at[i]
        local s, fence, header = known[id], ARGV[q + 1], ARGV[q + 2]
        local ok = '0'
        if s and fence ~= NO_ATTEMPT and sub(s, 19, 22) == fence then
            local state, flags = byte(s, 1), byte(s, 29)
            if header == '' then
                if state == COMPLETED then
                    ok = '1'
                elseif state == RUNNING then
                    ok = '1'
                    if byte(s, 8) == WISH_NONE and band(flags, UNIQUE + HAS_RESULT) == 0 then
                        local lane, worker = sub(s, 30, 33), sub(s, 9, 12)
                        s = completedNow .. sub(s, 8)
                        writes[#writes + 1] = id
                        writes[#writes + 1] = s
                        history[#history + 1] = id .. now6
                        local mine = running[worker]
                        if not mine then
                            mine = {}
                            running[worker] = mine
                        end
                        mine[#mine + 1] = id
                        local key = lane .. '\3'
                        counted[key] = (counted[key] or 0) - 1
                        key = lane .. '\7'
                        counted[key] = (counted[key] or 0) + 1
                    else
                        s = writeUpdate(id, s, '\7\0\0\0\0\0\0\0', '', '', '')
                    end
                    known[id] = s
                end
            else
                local to, bits = byte(header, 1, 2)
                if band(bits, 8) ~= 0 then
                    ok = state == COMPLETED and '1' or '0'
                elseif state == RUNNING then
                    ok = '1'
                    known[id] = writeUpdate(id, s, header, ARGV[q + 3], ARGV[q + 4], ARGV[q + 5])
                elseif state == stateAfter(to, byte(s, 8)) then
                    ok = '1'
                end
            end
        end
        accepted[i] = ok
    end

    callMany('HSET', P .. 'state', writes)
    callMany('RPUSH', HISTORY[COMPLETED], history)
    for worker, mine in pairs(running) do callMany('SREM', P .. 'running:' .. unpackRecord('>I4', worker), mine) end
    return concat(accepted), p
end
