-- SPDX-License-Identifier: MIT
SELECT coalesce(sum(n), 0)::bigint
  FROM (SELECT n FROM @schema.jobs_counts WHERE state = :state
        UNION ALL
        SELECT n FROM @schema.jobs_counts_changes WHERE state = :state) counted
