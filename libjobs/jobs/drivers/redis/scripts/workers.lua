-- SPDX-License-Identifier: MIT
--
-- How a worker ends: its lease goes, and while it has jobs it counts as lost.

local function removeWorker(worker)
    if call('ZREM', P .. 'leases', worker) == 0 then return end
    call('DEL', P .. 'worker:' .. worker)
    if call('EXISTS', P .. 'running:' .. worker) == 1 then call('SADD', P .. 'lost', worker) end
end
