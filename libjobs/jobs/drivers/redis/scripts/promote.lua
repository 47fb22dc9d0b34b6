-- SPDX-License-Identifier: MIT
--
-- Cancels what expired, then makes available what came due; up to ARGV[3] of each. ARGV[4] is the error of the former.

evenIfFull()
local limit = tonumber(ARGV[3])
local expired = call('ZRANGEBYSCORE', P .. 'expiring', '-inf', now, 'LIMIT', 0, limit)
for _, id in ipairs(expired) do finishAs(id, load(id), CANCELLED, ARGV[4]) end

local due = call('ZRANGEBYSCORE', P .. 'due', '-inf', now, 'LIMIT', 0, limit)
for _, id in ipairs(due) do
    local s = load(id)
    leave(id, s)
    enter(id, char(AVAILABLE) .. sub(s, 2))
end
flushCounts()
if #expired + #due > 0 then changed() end
return #expired + #due
