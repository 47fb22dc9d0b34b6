-- SPDX-License-Identifier: MIT
--
-- One action of a person on jobs that match: filter, "1" for all ids, else the ids in rising order, the number to
-- stay above, how many to look at, the action, where it leads from each state (nine digits, 0: nowhere), a reason, and
-- for an edit its JSON and the parameters. Answers the changed and the told ids, how many were skipped, the number to go on above.

evenIfFull()
local matches = matcher(ARGV[3])
local looks, action, to, reason = tonumber(ARGV[7]), ARGV[8], ARGV[9], ARGV[10]
local edit = ARGV[11] ~= '' and cjson.decode(ARGV[11]) or {}
local parameters = ARGV[12]

local function told(id, s)
    local wish = action == 'cancel' and WISH_CANCEL or WISH_SUSPEND
    if wish < byte(s, 2) then return false end
    local job = parse(s)
    job.wish = wish
    if wish == WISH_CANCEL and reason ~= '' then
        call('HSET', extras(id), 'f', reason)
        job.flags = bor(job.flags, HAS_EXTRAS)
    end
    call('HSET', P .. 'state', id, form(job))
    call('SADD', P .. 'wishes:' .. job.worker, id)
    return true
end

local function retry(id, s, state)
    local job = parse(s)
    if job.state >= COMPLETED and band(job.flags, UNIQUE) ~= 0
        and call('HEXISTS', P .. 'unique', call('HGET', extras(id), 'u')) == 1 then
        return false
    end
    leave(id, s)
    if band(job.flags, HAS_EXTRAS) ~= 0 then
        call('HDEL', extras(id), 'r', 'e')
        if job.state == COMPLETED then call('HDEL', extras(id), 'k') end
    end
    job.flags = job.flags - band(job.flags, EXPIRES + HAS_RESULT)
    job.state, job.due, job.attempt, job.crashes, job.finished = state, now, 0, 0, 0
    enter(id, form(job))
    return true
end

local function change(id, s, b)
    local job = parse(s)
    leave(id, s)
    job.rank = edit.rank or job.rank
    if edit.queue then job.lane = laneOf(edit.queue .. '/' .. string.match(laneName(job.lane), '/(.*)$')) end
    if edit.tags then
        if edit.tags ~= '' then
            call('HSET', extras(id), 't', edit.tags)
            job.flags = bor(job.flags, HAS_EXTRAS)
        elseif band(job.flags, HAS_EXTRAS) ~= 0 then
            call('HDEL', extras(id), 't')
        end
    end
    if edit.due then
        job.due = edit.due
        if job.state == AVAILABLE and job.due > now then job.state = SCHEDULED end
    end
    if edit.parameters or edit.version or edit.maxAttempts then
        local version, maxAttempts = unpackRecord('>i4I4', b, RECORD_SIZE + 9)
        call('HSET', P .. 'jobs', id, sub(b, 1, RECORD_SIZE + 8)
            .. pack('>i4I4', edit.version or version, edit.maxAttempts or maxAttempts)
            .. (edit.parameters and parameters or sub(b, RECORD_SIZE + 17)))
    end
    enter(id, form(job))
    return true
end

local acts = {
    cancel = function(id, s) finishAs(id, s, CANCELLED, reason) return true end,
    retry = retry,
    edit = change,
    suspend = function(id, s, state)
        leave(id, s)
        enter(id, char(state) .. sub(s, 2))
        return true
    end,
    resume = function(id, s)
        local job = parse(s)
        leave(id, s)
        job.state = job.due > now and SCHEDULED or AVAILABLE
        enter(id, form(job))
        return true
    end,
    ['run now'] = function(id, s, state)
        local job = parse(s)
        leave(id, s)
        job.state, job.due = state, math.min(job.due, now)
        enter(id, form(job))
        return true
    end,
    remove = function(id, s)
        leave(id, s)
        forget({ id }, { s })
        return true
    end,
}

local moved, signalled, skipped, last, more = {}, {}, 0, 0, 0
walk(true, tonumber(ARGV[6]), splitIds(ARGV[4], ARGV[5]), function(id, n, s, b)
    if looks == 0 then
        more = last
        return false
    end
    looks = looks - 1
    last = n
    if not matches(id, s, b) then return true end
    local state = byte(s, 1)
    local target = byte(to, state) - 48
    local done = false
    if target ~= 0 and state == RUNNING then
        done = told(id, s)
        if done then signalled[#signalled + 1] = id end
    elseif target ~= 0 then
        done = acts[action](id, s, action == 'edit' and b or target)
        if done then moved[#moved + 1] = id end
    end
    if not done then skipped = skipped + 1 end
    return true
end)
flushCounts()
if #moved + #signalled > 0 then
    changed()
    publish()
end
return { concat(moved), concat(signalled), skipped, more }
