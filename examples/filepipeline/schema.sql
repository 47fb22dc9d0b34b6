-- SPDX-License-Identifier: MIT
-- What the pipeline finds out, beside the jobs in the same file. Every row is written by the handler in the transaction that
-- completes its job, by a plain INSERT: a job whose work was done twice would break a primary key and be seen.

CREATE TABLE IF NOT EXISTS pipeline_run (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    directory TEXT NOT NULL,
    phase TEXT NOT NULL CHECK (phase IN ('files', 'summaries', 'done')),
    started_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    starts INTEGER NOT NULL DEFAULT 1
);

CREATE TABLE IF NOT EXISTS scanned_folders (
    path TEXT NOT NULL,
    after TEXT NOT NULL, -- where this piece of a very large folder begins
    entries INTEGER NOT NULL,
    files INTEGER NOT NULL,
    PRIMARY KEY (path, after)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS file_results (
    path TEXT PRIMARY KEY,
    folder TEXT NOT NULL, -- the top-level folder it is counted in
    size INTEGER NOT NULL,
    type TEXT NOT NULL,
    sha256 TEXT, -- none for symbolic links
    job INTEGER NOT NULL,
    attempt INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS file_results_folder ON file_results (folder);

CREATE TABLE IF NOT EXISTS word_counts (
    path TEXT PRIMARY KEY,
    words INTEGER NOT NULL,
    lines INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS archive_checks (
    path TEXT PRIMARY KEY,
    unpacked_size INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS folder_summaries (
    folder TEXT PRIMARY KEY,
    files INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    words INTEGER NOT NULL,
    distinct_contents INTEGER NOT NULL
) WITHOUT ROWID;
