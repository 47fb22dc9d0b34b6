-- SPDX-License-Identifier: MIT
SELECT id FROM jobs WHERE unique_key = :unique_key AND state < 7
