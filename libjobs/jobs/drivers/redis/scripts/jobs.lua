-- SPDX-License-Identifier: MIT
--
-- A page of a listing: filter, "1" for all ids, else the ids in the page's order, the number to stay below, how many to
-- answer and how many to look at, "down" for falling ids. Answers the jobs and the number to go on below, 0 at the end.
-- With "up" the ids rise, and the numbers are those to stay above.

local matches = matcher(ARGV[3])
local limit, looks = tonumber(ARGV[7]), tonumber(ARGV[8])
local found, bytes, jobs, last, more = 0, 0, {}, 0, 0
walk(ARGV[9] == 'up', tonumber(ARGV[6]), splitIds(ARGV[4], ARGV[5]), function(id, n, s, b)
    if found >= limit or looks == 0 or bytes > 16 * 1024 * 1024 then
        more = last
        return false
    end
    looks = looks - 1
    last = n
    if matches(id, s, b) then
        answer(jobs, id, s, b)
        found = found + 1
        bytes = bytes + #b
    end
    return true
end)
return { jobs, more }
