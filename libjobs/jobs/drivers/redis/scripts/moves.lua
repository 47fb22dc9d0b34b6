-- SPDX-License-Identifier: MIT
--
-- Where a job stands follows from its record: leave() takes it out of everywhere, enter() puts it in again.

local function parse(s)
    local job = {}
    job.state, job.wish, job.flags, job.finished, job.worker, job.started, job.fence, job.attempt, job.crashes, job.lane,
        job.rank, job.due = unpackRecord(RECORD, s)
    return job
end

local function form(job)
    return pack(RECORD, job.state, job.wish, job.flags, job.finished, job.worker, job.started, job.fence, job.attempt,
        job.crashes, job.lane, job.rank, job.due)
end

-- Expiry threatens jobs that no attempt is counted of, while they wait for time, a worker or other jobs.
local function mayExpire(s, state, flags)
    return band(flags, EXPIRES) ~= 0 and sub(s, 24, 27) == NO_ATTEMPT
        and (state == SCHEDULED or state == AVAILABLE or state == RETRYABLE or state == WAITING)
end

local function workerOf(s) return (unpackRecord('>I4', s, 10)) end

local function leave(id, s)
    local state, wish, flags = byte(s, 1, 3)
    count(sub(s, 30, 33) .. char(state), -1)
    if state == AVAILABLE then
        call('ZREM', lineOf(unpackRecord('>I4', s, 30)), sub(s, 34, 41) .. id)
    elseif state == SCHEDULED or state == RETRYABLE then
        call('ZREM', P .. 'due', id)
    elseif state == RUNNING then
        call('SREM', P .. 'running:' .. workerOf(s), id)
        if wish ~= WISH_NONE then call('SREM', P .. 'wishes:' .. workerOf(s), id) end
    end
    -- The history is a list of ids that ended together, after that time; what left it is skipped when it is pruned.
    if mayExpire(s, state, flags) then call('ZREM', P .. 'expiring', id) end
    if band(flags, UNIQUE) ~= 0 and state < COMPLETED then
        call('HDEL', P .. 'unique', call('HGET', extras(id), 'u'))
    end
end

local function enter(id, s)
    local state, _, flags = byte(s, 1, 3)
    count(sub(s, 30, 33) .. char(state), 1)
    call('HSET', P .. 'state', id, s)
    if state == AVAILABLE then
        call('ZADD', lineOf(unpackRecord('>I4', s, 30)), '0', sub(s, 34, 41) .. id)
    elseif state == SCHEDULED or state == RETRYABLE then
        call('ZADD', P .. 'due', (unpackRecord('>I6', s, 36)), id)
    elseif state >= COMPLETED then
        call('RPUSH', HISTORY[state], sub(s, 4, 9) .. id)
    end
    if mayExpire(s, state, flags) then call('ZADD', P .. 'expiring', call('HGET', extras(id), 'e'), id) end
    if band(flags, UNIQUE) ~= 0 and state < COMPLETED then
        call('HSET', P .. 'unique', call('HGET', extras(id), 'u'), id)
    end
end

-- The state in which an update leaves a job that somebody may have a wish for.
local function stateAfter(state, wish)
    if state >= COMPLETED or wish == WISH_NONE then return state end
    return wish == WISH_CANCEL and CANCELLED or SUSPENDED
end

-- Writes what an ended attempt made of a running job; the arguments of an update are those of redisrecord_p.h.
local function writeUpdate(id, s, header, result, failure, record)
    local state, bits, due = unpackRecord('>BBI6', header)
    local job = parse(s)
    leave(id, s)
    job.state = stateAfter(state, job.wish)
    if band(bits, 1) ~= 0 and job.attempt > 0 then job.attempt = job.attempt - 1 end
    if band(bits, 2) ~= 0 then job.crashes = math.min(job.crashes + 1, 65535) end
    if band(bits, 4) ~= 0 then job.due = due end
    if job.state >= COMPLETED then job.finished = now end
    if result ~= '' then
        call('HSET', extras(id), 'r', result)
        job.flags = bor(job.flags, HAS_EXTRAS + HAS_RESULT)
    elseif band(job.flags, HAS_RESULT) ~= 0 then
        call('HDEL', extras(id), 'r')
        job.flags = job.flags - HAS_RESULT
    end
    if record ~= '' then
        call('RPUSH', attempts(id), record)
        call('LTRIM', attempts(id), -100, -1)
        job.flags = bor(job.flags, HAS_ATTEMPTS)
        if failure ~= '' then
            call('HSET', extras(id), 'f', failure)
            job.flags = bor(job.flags, HAS_EXTRAS)
        end
    end
    s = form(job)
    enter(id, s)
    return s
end

-- Ends a job that does not run.
local function finishAs(id, s, state, failure)
    local job = parse(s)
    leave(id, s)
    job.state = state
    job.finished = now
    if failure ~= '' then
        call('HSET', extras(id), 'f', failure)
        job.flags = bor(job.flags, HAS_EXTRAS)
    end
    enter(id, form(job))
end

-- Forgets jobs that left already. ids and records run in step.
local function forget(ids, records)
    local blocks = {}
    for i = 1, #ids do
        local id, flags = ids[i], byte(records[i], 3)
        if band(flags, HAS_CLIENT) ~= 0 then call('HDEL', P .. 'clients', call('HGET', extras(id), 'c')) end
        if band(flags, HAS_EXTRAS) ~= 0 then call('DEL', extras(id)) end
        if band(flags, HAS_ATTEMPTS) ~= 0 then call('DEL', attempts(id)) end
        if band(flags, HAS_LOG) ~= 0 then call('DEL', log(id)) end
        local block = math.floor(number(id) / BLOCK)
        blocks[block] = (blocks[block] or 0) - 1
    end
    callMany('HDEL', P .. 'jobs', ids)
    callMany('HDEL', P .. 'state', ids)
    for block, by in pairs(blocks) do countBlock(block, by) end
end
