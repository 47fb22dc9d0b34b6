-- SPDX-License-Identifier: MIT
-- Jobs without the rarer columns. Parameters come as bytes, which spares them a way through UTF-16.
INSERT INTO jobs (id, state, queue, kind, priority, due_at, max_attempts, version, created_at, parameters)
VALUES /*row*/ (?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS TEXT)) /*end*/
