-- SPDX-License-Identifier: MIT
CREATE TABLE IF NOT EXISTS jobs_schema (
    number INTEGER PRIMARY KEY,
    checksum TEXT NOT NULL,
    applied_at INTEGER NOT NULL
)
