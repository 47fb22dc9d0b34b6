-- SPDX-License-Identifier: MIT
INSERT INTO jobs_counts (state, queue, kind, n) VALUES (?, ?, ?, ?)
ON CONFLICT (state, queue, kind) DO UPDATE SET n = n + excluded.n
