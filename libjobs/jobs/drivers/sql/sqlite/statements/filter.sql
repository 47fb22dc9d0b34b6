-- SPDX-License-Identifier: MIT
(:states IS NULL OR state IN (SELECT value FROM json_each(:states)))
AND (:queues IS NULL OR queue IN (SELECT value FROM json_each(:queues)))
AND (:kinds IS NULL OR kind IN (SELECT value FROM json_each(:kinds)))
AND (:created_from IS NULL OR created_at >= :created_from)
AND (:created_until IS NULL OR created_at < :created_until)
AND (:error IS NULL OR instr(error, :error) > 0)
AND (:tags IS NULL OR (tags IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM json_each(:tags) wanted
                      WHERE wanted.value NOT IN (SELECT value FROM json_each(jobs.tags)))))
