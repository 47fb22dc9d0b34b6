-- SPDX-License-Identifier: MIT
-- One job with every column that a push can set. No row is added if a job with its key or client id is there.
INSERT INTO jobs (id, state, queue, kind, priority, due_at, attempt, fence, worker, started_at,
                  max_attempts, version, created_at, expires_at, unique_key, client_id, tags, metadata, parameters)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS TEXT), CAST(? AS TEXT))
ON CONFLICT DO NOTHING
