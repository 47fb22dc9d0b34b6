-- SPDX-License-Identifier: MIT
--
-- Pauses queue ARGV[3] on behalf of ARGV[5], or lets it go on where ARGV[4] is 0. Either way the queue is known from now on.

evenIfFull()
call('SADD', P .. 'queues', ARGV[3])
if ARGV[4] == '1' then
    call('HSET', P .. 'paused', ARGV[3], now .. ' ' .. ARGV[5])
else
    call('HDEL', P .. 'paused', ARGV[3])
end
changed()
publish()
return 1
