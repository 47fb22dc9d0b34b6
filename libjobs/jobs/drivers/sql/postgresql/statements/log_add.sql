-- SPDX-License-Identifier: MIT
INSERT INTO @schema.jobs_log (job, start, line, at, attempt, text) VALUES (?, ?, ?, ?, ?, ?)
