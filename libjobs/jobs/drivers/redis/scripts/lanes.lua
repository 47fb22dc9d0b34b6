-- SPDX-License-Identifier: MIT
--
-- The numbers of the lanes with these names ("queue/kind"), new ones where there were none.

local numbers = {}
for i = 3, #ARGV do numbers[#numbers + 1] = laneOf(ARGV[i]) end
return numbers
