-- SPDX-License-Identifier: MIT
SELECT j.id, j.fence, j.wish % 4
  FROM @schema.jobs_wishes w JOIN @schema.jobs j ON j.id = w.job
 WHERE w.worker = :worker AND j.worker = :of AND j.state = 3 AND j.wish / 4 = j.fence
 ORDER BY j.id
