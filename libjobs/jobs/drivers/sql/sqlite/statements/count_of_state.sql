-- SPDX-License-Identifier: MIT
SELECT coalesce(sum(n), 0) FROM jobs_counts WHERE state = :state
