-- SPDX-License-Identifier: MIT
-- The number that a job brings along if it is above all that were given out, or else the next one. Numbers in between are
-- taken one by one, for a sequence that is set might go back below what others took meanwhile; so a gap has its limit.
SELECT max(number)
  FROM (SELECT nextval('@schema.jobs_numbers') AS number
          FROM generate_series(1, (SELECT CASE WHEN gap BETWEEN 1 AND 5000000 THEN gap ELSE 1 END
                                     FROM (SELECT :wanted - CASE WHEN is_called THEN last_value ELSE last_value - 1 END AS gap
                                             FROM @schema.jobs_numbers) AS distance))) AS taken
