-- SPDX-License-Identifier: MIT
-- Those of attempts that have ended.
DELETE FROM @schema.jobs_wishes
 WHERE NOT EXISTS (SELECT 1 FROM @schema.jobs j
                    WHERE j.id = jobs_wishes.job AND j.state = 3 AND j.worker = jobs_wishes.worker AND j.wish / 4 = j.fence)
