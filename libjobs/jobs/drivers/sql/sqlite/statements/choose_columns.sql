-- SPDX-License-Identifier: MIT
id, state, queue, kind, due_at, fence, coalesce(wish, 0), unique_key
