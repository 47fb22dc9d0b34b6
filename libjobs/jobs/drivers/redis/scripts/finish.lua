-- SPDX-License-Identifier: MIT
--
-- Part of a tick: attempts that ended. Nearly all of them completed, without a result, a wish or a unique key:
-- those are written together. A job's three arguments are its id, its fence and a header that is empty for a plain
-- completion; else result, error and history record follow.

local function finishAll(p, n)
    local ids, at = {}, {}
    for i = 1, n do
        ids[i] = ARGV[p]
        at[i] = p
        p = p + (ARGV[p + 2] == '' and 3 or 6)
    end

    local states = fetchMany(P .. 'state', ids)
    local known = {}
    for i = 1, n do known[ids[i]] = states[i] end

    local accepted, writes, history, running, done = {}, {}, {}, {}, {}
    local completedNow = '\7\0\0' .. now6
    local w, h = 0, 0
    for i = 1, n do
        local id, q = ids[i], at[i]
        local s, fence, header = known[id], ARGV[q + 1], ARGV[q + 2]
        local ok = '0'
        if s and fence ~= NO_ATTEMPT and sub(s, 20, 23) == fence then
            local state, wish, flags = byte(s, 1, 3)
            if header == '' then
                if state == RUNNING then
                    ok = '1'
                    if wish == WISH_NONE and band(flags, UNIQUE + HAS_RESULT) == 0 then
                        local worker, lane = sub(s, 10, 13), sub(s, 30, 33)
                        s = flags == 0 and completedNow .. sub(s, 10) or char(COMPLETED, WISH_NONE, flags) .. now6 .. sub(s, 10)
                        writes[w + 1] = id
                        writes[w + 2] = s
                        w = w + 2
                        h = h + 1
                        history[h] = id
                        done[lane] = (done[lane] or 0) + 1
                        local mine = running[worker]
                        if not mine then
                            mine = {}
                            running[worker] = mine
                        end
                        mine[#mine + 1] = id
                    else
                        s = writeUpdate(id, s, '\7\0\0\0\0\0\0\0', '', '', '')
                    end
                    known[id] = s
                elseif state == COMPLETED then
                    ok = '1'
                end
            elseif band(byte(header, 2), 8) ~= 0 then
                ok = state == COMPLETED and '1' or '0'
            elseif state == RUNNING then
                ok = '1'
                known[id] = writeUpdate(id, s, header, ARGV[q + 3], ARGV[q + 4], ARGV[q + 5])
            elseif state == stateAfter(byte(header, 1), wish) then
                ok = '1'
            end
        end
        accepted[i] = ok
    end

    callMany('HSET', P .. 'state', writes)
    if h > 0 then call('RPUSH', HISTORY[COMPLETED], now6 .. concat(history)) end
    for worker, mine in pairs(running) do callMany('SREM', P .. 'running:' .. unpackRecord('>I4', worker), mine) end
    for lane, by in pairs(done) do
        count(lane .. '\3', -by)
        count(lane .. '\7', by)
    end
    return concat(accepted), p
end
