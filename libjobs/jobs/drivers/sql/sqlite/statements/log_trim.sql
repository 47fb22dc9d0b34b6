-- SPDX-License-Identifier: MIT
DELETE FROM jobs_log WHERE job = :job AND start < :start
