-- SPDX-License-Identifier: MIT
--
-- Part of a tick: what running handlers said. A note is its id, fence, progress, checkpoint (each empty where
-- there is none), the number of log lines and the lines: time, attempt and text with a space between.

local LOG_BYTES = 1024 * 1024

local function textSize(line)
    local _, header = string.find(line, '^%S+ %S+ ')
    return #line - header
end

local function addLog(id, p, n)
    local key, x = log(id), extras(id)
    local lines, bytes = {}, 0
    for i = 1, n do
        lines[i] = ARGV[p + i - 1]
        bytes = bytes + textSize(lines[i])
    end
    callMany('RPUSH', key, lines)
    bytes = call('HINCRBY', x, 'b', bytes)
    if bytes <= LOG_BYTES then return end
    local before = bytes
    while bytes > LOG_BYTES do
        local line = call('LPOP', key)
        if not line then break end
        bytes = bytes - textSize(line)
    end
    call('HINCRBY', x, 'b', bytes - before)
end

local function noteAll(p, n)
    local accepted = {}
    for i = 1, n do
        local id, fence, progress, checkpoint, lines = ARGV[p], ARGV[p + 1], ARGV[p + 2], ARGV[p + 3], tonumber(ARGV[p + 4])
        p = p + 5
        local s = call('HGET', P .. 'state', id)
        local ok = s and fence ~= NO_ATTEMPT and sub(s, 20, 23) == fence
        if ok then
            local flags = bor(byte(s, 3), HAS_EXTRAS + (lines > 0 and HAS_LOG or 0))
            -- Reset by an empty one; a hash without fields would not exist.
            if progress ~= '' then call('HSET', extras(id), 'p', progress) end
            if checkpoint ~= '' then call('HSET', extras(id), 'k', sub(checkpoint, 2)) end
            if lines > 0 then addLog(id, p, lines) end
            if flags ~= byte(s, 3) then call('HSET', P .. 'state', id, sub(s, 1, 2) .. char(flags) .. sub(s, 4)) end
        end
        p = p + lines
        accepted[i] = ok and '1' or '0'
    end
    return concat(accepted), p
end
