-- SPDX-License-Identifier: MIT
INSERT INTO @schema.jobs_history (minute, queue, kind, pushed, completed, failed, retried, cancelled, waits, runs)
VALUES (:minute, :queue, :kind, :pushed, :completed, :failed, :retried, :cancelled, :waits, :runs)
