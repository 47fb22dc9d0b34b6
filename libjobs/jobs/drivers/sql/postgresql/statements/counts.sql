-- SPDX-License-Identifier: MIT
SELECT state, queue, kind, sum(n)::bigint
  FROM (SELECT state, queue, kind, n FROM @schema.jobs_counts
        UNION ALL
        SELECT state, queue, kind, n FROM @schema.jobs_counts_changes) counted
 GROUP BY state, queue, kind
