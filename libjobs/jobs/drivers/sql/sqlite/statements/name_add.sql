-- SPDX-License-Identifier: MIT
INSERT INTO jobs_names (name) VALUES (:name) RETURNING id
