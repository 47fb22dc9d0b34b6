-- SPDX-License-Identifier: MIT
SELECT id FROM @schema.jobs WHERE client_id = :client_id
