-- SPDX-License-Identifier: MIT
INSERT INTO jobs_log (job, start, line, at, attempt, text) VALUES (?, ?, ?, ?, ?, ?)
