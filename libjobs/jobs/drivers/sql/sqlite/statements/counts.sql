-- SPDX-License-Identifier: MIT
SELECT state, queue, kind, n FROM jobs_counts
