-- SPDX-License-Identifier: MIT
-- The same tables as in schema.sql, in PostgreSQL's words. They lie beside the jobs, in the schema "public".

CREATE TABLE IF NOT EXISTS pipeline_run (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    directory TEXT NOT NULL,
    phase TEXT NOT NULL CHECK (phase IN ('files', 'summaries', 'done')),
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    starts INTEGER NOT NULL DEFAULT 1
);

CREATE TABLE IF NOT EXISTS scanned_folders (
    path TEXT NOT NULL,
    after TEXT NOT NULL, -- where this piece of a very large folder begins
    entries BIGINT NOT NULL,
    files BIGINT NOT NULL,
    PRIMARY KEY (path, after)
);

CREATE TABLE IF NOT EXISTS file_results (
    path TEXT PRIMARY KEY,
    folder TEXT NOT NULL, -- the top-level folder it is counted in
    size BIGINT NOT NULL,
    type TEXT NOT NULL,
    sha256 TEXT, -- none for symbolic links
    job BIGINT NOT NULL,
    attempt INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS file_results_folder ON file_results (folder);

CREATE TABLE IF NOT EXISTS word_counts (
    path TEXT PRIMARY KEY,
    words BIGINT NOT NULL,
    lines BIGINT NOT NULL
);

CREATE TABLE IF NOT EXISTS archive_checks (
    path TEXT PRIMARY KEY,
    unpacked_size BIGINT NOT NULL
);

CREATE TABLE IF NOT EXISTS folder_summaries (
    folder TEXT PRIMARY KEY,
    files BIGINT NOT NULL,
    bytes BIGINT NOT NULL,
    words BIGINT NOT NULL,
    distinct_contents BIGINT NOT NULL
);
