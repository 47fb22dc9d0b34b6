-- SPDX-License-Identifier: MIT
SELECT id FROM jobs WHERE client_id = :client_id
