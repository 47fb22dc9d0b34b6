# SPDX-License-Identifier: MIT

set(jobs_patience ${PROJECT_SOURCE_DIR}/tests/support/patience.h)
if(JOBS_PRECOMPILED_HEADERS)
    # Qt tells each test its folder, for QFINDTESTDATA(), and so no two of them could read the same precompiled header. Tests with
    # windows read the headers themselves, since Qt Test is another one for them.
    set(jobs_same_in_all_tests -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR)
    jobs_add_precompiled(jobs_precompiled_tests LIBRARIES Qt6::Network Qt6::Test tl::expected HEADERS ${jobs_patience})
    target_compile_options(jobs_precompiled_tests PRIVATE ${jobs_same_in_all_tests})
endif()

# jobs_add_test(tst_name
#     [SOURCES <file>…]        more files than tst_name.cpp
#     [LIBRARIES <target>…]    more libraries than Jobs::Jobs and Qt6::Test
#     [ENVIRONMENT <NAME=value>…]
#     [TIMEOUT <seconds>]      120 when not given
#     [LABELS <label>…]        beside the folder's name, which is always one
#     [RUN_SERIAL]             needs the machine for itself, as measurements do
#     [FATAL_WARNINGS]         the first Qt warning ends the test
# )
#
# What the test waits for has a minute, three under AddressSanitizer (tests/support/patience.h).
# A test whose initTestCase() skips counts as skipped, or as failed with JOBS_FAIL_ON_SKIP. A skip
# in a single test function does not hide the failures of the others.
function(jobs_add_test name)
    cmake_parse_arguments(PARSE_ARGV 1 ARG
        "RUN_SERIAL;FATAL_WARNINGS" "TIMEOUT" "SOURCES;LIBRARIES;ENVIRONMENT;LABELS")
    if(ARG_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "jobs_add_test(${name}): unknown arguments: ${ARG_UNPARSED_ARGUMENTS}")
    endif()

    add_executable(${name} ${name}.cpp ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE Jobs::Jobs Qt6::Test ${ARG_LIBRARIES})
    if(TARGET jobs_precompiled_tests)
        target_compile_options(${name} PRIVATE ${jobs_same_in_all_tests})
        set_target_properties(${name} PROPERTIES PCH_WARN_INVALID OFF)
        target_precompile_headers(${name} REUSE_FROM jobs_precompiled_tests)
    else()
        target_compile_options(${name} PRIVATE "SHELL:-include ${jobs_patience}")
    endif()
    add_test(NAME ${name} COMMAND ${name})

    set(environment QT_QPA_PLATFORM=offscreen ${ARG_ENVIRONMENT})
    if(ARG_FATAL_WARNINGS)
        list(APPEND environment QT_FATAL_WARNINGS=1)
    endif()
    if(undefined IN_LIST JOBS_SANITIZE)
        list(APPEND environment UBSAN_OPTIONS=print_stacktrace=1)
    endif()

    set(timeout 120)
    if(ARG_TIMEOUT)
        set(timeout ${ARG_TIMEOUT})
    endif()
    if(JOBS_SANITIZE)
        math(EXPR timeout "3 * ${timeout}")
    endif()

    cmake_path(RELATIVE_PATH CMAKE_CURRENT_SOURCE_DIR
        BASE_DIRECTORY ${PROJECT_SOURCE_DIR}/tests OUTPUT_VARIABLE area)

    # CTest lets a match win over a failure, so only a skip of the whole program may match.
    set(on_skip SKIP_REGULAR_EXPRESSION)
    if(JOBS_FAIL_ON_SKIP)
        set(on_skip FAIL_REGULAR_EXPRESSION)
    endif()

    set_tests_properties(${name} PROPERTIES
        ENVIRONMENT "${environment}"
        LABELS "${area};${ARG_LABELS}"
        RUN_SERIAL ${ARG_RUN_SERIAL}
        TIMEOUT ${timeout}
        ${on_skip} "SKIP   : [A-Za-z0-9_:]+::initTestCase\\(\\)"
    )
endfunction()

# jobs_add_header_test(): compiles each header of the HEADERS file sets alone.
function(jobs_add_header_test)
    add_test(NAME headers
        COMMAND ${CMAKE_COMMAND} --build ${CMAKE_BINARY_DIR} --target all_verify_interface_header_sets
            --parallel 2
    )
    set_tests_properties(headers PROPERTIES
        PROCESSORS 2
        RESOURCE_LOCK build-tree
        TIMEOUT 600
    )
endfunction()
