-- SPDX-License-Identifier: MIT
--
-- Adds a worker with a lease of ARGV[3] ms; what is known of it follows as fields and values.

evenIfFull()
local worker = call('HINCRBY', P .. 'ids', 'worker', 1)
call('ZADD', P .. 'leases', now + ARGV[3], worker)
call('HSET', P .. 'worker:' .. worker, 'started', now, 'busy', 0, unpack(ARGV, 4))
changed()
return worker
