// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

#include <filesystem>

/*!
    A file name is any bytes but '/' and 0, while JSON, SQL and terminals want text: bytes that are not printable UTF-8, and
    the backslash, are written as \xNN.
*/
QString pathText(const std::filesystem::path &path);
std::filesystem::path nativePath(const QString &text);
