-- SPDX-License-Identifier: MIT
--
-- Jobs of another store. ARGV[3] is how many; each is the id that it had, its birth record with the state it is in, the number of
-- extra arguments, fields and values of its extras, the number of past attempts, their records, and a note as in
-- notes.lua whose id is filled in here. The answer is an id and a flag for each: '1', it was there already.

call('HINCRBY', P .. 'ids', 'job', 0) -- a full server refuses now, or not at all
local answers = {}
local p = 4
for _ = 1, tonumber(ARGV[3]) do
    local wanted, b, extra = number(ARGV[p]), ARGV[p + 1], tonumber(ARGV[p + 2])
    local x = p + 3
    local past = x + extra
    local pasts = tonumber(ARGV[past])
    local note = past + 1 + pasts
    local state, flags = byte(b, 1), byte(b, 3)
    local fields = {}
    for j = x, past - 1, 2 do fields[ARGV[j]] = ARGV[j + 1] end
    local found = fields.c and call('HGET', P .. 'clients', fields.c)
        or fields.u and state < COMPLETED and call('HGET', P .. 'unique', fields.u)
    if found then
        answers[#answers + 1] = found
        answers[#answers + 1] = '1'
    else
        local last = math.max(tonumber(call('HGET', P .. 'ids', 'job')) + 1, wanted)
        local id = pack('>I6', last)
        call('HSET', P .. 'ids', 'job', string.format('%.0f', last))
        call('HSET', P .. 'jobs', id, b)
        if extra > 0 then call('HSET', extras(id), unpack(ARGV, x, past - 1)) end
        if fields.c then call('HSET', P .. 'clients', fields.c, id) end
        if pasts > 0 then
            call('RPUSH', attempts(id), unpack(ARGV, past + 1, past + pasts))
            call('LTRIM', attempts(id), -100, -1)
        end
        countBlock(math.floor(last / BLOCK), 1)
        enter(id, sub(b, 1, RECORD_SIZE))
        ARGV[note] = id
        noteAll(note, 1)
        answers[#answers + 1] = id
        answers[#answers + 1] = '0'
    end
    p = note + 5 + tonumber(ARGV[note + 4])
end
flushCounts()
changed()
publish()
return answers
