# SPDX-License-Identifier: GPL-3.0-or-later
# Every library comes from the distribution; nothing is fetched or vendored.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Network Sql HttpServer)
if(CONSENTRY_CONSOLE)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Gui Widgets Charts LinguistTools)
endif()
if(CONSENTRY_TESTS)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
endif()
find_package(OpenSSL 3.0 REQUIRED)
find_package(Threads REQUIRED)
find_package(tl-expected REQUIRED)
find_package(Qt6Keychain REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(Sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(Curl REQUIRED IMPORTED_TARGET libcurl)
pkg_check_modules(Systemd IMPORTED_TARGET libsystemd)

# ccache makes a second build of the same sources cheap; precompiled headers need its sloppiness settings.
find_program(CONSENTRY_CCACHE ccache)
if(CONSENTRY_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        "${CMAKE_COMMAND};-E;env;CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime;CCACHE_BASEDIR=${CMAKE_SOURCE_DIR};CCACHE_NOHASHDIR=1;${CONSENTRY_CCACHE}")
endif()

# One interface target carries all flags, so that no folder can be laxer than another.
add_library(consentry_flags INTERFACE)
target_include_directories(consentry_flags INTERFACE "${CMAKE_SOURCE_DIR}")
target_link_libraries(consentry_flags INTERFACE tl::expected Threads::Threads)
target_compile_definitions(consentry_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_CONTEXTLESS_CONNECT QT_NO_URL_CAST_FROM_STRING
    QT_DISABLE_DEPRECATED_BEFORE=0x060400 QT_DISABLE_DEPRECATED_UP_TO=0x060400)
target_compile_options(consentry_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Winvalid-pch -fpch-preprocess
    -fstack-protector-strong)
if(CONSENTRY_WERROR)
    target_compile_options(consentry_flags INTERFACE -Werror -Wno-error=invalid-pch)
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Release" OR CMAKE_BUILD_TYPE STREQUAL "RelWithDebInfo")
    target_compile_options(consentry_flags INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
endif()
target_link_options(consentry_flags INTERFACE -Wl,-z,relro,-z,now -Wl,-z,noexecstack)
if(CONSENTRY_SANITIZER STREQUAL "address")
    target_compile_options(consentry_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(consentry_flags INTERFACE -fsanitize=address,undefined)
elseif(CONSENTRY_SANITIZER STREQUAL "thread")
    target_compile_options(consentry_flags INTERFACE -fsanitize=thread)
    target_link_options(consentry_flags INTERFACE -fsanitize=thread)
endif()

include(CheckPIESupported)
check_pie_supported()
