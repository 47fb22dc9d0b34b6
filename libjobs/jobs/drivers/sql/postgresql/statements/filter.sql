-- SPDX-License-Identifier: MIT
(:states IS NULL OR state = ANY (translate(:states, '[]', '{}')::smallint[]))
AND (:queues IS NULL OR queue = ANY (translate(:queues, '[]', '{}')::int[]))
AND (:kinds IS NULL OR kind = ANY (translate(:kinds, '[]', '{}')::int[]))
AND (:created_from IS NULL OR created_at >= :created_from)
AND (:created_until IS NULL OR created_at < :created_until)
AND (:error IS NULL OR strpos(error, :error) > 0)
AND (:tags IS NULL OR (tags IS NOT NULL AND tags::jsonb @> :tags))
