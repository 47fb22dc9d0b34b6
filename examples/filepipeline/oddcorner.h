// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <vector>

/*!
    \brief A small folder of our own with things that go wrong, so that a run shows failures even over a clean tree.

    Holds a dangling link, a link to itself, a named pipe, a cut-off archive, a text that is not UTF-8, a file without
    permissions (readable all the same by root), and two good files, one of them with a name that is not UTF-8.
*/
class OddCorner
{
public:
    explicit OddCorner(std::filesystem::path path);

    //! Makes it anew. Throws std::filesystem::filesystem_error.
    void create() const;
    const std::filesystem::path &path() const { return m_path; }

    //! A file and a folder that exist after create() and vanish here: between the push of their jobs and the run.
    std::filesystem::path vanishingFile() const { return m_path.parent_path() / (m_path.filename().native() + "-vanished.txt"); }
    std::filesystem::path vanishingFolder() const { return m_path.parent_path() / (m_path.filename().native() + "-vanished"); }
    void vanish() const;

private:
    std::filesystem::path m_path;
};
