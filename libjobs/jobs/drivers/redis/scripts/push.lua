-- SPDX-License-Identifier: MIT
--
-- Part of a tick: new jobs. A job is its birth record and the number of extra arguments, empty for none: fields and
-- values of its extras. New ones get ids in a row; the answer is the first of those, a flag for each job, and the ids
-- of the jobs that existed.

local function pushAll(p, n)
    local first = tonumber(call('HGET', P .. 'ids', 'job') or 0)
    local last = first
    local n2 = 0
    local flags, existing, births, lines, due = {}, {}, {}, {}, {}
    for i = 1, n do
        local b, extra = ARGV[p], ARGV[p + 1]
        p = p + 2
        local found = false
        local x = nil
        if extra ~= '' then
            x = {}
            for j = 0, extra - 1, 2 do x[ARGV[p + j]] = ARGV[p + j + 1] end
            found = x.c and call('HGET', P .. 'clients', x.c) or x.u and call('HGET', P .. 'unique', x.u)
        end
        if found then
            flags[i] = '1'
            existing[#existing + 1] = found
        else
            flags[i] = '0'
            last = last + 1
            local id = pack('>I6', last)
            births[n2 + 1] = id
            births[n2 + 2] = b
            n2 = n2 + 2
            local state, lane = byte(b, 1), sub(b, 30, 33)
            if state == AVAILABLE then
                local line = lines[lane]
                if not line then
                    line = {}
                    lines[lane] = line
                end
                local m = #line
                line[m + 1] = '0'
                line[m + 2] = sub(b, 34, 41) .. id
            else
                count(lane .. char(state), 1)
                if state == SCHEDULED then
                    due[#due + 1] = (unpackRecord('>I6', b, 36))
                    due[#due + 1] = id
                end
            end
            if x then
                call('HSET', P .. 'x:' .. last, unpack(ARGV, p, p + extra - 1))
                if x.c then call('HSET', P .. 'clients', x.c, id) end
                if x.u and state < COMPLETED then call('HSET', P .. 'unique', x.u, id) end
                if x.e and mayExpire(b, state, byte(b, 3)) then call('ZADD', P .. 'expiring', x.e, id) end
            end
        end
        if extra ~= '' then p = p + extra end
    end

    if last > first then
        call('HSET', P .. 'ids', 'job', last)
        callMany('HSET', P .. 'jobs', births)
        for lane, line in pairs(lines) do
            callMany('ZADD', lineOf(unpackRecord('>I4', lane)), line)
            count(lane .. '\2', #line / 2)
        end
        callMany('ZADD', P .. 'due', due)
        for block = math.floor((first + 1) / BLOCK), math.floor(last / BLOCK) do
            countBlock(block, math.min(last, block * BLOCK + BLOCK - 1) - math.max(first + 1, block * BLOCK) + 1)
        end
    end
    return { tostring(first + 1), concat(flags), concat(existing) }, p
end
