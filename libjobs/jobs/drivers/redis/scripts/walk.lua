-- SPDX-License-Identifier: MIT
--
-- Goes through jobs by their ids, and tells which match a filter (the JSON of redisfilter.cpp).

-- Blocks that may hold ids above (or below) a number, nearest first.
local function nearBlocks(up, from)
    if up then
        return call('ZRANGEBYSCORE', P .. 'blocks', math.floor((from + 1) / BLOCK), '+inf', 'LIMIT', 0, 50)
    end
    return call('ZREVRANGEBYSCORE', P .. 'blocks', math.floor((from - 1) / BLOCK), '-inf', 'LIMIT', 0, 50)
end

-- Calls visit(id, number, record, birth) for the jobs above (or below) a number until it answers false.
-- given: the only ids to look at, one after the other in that direction, or nothing.
local function walk(up, from, given, visit)
    local step = 100
    local function visitAll(ids)
        local start = 1
        while start <= #ids do
            local some = { unpack(ids, start, math.min(start + step - 1, #ids)) }
            local births, states = fetchMany(P .. 'jobs', some), fetchMany(P .. 'state', some)
            local bytes = 0
            for i = 1, #some do
                local b = births[i]
                if b then
                    bytes = bytes + #b
                    if not visit(some[i], number(some[i]), states[i] or sub(b, 1, RECORD_SIZE), b) then return false end
                end
            end
            start = start + #some
            -- A hundred jobs of a megabyte each would be a lot to hold at once.
            step = bytes > 4 * 1024 * 1024 and 5 or 100
        end
        return true
    end

    if given then return visitAll(given) end
    while true do
        local blocks = nearBlocks(up, from)
        if #blocks == 0 then return true end
        for _, block in ipairs(blocks) do
            local first, last = block * BLOCK, block * BLOCK + BLOCK - 1
            local ids = {}
            if up then
                for id = math.max(first, from + 1), last do ids[#ids + 1] = pack('>I6', id) end
                from = last
            else
                for id = math.min(last, from - 1), first, -1 do ids[#ids + 1] = pack('>I6', id) end
                from = first
            end
            if not visitAll(ids) then return false end
        end
    end
end

local function setOf(list)
    if not list or #list == 0 then return nil end
    local set = {}
    for _, value in ipairs(list) do set[value] = true end
    return set
end

-- JobFilter::matches(), without the ids, which choose the way of the walk.
local function matcher(json)
    local filter = cjson.decode(json)
    local states, queues, kinds = setOf(filter.states), setOf(filter.queues), setOf(filter.kinds)
    local tags, failure, from, untilTime = filter.tags, filter.error, filter.from, filter['until']
    local laneMatches = {}
    return function(id, s, b)
        if filter.nothing or states and not states[byte(s, 1)] then return false end
        if queues or kinds then
            local lane = unpackRecord('>I4', s, 30)
            if laneMatches[lane] == nil then
                local queue, kind = string.match(laneName(lane), '^(.*)/(.*)$')
                laneMatches[lane] = (not queues or queues[queue] or false) and (not kinds or kinds[kind] or false)
            end
            if not laneMatches[lane] then return false end
        end
        if from or untilTime then
            local created = unpackRecord('>i8', b, 42)
            if from and created < from or untilTime and created >= untilTime then return false end
        end
        if not tags and not failure then return true end
        if band(byte(s, 3), HAS_EXTRAS) == 0 then return false end
        local x = call('HMGET', extras(id), 't', 'f')
        if failure and not (x[2] and string.find(x[2], failure, 1, true)) then return false end
        if tags then
            local carried = '\n' .. (x[1] or '') .. '\n'
            for _, tag in ipairs(tags) do
                if not string.find(carried, '\n' .. tag .. '\n', 1, true) then return false end
            end
        end
        return true
    end
end

-- Ids of six bytes each in one string, or nothing for an empty argument that means "all".
local function splitIds(all, text)
    if all == '1' then return nil end
    local ids = {}
    for i = 1, #text, 6 do ids[#ids + 1] = sub(text, i, i + 5) end
    return ids
end
