-- SPDX-License-Identifier: MIT
SELECT id FROM @schema.jobs WHERE unique_key = :unique_key AND state < 7
