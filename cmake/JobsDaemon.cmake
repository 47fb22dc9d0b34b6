# SPDX-License-Identifier: MIT
#
# JOBS_HAS_DAEMON: this is Linux, and the libraries that jobsd is built from were found.
find_package(tomlplusplus QUIET)
find_package(CLI11 QUIET)
find_package(prometheus-cpp QUIET CONFIG COMPONENTS core)
find_package(PkgConfig QUIET)
if(PkgConfig_FOUND)
    pkg_check_modules(microhttpd QUIET IMPORTED_TARGET libmicrohttpd>=0.9.75)
endif()
if(NOT CMAKE_SYSTEM_NAME STREQUAL "Linux")
    message(STATUS "jobsd is built on Linux alone")
elseif(tomlplusplus_FOUND AND CLI11_FOUND AND prometheus-cpp_FOUND AND microhttpd_FOUND)
    set(JOBS_HAS_DAEMON ON)
else()
    message(STATUS "toml++, CLI11, prometheus-cpp or libmicrohttpd was not found: no jobsd "
        "(Debian: libtomlplusplus-dev libcli11-dev prometheus-cpp-dev libmicrohttpd-dev)")
endif()
