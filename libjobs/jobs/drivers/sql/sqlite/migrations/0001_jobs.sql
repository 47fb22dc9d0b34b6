-- SPDX-License-Identifier: MIT
-- Times are milliseconds since 1970 (UTC). States are the numbers of Jobs::JobState. People read jobs_view.

-- Queues and kinds: small numbers in the rows and indexes, the names once.
CREATE TABLE jobs_names (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

-- Numbers that are not given out again. A new job's is one more than the highest in jobs, or than this, which a trigger keeps up
-- with removals: so a push need not write here.
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
    wish INTEGER, -- 4 * the fence that it is meant for, + 1 to suspend or + 2 to cancel
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

CREATE TRIGGER jobs_numbers_kept AFTER DELETE ON jobs WHEN old.id > (SELECT last_job FROM jobs_numbers)
BEGIN UPDATE jobs_numbers SET last_job = old.id WHERE one = 1; END;

-- What a claim looks at, in the order in which it takes: only rows that are ready, so that history and
-- jobs due later cost a claim nothing.
-- Few indexes whose conditions name the state, and none with IN (a table, built anew for each row): every claim and every
-- finish evaluates them all.
CREATE INDEX jobs_available ON jobs (queue, kind, priority DESC, due_at) WHERE state = 2;
-- All other states, in the order of the time that matters there: when a job finished, or else when it is due.
CREATE INDEX jobs_elsewhere ON jobs (state, coalesce(finished_at, due_at)) WHERE state <> 2;
CREATE INDEX jobs_expiring ON jobs (expires_at) WHERE expires_at IS NOT NULL AND attempt = 0 AND state < 6;
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

-- Running jobs of which people want something, so that a worker finds its own. The wish itself stands in the job.
CREATE TABLE jobs_wishes (
    job INTEGER PRIMARY KEY,
    worker INTEGER NOT NULL
);

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
