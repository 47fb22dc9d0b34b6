-- SPDX-License-Identifier: MIT
--
-- The scores of the first that comes due and the first that expires, each where there is one.

local due = call('ZRANGE', P .. 'due', 0, 0, 'WITHSCORES')
local expiring = call('ZRANGE', P .. 'expiring', 0, 0, 'WITHSCORES')
return { due[2] or false, expiring[2] or false }
