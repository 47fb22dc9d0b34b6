-- SPDX-License-Identifier: MIT
-- Several statements that see one state of the store.
BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY
