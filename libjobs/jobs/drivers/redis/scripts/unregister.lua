-- SPDX-License-Identifier: MIT

evenIfFull()
removeWorker(ARGV[3])
changed()
return 1
