-- SPDX-License-Identifier: MIT
-- The value comes in hexadecimal.
INSERT INTO @schema.jobs_metadata (key, value) VALUES (:key, decode(:value, 'hex'))
ON CONFLICT (key) DO UPDATE SET value = excluded.value
