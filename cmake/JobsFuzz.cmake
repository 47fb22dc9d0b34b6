# SPDX-License-Identifier: MIT

# jobs_add_fuzzer(fuzz_name SOURCES <file>… [LIBRARIES <target>…])
#
# A libFuzzer target from fuzz_name.cpp and the sources of ours that it is to look into, which are compiled with coverage and
# AddressSanitizer by clang, whatever the rest is compiled with. It runs for some seconds as a test, begins with what lies in
# corpus/name, and keeps what it finds in the build tree. For longer: build/dev/tests/fuzz/fuzz_name DIR
#
# Not with JOBS_SANITIZE: the runtimes of two compilers do not go together in one program.
find_program(JOBS_CLANG NAMES clang++ clang++-14 clang++-15 clang++-16)
mark_as_advanced(JOBS_CLANG)

function(jobs_add_fuzzer name)
    cmake_parse_arguments(PARSE_ARGV 1 ARG "" "" "SOURCES;LIBRARIES")
    set(flags -std=c++20 -O1 -g -fPIC -fsanitize=fuzzer,address -fno-omit-frame-pointer
        -DQT_NO_CAST_FROM_ASCII -DQT_NO_CAST_TO_ASCII -DQT_NO_KEYWORDS -DQT_STRICT_ITERATORS
        -I${PROJECT_SOURCE_DIR} -I${JOBS_INCLUDE_ROOT})
    set(includes "$<TARGET_PROPERTY:Qt6::Core,INTERFACE_INCLUDE_DIRECTORIES>;$<TARGET_PROPERTY:Qt6::Network,INTERFACE_INCLUDE_DIRECTORIES>")
    set(objects)
    foreach(source IN LISTS ARG_SOURCES ITEMS ${CMAKE_CURRENT_SOURCE_DIR}/${name}.cpp)
        cmake_path(GET source FILENAME file)
        set(object ${CMAKE_CURRENT_BINARY_DIR}/${name}.dir/${file}.o)
        add_custom_command(OUTPUT ${object}
            COMMAND ${CMAKE_COMMAND} -E make_directory ${name}.dir
            COMMAND ${CMAKE_CXX_COMPILER_LAUNCHER} ${JOBS_CLANG} ${flags} "-isystem$<JOIN:${includes},;-isystem>"
                -MD -MF ${object}.d -c ${source} -o ${object}
            DEPENDS ${source}
            DEPFILE ${object}.d
            COMMENT "Compiling ${name}/${file} for fuzzing"
            COMMAND_EXPAND_LISTS
            VERBATIM
        )
        list(APPEND objects ${object})
    endforeach()
    set(program ${CMAKE_CURRENT_BINARY_DIR}/${name})
    add_custom_command(OUTPUT ${program}
        COMMAND ${JOBS_CLANG} -fsanitize=fuzzer,address ${objects} -o ${program} $<TARGET_FILE:Jobs> $<TARGET_FILE:Qt6::Core>
            $<TARGET_FILE:Qt6::Network> -Wl,-rpath,$<TARGET_FILE_DIR:Jobs>
        DEPENDS ${objects} Jobs
        COMMENT "Linking ${name}"
        VERBATIM
    )
    add_custom_target(${name}_program ALL DEPENDS ${program})

    string(REPLACE fuzz_ "" corpus ${name})
    file(MAKE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/found/${corpus})
    add_test(NAME ${name}
        COMMAND ${program} -max_total_time=3 -max_len=4096 -timeout=5 -rss_limit_mb=1024 -verbosity=0
            -artifact_prefix=${CMAKE_CURRENT_BINARY_DIR}/${name}- ${CMAKE_CURRENT_BINARY_DIR}/found/${corpus}
            ${CMAKE_CURRENT_SOURCE_DIR}/corpus/${corpus}
    )
    set_tests_properties(${name} PROPERTIES LABELS fuzz TIMEOUT 60 ENVIRONMENT "ASAN_OPTIONS=detect_leaks=0")
endfunction()
