-- SPDX-License-Identifier: MIT
-- Jobs that the tick which brings them claims as well: nothing is ahead of them, so they start out running.
INSERT INTO jobs (id, state, queue, kind, priority, due_at, attempt, fence, worker, started_at,
                  max_attempts, version, created_at, parameters)
VALUES /*row*/ (?, 3, ?, ?, ?, ?, 1, 1, ?, ?, ?, ?, ?, CAST(? AS TEXT)) /*end*/
