-- SPDX-License-Identifier: MIT
INSERT INTO jobs_schema (number, checksum, applied_at) VALUES (:number, :checksum, :applied_at)
