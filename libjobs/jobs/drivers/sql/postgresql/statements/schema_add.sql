-- SPDX-License-Identifier: MIT
INSERT INTO @schema.jobs_schema (number, checksum, applied_at, oldest_beside)
VALUES (:number, :checksum, :applied_at, :oldest_beside)
