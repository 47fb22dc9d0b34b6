-- SPDX-License-Identifier: MIT
DELETE FROM jobs_attempts
 WHERE job = :job
   AND fence < (SELECT min(fence) FROM (SELECT fence FROM jobs_attempts WHERE job = :of ORDER BY fence DESC LIMIT :kept))
