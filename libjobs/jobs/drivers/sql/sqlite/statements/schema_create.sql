-- SPDX-License-Identifier: MIT
CREATE TABLE IF NOT EXISTS jobs_schema (
    number INTEGER PRIMARY KEY,
    checksum TEXT NOT NULL,
    applied_at INTEGER NOT NULL,
    oldest_beside INTEGER NOT NULL -- programs that know this schema, or a later one, may work beside it
)
