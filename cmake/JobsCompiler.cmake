# SPDX-License-Identifier: MIT
#
# How our own code is compiled. All of it is directory scoped: a project that takes Jobs in by
# add_subdirectory() keeps its own settings.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)

add_compile_definitions(
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_FOREACH
    QT_NO_KEYWORDS
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_URL_CAST_FROM_STRING
    QT_STRICT_ITERATORS
)

if(PROJECT_IS_TOP_LEVEL AND NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Debug, Release, RelWithDebInfo or MinSizeRel" FORCE)
endif()

if(NOT CMAKE_CXX_COMPILER_LAUNCHER)
    find_program(JOBS_CCACHE ccache)
    mark_as_advanced(JOBS_CCACHE)
    if(JOBS_CCACHE)
        # What is compiled depends neither on the build folder (all paths are absolute) nor on the
        # language of messages: a second build, as the install tests make, is found in the cache. The other
        # two are what ccache asks for where a precompiled header is included.
        set(CMAKE_CXX_COMPILER_LAUNCHER
            ${CMAKE_COMMAND} -E env CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=locale,pch_defines,time_macros ${JOBS_CCACHE})
    endif()
endif()

set(CMAKE_POSITION_INDEPENDENT_CODE ON)
include(CheckPIESupported)
check_pie_supported(LANGUAGES CXX)

if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    add_compile_options(-Wall -Wextra $<$<BOOL:${JOBS_WERROR}>:-Werror>)
    add_compile_options(-fstack-protector-strong)

    foreach(linker IN ITEMS mold lld)
        find_program(JOBS_LINKER_${linker} NAMES ld.${linker})
        mark_as_advanced(JOBS_LINKER_${linker})
        if(JOBS_LINKER_${linker})
            add_link_options(-fuse-ld=${linker})
            break()
        endif()
    endforeach()
    if(CMAKE_SYSTEM_NAME STREQUAL Linux)
        add_link_options(-Wl,-z,relro,-z,now -Wl,--no-undefined)
    endif()

    if(JOBS_SANITIZE)
        list(JOIN JOBS_SANITIZE "," sanitizers)
        add_compile_options(-fsanitize=${sanitizers} -fno-sanitize-recover=all -fno-omit-frame-pointer)
        add_link_options(-fsanitize=${sanitizers})
        if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
            # With the checks in between, gcc does not see any more what an optional or expected says of its content.
            add_compile_options(-Wno-maybe-uninitialized)
        endif()
    else()
        # Needs an optimizing build; sanitizers do the same work better and do not mix with it.
        add_compile_options(
            $<$<CONFIG:Release,RelWithDebInfo,MinSizeRel>:-U_FORTIFY_SOURCE>
            $<$<CONFIG:Release,RelWithDebInfo,MinSizeRel>:-D_FORTIFY_SOURCE=2>
        )
    endif()
endif()
