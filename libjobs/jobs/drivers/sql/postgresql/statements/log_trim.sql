-- SPDX-License-Identifier: MIT
DELETE FROM @schema.jobs_log WHERE job = :job AND start < :start
