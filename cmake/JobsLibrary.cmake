# SPDX-License-Identifier: MIT

# What #include <jobs/…> and <jobstesting/…> are relative to: the BASE_DIRS of every HEADERS file set.
set(JOBS_INCLUDE_ROOT ${PROJECT_SOURCE_DIR}/libjobs)

# jobs_add_library(<target> [STATIC|SHARED] EXPORT_NAME <name> [PACKAGE <package>])
#
# A library that is installed with its HEADERS file set and found again as Jobs::<name>. The folders
# below add their files with target_sources(), and each header in the file set is compiled alone by
# the test "headers". What runs goes into the package (libjobs), the rest into <package>-dev.
function(jobs_add_library target)
    cmake_parse_arguments(PARSE_ARGV 1 ARG "STATIC;SHARED" "EXPORT_NAME;PACKAGE" "")
    if(NOT ARG_EXPORT_NAME OR ARG_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "jobs_add_library(${target} [STATIC|SHARED] EXPORT_NAME <name> [PACKAGE <package>])")
    endif()
    if(NOT ARG_PACKAGE)
        set(ARG_PACKAGE libjobs)
    endif()
    set(type)
    if(ARG_STATIC)
        set(type STATIC)
    elseif(ARG_SHARED)
        set(type SHARED)
    endif()

    add_library(${target} ${type})
    add_library(Jobs::${ARG_EXPORT_NAME} ALIAS ${target})
    target_compile_features(${target} PUBLIC cxx_std_20)
    target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS ${JOBS_INCLUDE_ROOT})
    string(TOLOWER ${target} file_name)
    set_target_properties(${target} PROPERTIES
        EXPORT_NAME ${ARG_EXPORT_NAME}
        OUTPUT_NAME ${file_name}
        SOVERSION ${PROJECT_VERSION_MAJOR}
        VERSION ${PROJECT_VERSION}
        VERIFY_INTERFACE_HEADER_SETS ${JOBS_BUILD_TESTS}
    )
    install(TARGETS ${target}
        EXPORT ${target}Targets
        LIBRARY COMPONENT ${ARG_PACKAGE} NAMELINK_COMPONENT ${ARG_PACKAGE}-dev
        ARCHIVE COMPONENT ${ARG_PACKAGE}-dev
        FILE_SET HEADERS COMPONENT ${ARG_PACKAGE}-dev
    )
    install(EXPORT ${target}Targets
        NAMESPACE Jobs::
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/Jobs
        COMPONENT ${ARG_PACKAGE}-dev
    )
endfunction()

# jobs_add_resources(<target> <name> PREFIX <prefix> [BASE <folder>] FILES <file>…)
#
# qt_add_resources() for a library of jobs_add_library(). A static one holds its resources in
# objects of their own, which are linked into the program whether it refers to them or not, and
# which must be installed too.
function(jobs_add_resources target name)
    qt_add_resources(${target} ${name} ${ARGN} OUTPUT_TARGETS objects)
    if(objects)
        install(TARGETS ${objects}
            EXPORT ${target}Targets
            OBJECTS DESTINATION ${CMAKE_INSTALL_LIBDIR}
        )
    endif()
endfunction()
