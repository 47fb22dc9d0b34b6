-- SPDX-License-Identifier: MIT
INSERT INTO @schema.jobs_schema (number, checksum, applied_at) VALUES (:number, :checksum, :applied_at)
