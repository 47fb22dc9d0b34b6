-- SPDX-License-Identifier: MIT
-- All of them: a smaller number may be committed after a larger one.
SELECT id, name FROM @schema.jobs_names WHERE :known IS NOT NULL
