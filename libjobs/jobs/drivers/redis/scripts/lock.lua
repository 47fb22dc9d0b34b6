-- SPDX-License-Identifier: MIT
--
-- Takes lock ARGV[3] for owner ARGV[4] and ARGV[5] ms, or releases it where those are empty. Answers 1 if it is the owner's.

evenIfFull()
local key = P .. 'locks'
local held = call('HGET', key, ARGV[3])
local ends, owner
if held then ends, owner = string.match(held, '^(%S+) (.*)$') end
if ARGV[5] == '' then
    if owner == ARGV[4] then call('HDEL', key, ARGV[3]) end
    return 0
end
if owner and owner ~= ARGV[4] and tonumber(ends) > now then return 0 end
call('HSET', key, ARGV[3], (now + ARGV[5]) .. ' ' .. ARGV[4])
return 1
