-- SPDX-License-Identifier: MIT
--
-- The names of the lanes with these numbers.

local names = {}
for i = 3, #ARGV do names[#names + 1] = laneName(ARGV[i]) end
return names
