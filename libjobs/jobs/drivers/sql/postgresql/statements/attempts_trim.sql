-- SPDX-License-Identifier: MIT
DELETE FROM @schema.jobs_attempts
 WHERE job = :job
   AND fence < (SELECT min(fence) FROM (SELECT fence FROM @schema.jobs_attempts WHERE job = :of ORDER BY fence DESC LIMIT :kept) kept)
