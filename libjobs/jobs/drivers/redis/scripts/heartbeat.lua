-- SPDX-License-Identifier: MIT
--
-- Renews the lease of worker ARGV[3] for ARGV[5] ms (nothing to look only), notes that ARGV[4] of its handlers are busy, and
-- answers its mode and the wishes for its jobs: id, fence, wish. False: it has no lease.

local worker = ARGV[3]
if ARGV[5] ~= '' then
    evenIfFull()
    if not call('ZSCORE', P .. 'leases', worker) then return false end
    call('ZADD', P .. 'leases', now + ARGV[5], worker)
    call('HSET', P .. 'worker:' .. worker, 'busy', ARGV[4])
end
local wishes = { call('HGET', P .. 'worker:' .. worker, 'mode') or '0' }
for _, id in ipairs(call('SMEMBERS', P .. 'wishes:' .. worker)) do
    local s = load(id)
    wishes[#wishes + 1] = id
    wishes[#wishes + 1] = sub(s, 20, 23)
    wishes[#wishes + 1] = byte(s, 2)
end
return wishes
