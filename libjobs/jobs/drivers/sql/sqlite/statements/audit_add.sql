-- SPDX-License-Identifier: MIT
INSERT INTO jobs_audit (at, actor, origin, action, target, detail, changed)
VALUES (:at, :actor, :origin, :action, :target, :detail, :changed)
RETURNING id
