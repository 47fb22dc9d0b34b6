-- SPDX-License-Identifier: MIT
--
-- Reads the value of ARGV[3], or writes it where there is an ARGV[4]; an empty one removes it.

local key = P .. 'metadata'
if not ARGV[4] then return call('HGET', key, ARGV[3]) end
if ARGV[4] == '' then
    call('HDEL', key, ARGV[3])
else
    call('HSET', key, ARGV[3], ARGV[4])
end
return 1
