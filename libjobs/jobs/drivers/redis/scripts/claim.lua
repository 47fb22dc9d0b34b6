-- SPDX-License-Identifier: MIT
--
-- Part of a tick: hands out available jobs. Each lane has a line in the order in which its jobs run; where
-- several may be claimed from, their lines are merged.

-- The lines of a request, which is limit, queues, excepted queues and kinds, each list after its length.
local function linesFor(p)
    local lists = {}
    for i = 1, 3 do
        local names = {}
        local n = tonumber(ARGV[p])
        for j = 1, n do names[ARGV[p + j]] = true end
        lists[i] = names
        p = p + n + 1
    end
    local queues, except, kinds = lists[1], lists[2], lists[3]
    local onlyListed = next(queues) ~= nil
    local anyPaused = call('EXISTS', P .. 'paused') == 1
    local lines = {}
    for kind in pairs(kinds) do
        for _, member in ipairs(call('SMEMBERS', P .. 'ready:' .. kind)) do
            local lane, queue = string.match(member, '^(%d+)/(.*)$')
            local wanted = onlyListed and queues[queue]
            if not onlyListed then wanted = not except[queue] end
            if wanted and not (anyPaused and call('HEXISTS', P .. 'paused', queue) == 1) then
                lines[#lines + 1] = { key = lineOf(lane), lane = pack('>I4', tonumber(lane)), offset = 0 }
            end
        end
    end
    return lines, p
end

-- Reads on in a line: more each time, so that one long line among many is not read job by job.
local function refill(line)
    line.step = math.min(line.step * 2, 1000)
    line.members = call('ZRANGE', line.key, line.offset, line.offset + line.step - 1)
    line.offset = line.offset + #line.members
    line.i = 1
end

local function readHead(line)
    if line.i > #line.members then refill(line) end
    local member = line.members[line.i]
    if member then line.rank, line.due, line.id = unpackRecord('>I2I6I6', member) end
    return member
end

local function isBefore(a, b)
    if a.rank ~= b.rank then return a.rank < b.rank end
    if a.due ~= b.due then return a.due < b.due end
    return a.id < b.id
end

local function sink(heap, i)
    local n, line = #heap, heap[i]
    while true do
        local child = 2 * i
        if child > n then break end
        if child < n and isBefore(heap[child + 1], heap[child]) then child = child + 1 end
        if not isBefore(heap[child], line) then break end
        heap[i] = heap[child]
        i = child
    end
    heap[i] = line
end

-- A function that answers up to n members in order, and the line of each.
local function merged(lines, expected)
    if #lines == 1 then
        local line = lines[1]
        return function(n)
            local members = call('ZRANGE', line.key, line.offset, line.offset + n - 1)
            line.offset = line.offset + #members
            return members, nil
        end
    end
    local heap = {}
    local step = math.max(1, math.min(500, math.floor(expected / #lines)))
    for _, line in ipairs(lines) do
        line.members, line.i, line.step = {}, 1, step
        if readHead(line) then heap[#heap + 1] = line end
    end
    for i = math.floor(#heap / 2), 1, -1 do sink(heap, i) end
    return function(n)
        local members, from = {}, {}
        while #members < n and heap[1] do
            local line = heap[1]
            members[#members + 1] = line.members[line.i]
            from[#members] = line
            line.i = line.i + 1
            if not readHead(line) then
                heap[1] = heap[#heap]
                heap[#heap] = nil
            end
            if heap[1] then sink(heap, 1) end
        end
        return members, from
    end
end

local function claimSome(p, worker, answers)
    local wanted = tonumber(ARGV[p])
    local lines
    lines, p = linesFor(p + 1)
    if wanted <= 0 or not worker or #lines == 0 then return p end

    for _, line in ipairs(lines) do line.taken, line.n = {}, 0 end
    local take = merged(lines, wanted)
    local since = NO_TIME .. worker .. now6
    local first = since .. pack('>I4I4', 1, 1)
    local plainFirst = char(RUNNING, WISH_NONE, 0) .. first
    local writes, running, one = {}, {}, lines[1]
    local w, r, a = 0, 0, #answers
    while wanted > 0 do
        local members, from = take(math.min(wanted, 1000))
        if #members == 0 then break end
        local ids = {}
        for i = 1, #members do ids[i] = sub(members[i], 9) end
        local births, states = fetchMany(P .. 'jobs', ids), fetchMany(P .. 'state', ids)
        for i = 1, #ids do
            local id, b, s, line = ids[i], births[i], states[i], from and from[i] or one
            local flags = byte(s or b, 3)
            local x = false
            if flags ~= 0 then
                if band(flags, EXPIRES) ~= 0 and sub(s or b, 24, 27) == NO_ATTEMPT then
                    if tonumber(call('HGET', extras(id), 'e')) <= now then
                        line.skipped = true
                        id = nil
                    else
                        call('ZREM', P .. 'expiring', id)
                    end
                end
                if id and band(flags, HAS_EXTRAS) ~= 0 then x = call('HGETALL', extras(id)) end
            end
            if id then
                if s then
                    local fence, attempt = unpackRecord('>I4I4', s, 20)
                    s = char(RUNNING, WISH_NONE, flags) .. since .. pack('>I4I4', fence + 1, attempt + 1)
                        .. sub(s, 28, RECORD_SIZE)
                elseif flags == 0 then
                    s = plainFirst .. sub(b, 28, RECORD_SIZE)
                else
                    s = char(RUNNING, WISH_NONE, flags) .. first .. sub(b, 28, RECORD_SIZE)
                end
                writes[w + 1] = id
                writes[w + 2] = s
                w = w + 2
                r = r + 1
                running[r] = id
                answers[a + 1] = id
                answers[a + 2] = s
                answers[a + 3] = b
                answers[a + 4] = x
                a = a + 4
                local taken = line.n + 1
                line.n = taken
                line.taken[taken] = members[i]
                wanted = wanted - 1
            end
        end
    end

    callMany('HSET', P .. 'state', writes)
    callMany('SADD', P .. 'running:' .. unpackRecord('>I4', worker), running)
    for _, line in ipairs(lines) do
        local n = line.n
        if n > 0 then
            if line.skipped then
                callMany('ZREM', line.key, line.taken)
            else
                call('ZREMRANGEBYRANK', line.key, 0, n - 1)
            end
            count(line.lane .. '\2', -n)
            count(line.lane .. '\3', n)
        end
    end
    flushCounts()
    return p
end
