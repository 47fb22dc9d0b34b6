-- SPDX-License-Identifier: MIT
-- Times are milliseconds since 1970 (UTC). States are the numbers of Jobs::JobState. People read jobs_view.

-- Queues and kinds: small numbers in the rows and indexes, the names once.
CREATE TABLE jobs_names (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

-- The last numbers given out. Kept here, not taken from max(id), so that no number comes twice after a removal.
CREATE TABLE jobs_numbers (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    last_job INTEGER NOT NULL,
    last_worker INTEGER NOT NULL
);
INSERT INTO jobs_numbers (one, last_job, last_worker) VALUES (1, 0, 0);

CREATE TABLE jobs (
    id INTEGER PRIMARY KEY,
    state INTEGER NOT NULL,
    queue INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    priority INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    attempt INTEGER NOT NULL DEFAULT 0,
    fence INTEGER NOT NULL DEFAULT 0,
    worker INTEGER NOT NULL DEFAULT 0,
    wish INTEGER,
    started_at INTEGER,
    finished_at INTEGER,
    max_attempts INTEGER NOT NULL,
    crashes INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER,
    unique_key TEXT,
    client_id TEXT,
    tags TEXT,
    metadata TEXT,
    checkpoint TEXT,
    result TEXT,
    error TEXT,
    progress_done INTEGER NOT NULL DEFAULT 0,
    progress_total INTEGER NOT NULL DEFAULT 0,
    progress_text TEXT,
    parameters TEXT NOT NULL
);

-- What a claim looks at, in the order in which it takes: only rows that are ready, so that history and
-- jobs due later cost a claim nothing.
CREATE INDEX jobs_available ON jobs (queue, kind, priority DESC, due_at) WHERE state = 2;
CREATE INDEX jobs_held ON jobs (state) WHERE state IN (3, 5, 6);
CREATE INDEX jobs_finished ON jobs (state, finished_at) WHERE state >= 7;
CREATE INDEX jobs_due ON jobs (due_at) WHERE state IN (1, 4);
CREATE INDEX jobs_expiring ON jobs (expires_at) WHERE expires_at IS NOT NULL AND attempt = 0 AND state IN (1, 2, 4, 5);
CREATE INDEX jobs_wished ON jobs (worker) WHERE wish IS NOT NULL AND state = 3;
CREATE UNIQUE INDEX jobs_unique_key ON jobs (unique_key) WHERE unique_key IS NOT NULL AND state < 7;
CREATE UNIQUE INDEX jobs_client_id ON jobs (client_id) WHERE client_id IS NOT NULL;

-- How many jobs stand where; changed in the transaction that moves them, never counted.
CREATE TABLE jobs_counts (
    state INTEGER NOT NULL,
    queue INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (state, queue, kind)
) WITHOUT ROWID;

CREATE TABLE jobs_attempts (
    job INTEGER NOT NULL,
    fence INTEGER NOT NULL,
    attempt INTEGER NOT NULL,
    worker INTEGER,
    started_at INTEGER,
    finished_at INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    error TEXT,
    error_type TEXT,
    trace TEXT,
    PRIMARY KEY (job, fence)
) WITHOUT ROWID;

-- start: bytes of this job's log before this line, those dropped meanwhile included.
CREATE TABLE jobs_log (
    job INTEGER NOT NULL,
    start INTEGER NOT NULL,
    line INTEGER NOT NULL,
    at INTEGER NOT NULL,
    attempt INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (job, start, line)
) WITHOUT ROWID;

CREATE TABLE jobs_queues (
    queue INTEGER PRIMARY KEY,
    paused INTEGER NOT NULL DEFAULT 0,
    paused_by TEXT,
    paused_at INTEGER
);

CREATE TABLE jobs_workers (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    host TEXT NOT NULL,
    pid INTEGER NOT NULL,
    version TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    lease_until INTEGER NOT NULL,
    capacity INTEGER NOT NULL,
    busy INTEGER NOT NULL
);

CREATE TABLE jobs_metadata (
    key TEXT PRIMARY KEY,
    value BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE jobs_locks (
    name TEXT PRIMARY KEY,
    owner TEXT NOT NULL,
    until INTEGER NOT NULL
) WITHOUT ROWID;

-- For people with a SQL shell.
CREATE VIEW jobs_view AS
SELECT j.id,
       CASE j.state WHEN 1 THEN 'scheduled' WHEN 2 THEN 'available' WHEN 3 THEN 'running' WHEN 4 THEN 'retryable'
                    WHEN 5 THEN 'waiting' WHEN 6 THEN 'suspended' WHEN 7 THEN 'completed' WHEN 8 THEN 'failed'
                    WHEN 9 THEN 'cancelled' END AS state,
       q.name AS queue,
       k.name AS kind,
       j.priority,
       j.attempt,
       j.max_attempts,
       j.crashes,
       j.worker,
       strftime('%Y-%m-%dT%H:%M:%fZ', j.created_at / 1000.0, 'unixepoch') AS created_at,
       strftime('%Y-%m-%dT%H:%M:%fZ', j.due_at / 1000.0, 'unixepoch') AS due_at,
       strftime('%Y-%m-%dT%H:%M:%fZ', j.started_at / 1000.0, 'unixepoch') AS started_at,
       strftime('%Y-%m-%dT%H:%M:%fZ', j.finished_at / 1000.0, 'unixepoch') AS finished_at,
       j.error,
       j.unique_key,
       j.tags,
       j.parameters,
       j.result
  FROM jobs j
  JOIN jobs_names q ON q.id = j.queue
  JOIN jobs_names k ON k.id = j.kind;
