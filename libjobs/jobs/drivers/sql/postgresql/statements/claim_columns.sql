-- SPDX-License-Identifier: MIT
id, queue, kind, priority, attempt, max_attempts, crashes, fence, version, created_at, due_at, expires_at,
tags, metadata, checkpoint, parameters
