# SPDX-License-Identifier: MIT
#
# JOBS_HAS_REDIS: hiredis was found, at HIREDIS_INCLUDE_DIR and HIREDIS_LIBRARY.
find_path(HIREDIS_INCLUDE_DIR hiredis/hiredis.h)
find_library(HIREDIS_LIBRARY hiredis)
mark_as_advanced(HIREDIS_INCLUDE_DIR HIREDIS_LIBRARY)
if(HIREDIS_INCLUDE_DIR AND HIREDIS_LIBRARY)
    set(JOBS_HAS_REDIS ON)
else()
    message(STATUS "hiredis was not found: no Redis driver (Debian: libhiredis-dev)")
endif()
