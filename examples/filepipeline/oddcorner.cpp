// SPDX-License-Identifier: MIT
#include "oddcorner.h"

#include <fstream>
#include <string_view>

#include <sys/stat.h>

namespace fs = std::filesystem;

static void writeFile(const fs::path &path, std::string_view bytes)
{
    std::ofstream(path, std::ios::binary) << bytes;
}

OddCorner::OddCorner(fs::path path) : m_path(std::move(path)) {}

void OddCorner::create() const
{
    using namespace std::literals;
    fs::remove_all(m_path);
    fs::create_directories(m_path);
    fs::create_symlink("no-such-file", m_path / "dangling-link");
    fs::create_symlink("link-to-itself", m_path / "link-to-itself");
    if (::mkfifo((m_path / "named-pipe").c_str(), 0600) != 0)
        throw fs::filesystem_error("cannot make a named pipe", m_path, std::error_code(errno, std::generic_category()));
    // The start of a gzip file that holds "hello".
    writeFile(m_path / "cut-off.gz", "\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\xcb\x48\xcd"sv);
    writeFile(m_path / "latin-1.txt", "caf\xe9\n"sv);
    writeFile(m_path / "good.txt", "four words stand here\n"sv);
    writeFile(m_path / "good-name-\xff.txt", "two words\n"sv);
    writeFile(m_path / "no-permission.txt", "secret\n"sv);
    fs::permissions(m_path / "no-permission.txt", fs::perms::none);

    writeFile(vanishingFile(), "soon gone\n"sv);
    fs::create_directories(vanishingFolder());
}

void OddCorner::vanish() const
{
    fs::remove(vanishingFile());
    fs::remove(vanishingFolder());
}
