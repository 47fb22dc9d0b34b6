-- SPDX-License-Identifier: MIT
--
-- Answers the identity of the store under the prefix KEYS[1]; makes ARGV[1] the identity of an empty one. Stands alone.

local schema = KEYS[1] .. 'schema'
local identity = redis.call('GET', schema)
if not identity then
    redis.call('SET', schema, ARGV[1])
    -- A store without a log on disk may come back empty: worker numbers go on from the clock, so that none is used twice.
    redis.call('HSET', KEYS[1] .. 'ids', 'worker', redis.call('TIME')[1] - 1600000000)
    identity = ARGV[1]
end
return identity
