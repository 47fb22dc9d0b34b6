-- SPDX-License-Identifier: MIT
-- What people want of a worker (Jobs::WorkerMode), what they did, and what happened in each minute.

ALTER TABLE jobs_workers ADD COLUMN mode INTEGER NOT NULL DEFAULT 0;

CREATE TABLE jobs_audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    origin TEXT NOT NULL,
    action TEXT NOT NULL,
    target TEXT NOT NULL,
    detail TEXT NOT NULL,
    changed INTEGER NOT NULL
);

-- Each process adds rows of its own, and whoever reads sums them up: nobody waits for anybody, no count is lost.
-- waits, runs: how many in each class of Jobs::historyBounds, with commas, without the zeros at the end.
CREATE TABLE jobs_history (
    id INTEGER PRIMARY KEY,
    minute INTEGER NOT NULL,
    queue INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    pushed INTEGER NOT NULL,
    completed INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    retried INTEGER NOT NULL,
    cancelled INTEGER NOT NULL,
    waits TEXT NOT NULL,
    runs TEXT NOT NULL
);
CREATE INDEX jobs_history_minute ON jobs_history (minute);
