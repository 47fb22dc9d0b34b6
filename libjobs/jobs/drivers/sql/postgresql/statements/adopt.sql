-- SPDX-License-Identifier: MIT
-- A job of another store. What its last words left (checkpoint, progress) is written as such.
INSERT INTO @schema.jobs (id, state, queue, kind, priority, due_at, attempt, fence, started_at, finished_at, max_attempts, crashes,
                          version, created_at, expires_at, unique_key, client_id, tags, metadata, result, error, parameters)
VALUES (:id, :state, :queue, :kind, :priority, :due_at, :attempt, :fence, :started_at, :finished_at, :max_attempts, :crashes,
        :version, :created_at, :expires_at, :unique_key, :client_id, :tags, :metadata, :result, :error, :parameters)
