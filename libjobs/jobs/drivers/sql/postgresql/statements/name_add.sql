-- SPDX-License-Identifier: MIT
-- Another process may add it at the same moment; both get its number.
INSERT INTO @schema.jobs_names (name) VALUES (:name)
ON CONFLICT (name) DO UPDATE SET name = excluded.name
RETURNING id
