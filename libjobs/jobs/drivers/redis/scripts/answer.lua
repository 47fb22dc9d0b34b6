-- SPDX-License-Identifier: MIT
--
-- Jobs as they are answered: four values each, the id, the record, the birth record with the parameters, and
-- the extras as a list of fields and values, or false.

local function answer(to, id, s, b)
    local n = #to
    to[n + 1] = id
    to[n + 2] = s
    to[n + 3] = b
    to[n + 4] = band(byte(s, 3), HAS_EXTRAS) ~= 0 and call('HGETALL', extras(id)) or false
end
