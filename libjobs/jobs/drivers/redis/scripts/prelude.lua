-- SPDX-License-Identifier: MIT
--
-- Stands before every script: the store's identity, its clock, names, records and counters.
--
-- KEYS[1] is the prefix with its colon, as the rights of users name it; ARGV[1] the identity of the store that the
-- caller opened; ARGV[2] its clock:
-- "server", or "test" where <prefix>:test-time says what time it is. A script's own arguments follow.
--
-- An id is six bytes, big endian: as a field it is smaller than digits, and its order is the ids'.
-- A job lies in two hashes: <prefix>:jobs holds its birth record, what seldom changes and the parameters,
-- <prefix>:state its record once that differs from the one it was born with. What few jobs have is in a
-- hash of the job's own, <prefix>:x:<id>. redisrecord_p.h has the same layout for C++.
local call = redis.call
local byte, sub, char, concat = string.byte, string.sub, string.char, table.concat
local pack, unpackRecord = struct.pack, struct.unpack
local band, bor = bit.band, bit.bor
local P = KEYS[1]

if call('GET', P .. 'schema') ~= ARGV[1] then
    return redis.error_reply('JOBSCHANGED the store under this prefix is not the one that was opened')
end

local SCHEDULED, AVAILABLE, RUNNING, RETRYABLE, WAITING, SUSPENDED, COMPLETED, FAILED, CANCELLED = 1, 2, 3, 4, 5, 6, 7, 8, 9
local HISTORY = { [COMPLETED] = P .. 'completed', [FAILED] = P .. 'failed', [CANCELLED] = P .. 'cancelled' }

-- The record: state, wish, flags, finished, worker, started, fence, attempt, crashes, lane, rank, due. Times are
-- milliseconds since 1970, 0 for none; the rank is 32767 - priority. Rank, due time and id make a job's place in line.
local RECORD = '>BBBI6I4I6I4I4I2I4I2I6'
local RECORD_SIZE = 41
local HAS_EXTRAS, HAS_ATTEMPTS, HAS_LOG, EXPIRES, UNIQUE, HAS_CLIENT, HAS_RESULT = 1, 2, 4, 8, 16, 32, 64
local NO_ATTEMPT, NO_TIME = '\0\0\0\0', '\0\0\0\0\0\0'
local WISH_NONE, WISH_SUSPEND, WISH_CANCEL = 0, 1, 2

-- Lua's stack bounds what unpack() may answer.
local CHUNK = 4000
local BLOCK = 1000

local now
if ARGV[2] == 'test' then
    now = tonumber(call('GET', P .. 'test-time'))
else
    local time = call('TIME')
    now = time[1] * 1000 + math.floor(time[2] / 1000)
end
local now6 = pack('>I6', now)

local function number(id) return (unpackRecord('>I6', id)) end
local function extras(id) return P .. 'x:' .. number(id) end
local function attempts(id) return P .. 'a:' .. number(id) end
local function log(id) return P .. 'l:' .. number(id) end

-- A command with any number of arguments, all or nothing of it per chunk.
local function callMany(command, key, args)
    local n = #args
    if n == 0 then return end
    if n <= CHUNK then return call(command, key, unpack(args)) end
    for i = 1, n, CHUNK do call(command, key, unpack(args, i, math.min(i + CHUNK - 1, n))) end
end

local function fetchMany(key, ids)
    local n = #ids
    if n == 0 then return {} end
    if n <= CHUNK then return call('HMGET', key, unpack(ids)) end
    local found = {}
    for i = 1, n, CHUNK do
        local some = call('HMGET', key, unpack(ids, i, math.min(i + CHUNK - 1, n)))
        for j = 1, #some do found[i + j - 1] = some[j] end
    end
    return found
end

-- The record of one job, or nil.
local function load(id)
    local s = call('HGET', P .. 'state', id)
    if s then return s end
    local b = call('HGET', P .. 'jobs', id)
    return b and sub(b, 1, RECORD_SIZE)
end

-- Lanes (one queue and kind) have numbers, so that records are small.
local laneNames = {}
local function laneName(lane)
    local name = laneNames[lane]
    if not name then
        name = call('HGET', P .. 'lanes', lane)
        laneNames[lane] = name
    end
    return name
end

local function laneOf(name)
    local lane = call('HGET', P .. 'lane', name)
    if not lane then
        lane = call('HINCRBY', P .. 'ids', 'lane', 1)
        call('HSET', P .. 'lane', name, lane)
        call('HSET', P .. 'lanes', lane, name)
    end
    return tonumber(lane)
end

local function lineOf(lane) return P .. 'available:' .. lane end

-- Counters change once at the end of a step, and with them the list of lanes that have something to claim. Some of
-- those had nothing before the step: somebody may sleep who could work for them.
local counted, awakened = {}, {}
local function count(key, by) counted[key] = (counted[key] or 0) + by end

local function flushCounts()
    local totals = {}
    for key, by in pairs(counted) do
        if by ~= 0 then
            local lane, state = unpackRecord('>I4B', key)
            local left = call('HINCRBY', P .. 'counts', lane .. ':' .. state, by)
            if state == AVAILABLE and (left == by or left == 0) then
                local queue, kind = string.match(laneName(lane), '^(.*)/(.*)$')
                call(left == 0 and 'SREM' or 'SADD', P .. 'ready:' .. kind, lane .. '/' .. queue)
                awakened[lane] = left > 0 or nil
            elseif state >= COMPLETED then
                totals[state] = (totals[state] or 0) + by
            end
        end
    end
    for state, by in pairs(totals) do call('HINCRBY', P .. 'counts', 'total:' .. state, by) end
    counted = {}
end

-- Ids are found again by the blocks of a thousand that still hold one.
local function countBlock(block, by)
    local left = call('HINCRBY', P .. 'blocksize', block, by)
    if left == 0 then
        call('HDEL', P .. 'blocksize', block)
        call('ZREM', P .. 'blocks', block)
    elseif left == by then
        call('ZADD', P .. 'blocks', block, block)
    end
end

-- A server whose memory is full refuses what may need more, unless the script has written already: for steps that keep
-- workers alive or make room. Deleting nothing counts as writing.
local function evenIfFull() call('DEL', P .. 'nothing') end

local function publish(by) redis.pcall('PUBLISH', P .. 'wake', by or '') end

-- Counts the steps that changed something which others look for, so that one number tells whether to look.
local function changed() return call('INCR', P .. 'changes') end
